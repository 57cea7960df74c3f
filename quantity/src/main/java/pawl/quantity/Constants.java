package pawl.quantity;

/**
 * The constants of the 2019 SI (BIPM, The International System of Units, 9th edition, 2019, section
 * 2.2).
 */
public final class Constants {

  /** Elementary charge |e|, C. The carriers of the papers have charge e = -|e|. */
  public static final double ELEMENTARY_CHARGE = 1.602176634e-19;

  /**
   * Reduced Planck constant to the ten digits of CODATA 2018, J s. The exact h / 2π is larger by
   * 6e-10 of it; the published reference numbers that Pawl is held to were made with this value.
   */
  public static final double HBAR = 1.054571817e-34;

  /**
   * Reduced Planck constant to all digits, \(6.62607015\times10^{-34}\) J s over 2π: the one of the
   * ratchet, whose reference numbers were made with it.
   */
  public static final double HBAR_EXACT = 6.62607015e-34 / (2 * Math.PI);

  /** Boltzmann constant, J/K. */
  public static final double BOLTZMANN = 1.380649e-23;

  /** Boltzmann constant, eV/K. */
  public static final double BOLTZMANN_EV = BOLTZMANN / ELEMENTARY_CHARGE;

  private Constants() {}
}
