package pawl.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Result;
import pawl.quantity.Results;
import pawl.quantity.SymmetryUse;
import pawl.quantity.Warning;

/** The results as a person reads them: a row per point of the axes, values with their errors. */
final class Table {

  /** More rows than this are thinned out; the files hold them all. */
  private static final int MOST_ROWS = 48;

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
    printRows(out);
    printFindings(results, out);
  }

  /** The table alone. */
  void printRows(PrintWriter out) {
    AlignedRows rows = new AlignedRows("");
    rows.add(headings());
    rows.add(units());
    int[] strides = strides();
    addRows(rows, strides, new int[axes.size()], 0);
    rows.print(out);
    if (Arrays.stream(strides).anyMatch(stride -> stride > 1)) {
      out.println("(not all points are shown; the files hold them)");
    }
  }

  /** What every table ends with. */
  static void printFindings(Results results, PrintWriter out) {
    symmetry(results).ifPresent(out::println);
    results.diagnostics().forEach(diagnostic -> out.println(diagnostic.text()));
    results.checks().forEach(check -> out.println(line(check)));
    for (Warning warning : results.warnings()) {
      out.println("warning " + warning.code() + ": " + warning.text());
    }
  }

  private List<String> headings() {
    List<String> row = new ArrayList<>();
    for (Axis axis : axes) {
      row.add(axis.quantity());
      relative(axis).ifPresent(other -> row.add(row.get(row.size() - 1) + "-fermi"));
    }
    for (Result column : columns) {
      column.components().forEach(component -> row.add(heading(column, component)));
    }
    return row;
  }

  private static String heading(Result column, String component) {
    return column.name() + (component.equals("value") ? "" : "_" + component);
  }

  private List<String> units() {
    List<String> row = new ArrayList<>();
    for (Axis axis : axes) {
      row.add(axis.unit());
      relative(axis).ifPresent(other -> row.add(other.unit()));
    }
    for (Result column : columns) {
      column.components().forEach(component -> row.add(column.unit().symbol()));
    }
    return row;
  }

  /** The same chemical potentials or energies as --fermi has them. */
  private Optional<Axis> relative(Axis axis) {
    return results.axes().stream()
        .filter(other -> other.name().equals(axis.name().replace("_eV", "_rel_eV")))
        .filter(other -> !other.equals(axis))
        .findFirst();
  }

  /** Steps along the axes, the longest one thinned out first. */
  private int[] strides() {
    int[] strides = new int[axes.size()];
    Arrays.fill(strides, 1);
    int[] shown = axes.stream().mapToInt(Axis::size).toArray();
    while (Arrays.stream(shown).asLongStream().reduce(1, (a, b) -> a * b) > MOST_ROWS) {
      int longest = 0;
      for (int a = 1; a < shown.length; a++) {
        longest = shown[a] > shown[longest] ? a : longest;
      }
      strides[longest]++;
      shown[longest] = (axes.get(longest).size() - 1) / strides[longest] + 1;
    }
    return strides;
  }

  private void addRows(AlignedRows rows, int[] strides, int[] position, int depth) {
    if (depth == axes.size()) {
      rows.add(row(position));
      return;
    }
    for (int i = 0; i < axes.get(depth).size(); i += strides[depth]) {
      position[depth] = i;
      addRows(rows, strides, position, depth + 1);
    }
  }

  private List<String> row(int... position) {
    List<String> row = new ArrayList<>();
    for (int a = 0; a < position.length; a++) {
      int i = position[a];
      row.add(Figures.of(axes.get(a).at(i)));
      relative(axes.get(a)).ifPresent(other -> row.add(Figures.of(other.at(i))));
    }
    for (Result column : columns) {
      for (int c = 0; c < column.components().size(); c++) {
        int[] index = Arrays.copyOf(position, position.length + 1);
        index[position.length] = c;
        int flat = column.index(index);
        row.add(Figures.of(column.value(flat), column.error(flat)));
      }
    }
    return row;
  }

  /** Which symmetries spared k-points, or why they did not. */
  private static Optional<String> symmetry(Results results) {
    SymmetryUse use = results.provenance().effort().symmetry();
    if (use.used().isEmpty()) {
      return use.declined().stream()
          .findFirst()
          .map(d -> "symmetry: " + d.operation().name() + " not used: " + d.reason());
    }
    String operations =
        use.used().size() == 1
            ? use.used().get(0).name()
            : use.used().size() + " operations besides the identity";
    return Optional.of(
        String.format(
            Locale.ROOT,
            "symmetry: %d of %d k-points solved, %s",
            use.kPointsSolved(),
            results.provenance().effort().kPoints(),
            operations));
  }

  private static String line(Check check) {
    return String.format(
        Locale.ROOT,
        "check %-28s %.1e (limit %.1e) %s",
        check.name(),
        check.value(),
        check.limit(),
        check.passed() ? "passed" : "FAILED");
  }
}
