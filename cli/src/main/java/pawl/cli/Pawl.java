package pawl.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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
    StandardOutput standard = new StandardOutput(FileDescriptor.out);
    PrintWriter out = writer(standard);
    PrintWriter err = writer(new StandardOutput(FileDescriptor.err));
    List<Commands.Named> meant = Commands.meantBy(List.of(arguments));
    int code = commandLine(meant, out, err).execute(arguments);
    out.flush();
    if (code == ExitCode.DONE && standard.failure().isPresent()) {
      err.println("pawl: standard output: " + standard.failure().get());
      code = ExitCode.OUTPUT;
    }
    err.flush();
    System.exit(code);
  }

  /** UTF-8 whatever the locale, because units and errors are written with Å and ±. */
  private static PrintWriter writer(StandardOutput stream) {
    return new PrintWriter(new OutputStreamWriter(stream, UTF_8), true);
  }

  /** The program with all its commands. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return commandLine(Commands.all(), out, err);
  }

  private static CommandLine commandLine(
      List<Commands.Named> commands, PrintWriter out, PrintWriter err) {
    CommandLine program = new CommandLine(new Pawl());
    commands.forEach(command -> program.addSubcommand(command.name(), command.type()));
    Refusals refusals = new Refusals();
    return program
        .setOut(out)
        .setErr(err)
        .registerConverter(Path.class, new FilePath())
        .setUsageHelpAutoWidth(true)
        .setExecutionStrategy(refusals)
        .setExecutionExceptionHandler(refusals)
        .setParameterExceptionHandler(Pawl::explainUsage);
  }

  private static int explainUsage(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("pawl: " + message(problem));
    UnmatchedArgumentException.printSuggestions(problem, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  /** Says of a word in the place of a command that it is none. */
  private static String message(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()
        && !problem.getCommandLine().getSubcommands().isEmpty()) {
      return "there is no command '" + unmatched.getUnmatched().get(0) + "'";
    }
    return problem.getMessage();
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is needed: " + String.join(", ", spec.subcommands().keySet()));
  }
}
