package pawl.quantity;

/**
 * The exact constants of the 2019 SI (BIPM, The International System of Units, 9th edition, 2019,
 * section 2.2).
 */
public final class Constants {

  /** Elementary charge |e|, C. The carriers of the papers have charge e = -|e|. */
  public static final double ELEMENTARY_CHARGE = 1.602176634e-19;

  /** Reduced Planck constant h / 2π with h = 6.62607015e-34 J s, in J s. */
  public static final double HBAR = 6.62607015e-34 / (2 * Math.PI);

  /** Boltzmann constant, J/K. */
  public static final double BOLTZMANN = 1.380649e-23;

  /** Boltzmann constant, eV/K. */
  public static final double BOLTZMANN_EV = BOLTZMANN / ELEMENTARY_CHARGE;

  private Constants() {}
}
