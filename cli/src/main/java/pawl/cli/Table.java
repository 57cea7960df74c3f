package pawl.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Result;
import pawl.quantity.Results;
import pawl.quantity.Warning;

/** The results as a person reads them: a row per point of the axes, values with their errors. */
final class Table {

  /** More rows than this are thinned out; the files hold them all. */
  private static final int ROWS = 48;

  private static final int WIDTH = 22;

  private final Results results;
  private final List<Result> columns;
  private final List<Axis> axes;

  /**
   * A table of some quantities.
   *
   * @param names which quantities, in order
   */
  Table(Results results, List<String> names) {
    this.results = results;
    this.columns = names.stream().map(results::quantity).toList();
    this.axes = columns.get(0).axes();
  }

  void print(PrintWriter out) {
    out.println(heading());
    out.println(units());
    int points = axes.stream().mapToInt(Axis::size).reduce(1, (a, b) -> a * b);
    int step = (points + ROWS - 1) / ROWS;
    for (int point = 0; point < points; point += step) {
      out.println(row(point));
    }
    if (step > 1) {
      out.printf("(every %d-th of %d rows; the files hold all)%n", step, points);
    }
    for (Check check : results.checks()) {
      out.printf(
          Locale.ROOT,
          "check %-22s %.1e (limit %.1e) %s%n",
          check.name(),
          check.value(),
          check.limit(),
          check.passed() ? "passed" : "FAILED");
    }
    for (Warning warning : results.warnings()) {
      out.println("warning " + warning.code() + ": " + warning.text());
    }
  }

  private String heading() {
    StringBuilder line = new StringBuilder();
    axes.forEach(axis -> line.append(pad(axis.name().replaceAll("_.*", ""), 10)));
    for (Result column : columns) {
      column.components().forEach(c -> line.append(pad(column.name() + "_" + c, WIDTH)));
    }
    return line.toString();
  }

  private String units() {
    StringBuilder line = new StringBuilder();
    axes.forEach(axis -> line.append(pad(axis.unit(), 10)));
    for (Result column : columns) {
      column.components().forEach(c -> line.append(pad(column.unit().symbol(), WIDTH)));
    }
    return line.toString();
  }

  private String row(int point) {
    StringBuilder line = new StringBuilder();
    for (double coordinate : coordinates(point)) {
      line.append(pad(String.format(Locale.ROOT, "%.6g", coordinate).replaceAll("0+$", "0"), 10));
    }
    for (Result column : columns) {
      int components = column.components().size();
      for (int c = 0; c < components; c++) {
        line.append(pad(number(column, point * components + c), WIDTH));
      }
    }
    return line.toString();
  }

  private List<Double> coordinates(int point) {
    List<Double> coordinates = new ArrayList<>();
    int rest = point;
    for (int a = axes.size() - 1; a >= 0; a--) {
      Axis axis = axes.get(a);
      coordinates.add(0, axis.at(rest % axis.size()));
      rest /= axis.size();
    }
    return coordinates;
  }

  private static String number(Result column, int index) {
    double value = column.value(index);
    double error = column.error(index);
    String text = Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4e", value);
    return text + (Double.isNaN(error) ? "" : String.format(Locale.ROOT, " ± %.0e", error));
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
