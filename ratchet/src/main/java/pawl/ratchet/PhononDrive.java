package pawl.ratchet;

import pawl.quantity.Constants;

/**
 * Phonons of one energy w at one temperature that meet electrons of another: every thermal function
 * of the golden rule, free of overflow and cancellation.
 *
 * @param energyEv w = ħω > 0, eV
 * @param electronK temperature of the electrons, above 0, K
 * @param phononK temperature of the phonons, 0 or above, K
 */
public record PhononDrive(double energyEv, double electronK, double phononK) {

  /** Refuses what has no meaning. */
  public PhononDrive {
    if (!(energyEv > 0) || !(electronK > 0) || !(phononK >= 0)) {
      throw new IllegalArgumentException(
          "phonons of " + energyEv + " eV at " + phononK + " K, electrons at " + electronK + " K");
    }
  }

  /** \(k_BT_e\), eV. */
  public double electronEv() {
    return Constants.BOLTZMANN_EV * electronK;
  }

  /** \(w/k_BT_e\). */
  public double reduced() {
    return energyEv / electronEv();
  }

  /** \((T_p-T_e)/T_e\), the thermodynamic force of the linear response. */
  public double force() {
    return (phononK - electronK) / electronK;
  }

  /** \(n(T_e) = 1/(e^{w/k_BT_e}-1)\). */
  public double occupation() {
    double x = reduced();
    return StrictMath.exp(-x) / -StrictMath.expm1(-x);
  }

  /**
   * \(\delta n = n(T_p)-n(T_e) = \sinh d/(2\sinh\frac{x_e}2\sinh\frac{x_p}2)\), \(d =
   * w(T_p-T_e)/2k_BT_eT_p\), exactly 0 at equal temperatures; Onishi et al. (2021), below Eq. (22).
   */
  public double excess() {
    double twice =
        energyEv * (phononK - electronK) / (Constants.BOLTZMANN_EV * electronK * phononK);
    double electrons = reduced();
    double phonons = energyEv / (Constants.BOLTZMANN_EV * phononK);
    double magnitude =
        StrictMath.exp(-Math.min(electrons, phonons))
            * -StrictMath.expm1(-Math.abs(twice))
            / (StrictMath.expm1(-electrons) * StrictMath.expm1(-phonons));
    return Math.signum(twice) * magnitude;
  }

  /**
   * \(D(\xi) = f(\xi-w)-f(\xi) = \sinh\frac
   * w{2k_BT}/(2\cosh\frac{\xi-w}{2k_BT}\cosh\frac\xi{2k_BT}) \ge 0\), which equals
   * \(F(\xi-w,\xi)-F(\xi,\xi-w)\) of Eq. (22).
   *
   * @param xiEv the upper energy, from the chemical potential, eV
   */
  public double difference(double xiEv) {
    return decay(xiEv, 1) * -StrictMath.expm1(-reduced());
  }

  /**
   * \(T\frac{\partial n}{\partial T}D(\xi) = \frac w{k_BT}\,/\,(8\sinh\frac w{2k_BT}
   * \cosh\frac\xi{2k_BT}\cosh\frac{\xi-w}{2k_BT})\): what {@link #difference} times {@link #excess}
   * is per {@link #force} for small differences of temperature.
   */
  public double linear(double xiEv) {
    return reduced() * decay(xiEv, -1) / -StrictMath.expm1(-reduced());
  }

  /** \(-\partial f/\partial\xi\), 1/eV. */
  public double broadening(double xiEv) {
    double u = StrictMath.exp(-Math.abs(xiEv) / electronEv());
    return u / ((1 + u) * (1 + u) * electronEv());
  }

  /** \(e^{\pm w/2k_BT}/(4\cosh\frac{\xi-w}{2k_BT}\cosh\frac\xi{2k_BT})\). */
  private double decay(double xiEv, int sign) {
    double twice = 2 * electronEv();
    double lower = Math.abs(xiEv - energyEv) / twice;
    double upper = Math.abs(xiEv) / twice;
    return StrictMath.exp(sign * energyEv / twice - lower - upper)
        / ((1 + StrictMath.exp(-2 * lower)) * (1 + StrictMath.exp(-2 * upper)));
  }
}
