package pawl.junction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import pawl.quantity.Estimate;

/**
 * Modes coupled to each other and broadened by an Ohmic bath, \(D^r=[\omega^2-K+i\omega(\gamma+g)]
 * ^{-1}\), \(\mathcal A=D^r\,2\omega\gamma\,D^a\);
 * \(J=\sum_{\alpha\beta}\int_0^\infty\frac{d\omega} {2\pi}\,\omega\,\mathrm{Tr}[(E(1+n)-Bn)\mathcal
 * A]\), Nian, Lü, Eq. (13) without its restriction to one electron temperature. The couplings
 * multiply the displacements.
 *
 * <p>Dressed modes have the self-energy of the electron-hole pairs in \(D^r\), too: they are
 * broader and softer, and in the limit of a narrow one \(J=\Omega\gamma(N-n)\) with the population
 * N of Eq. (9) and the bath. Bosons that pairs exchange among themselves, which never reach the
 * bath, are left out.
 */
public final class BroadModes implements Bosons {

  private static final double TOLERANCE = 1e-11;

  /** Beyond so many temperatures above the bias nothing is emitted or absorbed. */
  private static final double TAIL = 50;

  private static final double PEAK = 3;
  private static final double RESOLUTION = 0.3;

  /** Rounds in which a dressed resonance finds its own frequency. */
  private static final int ROUNDS = 4;

  private final SquareMatrix[] couplings;
  private final OhmicBath bath;
  private final Dressing dressing;

  /** Modes that know of their bath alone. */
  public BroadModes(List<SquareMatrix> couplings, OhmicBath bath) {
    this(couplings, bath, Dressing.BATH);
  }

  /**
   * Modes.
   *
   * @param couplings \(M^m\), Hermitian, one per row of K
   * @param bath K and damping
   * @param dressing what broadens them
   */
  public BroadModes(List<SquareMatrix> couplings, OhmicBath bath, Dressing dressing) {
    if (couplings.size() != bath.modes()) {
      throw new IllegalArgumentException(couplings.size() + " couplings, " + bath.modes());
    }
    this.couplings = couplings.toArray(SquareMatrix[]::new);
    this.bath = bath;
    this.dressing = dressing;
  }

  /** What pairs do to the modes: nothing for bare ones. */
  private DoubleFunction<SquareMatrix> pairs(Conductor conductor, Conditions conditions) {
    return dressing == Dressing.BATH
        ? omega -> SquareMatrix.zero(couplings.length)
        : new PairSelfEnergy(conductor, List.of(couplings), conditions)::at;
  }

  /** Frequencies and half widths; a half width that is not negative is a growth. */
  private List<Complex> resonances(DoubleFunction<SquareMatrix> pairs) {
    if (dressing == Dressing.BATH) {
      return bath.resonances();
    }
    List<Complex> dressed = new ArrayList<>();
    for (Complex bare : bath.resonances()) {
      Complex resonance = bare;
      for (int round = 0; round < ROUNDS; round++) {
        double omega = resonance.re();
        resonance = nearest(ComplexEigenvalues.of(bath.squares(omega, pairs.apply(omega))), omega);
      }
      dressed.add(resonance);
    }
    return dressed;
  }

  /** The root of the square that is nearest to that of a frequency. */
  private static Complex nearest(Complex[] squares, double omega) {
    Complex best = squares[0];
    for (Complex square : squares) {
      Complex from = new Complex(omega * omega, 0);
      best = square.minus(from).abs() < best.minus(from).abs() ? square : best;
    }
    double root = Math.sqrt(Math.max(0, (best.abs() + best.re()) / 2));
    return new Complex(root, root > 0 ? best.im() / (2 * root) : Double.POSITIVE_INFINITY);
  }

  private static boolean isUnstable(List<Complex> resonances) {
    return resonances.stream().anyMatch(r -> !(r.im() < 0));
  }

  @Override
  public int modes() {
    return couplings.length;
  }

  @Override
  public JunctionState integrated(Conductor conductor, Conditions conditions) {
    PairRates rates = new PairRates(conductor, conditions);
    DoubleFunction<SquareMatrix> pairs = pairs(conductor, conditions);
    List<Complex> resonances = resonances(pairs);
    if (dressing == Dressing.BATH_AND_PAIRS && isUnstable(resonances)) {
      return JunctionState.unstable();
    }
    double[] innerError = new double[1];
    AdaptiveQuadrature.Integral integral =
        new AdaptiveQuadrature(Fluxes.count(), Channel.values().length, TOLERANCE)
            .over(
                panels(resonances, rates.panels().resonances(), conductor.bandEdges(), conditions),
                (omega, values) -> {
                  SquareMatrix spectral = bath.spectral(omega, pairs.apply(omega));
                  Contraction contraction = Contraction.of(couplings, spectral);
                  AdaptiveQuadrature.Integral inner = rates.at(omega, contraction);
                  innerError[0] = Math.max(innerError[0], relativeError(inner));
                  fill(values, omega, inner, conditions);
                });
    Estimate[] fluxes = new Estimate[Fluxes.count()];
    for (int i = 0; i < fluxes.length; i++) {
      double error = integral.errors()[i] + innerError[0] * integral.magnitudes()[i];
      fluxes[i] = new Estimate(integral.values()[i], error);
    }
    return new JunctionState(Fluxes.of(fluxes), List.of(), List.of());
  }

  @Override
  public SpectrumPoint at(Conductor conductor, Conditions conditions, double omega) {
    SpectrumPoint.ToBath fine = toBath(conductor, conditions, omega);
    SpectrumPoint.ToBath toBath =
        conductor
            .coarser()
            .map(coarser -> fine.besides(toBath(coarser, conditions, omega)))
            .orElse(fine);
    return new SpectrumPoint(
        new PairSpectrum(conductor, List.of(couplings), conditions).at(omega), Optional.of(toBath));
  }

  private SpectrumPoint.ToBath toBath(Conductor conductor, Conditions conditions, double omega) {
    SquareMatrix spectral = bath.spectral(omega, pairs(conductor, conditions).apply(omega));
    AdaptiveQuadrature.Integral rates =
        new PairRates(conductor, conditions).at(omega, Contraction.of(couplings, spectral));
    double bosons = Occupation.bose(omega / conditions.bosonTemperature());
    double measure = omega / (2 * Math.PI);
    double gross = 0;
    Map<Channel, Estimate> transmission = new EnumMap<>(Channel.class);
    Map<Channel, Estimate> energy = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      Estimate emission = PairRates.estimate(rates, PairRates.Kind.EMISSION, channel);
      Estimate absorption = PairRates.estimate(rates, PairRates.Kind.ABSORPTION, channel);
      transmission.put(channel, absorption.minus(emission));
      energy.put(channel, PairRates.estimate(rates, PairRates.Kind.NET, channel).times(measure));
      gross += measure * (emission.value() * (1 + bosons) + absorption.value() * bosons);
    }
    return new SpectrumPoint.ToBath(spectral, transmission, energy, gross);
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
  private static List<Panel> panels(
      List<Complex> modes, List<Complex> levels, double[] edges, Conditions conditions) {
    Breakpoints points = new Breakpoints();
    double narrowest = conditions.hottest();
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
