package pawl.ratchet;

/**
 * A number with its absolute error; errors of different numbers are taken to add up.
 *
 * @param value the number
 * @param error how far it may be off, at least 0
 */
record Estimate(double value, double error) {

  /** A rounding of each of a few operations. */
  private static final double ROUNDING = 0x1p-50;

  /** A number that only rounding has touched. */
  static Estimate rounded(double value) {
    return new Estimate(value, ROUNDING * Math.abs(value));
  }

  Estimate times(double factor) {
    return new Estimate(value * factor, error * Math.abs(factor));
  }

  Estimate times(Estimate other) {
    return new Estimate(
        value * other.value,
        error * Math.abs(other.value) + other.error * Math.abs(value) + error * other.error);
  }

  Estimate plus(Estimate other) {
    return new Estimate(value + other.value, error + other.error);
  }

  /** The quotient; not a number for a divisor of 0. */
  Estimate over(Estimate other) {
    if (other.value == 0) {
      return new Estimate(Double.NaN, Double.NaN);
    }
    double quotient = value / other.value;
    return new Estimate(
        quotient, (error + other.error * Math.abs(quotient)) / Math.abs(other.value));
  }
}
