package pawl.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import pawl.quantity.Result;
import pawl.quantity.Results;

/** Maps as a person reads them: between which values every quantity lies, over k and bands. */
final class MapTable {

  private MapTable() {}

  static void print(Results results, PrintWriter out) {
    AlignedRows rows = new AlignedRows("");
    rows.add(List.of("quantity", "lowest", "highest", "unit"));
    for (Result quantity : results.quantities()) {
      if (!quantity.name().equals("k_frac") && !quantity.name().equals("path_length")) {
        for (int c = 0; c < quantity.components().size(); c++) {
          rows.add(row(quantity, c));
        }
      }
    }
    rows.print(out);
    Result energy = results.quantity("energy");
    out.println(
        String.format(
            Locale.ROOT,
            "%d k-points, %d bands; values are means over multiplets",
            energy.axes().get(0).size(),
            energy.axes().get(1).size()));
    Table.printFindings(results, out);
  }

  private static List<String> row(Result quantity, int component) {
    int components = quantity.components().size();
    double[] range =
        IntStream.range(0, quantity.size() / components)
            .mapToDouble(i -> quantity.value(i * components + component))
            .collect(
                () -> new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY},
                (r, v) -> {
                  r[0] = Math.min(r[0], v);
                  r[1] = Math.max(r[1], v);
                },
                (r, s) -> {
                  r[0] = Math.min(r[0], s[0]);
                  r[1] = Math.max(r[1], s[1]);
                });
    String name =
        quantity.name()
            + (quantity.components().equals(List.of("value"))
                ? ""
                : "_" + quantity.components().get(component));
    return List.of(name, Figures.of(range[0]), Figures.of(range[1]), quantity.unit().symbol());
  }
}
