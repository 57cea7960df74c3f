package pawl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job on a model that comes with the program. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Computes chi_int and alpha_int of bilayer CrI3, an antiferromagnet with 112 spin-orbitals"
          + " (Yananose et al., PRB 106, 184408), which comes with the program.",
      ""
    })
final class DemoCommand implements Callable<Integer> {

  private static final String DIRECTORY = "pawl-demo";

  @Spec private CommandSpec spec;

  @Option(
      names = "--kmesh",
      paramLabel = "N1xN2",
      defaultValue = "48x48",
      description = "Divisions of the zone (default: 48x48; 12x12 takes a sixteenth of the time).")
  private String kmesh;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = RunOptions.ThreadsConverter.class,
      description = "As in magnetization.")
  private Integer threads;

  @Option(names = RunOptions.NO_SYMMETRY, description = "As in magnetization.")
  private boolean withoutSymmetry;

  @Option(names = "--dry-run", description = "As in magnetization.")
  private boolean dry;

  @Mixin private ReportOptions report;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "Directory for the result files (default: "
              + DIRECTORY
              + ", which the next demo overwrites).")
  private Path directory;

  @Option(names = "--force", description = "Replace result files that are there already.")
  private boolean force;

  @Override
  public Integer call() {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("magnetization", "builtin:cri3", "--mu", "-4:-1.8:12"));
    words.addAll(List.of("--temperature", "100,300", "--kmesh", kmesh));
    words.addAll(List.of("-o", directory == null ? DIRECTORY : directory.toString()));
    if (force || directory == null) {
      words.add("--force");
    }
    if (threads != null) {
      words.addAll(List.of("--threads", threads.toString()));
    }
    if (withoutSymmetry) {
      words.add(RunOptions.NO_SYMMETRY);
    }
    if (dry) {
      words.add("--dry-run");
    }
    words.addAll(report.words());
    if (!report.isQuiet()) {
      report
          .err()
          .println("pawl " + String.join(" ", words.stream().map(DemoCommand::quoted).toList()));
    }
    CommandLine root = Pawl.commandLine(spec.commandLine().getOut(), report.err());
    return root.execute(words.toArray(String[]::new));
  }

  /** A word as a shell takes it. */
  private static String quoted(String word) {
    return word.matches("[\\w.,:=/+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
