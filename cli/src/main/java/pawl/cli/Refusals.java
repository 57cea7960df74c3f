package pawl.cli;

import java.io.PrintWriter;
import pawl.io.InputException;
import pawl.io.MemoryException;
import pawl.io.OutputException;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.NumericsException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line for the user and an exit code for the script. */
final class Refusals implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (problem instanceof InputException) {
      err.println(problem.getMessage());
      return ExitCode.INPUT;
    }
    if (problem instanceof ModelException) {
      err.println("pawl: " + problem.getMessage());
      return ExitCode.MODEL;
    }
    if (problem instanceof NumericsException) {
      err.println("pawl: " + problem.getMessage());
      return ExitCode.NOT_CONVERGED;
    }
    if (problem instanceof MemoryException) {
      err.println("pawl: " + problem.getMessage());
      return ExitCode.RESOURCES;
    }
    if (problem instanceof OutputException) {
      err.println("pawl: " + problem.getMessage());
      return ExitCode.OUTPUT;
    }
    err.println("pawl " + Version.text() + " has a defect. Please report it with the lines below.");
    problem.printStackTrace(err);
    return ExitCode.DEFECT;
  }
}
