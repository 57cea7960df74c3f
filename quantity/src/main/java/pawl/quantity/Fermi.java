package pawl.quantity;

/**
 * Functions of the reduced energy \(x = (\varepsilon-\mu)/k_BT\), free of overflow and cancellation
 * for every finite and infinite argument.
 *
 * <p>{@link StrictMath} throughout: results do not depend on the machine or the Java version.
 */
final class Fermi {

  /** Below this ln(1+u) is u to the last bit. */
  private static final double TINY = 0x1p-54;

  private Fermi() {}

  /** \(f = 1/(e^x+1)\). */
  static double occupation(ThermalState state) {
    double u = state.decay();
    return (state.x() >= 0) ? u / (1 + u) : 1 / (1 + u);
  }

  /** \(-\mathrm df/\mathrm dx = e^{-|x|}/(1+e^{-|x|})^2\), even in x. */
  static double broadening(ThermalState state) {
    double u = state.decay();
    return u / ((1 + u) * (1 + u));
  }

  /**
   * \(s_0/k_B = x f + \ln(1+e^{-x}) = |x| e^{-|x|}/(1+e^{-|x|}) + \ln(1+e^{-|x|})\), even in x.
   *
   * <p>Xiao et al., PRB 103, 045401 (2021), Eq. (10); the printed form cancels for x → -∞.
   */
  static double entropy(ThermalState state) {
    double u = state.decay();
    if (u < TINY) {
      return u == 0 ? 0 : Math.abs(state.x()) * u + u;
    }
    return Math.abs(state.x()) * u / (1 + u) + StrictMath.log1p(u);
  }
}
