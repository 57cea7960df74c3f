package pawl.ratchet;

import pawl.quantity.Constants;

/**
 * Eqs. (5), (6), (28), (31) of Onishi et al. (2021) as they stand, with n of the phonons' own
 * temperature, for every k of a fine mesh: no use of (22), (24), (29) or of the difference of
 * occupations.
 */
final class LiteralRates {

  private static final int POINTS = 40_000;

  private final ChainRatchet ratchet;
  private final ChainBand band;
  private final double muEv;
  private final double kT;
  private final double w;
  private final double n;

  LiteralRates(ChainRatchet ratchet, ChainBand band, double muEv, PhononDrive drive) {
    this.ratchet = ratchet;
    this.band = band;
    this.muEv = muEv;
    this.kT = drive.electronEv();
    this.w = drive.energyEv();
    this.n = 1 / Math.expm1(w / (Constants.BOLTZMANN_EV * drive.phononK()));
  }

  private double f(double energyEv) {
    return 1 / (1 + Math.exp((energyEv - muEv) / kT));
  }

  /** What comes to a state that moves one way from all k', minus what goes. */
  double rate(double energyEv, boolean right) {
    double sum = 0;
    for (int absorbed = -1; absorbed <= 1; absorbed += 2) {
      double other = energyEv + absorbed * w;
      for (Wire.State state : ratchet.states(other)) {
        boolean forward = state.slope() > 0 == right;
        double g = forward ? ratchet.coupling().forward() : ratchet.coupling().backward();
        double a = ratchet.widthAngstrom();
        double density = 1 / (2 * Math.PI * a * a * Math.abs(state.slope()));
        // Absorption brings electrons up, emission down.
        double in = f(other) * (1 - f(energyEv)) * (absorbed < 0 ? n : n + 1);
        double out = f(energyEv) * (1 - f(other)) * (absorbed < 0 ? n + 1 : n);
        sum += 2 * Math.PI * g * density * (in - out);
      }
    }
    return sum;
  }

  /** J and q, in eV|e|/ħ and eV²/(ħ Å³). */
  double[] currents() {
    double a = ratchet.widthAngstrom();
    double step = 2 * Math.PI / POINTS / a;
    double current = 0;
    double heat = 0;
    for (int i = 0; i < POINTS; i++) {
      double ka = 2 * Math.PI * (i + 0.5) / POINTS;
      double h = 1e-5;
      double energy = band.energy(ka);
      double slope = a * (band.energy(ka + h) - band.energy(ka - h)) / (2 * h);
      double rate = rate(energy, slope > 0);
      current -= ratchet.tau() * slope * rate * step / (2 * Math.PI);
      heat += (energy - muEv) * rate * step / (2 * Math.PI) / (a * a);
    }
    return new double[] {current, heat};
  }
}
