package pawl.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import pawl.io.ResultDirectory;
import pawl.quantity.Check;
import pawl.quantity.Results;
import pawl.quantity.Results.Status;

/**
 * Results on their way to files, table and exit code. The files are written whatever the results
 * are worth, and say so.
 *
 * @param out for the table
 * @param err for what is wrong with the results
 */
record Delivery(PrintWriter out, PrintWriter err) {

  /**
   * Writes the files, prints the table, and returns the exit code.
   *
   * @param table names of the quantities in it
   */
  int of(Results results, ResultDirectory directory, List<String> table) {
    return of(results, directory, (written, to) -> new Table(written, table).print(to));
  }

  /** The same with another table. */
  int of(Results computed, ResultDirectory directory, BiConsumer<Results, PrintWriter> table) {
    return written(directory.write(computed), directory, table);
  }

  /** Shows results that are written already, and returns the exit code. */
  int written(Results results, ResultDirectory directory, BiConsumer<Results, PrintWriter> table) {
    table.accept(results, out);
    out.println("results in " + directory.path());
    out.flush();
    List<Check> failed = results.checks().stream().filter(check -> !check.passed()).toList();
    failed.forEach(check -> err.println(failure(check)));
    if (!failed.isEmpty()) {
      return ExitCode.MODEL;
    }
    if (results.status() == Status.NOT_CONVERGED) {
      err.println("pawl: not converged; the results are written and marked");
      return ExitCode.NOT_CONVERGED;
    }
    return ExitCode.DONE;
  }

  private static String failure(Check check) {
    return String.format(
        Locale.ROOT,
        "pawl: check %s failed: %.3g is above %.3g; the results are written and marked",
        check.name(),
        check.value(),
        check.limit());
  }
}
