package pawl.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThermalWeightTest {

  /** Fifty cases, reproducible one by one: the seed is the name of the failing case. */
  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  private record State(double energy, double mu, double temperature) {
    static State of(long seed) {
      var random = new SplittableRandom(seed);
      return new State(
          random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(50, 950));
    }

    double kT() {
      return Constants.BOLTZMANN_EV * temperature;
    }

    double of(ThermalWeight weight) {
      return weight.at(ThermalState.of(energy, mu, temperature));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("Mott relation, Xiao 2021 Eq. (12): entropy is the first moment of the broadening")
  void entropyIsTheMottTransformOfTheStep(long seed) {
    State s = State.of(seed);
    double tail = 60 * s.kT(); // e^-60 is below the tolerance
    double expected =
        simpson(
            Math.max(s.energy(), s.mu() - tail),
            Math.max(s.energy(), s.mu()) + tail,
            eta ->
                -ThermalWeight.OCCUPATION_SLOPE.at(ThermalState.of(eta, s.mu(), s.temperature()))
                    * (eta - s.mu())
                    / s.temperature());
    assertEquals(expected, s.of(ThermalWeight.ENTROPY), 1e-8 * Constants.BOLTZMANN_EV);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("the grand potential of a state is minus the integral of its occupation above it")
  void grandPotential(long seed) {
    State s = State.of(seed);
    double top = Math.max(s.energy(), s.mu()) + 60 * s.kT(); // e^-60 is below the tolerance
    double integral =
        simpson(
            s.energy(),
            top,
            eta -> ThermalWeight.OCCUPATION.at(ThermalState.of(eta, s.mu(), s.temperature())));
    assertEquals(-integral, s.of(ThermalWeight.GRAND_POTENTIAL), 1e-8);
    double x = (s.energy() - s.mu()) / s.kT();
    double printed = -s.kT() * StrictMath.log(1 + StrictMath.exp(-x));
    assertEquals(printed, s.of(ThermalWeight.GRAND_POTENTIAL), 1e-13);
  }

  @Test
  void grandPotentialFarBelowAndAtZeroTemperature() {
    // ln(1 + e^5800) overflows in the printed form.
    ThermalState deep = ThermalState.of(-1, 0, 2);
    assertEquals(-1, ThermalWeight.GRAND_POTENTIAL.at(deep), 0);
    assertEquals(-0.5, ThermalWeight.GRAND_POTENTIAL.at(ThermalState.of(-0.2, 0.3, 0)), 0);
    assertEquals(0, ThermalWeight.GRAND_POTENTIAL.at(ThermalState.of(0.4, 0.3, 0)), 0);
    assertEquals(0, ThermalWeight.GRAND_POTENTIAL.at(ThermalState.of(0.3, 0.3, 0)), 0);
    assertEquals(Unit.EV, ThermalWeight.GRAND_POTENTIAL.unit());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void entropyIsThePrintedOne(long seed) {
    State s = State.of(seed);
    double x = (s.energy() - s.mu()) / s.kT();
    // Xiao 2021 Eq. (10); for x < -20 the printed form cancels, hence the absolute tolerance.
    double printed = x / (Math.exp(x) + 1) + Math.log1p(Math.exp(-Math.max(x, -700)));
    double expected = Constants.BOLTZMANN_EV * printed;
    double tolerance = 1e-13 * Constants.BOLTZMANN_EV * Math.max(1, Math.abs(x));
    assertEquals(expected, s.of(ThermalWeight.ENTROPY), tolerance);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void slopesAreDerivatives(long seed) {
    State s = State.of(seed);
    double h = 1e-3 * s.kT();
    // Fourth-order differences: h^4 / 30 of the fifth derivative, below 1e-12 / kT, and rounding.
    assertEquals(
        slope(
            e -> ThermalWeight.OCCUPATION.at(ThermalState.of(e, s.mu(), s.temperature())),
            s.energy(),
            h),
        s.of(ThermalWeight.OCCUPATION_SLOPE),
        1e-11 / s.kT());
    assertEquals(
        slope(
            e -> ThermalWeight.ENTROPY.at(ThermalState.of(e, s.mu(), s.temperature())),
            s.energy(),
            h),
        s.of(ThermalWeight.ENTROPY_SLOPE),
        1e-11 / s.temperature());
  }

  @ParameterizedTest(name = "x = {0}")
  @ValueSource(doubles = {-1e300, -1e5, -745.2, -700, -40, 0, 40, 700, 745.2, 1e5, 1e300})
  void nothingOverflows(double x) {
    double t = 1 / Constants.BOLTZMANN_EV;
    double f = ThermalWeight.OCCUPATION.at(ThermalState.of(x, 0, t));
    assertTrue(f >= 0 && f <= 1);
    assertEquals(
        1,
        f + ThermalWeight.OCCUPATION.at(ThermalState.of(-x, 0, t)),
        1e-15); // particle-hole symmetry
    for (ThermalWeight weight : Weights.values()) {
      assertTrue(Double.isFinite(weight.at(ThermalState.of(x, 0, t))), weight + " at " + x);
    }
    double s = ThermalWeight.ENTROPY.at(ThermalState.of(x, 0, t));
    assertEquals(s, ThermalWeight.ENTROPY.at(ThermalState.of(-x, 0, t))); // even to the last bit
    assertTrue(s >= 0 && s <= Constants.BOLTZMANN_EV * Math.log(2) * (1 + 1e-15));
  }

  @Test
  void tailsKeepTheirRelativeAccuracy() {
    double t = 1 / Constants.BOLTZMANN_EV;
    for (double x : new double[] {50, 300, 700}) {
      // For large x: f -> e^-x, s/kB -> (1 + x) e^-x, both up to e^-2x.
      assertEquals(1, ThermalWeight.OCCUPATION.at(ThermalState.of(x, 0, t)) / Math.exp(-x), 1e-12);
      double s = ThermalWeight.ENTROPY.at(ThermalState.of(x, 0, t)) / Constants.BOLTZMANN_EV;
      assertEquals(1, s / ((1 + x) * Math.exp(-x)), 1e-12);
    }
  }

  @Test
  void atZeroTemperatureTheOccupationIsAStep() {
    assertEquals(1, ThermalWeight.OCCUPATION.at(ThermalState.of(-1e-9, 0, 0)));
    assertEquals(0.5, ThermalWeight.OCCUPATION.at(ThermalState.of(0, 0, 0)));
    assertEquals(0, ThermalWeight.OCCUPATION.at(ThermalState.of(1e-9, 0, 0)));
    assertEquals(0, ThermalWeight.ENTROPY.at(ThermalState.of(0, 0, 0))); // third law
    assertEquals(0, ThermalWeight.ENTROPY_SLOPE.at(ThermalState.of(0, 0, 0)));
    assertThrows(
        IllegalArgumentException.class,
        () -> ThermalWeight.OCCUPATION_SLOPE.at(ThermalState.of(0, 0, 0)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN})
  void refusesWhatIsNoTemperature(double t) {
    assertThrows(
        IllegalArgumentException.class,
        () -> ThermalWeight.OCCUPATION.at(ThermalState.of(0, 0, t)));
  }

  private static double slope(DoubleUnaryOperator f, double x, double h) {
    return (8 * (f.applyAsDouble(x + h) - f.applyAsDouble(x - h))
            - (f.applyAsDouble(x + 2 * h) - f.applyAsDouble(x - 2 * h)))
        / (12 * h);
  }

  private static double simpson(double a, double b, DoubleUnaryOperator f) {
    int n = 20000;
    double h = (b - a) / n;
    double sum = f.applyAsDouble(a) + f.applyAsDouble(b);
    for (int i = 1; i < n; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * f.applyAsDouble(a + i * h);
    }
    return sum * h / 3;
  }
}
