package pawl.junction;

/**
 * What drives a junction.
 *
 * @param left electrons of the left lead
 * @param right electrons of the right lead
 * @param bosonTemperature that of the boson bath, above 0
 */
public record Conditions(Reservoir left, Reservoir right, double bosonTemperature) {

  /** Refuses what is no temperature. */
  public Conditions {
    if (!(bosonTemperature > 0) || !Double.isFinite(bosonTemperature)) {
      throw new IllegalArgumentException("boson temperature " + bosonTemperature);
    }
  }

  /** The electrons of a lead. */
  public Reservoir of(Side side) {
    return side == Side.LEFT ? left : right;
  }

  /** Whether all electrons have one temperature. */
  public boolean hasOneElectronTemperature() {
    return left.temperature() == right.temperature();
  }

  /** Whether nothing drives anything. */
  public boolean isEquilibrium() {
    return left.equals(right) && left.temperature() == bosonTemperature;
  }

  /** The highest temperature. */
  double hottest() {
    return Math.max(bosonTemperature, hottestElectrons());
  }

  double hottestElectrons() {
    return Math.max(left.temperature(), right.temperature());
  }
}
