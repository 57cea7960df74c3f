package pawl.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pawl.quantity.Provenance;

/**
 * A {@code _centres.xyz}: how many rows, a comment, then rows {@code X x y z} of the Wannier
 * centres and rows of the atoms, Cartesian, Å.
 *
 * @param input the file
 * @param centres one list of three numbers per Wannier function
 */
record CentresFile(Provenance.Input input, List<List<Double>> centres) {

  private static final int MOST_ROWS = 1_000_000;

  /**
   * Reads a file.
   *
   * @param orbitals how many centres there must be
   * @throws InputException if it is wrong
   */
  static CentresFile read(Path path, int orbitals) {
    try (Lines in = new Lines(path)) {
      in.require("the number of rows");
      int rows = in.integer("the number of rows", 1, MOST_ROWS);
      if (!in.next()) {
        throw in.wrong("a comment", "the end of the file");
      }
      List<List<Double>> centres = new ArrayList<>();
      for (int i = 0; i < rows; i++) {
        in.require("row " + (i + 1) + " of " + rows);
        String label = in.token();
        double[] xyz = new double[3];
        Columns.VECTOR.readRest(in, xyz);
        if (label.equals("X")) {
          centres.add(List.of(xyz[0], xyz[1], xyz[2]));
        }
      }
      if (in.nextFilled()) {
        throw in.wrong("the end of the file", Lines.quoted(in.text()));
      }
      if (centres.size() != orbitals) {
        throw new InputException(
            in.name(), 0, orbitals + " Wannier centres (rows X)", String.valueOf(centres.size()));
      }
      return new CentresFile(in.provenance(), List.copyOf(centres));
    }
  }

  /** The centres, Cartesian, Å, a row of three per Wannier function. */
  double[][] toArray() {
    return centres.stream()
        .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }
}
