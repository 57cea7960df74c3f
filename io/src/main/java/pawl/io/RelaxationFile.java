package pawl.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import pawl.quantity.Provenance;

/**
 * Relaxation times of states: {@code k1,k2,k3,band,tau} on every line in any order, k in units of
 * the reciprocal vectors, fewer of them in fewer dimensions, bands from 1, tau in s; or the same as
 * {@code k(point, component)} and {@code tau(point, band)} of a NetCDF file.
 *
 * @param input the file
 * @param divisions of the mesh of k-points, one per periodic direction
 * @param shift of the mesh, in units of its steps
 * @param bands how many there are
 * @param seconds the times, the band fastest and then the last direction
 */
public record RelaxationFile(
    Provenance.Input input,
    List<Integer> divisions,
    List<Double> shift,
    int bands,
    double[] seconds) {

  private static final int MOST_BANDS = 100_000;

  /**
   * Reads a file.
   *
   * @param dimension how many components k has
   * @throws InputException if it is wrong, lacks a state or has one twice, or all times are 0
   */
  public static RelaxationFile read(Path path, int dimension) {
    if (NetCdfSource.recognises(path)) {
      try (NetCdfSource in = NetCdfSource.open(path)) {
        PointVariable tau = PointVariable.of(in, "k", "tau", "s", "band");
        return of(in.input(), TableSource.of(in, "tau"), tau.rows(in, dimension));
      }
    }
    try (Lines in = new Lines(path)) {
      String expected = dimension + " components of k, band and tau, separated by commas";
      NumberTable numbers = NumberTable.read(in, dimension + 2, expected);
      List<ZoneTable.Row> rows = joined(TableSource.of(in), numbers, dimension);
      return of(in.provenance(), TableSource.of(in), rows);
    }
  }

  /** The bands of a point in one row, with the line of the first. */
  private static List<ZoneTable.Row> joined(
      TableSource source, NumberTable numbers, int dimension) {
    TreeMap<Integer, List<ZoneTable.Row>> byBand = new TreeMap<>();
    for (NumberTable.Row row : numbers.rows()) {
      double band = row.numbers()[dimension];
      if (band != Math.rint(band) || band < 1 || band > MOST_BANDS) {
        throw source.wrong(row.number(), "a band from 1", "" + band);
      }
      double[] k = Arrays.copyOf(row.numbers(), dimension);
      byBand
          .computeIfAbsent((int) band, b -> new ArrayList<>())
          .add(new ZoneTable.Row(row.number(), k, row.numbers()[dimension + 1]));
    }
    if (byBand.isEmpty() || byBand.lastKey() != byBand.size()) {
      throw source.wrong(0, "bands from 1 without gaps", "the bands " + byBand.keySet());
    }
    List<ZoneTable> tables =
        byBand.values().stream().map(rows -> ZoneTable.whole(source, rows)).toList();
    ZoneTable first = tables.get(0);
    for (int b = 1; b < tables.size(); b++) {
      if (!tables.get(b).isOnMeshOf(first)) {
        throw source.wrong(
            0,
            "the k-points of band 1, " + first.divisions() + " moved by " + first.shift(),
            "for band " + (b + 1) + " others");
      }
    }
    List<double[]> values = tables.stream().map(ZoneTable::values).toList();
    List<ZoneTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < values.get(0).length; i++) {
      int point = i;
      ZoneTable.Row row = first.row(i);
      rows.add(
          new ZoneTable.Row(
              row.number(),
              row.point(),
              values.stream().mapToDouble(band -> band[point]).toArray()));
    }
    return rows;
  }

  private static RelaxationFile of(
      Provenance.Input input, TableSource source, List<ZoneTable.Row> rows) {
    double longest = 0;
    for (ZoneTable.Row row : rows) {
      for (double tau : row.values()) {
        longest = Math.max(longest, tau);
        if (tau < 0) {
          throw source.wrong(row.number(), "a tau that is not negative, in s", "" + tau);
        }
      }
    }
    ZoneTable table = ZoneTable.whole(source, rows);
    if (longest == 0) {
      throw source.wrong(0, "a tau above 0", "none");
    }
    return new RelaxationFile(
        input, table.divisions(), table.shift(), rows.get(0).values().length, table.values());
  }
}
