package pawl.junction;

import java.util.ArrayList;
import java.util.List;
import pawl.quantity.Estimate;

/**
 * Modes coupled to each other and broadened by an Ohmic bath, \(D^r=[\omega^2-K+i\omega(\gamma+g)]
 * ^{-1}\), \(\mathcal A=D^r\,2\omega\gamma\,D^a\);
 * \(J=\sum_{\alpha\beta}\int_0^\infty\frac{d\omega} {2\pi}\,\omega\,\mathrm{Tr}[(E(1+n)-Bn)\mathcal
 * A]\), Nian, Lü, Eq. (13) without its restriction to one electron temperature. The couplings
 * multiply the displacements.
 *
 * <p>The broadening by the electrons themselves, of higher order in M, is left out.
 */
public final class BroadModes implements Bosons {

  private static final double TOLERANCE = 1e-11;

  /** Beyond so many temperatures above the bias nothing is emitted or absorbed. */
  private static final double TAIL = 50;

  private static final double PEAK = 3;
  private static final double RESOLUTION = 0.3;

  private final SquareMatrix[] couplings;
  private final OhmicBath bath;

  /**
   * Modes.
   *
   * @param couplings \(M^m\), Hermitian, one per row of K
   * @param bath K and damping
   */
  public BroadModes(List<SquareMatrix> couplings, OhmicBath bath) {
    if (couplings.size() != bath.modes()) {
      throw new IllegalArgumentException(couplings.size() + " couplings, " + bath.modes());
    }
    this.couplings = couplings.toArray(SquareMatrix[]::new);
    this.bath = bath;
  }

  @Override
  public int modes() {
    return couplings.length;
  }

  @Override
  public JunctionState state(Conductor conductor, Conditions conditions) {
    PairRates rates = new PairRates(conductor, conditions);
    double[] innerError = new double[1];
    AdaptiveQuadrature.Integral integral =
        new AdaptiveQuadrature(Fluxes.count(), Channel.values().length, TOLERANCE)
            .over(
                panels(rates.panels().resonances(), conductor.edges(), conditions),
                (omega, values) -> {
                  Contraction contraction = Contraction.of(couplings, bath.spectral(omega));
                  AdaptiveQuadrature.Integral inner = rates.at(omega, contraction);
                  innerError[0] = Math.max(innerError[0], relativeError(inner));
                  fill(values, omega, inner, conditions);
                });
    Estimate[] fluxes = new Estimate[Fluxes.count()];
    for (int i = 0; i < fluxes.length; i++) {
      double error = integral.errors()[i] + innerError[0] * integral.magnitudes()[i];
      fluxes[i] = new Estimate(integral.values()[i], error);
    }
    return new JunctionState(Fluxes.of(fluxes), List.of());
  }

  /** The largest error among net rates, relative to the largest of its kind. */
  private static double relativeError(AdaptiveQuadrature.Integral inner) {
    double worst = 0;
    for (PairRates.Kind kind : PairRates.Kind.values()) {
      double error = 0;
      double magnitude = 0;
      for (Channel channel : Channel.values()) {
        int i = PairRates.index(kind, channel);
        error = Math.max(error, inner.errors()[i]);
        magnitude = Math.max(magnitude, inner.magnitudes()[i]);
      }
      worst = magnitude > 0 ? Math.max(worst, error / magnitude) : worst;
    }
    return worst;
  }

  private static void fill(
      double[] values, double omega, AdaptiveQuadrature.Integral inner, Conditions conditions) {
    double bosons = Occupation.bose(omega / conditions.bosonTemperature());
    double measure = 1 / (2 * Math.PI);
    for (Channel channel : Channel.values()) {
      double net = inner.values()[PairRates.index(PairRates.Kind.NET, channel)];
      double initial = inner.values()[PairRates.index(PairRates.Kind.NET_ENERGY, channel)];
      double emission = inner.values()[PairRates.index(PairRates.Kind.EMISSION, channel)];
      double absorption = inner.values()[PairRates.index(PairRates.Kind.ABSORPTION, channel)];
      values[Fluxes.index(Flux.BOSONS, channel)] = measure * net;
      values[Fluxes.index(Flux.ENERGY, channel)] = measure * omega * net;
      values[Fluxes.index(Flux.INITIAL_ENERGY, channel)] = measure * initial;
      values[Fluxes.index(Flux.EMITTED, channel)] = measure * omega * emission * (1 + bosons);
      values[Fluxes.index(Flux.ABSORBED, channel)] = measure * omega * absorption * bosons;
    }
  }

  /** From 0, which is no point of the rule, with ends at modes, bias and differences of levels. */
  private List<Panel> panels(List<Complex> levels, double[] edges, Conditions conditions) {
    Breakpoints points = new Breakpoints();
    double narrowest = conditions.hottest();
    List<Complex> modes = bath.resonances();
    for (Complex mode : modes) {
      double width = Math.abs(mode.im());
      points.addPeak(mode.re(), PEAK * width, mode.re());
      narrowest = width > 0 ? Math.min(narrowest, width) : narrowest;
    }
    double bias = Math.abs(conditions.left().mu() - conditions.right().mu());
    points.addAround(bias, PEAK * conditions.hottestElectrons());
    for (Complex a : levels) {
      for (Complex b : levels) {
        points.add(a.re() - b.re());
      }
    }
    for (double a : edges) {
      for (double b : edges) {
        points.add(a - b);
      }
    }
    double top = bias + TAIL * conditions.hottest();
    return new ArrayList<>(points.between(0, top, RESOLUTION * narrowest));
  }
}
