package pawl.ratchet;

import java.util.List;

/**
 * The ratchet of Onishi, Isobe, Nagaosa (2021): a chain, or any bands in one dimension, whose
 * electrons meet phonons of another temperature. Everything in units of eV, Å, ħ, |e|.
 *
 * <p>The current is that of Eq. (28), to all orders in ω and in the difference of the temperatures,
 * to first order in |g|² and τ. Eqs. (29), (30), (33), (35), (41), (B5) and (B10) are printed with
 * the wrong sign, docs/theory says why; here all have the right one.
 */
public final class ChainRatchet {

  private final Wire wire;
  private final SideCoupling coupling;
  private final double tau;
  private final List<Double> extremaEv;

  /**
   * A ratchet.
   *
   * @param tauHbarPerEv relaxation time, ħ/eV
   */
  public ChainRatchet(Wire wire, SideCoupling coupling, double tauHbarPerEv) {
    if (!(tauHbarPerEv > 0)) {
      throw new IllegalArgumentException("relaxation time " + tauHbarPerEv + " ħ/eV");
    }
    this.wire = wire;
    this.coupling = coupling;
    this.tau = tauHbarPerEv;
    this.extremaEv = wire.extremaEv();
  }

  /** The width of the wire, Å. */
  double widthAngstrom() {
    return wire.widthAngstrom();
  }

  Wire wire() {
    return wire;
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
  List<Wire.State> states(double energyEv) {
    return wire.states(energyEv);
  }

  /** Densities of right and left movers at an energy. */
  public MoverDensities densities(double energyEv) {
    return MoverDensities.of(states(energyEv), wire.widthAngstrom());
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

  /** To lowest order in the energy of the phonons. */
  ClosedForms closed(double muEv) {
    List<Wire.State> atMu = states(muEv);
    return new ClosedForms(
        MoverDensities.of(atMu, wire.widthAngstrom()), atMu.size() / 2.0, coupling, tau);
  }
}
