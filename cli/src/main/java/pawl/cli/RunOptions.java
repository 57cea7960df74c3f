package pawl.cli;

import java.io.PrintWriter;
import pawl.response.Sweep;
import pawl.response.ThreadSweep;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a command runs. */
final class RunOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads (default: the processors granted). The numbers are the same to the last bit for"
              + " any N.")
  private Integer threads;

  @Option(
      names = {"-q", "--quiet"},
      description = "No table and no progress; results go to the files alone.")
  private boolean quiet;

  /** A sweep that reports its progress. */
  Sweep sweep(String title) {
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (workers < 1) {
      throw new ParameterException(spec.commandLine(), "--threads " + workers + " is below 1");
    }
    Sweep sweep = new ThreadSweep(workers);
    return quiet ? sweep : new ProgressSweep(sweep, title);
  }

  /** Where the table goes. */
  PrintWriter out() {
    return quiet ? new PrintWriter(java.io.Writer.nullWriter()) : spec.commandLine().getOut();
  }

  /** Where everything else goes. */
  PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
