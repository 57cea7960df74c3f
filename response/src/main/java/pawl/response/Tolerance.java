package pawl.response;

/**
 * How well a result is to be known: errors below max(relative |value|, absolute S), S being the
 * largest |value| of the same quantity in the run.
 *
 * @param relative part of the value
 * @param absolute part of S
 */
public record Tolerance(double relative, double absolute) {

  /** Refuses what no calculation can reach. */
  public Tolerance {
    if (!(relative > 0) || !(absolute > 0)) {
      throw new IllegalArgumentException("tolerances " + relative + " and " + absolute);
    }
  }

  /**
   * The error allowed for each value of one quantity.
   *
   * @param values all of the quantity's, from index {@code from} to {@code to}
   */
  void allow(double[] values, int from, int to, double[] allowed) {
    double scale = 0;
    for (int i = from; i < to; i++) {
      scale = Math.max(scale, Math.abs(values[i]));
    }
    for (int i = from; i < to; i++) {
      allowed[i] = Math.max(relative * Math.abs(values[i]), absolute * scale);
    }
  }
}
