package pawl.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.quantity.Results;

/** A band structure as a person reads it: between which energies every band lies, and where. */
final class BandTable {

  /** More bands than this are thinned out; the files hold them all. */
  private static final int MOST_ROWS = 48;

  private final Result energy;
  private final Result points;
  private final Axis k;

  private BandTable(Results results) {
    energy = results.quantity("energy");
    points = results.quantity("k_frac");
    k = energy.axes().get(0);
  }

  static void print(Results results, PrintWriter out) {
    new BandTable(results).print(out);
    Table.printFindings(results, out);
  }

  private void print(PrintWriter out) {
    int bands = energy.axes().get(1).size();
    int stride = (bands - 1) / MOST_ROWS + 1;
    AlignedRows rows = new AlignedRows("");
    rows.add(List.of("band", "lowest", "at", "highest", "at"));
    rows.add(List.of("", "eV", "", "eV", ""));
    for (int n = 0; n < bands; n += stride) {
      rows.add(row(n));
    }
    rows.print(out);
    if (stride > 1) {
      out.println("(not all bands are shown; the files hold them)");
    }
    out.println(
        String.format(Locale.ROOT, "%d k-points, energies to %.0e eV", k.size(), energy.error(0)));
  }

  private List<String> row(int band) {
    int first = energy.index(0, band, 0);
    int bands = energy.axes().get(1).size();
    double[] energies =
        IntStream.range(0, k.size()).mapToDouble(i -> energy.value(first + i * bands)).toArray();
    int lowest = 0;
    int highest = 0;
    for (int i = 1; i < energies.length; i++) {
      lowest = energies[i] < energies[lowest] ? i : lowest;
      highest = energies[i] > energies[highest] ? i : highest;
    }
    return List.of(
        String.valueOf(band + 1),
        Figures.of(energies[lowest]),
        place(lowest),
        Figures.of(energies[highest]),
        place(highest));
  }

  /** The label of a point, or its coordinates. */
  private String place(int point) {
    String label = k.labels().get(point);
    return label != null
        ? label
        : IntStream.range(0, 3)
            .mapToObj(axis -> Figures.of(points.value(points.index(point, axis))))
            .collect(Collectors.joining(" "));
  }
}
