package pawl.response;

/**
 * The error of a sum over a mesh from those over the interleaved meshes that it consists of.
 *
 * <p>The largest difference among these, and between them and the whole, is about what a mesh with
 * half the divisions is wrong by. The whole is better, by 4 if the error goes as the square of the
 * step, by more where a periodic integrand is smooth and it falls exponentially; but a sharp
 * feature that all meshes miss, or one of them meets, leaves no more than a small factor. So the
 * difference is taken as it is unless convergence shows: where it is a small part of the value and
 * has fallen from one mesh to the next, the same fall is expected once more, less a factor.
 * docs/theory has what this is right by.
 */
final class MeshError {

  /** What a difference must be below, as a part of the value, for its fall to mean anything. */
  private static final double SMALL = 0.1;

  /** Of the fall from mesh to mesh, what is not counted on. */
  private static final double SAFETY = 4;

  private MeshError() {}

  /**
   * The error without rounding.
   *
   * @param value of the mesh
   * @param coarse values of the interleaved meshes, at least two
   * @param coarser values of those that these consist of, none if they do not or are not to be
   *     relied on
   */
  static double of(double value, double[] coarse, double[] coarser) {
    double deviation = deviation(value, coarse);
    double error = Math.max(deviation, spread(coarse));
    if (coarser.length < 2 || !(deviation < SMALL * Math.abs(value))) {
      return error;
    }
    double fall = deviation / deviation(value, coarser);
    double part = deviation / (SMALL * Math.abs(value));
    return error * Math.min(1, Math.max(SAFETY * fall, part));
  }

  private static double deviation(double value, double[] others) {
    double largest = 0;
    for (double other : others) {
      largest = Math.max(largest, Math.abs(other - value));
    }
    return largest;
  }

  private static double spread(double[] values) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    return highest - lowest;
  }
}
