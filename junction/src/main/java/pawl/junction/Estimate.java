package pawl.junction;

/**
 * A number and how far it may be off.
 *
 * @param value the number
 * @param error absolute, not negative
 */
public record Estimate(double value, double error) {

  /** Nothing, exactly. */
  public static final Estimate ZERO = new Estimate(0, 0);

  /** A value that does not exist. */
  public static final Estimate NONE = new Estimate(Double.NaN, Double.NaN);

  /** The sum; errors add up. */
  public Estimate plus(Estimate other) {
    return new Estimate(value + other.value, error + other.error);
  }

  /** The difference; errors add up. */
  public Estimate minus(Estimate other) {
    return new Estimate(value - other.value, error + other.error);
  }

  /** This times an exact number. */
  public Estimate times(double factor) {
    return new Estimate(value * factor, error * Math.abs(factor));
  }

  /** The ratio, to first order in the errors; NONE if the other is zero. */
  public Estimate over(Estimate other) {
    if (other.value == 0) {
      return NONE;
    }
    double ratio = value / other.value;
    double size = Math.abs(other.value);
    return new Estimate(ratio, (error + Math.abs(ratio) * other.error) / size);
  }
}
