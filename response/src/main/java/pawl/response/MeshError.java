package pawl.response;

/**
 * How a sum over a mesh differs from those over the interleaved coarser meshes that it consists of.
 *
 * <p>The largest difference among these, and between them and the whole, is about what a mesh with
 * half the divisions is wrong by. The whole is better, by 4 if the error goes as the square of the
 * step, by more where a periodic integrand is smooth and it falls exponentially; but of a sharp
 * feature that the meshes hardly meet, no more than a small factor may be left, and two meshes may
 * agree by chance. What tells these apart is by how much differences fall from one mesh to the
 * next, for the quantity of the same chemical potential and temperature that falls the least. Where
 * nothing foretells convergence, meshes agree more with each other than with the truth: they all
 * miss the same features. docs/errors has what this is right by.
 *
 * @param value of the mesh
 * @param deviation the largest of the interleaved meshes from it
 * @param spread the largest difference among them
 * @param coarserDeviation the largest of those that these consist of in turn from the value; 0 if
 *     they do not
 */
record MeshError(double value, double deviation, double spread, double coarserDeviation) {

  /** What a deviation must be below, as a part of the value, to be the tail of convergence. */
  private static final double SMALL = 0.1;

  /** Of the fall from mesh to mesh, what is not counted on. */
  private static final double SAFETY = 4;

  /** By how much more than from each other meshes are off where differences do not fall. */
  private static final double SLOW = 1.5;

  /** The part of the deviation that its fall foretells which chance may not undercut. */
  private static final double CHANCE = 0.5;

  static MeshError of(double value, double[] coarse, double[] coarser) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (double other : coarse) {
      lowest = Math.min(lowest, other);
      highest = Math.max(highest, other);
    }
    return new MeshError(
        value, deviation(value, coarse), highest - lowest, deviation(value, coarser));
  }

  private static double deviation(double value, double[] others) {
    double largest = 0;
    for (double other : others) {
      largest = Math.max(largest, Math.abs(other - value));
    }
    return largest;
  }

  /**
   * The part of the deviation that is left when the divisions double.
   *
   * @param noise what is rounding in a deviation
   * @return 0 if there is nothing to see
   */
  double fall(double noise) {
    return coarserDeviation > noise ? deviation / coarserDeviation : 0;
  }

  /**
   * The error without rounding.
   *
   * @param fall the largest of those of all quantities; 0 if it is not known
   */
  double error(double fall) {
    double error = Math.max(deviation, spread);
    if (fall == 0) {
      return SLOW * error;
    }
    double foretold = Math.max(error, CHANCE * Math.min(1, fall) * coarserDeviation);
    double part = deviation / (SMALL * Math.abs(value));
    return foretold * (part < 1 ? Math.min(SLOW, Math.max(SAFETY * fall, part)) : SLOW);
  }
}
