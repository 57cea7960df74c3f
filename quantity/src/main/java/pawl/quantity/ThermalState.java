package pawl.quantity;

/**
 * How far a state of energy ε lies from the chemical potential, in units of the temperature: what
 * all thermal weights of the state have in common.
 *
 * @param x reduced energy \((\varepsilon-\mu)/k_BT\); at T = 0 it is infinite, or 0 for ε = μ
 * @param decay \(e^{-|x|}\)
 * @param aboveEv \(\varepsilon-\mu\), eV
 * @param temperatureK T ≥ 0, K
 */
public record ThermalState(double x, double decay, double aboveEv, double temperatureK) {

  /** Beyond this the exponential is below the smallest double. */
  private static final double FROZEN = 746;

  /**
   * A state.
   *
   * @param energyEv ε, eV
   * @param muEv μ, eV
   * @param temperatureK T ≥ 0, K
   */
  public static ThermalState of(double energyEv, double muEv, double temperatureK) {
    if (!(temperatureK >= 0)) {
      throw new IllegalArgumentException("temperature " + temperatureK + " K is not >= 0");
    }
    double above = energyEv - muEv;
    double x = above == 0 ? 0 : above / (Constants.BOLTZMANN_EV * temperatureK);
    double magnitude = Math.abs(x);
    double decay = magnitude > FROZEN ? 0 : StrictMath.exp(-magnitude);
    return new ThermalState(x, decay, above, temperatureK);
  }

  /** Whether T = 0. */
  public boolean isCold() {
    return temperatureK == 0;
  }
}
