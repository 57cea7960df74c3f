package pawl.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import pawl.response.Sweep;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How much a command says. */
final class ReportOptions {

  /** Set by the launcher when standard error is a terminal. */
  private static final String TERMINAL = "pawl.terminal";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print no table and no progress.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say more about the files read and the steps taken.")
  private boolean verbose;

  /** Where the table goes. */
  PrintWriter out() {
    return quiet ? new PrintWriter(Writer.nullWriter()) : spec.commandLine().getOut();
  }

  /** Where refusals go. */
  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  boolean isQuiet() {
    return quiet;
  }

  boolean isVerbose() {
    return verbose;
  }

  /** Says something that only --verbose asks for. */
  void detail(String line) {
    if (verbose) {
      err().println(line);
    }
  }

  /** These options for another command. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    if (quiet) {
      words.add("--quiet");
    }
    if (verbose) {
      words.add("--verbose");
    }
    return words;
  }

  /**
   * The sweep with a bar that shows how far it is, on a terminal only; elsewhere --verbose says so
   * once a minute.
   */
  Sweep withProgress(Sweep sweep, String title) {
    return withProgress(sweep, () -> title);
  }

  /** The same with a title that is asked for anew at every start of the sweep. */
  Sweep withProgress(Sweep sweep, Supplier<String> title) {
    if (!quiet && Boolean.getBoolean(TERMINAL)) {
      return new ProgressSweep(sweep, title, err());
    }
    return verbose ? new MinuteSweep(sweep, title, err()::println) : sweep;
  }
}
