package pawl.cli;

import java.io.PrintWriter;
import pawl.io.InputException;
import pawl.io.MemoryException;
import pawl.io.OutputException;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.NumericsException;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Turns what went wrong into one line for the user and an exit code for the script. */
final class Refusals implements IExecutionExceptionHandler, IExecutionStrategy {

  private static final long MIB = 1L << 20;

  /** Runs a command; an error of the machine, which picocli lets pass, comes back as well. */
  @Override
  public int execute(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
      throw new ExecutionException(parsed.commandSpec().commandLine(), e.toString(), e);
    }
  }

  @Override
  public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
    Throwable cause = problem instanceof ExecutionException ? problem.getCause() : problem;
    PrintWriter err = command.getErr();
    if (cause instanceof InputException) {
      err.println(cause.getMessage());
      return ExitCode.INPUT;
    }
    if (cause instanceof OutOfMemoryError) {
      err.println("pawl: " + memoryIsFull(cause.getMessage()));
      return ExitCode.RESOURCES;
    }
    int code = code(cause);
    if (code == ExitCode.DEFECT) {
      err.println("pawl " + Version.text() + " has a defect. Please report it with these lines.");
      cause.printStackTrace(err);
    } else {
      err.println("pawl: " + cause.getMessage());
    }
    return code;
  }

  private static int code(Throwable problem) {
    if (problem instanceof ModelException) {
      return ExitCode.MODEL;
    }
    if (problem instanceof NumericsException) {
      return ExitCode.NOT_CONVERGED;
    }
    if (problem instanceof MemoryException) {
      return ExitCode.RESOURCES;
    }
    return problem instanceof OutputException ? ExitCode.OUTPUT : ExitCode.DEFECT;
  }

  private static String memoryIsFull(String where) {
    long most = Runtime.getRuntime().maxMemory() / MIB;
    return String.format(
        "out of memory (%s) with a heap of at most %d MiB; set PAWL_JAVA_OPTS=-Xmx%dm, ask the"
            + " batch system for more, or use fewer --threads",
        where, most, 2 * most);
  }
}
