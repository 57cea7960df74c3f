package pawl.ratchet;

import java.util.ArrayList;
import java.util.List;
import pawl.tightbinding.Lattice;

/**
 * A wave vector in the first Brillouin zone: the shortest of the equivalent ones, several on the
 * surface of the zone.
 *
 * @param square their length squared, 1/Å²
 * @param images Cartesian, 1/Å
 */
record WaveVector(double square, List<double[]> images) {

  /** Lengths this close, relatively, are equal but for rounding. */
  private static final double SAME = 1e-9;

  /**
   * Folds a vector.
   *
   * @param frac in units of the reciprocal vectors of the periodic directions
   * @param upright the lattice with empty directions perpendicular to the periods
   */
  static WaveVector of(double[] frac, Lattice upright) {
    List<double[]> near = new ArrayList<>();
    double least = Double.POSITIVE_INFINITY;
    int count = 1;
    for (int i = 0; i < frac.length; i++) {
      count *= 3;
    }
    for (int number = 0; number < count; number++) {
      double[] image = image(frac, number, upright);
      least = Math.min(least, square(image));
      near.add(image);
    }
    double most = least * (1 + SAME);
    return new WaveVector(least, near.stream().filter(q -> square(q) <= most).toList());
  }

  private static double[] image(double[] frac, int number, Lattice upright) {
    double[] q = new double[3];
    int digits = number;
    for (int i = 0; i < frac.length; i++) {
      double component = frac[i] - Math.rint(frac[i]) + (digits % 3 - 1);
      digits /= 3;
      for (int c = 0; c < 3; c++) {
        q[c] += component * upright.reciprocal(i, c);
      }
    }
    return q;
  }

  private static double square(double... q) {
    return q[0] * q[0] + q[1] * q[1] + q[2] * q[2];
  }

  /**
   * The mean of \(e^{i\mathbf q\cdot\mathbf d}\) over the images, real and imaginary part.
   *
   * @param between Cartesian, Å
   */
  double[] phase(double... between) {
    double re = 0;
    double im = 0;
    for (double[] q : images) {
      double angle = q[0] * between[0] + q[1] * between[1] + q[2] * between[2];
      re += StrictMath.cos(angle);
      im += StrictMath.sin(angle);
    }
    return new double[] {re / images.size(), im / images.size()};
  }
}
