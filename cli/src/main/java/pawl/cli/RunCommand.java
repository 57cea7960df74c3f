package pawl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Any command from one file. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Runs a command that is written down in a TOML file: command = \"magnetization\", model ="
          + " \"…\" or a table [model], and the long names of its options as keys.",
      ""
    },
    footer = {
      "",
      "Paths are relative to the file. Example:",
      "  command = \"magnetization\"",
      "  model = \"builtin:haldane\"",
      "  mu = [0.0, 0.5]",
      "  temperature = 300",
      "  kmesh = \"24x24\""
    })
final class RunCommand implements Callable<Integer> {

  private static final String DRY_RUN = "--dry-run";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = Job.FILE, description = "The job file.")
  private Path file;

  @Option(
      names = DRY_RUN,
      description = "Tell memory, time and k-points of the command, and do not run it.")
  private boolean dry;

  @Override
  public Integer call() {
    Job job = Job.read(file, spec.root());
    List<String> asked = new ArrayList<>(job.words());
    if (dry && !asked.contains(DRY_RUN)) {
      requireDryRun(asked.get(0));
      asked.add(DRY_RUN);
    }
    String[] words = asked.toArray(String[]::new);
    CommandLine program =
        Pawl.commandLine(spec.commandLine().getOut(), spec.commandLine().getErr());
    try {
      program.parseArgs(words);
    } catch (ParameterException e) {
      throw job.refusal(e);
    }
    return program.execute(words);
  }

  private void requireDryRun(String command) {
    CommandSpec named = spec.root().subcommands().get(command).getCommandSpec();
    if (named.findOption(DRY_RUN) == null) {
      throw new ParameterException(spec.commandLine(), command + " has no " + DRY_RUN);
    }
  }
}
