package pawl.response;

/**
 * The values of one observable on a mesh.
 *
 * @param magnitudes how much cancels in each
 * @param errors how coarser meshes differ from each
 */
record MeshValues(Observable observable, double[] values, double[] magnitudes, MeshError[] errors) {

  /** Deviations below this part of what cancels are rounding. */
  private static final double NOISE = 1e-12;

  int size() {
    return values.length;
  }

  /** The part of a value's deviation that is left when the divisions double. */
  double fall(int value) {
    return errors[value].fall(NOISE * Magnetization.largest(magnitudes));
  }

  /** The error of a value with that of rounding, given the largest fall. */
  double error(int value, double fall) {
    return errors[value].error(fall) + Estimates.ROUNDING * magnitudes[value];
  }
}
