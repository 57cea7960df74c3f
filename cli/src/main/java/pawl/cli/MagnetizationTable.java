package pawl.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.quantity.Results;

/**
 * What {@code magnetization} shows: a table of each kind of response that there is, of tensors the
 * largest component alone, and of what is zero by symmetry the names.
 */
final class MagnetizationTable {

  private static final List<List<String>> TABLES =
      List.of(
          List.of("chi_int", "alpha_int"),
          List.of("chi_ext_per_tau", "alpha_ext_per_tau"),
          List.of("chi_ext", "alpha_ext"),
          List.of("alpha_drag"),
          List.of("magnetization", "hall_conductivity", "carrier_density", "dos"));

  /** In three dimensions there are more components, and other quantities. */
  private static final List<List<String>> TABLES_OF_SOLID =
      List.of(List.of("hall_conductivity", "carrier_density"), List.of("magnetization", "dos"));

  /** Components up to these fit a line. */
  private static final int VECTOR = 3;

  /** Worth no table of their own where there is anything else. */
  private static final Set<String> COMPANIONS = Set.of("carrier_density", "dos");

  private final Results results;
  private final Set<String> forbidden;

  /**
   * The tables of some results.
   *
   * @param forbidden names of quantities that symmetry makes zero
   */
  MagnetizationTable(Results results, Set<String> forbidden) {
    this.results = results;
    this.forbidden = forbidden;
  }

  void print(PrintWriter out) {
    List<String> names = results.quantities().stream().map(Result::name).toList();
    boolean plane = names.stream().anyMatch(n -> n.startsWith("chi_") || n.startsWith("alpha_"));
    String gap = "";
    for (List<String> table : plane ? TABLES : TABLES_OF_SOLID) {
      List<String> shown = table.stream().filter(names::contains).filter(this::isShown).toList();
      boolean alone = COMPANIONS.containsAll(shown) && !COMPANIONS.containsAll(names);
      if (!shown.isEmpty() && !alone) {
        out.print(gap);
        new Table(results, shown).printRows(out);
        gap = System.lineSeparator();
      }
    }
    if (gap.isEmpty() && names.stream().allMatch(MagnetizationTable::isPart)) {
      new Table(results, names).printRows(out);
    }
    List<Result> tensors =
        results.quantities().stream()
            .filter(q -> q.components().size() > VECTOR && isShown(q.name()))
            .toList();
    if (!tensors.isEmpty()) {
      out.print(gap);
      printTensors(out, tensors);
    }
    List<String> zero = names.stream().filter(name -> !isShown(name) && !isPart(name)).toList();
    if (!zero.isEmpty()) {
      out.println("zero by symmetry: " + String.join(", ", zero));
    }
    Table.printFindings(results, out);
  }

  private boolean isShown(String name) {
    return !forbidden.contains(name);
  }

  private static boolean isPart(String name) {
    return name.startsWith("chi_int_");
  }

  private static void printTensors(PrintWriter out, List<Result> tensors) {
    AlignedRows rows = new AlignedRows("");
    List<String> headings = new ArrayList<>(List.of("largest component of"));
    tensors.get(0).axes().forEach(axis -> headings.add(axis.name().replaceAll("_.*", "")));
    headings.addAll(List.of("", "value", "unit"));
    rows.add(headings);
    tensors.forEach(tensor -> rows.add(largest(tensor)));
    rows.print(out);
    out.println("(all nine components, at all points, are in the files)");
  }

  private static List<String> largest(Result tensor) {
    int at = 0;
    for (int i = 1; i < tensor.size(); i++) {
      at = Math.abs(tensor.value(i)) > Math.abs(tensor.value(at)) ? i : at;
    }
    List<String> row = new ArrayList<>(List.of(tensor.name()));
    int point = at / tensor.components().size();
    List<Axis> axes = tensor.axes();
    for (int a = 0; a < axes.size(); a++) {
      int later =
          axes.subList(a + 1, axes.size()).stream()
              .mapToInt(Axis::size)
              .reduce(1, Math::multiplyExact);
      row.add(Figures.of(axes.get(a).at(point / later % axes.get(a).size())));
    }
    row.add(tensor.components().get(at % tensor.components().size()));
    row.add(Figures.of(tensor.value(at), tensor.error(at)));
    row.add(tensor.unit().symbol());
    return row;
  }
}
