package pawl.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "JOB.toml", description = "The job file.")
  private Path file;

  @Override
  public Integer call() {
    Job job = Job.read(file, spec.root());
    String[] words = job.words().toArray(String[]::new);
    CommandLine program =
        Pawl.commandLine(spec.commandLine().getOut(), spec.commandLine().getErr());
    try {
      program.parseArgs(words);
    } catch (ParameterException e) {
      throw job.refusal(e);
    }
    return program.execute(words);
  }
}
