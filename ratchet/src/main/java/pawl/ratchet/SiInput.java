package pawl.ratchet;

import pawl.quantity.Constants;

/** What users give in SI, in the program's units: eV, Å, ħ, |e|. */
public final class SiInput {

  private static final double ANGSTROM_PER_METRE = 1e10;

  private SiInput() {}

  /** A time in s, in ħ/eV. */
  public static double hbarPerEv(double seconds) {
    return seconds * Constants.ELEMENTARY_CHARGE / Constants.HBAR_EXACT;
  }

  /** A length in m, in Å. */
  public static double angstrom(double metres) {
    return ANGSTROM_PER_METRE * metres;
  }

  /** A wave number in 1/m, in 1/Å. */
  public static double perAngstrom(double perMetre) {
    return perMetre / ANGSTROM_PER_METRE;
  }

  /** A density in 1/m³, in 1/Å³. */
  public static double perCubicAngstrom(double perCubicMetre) {
    return 1e-30 * perCubicMetre;
  }

  /** A squared coupling in eV² m³, in eV² Å³. */
  public static double cubicAngstrom(double cubicMetres) {
    return 1e30 * cubicMetres;
  }
}
