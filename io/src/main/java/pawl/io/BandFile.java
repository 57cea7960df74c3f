package pawl.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pawl.quantity.Provenance;
import pawl.tightbinding.KPoint;

/**
 * The bands that wannier90 interpolated itself: a {@code _band.kpt} with the number of k-points and
 * rows {@code k1 k2 k3 weight}, and a {@code _band.dat} with rows {@code x E} (and a third column
 * where bands are coloured by a projection), band after band, eV.
 *
 * @param inputs the two files
 * @param points the path
 * @param energies eV, of each point in ascending order
 */
record BandFile(List<Provenance.Input> inputs, List<KPoint> points, List<List<Double>> energies) {

  private static final int MOST_POINTS = 1_000_000;

  /**
   * Reads both files.
   *
   * @param bands how many there must be at each point
   * @throws InputException if they are wrong or do not belong together
   */
  static BandFile read(Path kpt, Path dat, int bands) {
    List<Provenance.Input> inputs = new ArrayList<>();
    List<KPoint> points = new ArrayList<>();
    try (Lines in = new Lines(kpt)) {
      in.require("the number of k-points");
      int count = in.integer("the number of k-points", 1, MOST_POINTS);
      double[] row = new double[4];
      for (int i = 0; i < count; i++) {
        in.require("k-point " + (i + 1) + " of " + count);
        Columns.BAND_POINT.read(in, new int[0], row);
        points.add(new KPoint(row[0], row[1], row[2]));
      }
      inputs.add(in.provenance());
    }
    try (Lines in = new Lines(dat)) {
      List<List<Double>> energies = energies(in, points.size(), bands);
      inputs.add(in.provenance());
      return new BandFile(List.copyOf(inputs), List.copyOf(points), energies);
    }
  }

  private static List<List<Double>> energies(Lines in, int points, int bands) {
    double[][] energies = new double[points][bands];
    double[] pair = new double[2];
    double[] triple = new double[3];
    for (int band = 0; band < bands; band++) {
      for (int point = 0; point < points; point++) {
        in.require("point " + (point + 1) + " of " + points + " of band " + (band + 1));
        if (in.columns() == 3) {
          Columns.PROJECTED_BAND.read(in, new int[0], triple);
          energies[point][band] = triple[1];
        } else {
          Columns.BAND.read(in, new int[0], pair);
          energies[point][band] = pair[1];
        }
      }
    }
    if (in.nextFilled()) {
      throw in.wrong(bands + " bands at " + points + " points", "another row");
    }
    return Arrays.stream(energies)
        .map(row -> Arrays.stream(row).sorted().boxed().toList())
        .toList();
  }
}
