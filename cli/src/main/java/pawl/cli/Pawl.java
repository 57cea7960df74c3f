package pawl.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: a command line with one subcommand per question. */
@Command(
    name = "pawl",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "What a temperature difference or an electric field drives in a crystal, computed from its"
          + " Wannier Hamiltonian.",
      ""
    },
    subcommands = {
      DemoCommand.class,
      MagnetizationCommand.class,
      InfoCommand.class,
      ConvertCommand.class,
      ListCommand.class,
      CommandLine.HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Start with `pawl demo`, then `pawl info MODEL` on a file of your own.",
      "",
      "Exit codes: 0 done, 1 defect of the program, 2 usage, 3 an input file is wrong, 4 the model"
          + " cannot answer or a check failed, 5 not converged, 6 not enough memory, 7 output not"
          + " written."
    })
final class Pawl implements Runnable {

  @Spec private CommandSpec spec;

  private Pawl() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Pawl())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(new Refusals())
        .setParameterExceptionHandler(Pawl::explainUsage);
  }

  private static int explainUsage(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("pawl: " + problem.getMessage());
    UnmatchedArgumentException.printSuggestions(problem, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return commandLine().setOut(out).setErr(err);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is needed");
  }
}
