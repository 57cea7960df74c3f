package pawl.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import pawl.io.ResultDirectory;
import pawl.io.Setting;
import pawl.io.Settings;
import pawl.io.TomlFile;
import pawl.quantity.Effort;
import pawl.quantity.Provenance;
import pawl.quantity.Results;
import pawl.response.Outcome;
import pawl.response.Sweep;
import pawl.response.ThreadSweep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
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
          "The job file: tables center, left, right, mode, bosons, and sweep, spectrum, engine; or"
              + " exchange, body, sweep for two bodies that radiate at each other; see"
              + " docs/junction.md. Options may stand in it, too.")
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
      names = "--dry-run",
      description =
          "Read the job and tell points, integrals, memory and time, from a formula and a second of"
              + " trial; compute and write nothing but leads that are sampled.")
  private boolean dry;

  @Mixin private PlotOption plot;
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
    int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    Sweep sweep = report.withProgress(new ThreadSweep(count), "junction");
    JunctionTask task = task(toml.settings(), sweep);
    plot.require(
        task.drawable(),
        "with a [sweep] or a [spectrum] there are " + String.join(", ", names(task)));
    MemoryBudget.ofThisProcess().require("the job", task.footprint(count));
    if (dry) {
      task.tell(new DryRun(report.out(), report.err(), count), count);
      return ExitCode.DONE;
    }
    ResultDirectory directory = output.claim("junction", seedname());
    Outcome outcome = task.run(sweep);
    Results results =
        new Results(
            spec.name(),
            Results.Status.COMPLETE,
            provenance(toml.input(), outcome.effort(), (System.nanoTime() - start) * 1e-9),
            task.axes(),
            outcome.quantities(),
            outcome.checks(),
            outcome.warnings());
    int code = new Delivery(report.out(), report.err()).of(results, directory, task.table());
    plot.write(results, directory.path());
    return code;
  }

  private JunctionTask task(Settings settings, Sweep sweep) {
    List<String> options =
        spec.options().stream().map(o -> o.longestName().replaceFirst("^-+", "")).toList();
    return settings.find(ExchangeJob.EXCHANGE).isPresent()
        ? ExchangeJob.read(settings, options)
        : new JunctionCalculation(JunctionJob.read(file, settings, options, sweep));
  }

  private static List<String> names(JunctionTask task) {
    return task.drawable().isEmpty() ? task.table() : task.drawable();
  }

  private String seedname() {
    return new ModelName.Converter().convert(file.toString()).seedname();
  }

  private Provenance provenance(Provenance.Input input, Effort effort, double seconds) {
    return new Provenance(
        Version.text(),
        List.of(input),
        GivenOptions.of(spec),
        Map.of(),
        List.of(),
        effort,
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
