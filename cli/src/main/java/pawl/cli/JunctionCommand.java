package pawl.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import pawl.io.ResultDirectory;
import pawl.io.ResultPlot;
import pawl.io.Setting;
import pawl.io.TomlFile;
import pawl.quantity.Effort;
import pawl.quantity.Provenance;
import pawl.quantity.Results;
import pawl.response.ThreadSweep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The electron-boson junction. */
@Command(
    name = "junction",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Computes energy and particle currents between a conductor under bias and bosons, after Nian"
          + " and Lü (2019): levels between two leads, coupled to phonons or photons, from a job"
          + " file.",
      ""
    },
    footer = {"", "Example:", "  pawl junction examples/junction-cooling.toml"})
final class JunctionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "JOB.toml",
      description =
          "The job file: tables center, left, right, mode, bosons, sweep; see docs/junction.md."
              + " Options may stand in it, too.")
  private Path file;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = RunOptions.ThreadsConverter.class,
      description =
          "Threads (default: the processors granted). The numbers are the same to the last bit for"
              + " any N.")
  private Integer threads;

  @Option(
      names = "--plot",
      paramLabel = "a,b,c",
      split = ",",
      description = "Draw these quantities, too, as NAME.png and NAME.svg beside the results.")
  private List<String> plots = List.of();

  @Mixin private ReportOptions report;
  @Mixin private OutputOptions output;
  @Mixin private JobOption job;

  @Override
  public Integer call() {
    long start = System.nanoTime();
    TomlFile toml = TomlFile.read(file);
    Setting command = toml.settings().get("command");
    if (!command.text().equals(spec.name())) {
      throw command.wrong(spec.name());
    }
    if (!job.isGiven()) {
      List<String> words = Job.read(file, spec.root()).words(given());
      return spec.root().commandLine().execute(words.toArray(String[]::new));
    }
    JunctionJob read =
        JunctionJob.read(
            file,
            toml.settings(),
            spec.options().stream().map(o -> o.longestName().replaceFirst("^-+", "")).toList());
    requirePlots(read);
    ResultDirectory directory = output.claim("junction", seedname());
    int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    JunctionRun run = JunctionRun.of(read, report.withProgress(new ThreadSweep(count), "junction"));
    JunctionReport quantities = new JunctionReport(run);
    JunctionFindings findings = new JunctionFindings(run);
    Results results =
        new Results(
            spec.name(),
            Results.Status.COMPLETE,
            provenance(toml.input(), (System.nanoTime() - start) * 1e-9),
            read.axes().list(),
            quantities.quantities(),
            findings.checks(),
            findings.warnings());
    int code = new Delivery(report.out(), report.err()).of(results, directory, quantities.table());
    plots.forEach(name -> new ResultPlot(results.quantity(name)).write(directory.path()));
    return code;
  }

  private void requirePlots(JunctionJob read) {
    List<String> names =
        JunctionQuantity.of(read.axes()).stream().map(JunctionQuantity::word).toList();
    for (String name : plots) {
      if (!names.contains(name) || read.axes().list().isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            "there is no "
                + name
                + " to plot; with a [sweep] there are "
                + String.join(", ", names));
      }
    }
  }

  private String seedname() {
    return new ModelName.Converter().convert(file.toString()).seedname();
  }

  private Provenance provenance(Provenance.Input input, double seconds) {
    return new Provenance(
        Version.text(),
        List.of(input),
        GivenOptions.of(spec),
        Map.of(),
        List.of(),
        Effort.at(0, "scalar", "no k-points"),
        seconds);
  }

  /** The options on the command line, by their longest names. */
  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      boolean flag = option.arity().max() == 0;
      given.put(option.longestName(), flag ? "" : String.join(",", option.originalStringValues()));
    }
    return given;
  }
}
