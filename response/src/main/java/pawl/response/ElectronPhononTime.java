package pawl.response;

/**
 * The time between collisions of a carrier with phonons at low temperatures, a power law,
 * \(\tau_{ep}(T) = \tau_0 (T_0/T)^n\); Xiao et al., PRB 103, 045401 (2021), Sec. V, n = 4 in a
 * layer of MoS2.
 *
 * @param seconds τ0 at the reference temperature, s
 * @param referenceK T0, K
 * @param exponent n
 */
public record ElectronPhononTime(double seconds, double referenceK, double exponent) {

  /** Refuses what is not positive and finite. */
  public ElectronPhononTime {
    for (double number : new double[] {seconds, referenceK, exponent}) {
      if (!(number > 0) || Double.isInfinite(number)) {
        throw new IllegalArgumentException(
            "tau_ep of " + seconds + " s at " + referenceK + " K, exponent " + exponent);
      }
    }
  }

  /**
   * \(1/(\tau_{ep}T)\), 1/(s K), which has a limit at T = 0 if n is at least 1.
   *
   * @throws IllegalArgumentException at T = 0 if it has none
   */
  double ratePerKelvin(double temperatureK) {
    if (temperatureK == 0 && exponent < 1) {
      throw new IllegalArgumentException("the rate per kelvin diverges at T = 0");
    }
    double power = StrictMath.pow(temperatureK / referenceK, exponent - 1);
    return power / (seconds * referenceK);
  }
}
