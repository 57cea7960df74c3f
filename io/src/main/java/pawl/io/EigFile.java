package pawl.io;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pawl.quantity.Provenance;

/**
 * The eigenvalues on the mesh that the Wannier functions were made from: a {@code .eig} with rows
 * {@code band k E}, eV.
 *
 * @param input the file
 * @param energies eV, of each k-point in ascending order
 */
record EigFile(Provenance.Input input, List<List<Double>> energies) {

  /**
   * Reads a file.
   *
   * @param points how many k-points there must be
   * @throws InputException if it is wrong, or has another number of k-points
   */
  static EigFile read(Path path, int points) {
    try (Lines in = new Lines(path)) {
      List<Stream.Builder<Double>> energies =
          IntStream.range(0, points).mapToObj(k -> Stream.<Double>builder()).toList();
      int[] counts = new int[points];
      int[] bandAndPoint = new int[2];
      double[] energy = new double[1];
      while (in.nextFilled()) {
        Columns.EIGENVALUE.read(in, bandAndPoint, energy);
        int k = bandAndPoint[1];
        if (k < 1 || k > points) {
          throw in.wrong("a k-point from 1 to " + points, String.valueOf(k));
        }
        energies.get(k - 1).add(energy[0]);
        counts[k - 1]++;
      }
      for (int k = 0; k < points; k++) {
        if (counts[k] == 0 || counts[k] != counts[0]) {
          throw in.wrong(
              "as many bands at k-point " + (k + 1) + " as at the first, " + counts[0],
              counts[k] + " bands");
        }
      }
      return new EigFile(
          in.provenance(), energies.stream().map(e -> e.build().sorted().toList()).toList());
    }
  }

  /**
   * This file, if it has so many bands.
   *
   * @param bands num_bands, if it is known
   * @throws InputException if it has another number
   */
  EigFile withBands(OptionalInt bands) {
    int found = energies.get(0).size();
    if (bands.orElse(found) != found) {
      throw new InputException(
          input.path(), 0, "num_bands = " + bands.getAsInt() + " bands", String.valueOf(found));
    }
    return this;
  }
}
