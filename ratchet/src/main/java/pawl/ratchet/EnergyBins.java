package pawl.ratchet;

/**
 * The bins of energy about a chemical potential, an integer number of them to a phonon: only so do
 * gain and loss balance bin by bin at equal temperatures.
 *
 * @param muEv the middle of the bin 0, eV
 * @param phononEv w, eV
 * @param perPhonon how many bins make w
 * @param most bins from -most to most
 */
record EnergyBins(double muEv, double phononEv, int perPhonon, int most) {

  /**
   * Bins that cover the thermal weights.
   *
   * @param electronEv k_B T_e, eV
   * @param window how many of these, to each side
   */
  static EnergyBins of(
      double muEv, double phononEv, int perPhonon, double window, double electronEv) {
    return new EnergyBins(muEv, phononEv, perPhonon, half(phononEv, perPhonon, window, electronEv));
  }

  private static int half(double phononEv, int perPhonon, double window, double electronEv) {
    return (int) Math.ceil(window * electronEv / (phononEv / perPhonon)) + perPhonon;
  }

  /** How far from the middle the bins of a lower temperature reach. */
  int most(double window, double electronEv) {
    return half(phononEv, perPhonon, window, electronEv);
  }

  /** eV. */
  double width() {
    return phononEv / perPhonon;
  }

  int count() {
    return 2 * most + 1;
  }

  /** The middle of bin i = 0 … count - 1 from the chemical potential, eV. */
  double xi(int i) {
    return (i - most) * width();
  }

  /** Where bin i begins, eV. */
  double edge(int i) {
    return muEv + (i - most - 0.5) * width();
  }

  /** The number of the bin of an energy, which may lie beyond them. */
  int number(double energyEv) {
    return (int) Math.floor((energyEv - edge(0)) / width());
  }

  double lowest() {
    return muEv - (most + 1) * width();
  }

  double highest() {
    return muEv + (most + 1) * width();
  }
}
