package pawl.quantity;

/**
 * A number and how far it may be off; errors of different numbers are taken to add up.
 *
 * @param value the number
 * @param error absolute, not negative
 */
public record Estimate(double value, double error) {

  /** Nothing, exactly. */
  public static final Estimate ZERO = new Estimate(0, 0);

  /** A value that does not exist. */
  public static final Estimate NONE = new Estimate(Double.NaN, Double.NaN);

  /** A rounding of each of a few operations. */
  private static final double ROUNDING = 0x1p-50;

  /** A number that only rounding has touched. */
  public static Estimate rounded(double value) {
    return new Estimate(value, ROUNDING * Math.abs(value));
  }

  /** The sum. */
  public Estimate plus(Estimate other) {
    return new Estimate(value + other.value, error + other.error);
  }

  /** The difference. */
  public Estimate minus(Estimate other) {
    return new Estimate(value - other.value, error + other.error);
  }

  /** This times an exact number. */
  public Estimate times(double factor) {
    return new Estimate(value * factor, error * Math.abs(factor));
  }

  /** The product. */
  public Estimate times(Estimate other) {
    return new Estimate(
        value * other.value,
        error * Math.abs(other.value) + other.error * Math.abs(value) + error * other.error);
  }

  /** The ratio, to first order in the errors; {@link #NONE} if the other is zero. */
  public Estimate over(Estimate other) {
    if (other.value == 0) {
      return NONE;
    }
    double ratio = value / other.value;
    double size = Math.abs(other.value);
    return new Estimate(ratio, (error + Math.abs(ratio) * other.error) / size);
  }
}
