package pawl.ratchet;

/**
 * How a change of the occupation of the upper or the lower of two states a phonon apart changes
 * what goes between them, at equal temperatures: Onishi et al. (2021), Eq. (D4), term by term. Both
 * are \(f(1-f)f'(1-f')/D\), by an identity that is not used here.
 *
 * @param weightOfUpper \(f(1-f)(n+1-f')\), f above and f' below
 * @param weightOfLower \(f'(1-f')(n+f)\)
 */
record PairOccupation(double weightOfUpper, double weightOfLower) {

  /**
   * Of the states at an energy and a phonon below.
   *
   * @param xi the upper energy, from the chemical potential, eV
   */
  static PairOccupation of(PhononDrive drive, double xi) {
    double below = xi - drive.energyEv();
    double n = drive.occupation();
    return new PairOccupation(
        slope(drive, xi) * (n + empty(drive, below)),
        slope(drive, below) * (n + empty(drive, -xi)));
  }

  /** f(1 - f). */
  private static double slope(PhononDrive drive, double xi) {
    return drive.broadening(xi) * drive.electronEv();
  }

  /** 1 - f(ξ) = f(-ξ). */
  private static double empty(PhononDrive drive, double xi) {
    return 1 / (1 + StrictMath.exp(-xi / drive.electronEv()));
  }
}
