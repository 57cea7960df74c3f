package pawl.response;

import java.util.Arrays;

/**
 * Values from a set of samples, and from the interleaved coarser sets that it consists of.
 *
 * @param sets the values of the whole set, then those of each coarser one; no others if there are
 *     none
 */
record SetValues(double[]... sets) {

  /** Those of the whole set. */
  double[] whole() {
    return sets[0].clone();
  }

  /**
   * Absolute errors: how much the coarser sets deviate at most, and rounding; NaN if there are
   * none.
   */
  double[] errors() {
    double[] errors = new double[sets[0].length];
    for (int i = 0; i < errors.length; i++) {
      double worst = sets.length > 1 ? 0 : Double.NaN;
      for (int s = 1; s < sets.length; s++) {
        worst = Math.max(worst, Math.abs(sets[s][i] - sets[0][i]));
      }
      errors[i] = worst + Estimates.ROUNDING * Math.abs(sets[0][i]);
    }
    return errors;
  }

  /** All values times a factor. */
  SetValues times(double factor) {
    double[][] scaled = new double[sets.length][];
    Arrays.setAll(scaled, s -> Arrays.stream(sets[s]).map(value -> factor * value).toArray());
    return new SetValues(scaled);
  }

  /** Set by set the sum with others of the same shape. */
  SetValues plus(SetValues other) {
    double[][] sums = new double[sets.length][];
    for (int s = 0; s < sets.length; s++) {
      sums[s] = sets[s].clone();
      for (int i = 0; i < sums[s].length; i++) {
        sums[s][i] += other.sets[s][i];
      }
    }
    return new SetValues(sums);
  }

  /** Some of the values. */
  SetValues picked(int from, int count) {
    double[][] picked = new double[sets.length][];
    Arrays.setAll(picked, s -> Arrays.copyOfRange(sets[s], from, from + count));
    return new SetValues(picked);
  }
}
