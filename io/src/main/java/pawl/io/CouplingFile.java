package pawl.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pawl.quantity.Provenance;

/**
 * A coupling on a mesh of wave vectors: {@code q1,q2,q3,g2} on every line in any order, q in units
 * of the reciprocal vectors, fewer of them in fewer dimensions; or the same as {@code q(point,
 * component)} and {@code g2(point)} of a NetCDF file.
 *
 * @param input the file
 * @param divisions of the mesh, one per periodic direction
 * @param values g2, eV² m³, the last direction fastest, from q = 0
 */
public record CouplingFile(Provenance.Input input, List<Integer> divisions, double[] values) {

  /** Values of q and -q may differ by so much of the larger one. */
  private static final double EVEN = 1e-6;

  private static final String UNIT = "eV^2 m^3";

  /**
   * Reads a file.
   *
   * @param dimension how many components q has
   * @throws InputException if it is wrong, lacks a point of the mesh or has one twice, or g2 is not
   *     even in q
   */
  public static CouplingFile read(Path path, int dimension) {
    if (NetCdfSource.recognises(path)) {
      try (NetCdfSource in = NetCdfSource.open(path)) {
        PointVariable g2 = PointVariable.of(in, "q", "g2", UNIT);
        return of(in.input(), TableSource.of(in, "g2"), g2.rows(in, dimension));
      }
    }
    try (Lines in = new Lines(path)) {
      String expected = dimension + " components of q and g2, separated by commas";
      List<ZoneTable.Row> rows = new ArrayList<>();
      for (NumberTable.Row row : NumberTable.read(in, dimension + 1, expected).rows()) {
        double[] q = Arrays.copyOf(row.numbers(), dimension);
        rows.add(new ZoneTable.Row(row.number(), q, row.numbers()[dimension]));
      }
      return of(in.provenance(), TableSource.of(in), rows);
    }
  }

  private static CouplingFile of(
      Provenance.Input input, TableSource source, List<ZoneTable.Row> rows) {
    for (ZoneTable.Row row : rows) {
      if (row.values()[0] < 0) {
        throw source.wrong(row.number(), "finite numbers, g2 not negative", "" + row.values()[0]);
      }
    }
    ZoneTable table = ZoneTable.whole(source, rows);
    table.requireCentred();
    table.requireEven("g2", EVEN, 0);
    return new CouplingFile(input, table.divisions(), table.values());
  }
}
