package pawl.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import pawl.io.ResultDirectory;
import pawl.io.TomlFile;
import pawl.quantity.Provenance;
import pawl.quantity.Results;
import pawl.quantity.Results.Status;
import pawl.ratchet.Conditions;
import pawl.ratchet.MagnitudeEstimate;
import pawl.response.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Orders of magnitude of a ratchet. */
@Command(name = RatchetCommand.NAME)
final class EstimateJob implements RatchetJob {

  private static final List<String> SHOWN =
      List.of("j_estimate", "q_estimate", "lambda_estimate", "p_estimate", "ZT_estimate");

  @Mixin private ReportOptions report;
  @Mixin private OutputOptions output;

  @Override
  public List<String> tables() {
    return List.of(RatchetTables.ESTIMATE, RatchetTables.ELECTRONS, RatchetTables.PHONONS);
  }

  @Override
  public int run(Path path, TomlFile file) {
    long start = System.nanoTime();
    RatchetTables tables = new RatchetTables(path, file.settings());
    Conditions conditions = tables.conditions();
    MagnitudeEstimate estimate = tables.estimate();
    ResultDirectory directory = output.claim(RatchetCommand.NAME, RatchetCommand.stem(path));
    Outcome outcome = estimate.under(conditions, tables.tau());
    Results results =
        new Results(
            RatchetCommand.NAME,
            Status.COMPLETE,
            new Provenance(
                Version.text(),
                List.of(file.input()),
                file.settings().flattened(),
                Map.of(),
                List.of(),
                outcome.effort(),
                (System.nanoTime() - start) * 1e-9),
            MagnitudeEstimate.axes(conditions),
            outcome.quantities(),
            outcome.checks(),
            outcome.warnings());
    return new Delivery(report.out(), report.err()).of(results, directory, SHOWN);
  }
}
