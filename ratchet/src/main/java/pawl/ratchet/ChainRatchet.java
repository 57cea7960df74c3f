package pawl.ratchet;

import java.util.List;

/**
 * The ratchet of Onishi, Isobe, Nagaosa (2021): a chain whose electrons meet phonons of another
 * temperature. Everything in units of eV, Å, ħ, |e|.
 *
 * <p>The current is that of Eq. (28), to all orders in ω and in the difference of the temperatures,
 * to first order in |g|² and τ. Eqs. (29), (30), (33), (35), (41), (B5) and (B10) are printed with
 * the wrong sign, docs/theory says why; here all have the right one.
 */
public final class ChainRatchet {

  private final ChainBand band;
  private final SideCoupling coupling;
  private final double tau;
  private final List<Double> extrema;
  private final List<Double> extremaEv;

  /**
   * A ratchet.
   *
   * @param tauHbarPerEv relaxation time, ħ/eV
   */
  public ChainRatchet(ChainBand band, SideCoupling coupling, double tauHbarPerEv) {
    if (!(tauHbarPerEv > 0)) {
      throw new IllegalArgumentException("relaxation time " + tauHbarPerEv + " ħ/eV");
    }
    this.band = band;
    this.coupling = coupling;
    this.tau = tauHbarPerEv;
    this.extrema = band.extrema();
    this.extremaEv = extrema.stream().map(band::energy).toList();
  }

  ChainBand band() {
    return band;
  }

  SideCoupling coupling() {
    return coupling;
  }

  double tau() {
    return tau;
  }

  /** Energies where the density of states is infinite, eV. */
  List<Double> extremaEv() {
    return extremaEv;
  }

  /** The states of an energy. */
  List<ChainBand.State> states(double energyEv) {
    return band.states(energyEv, extrema);
  }

  /** Densities of right and left movers at an energy. */
  public MoverDensities densities(double energyEv) {
    return MoverDensities.of(states(energyEv), band.aAngstrom());
  }

  /**
   * How fast phonons change the occupation of a right and of a left mover, \(\frac{2\pi}\hbar\delta
   * n\sum_b|g_{ab}|^2\{N_b(\xi-w)[f(\xi-w)-f(\xi)]+N_b(\xi+w)[f(\xi+w)-f(\xi)]\}\), eV/ħ; Eq. (22).
   *
   * @param energyEv ε = μ + ξ, eV
   */
  public double[] collisionRate(double energyEv, double muEv, PhononDrive drive) {
    double w = drive.energyEv();
    double xi = energyEv - muEv;
    double gain = drive.difference(xi);
    double loss = drive.difference(xi + w);
    MoverDensities lower = densities(energyEv - w);
    MoverDensities upper = densities(energyEv + w);
    double rate = 2 * Math.PI * drive.excess();
    return new double[] {
      rate * (coupling.reachedByRight(lower) * gain - coupling.reachedByRight(upper) * loss),
      rate * (coupling.reachedByLeft(lower) * gain - coupling.reachedByLeft(upper) * loss)
    };
  }

  /** \(J\) of Eq. (30) with the sign corrected, eV|e|/ħ: right movers have positive slope. */
  double closedCurrent(MoverDensities atMu, PhononDrive drive) {
    double w = drive.energyEv();
    return tau
        * w
        * w
        * coupling.asymmetry()
        * (atMu.rightSlope() - atMu.leftSlope())
        * drive.excess();
  }

  /** q of Eq. (32), eV²/(ħ Å³). */
  double closedHeat(MoverDensities atMu, PhononDrive drive) {
    double w = drive.energyEv();
    return 2 * Math.PI * w * w * coupling.pairs(atMu, atMu) * drive.excess();
  }

  /** The left side of the condition (25), over the largest coupling and density at μ. */
  double criterion25(MoverDensities atMu, PhononDrive drive) {
    return 2
        * Math.PI
        * tau
        * drive.reduced()
        * Math.max(coupling.forward(), coupling.backward())
        * Math.max(atMu.right(), atMu.left())
        * (drive.occupation() + 1)
        * Math.abs(drive.force());
  }
}
