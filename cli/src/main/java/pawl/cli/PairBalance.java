package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import pawl.junction.Channel;
import pawl.junction.Conditions;
import pawl.junction.ModeRates;
import pawl.junction.PairSpectrum.Rates;
import pawl.junction.SpectrumPoint;
import pawl.junction.SquareMatrix;
import pawl.quantity.Check;

/**
 * What holds where electrons have one temperature: emission and absorption are in generalised
 * detailed balance, Nian, Lü, Eq. (4), and the energy current of every frequency has the Landauer
 * form, draft Eq. (7).
 */
final class PairBalance {

  /** Ratios of integrals over the same points. */
  private static final double BALANCE = 1e-10;

  /** Rates are known to 1e-12, and are divided by {@link #NEAR}. */
  private static final double LANDAUER = 1e-9;

  /** Closer to the pole of the Bose function, in temperatures, the form is 0 times infinity. */
  private static final double NEAR = 0.01;

  /** An energy of 1e4 temperatures costs four digits, which the limits can bear. */
  private static final double MANY = 1e-4;

  private final JunctionRun run;

  PairBalance(JunctionRun run) {
    this.run = run;
  }

  List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    worst(run.points(), this::ofModes)
        .ifPresent(defect -> checks.add(new Check("detailed-balance", defect, BALANCE)));
    worst(run.spectra().size(), this::ofPairs)
        .ifPresent(defect -> checks.add(new Check("detailed-balance-of-pairs", defect, BALANCE)));
    worst(run.spectra().size(), this::landauer)
        .ifPresent(defect -> checks.add(new Check("landauer-form", defect, LANDAUER)));
    return checks;
  }

  private static OptionalDouble worst(int count, IntFunction<OptionalDouble> defect) {
    return IntStream.range(0, count).mapToObj(defect).flatMapToDouble(OptionalDouble::stream).max();
  }

  /**
   * How much more than to a few digits exponents are rounded: they are differences of energies over
   * temperatures.
   */
  private static double rounding(Conditions conditions, double omega) {
    double energies =
        omega + Math.max(Math.abs(conditions.left().mu()), Math.abs(conditions.right().mu()));
    double coldest = Math.min(conditions.left().temperature(), conditions.bosonTemperature());
    return Math.max(1, MANY * energies / coldest);
  }

  /** \((\omega-\mu_{\alpha\beta})/T_e\). */
  private static double exponent(Conditions conditions, Channel channel, double omega) {
    double bias = conditions.of(channel.from()).mu() - conditions.of(channel.to()).mu();
    return (omega - bias) / conditions.left().temperature();
  }

  private OptionalDouble ofModes(int point) {
    Conditions conditions = run.conditions(point);
    List<ModeRates> modes = run.state(point).rates();
    if (!conditions.hasOneElectronTemperature() || modes.isEmpty()) {
      return OptionalDouble.empty();
    }
    double worst = 0;
    for (int i = 0; i < modes.size(); i++) {
      double omega = run.state(point).populations().get(i).energy();
      double largest = 0;
      double defect = 0;
      for (Channel channel : Channel.values()) {
        double x = exponent(conditions, channel, omega);
        double emission = modes.get(i).emission().get(channel).value();
        double absorption = modes.get(i).absorption().get(channel).value();
        double more = x > 0 ? absorption : emission;
        double less = x > 0 ? emission : absorption;
        defect = Math.max(defect, Math.abs(less - more * StrictMath.exp(-Math.abs(x))));
        largest = Math.max(largest, less);
      }
      double scale = largest * rounding(conditions, omega);
      worst = Math.max(worst, scale == 0 ? 0 : defect / scale);
    }
    return OptionalDouble.of(worst);
  }

  private OptionalDouble ofPairs(int i) {
    Conditions conditions = run.conditions(i / frequencies());
    if (!conditions.hasOneElectronTemperature()) {
      return OptionalDouble.empty();
    }
    double largest = 0;
    double defect = 0;
    for (Channel channel : Channel.values()) {
      double x = exponent(conditions, channel, omega(i));
      Rates rates = run.spectra().get(i).pairs().get(channel);
      SquareMatrix more = x > 0 ? rates.absorption() : rates.emission();
      SquareMatrix less = x > 0 ? rates.emission() : rates.absorption();
      double factor = StrictMath.exp(-Math.abs(x));
      defect = Math.max(defect, less.minus(more.times(factor, 0)).largest());
      largest = Math.max(largest, less.largest());
    }
    double scale = largest * rounding(conditions, omega(i));
    return OptionalDouble.of(scale == 0 ? 0 : defect / scale);
  }

  private OptionalDouble landauer(int i) {
    Conditions conditions = run.conditions(i / frequencies());
    SpectrumPoint point = run.spectra().get(i);
    if (!conditions.hasOneElectronTemperature() || point.bath().isEmpty()) {
      return OptionalDouble.empty();
    }
    SpectrumPoint.ToBath bath = point.bath().orElseThrow();
    double bosons = 1 / StrictMath.expm1(omega(i) / conditions.bosonTemperature());
    double defect = 0;
    for (Channel channel : Channel.values()) {
      double x = exponent(conditions, channel, omega(i));
      if (Math.abs(x) < NEAR) {
        continue;
      }
      double pairs = 1 / StrictMath.expm1(x);
      double expected =
          omega(i) / (2 * Math.PI) * bath.transmission().get(channel).value() * (pairs - bosons);
      defect = Math.max(defect, Math.abs(bath.energy().get(channel).value() - expected));
    }
    double scale = bath.gross() * rounding(conditions, omega(i));
    return OptionalDouble.of(scale == 0 ? 0 : defect / scale);
  }

  private int frequencies() {
    return run.job().spectrum().omega().orElseThrow().size();
  }

  private double omega(int i) {
    return run.job().spectrum().omega().orElseThrow().at(i % frequencies());
  }
}
