package pawl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import pawl.io.Settings;
import pawl.io.TomlFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The Seebeck ratchet. */
@Command(
    name = RatchetCommand.NAME,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Computes the current and the heat that electrons and phonons of two temperatures drive in a"
          + " crystal without inversion and time reversal (Onishi, Isobe, Nagaosa 2021), from a job"
          + " file.",
      ""
    },
    footer = {
      "",
      "The tables [band], [electrons], [phonons] and [coupling] describe the ratchet of a chain, or with"
          + " a model that of a line through it; model and kmesh in place of [band] that of a Wannier"
          + " model, whose exchange field [magnetization] turns; [estimate] in place of [band] and"
          + " [coupling] gives orders of magnitude, with a Wannier model those beside its numbers. The"
          + " options below, and those of models and meshes, can stand in the file by their long names."
          + " Example:",
      "  pawl ratchet examples/ratchet-chain.toml"
    })
final class RatchetCommand implements Callable<Integer> {

  static final String NAME = "ratchet";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = Job.FILE, description = "The job file.")
  private Path file;

  /**
   * So that help and command line know them; the job reads them together with those of the file.
   */
  @Mixin
  @SuppressWarnings("UnusedVariable")
  private RunOptions run;

  @Mixin
  @SuppressWarnings("UnusedVariable")
  private ReportOptions report;

  @Mixin
  @SuppressWarnings("UnusedVariable")
  private OutputOptions output;

  @Override
  public Integer call() {
    TomlFile toml = TomlFile.read(file);
    RatchetJob job = kind(toml.settings());
    CommandLine inner =
        new CommandLine(job)
            .setOut(spec.commandLine().getOut())
            .setErr(spec.commandLine().getErr())
            .registerConverter(Path.class, new FilePath())
            .setOverwrittenOptionsAllowed(true);
    Job options = Job.options(file, toml.settings(), inner.getCommandSpec(), job.tables());
    List<String> words = new ArrayList<>(options.words());
    words.remove(0);
    words.addAll(givenHere());
    try {
      inner.parseArgs(words.toArray(String[]::new));
    } catch (ParameterException e) {
      throw options.refusal(e);
    }
    return job.run(file, toml);
  }

  private static RatchetJob kind(Settings settings) {
    boolean estimate = settings.find(RatchetTables.ESTIMATE).isPresent();
    if (estimate && settings.find(RatchetTables.COUPLING).isEmpty()) {
      return new EstimateJob();
    }
    if (settings.find(RatchetTables.BAND).isEmpty()) {
      return new CrystalJob();
    }
    return LineTable.isIn(settings) ? new LineJob() : new ChainJob();
  }

  /** Options of the command line, which overrule those of the file. */
  private List<String> givenHere() {
    List<String> words = new ArrayList<>();
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      String name = option.longestName();
      words.add(
          option.arity().max() > 0 ? name + "=" + option.originalStringValues().get(0) : name);
    }
    return words;
  }

  /** What the name of the results ends with. */
  static String stem(Path path) {
    return path.toAbsolutePath().normalize().getFileName().toString().replaceAll("\\.toml$", "");
  }
}
