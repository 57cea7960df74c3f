package pawl.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import pawl.io.ImportedModel;
import pawl.io.JsonText;
import pawl.io.ModelSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a model file holds and how far it can be trusted. */
@Command(
    name = "info",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Reads a model and prints its import certificate: format, orbitals, R vectors, Hermiticity,"
          + " where lattice and centres came from, and what was noticed; and which magnetic responses"
          + " the symmetries of a plane or a solid allow.",
      ""
    })
final class InfoCommand implements Callable<Integer> {

  @Mixin private ModelOptions model;

  @Option(names = "--json", description = "Print the certificate as JSON.")
  private boolean json;

  @Mixin private ReportOptions report;

  @Override
  public Integer call() {
    ImportedModel imported = model.read();
    Optional<ForecastText> forecast =
        ForecastText.of(imported.model(), model.degeneracyTolerance());
    if (json) {
      Map<String, Object> summary = new LinkedHashMap<>(ModelSummary.of(imported));
      forecast.ifPresent(allowed -> summary.put("symmetry_allows", allowed.toMap()));
      report.out().println(JsonText.of(summary));
      return ExitCode.DONE;
    }
    ModelReport text = new ModelReport(imported, report.out());
    text.print();
    forecast.ifPresent(allowed -> allowed.print(report.out()));
    if (report.isVerbose()) {
      text.printSums();
    }
    return ExitCode.DONE;
  }
}
