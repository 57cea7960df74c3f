package pawl.junction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.ModelException;

/** Two routes to Λ: quadrature of B and E, and residues with digamma functions. */
class ClosedFormTest {

  /** Λ = B - E is known to 1e-12 of B + E; residues of close poles cancel to a few digits less. */
  private static final double RELATIVE = 1e-10;

  private static void assertSame(
      Conductor conductor, Conditions conditions, SquareMatrix m, double omega) {
    AdaptiveQuadrature.Integral integral =
        new PairRates(conductor, conditions).at(omega, Contraction.of(m));
    ClosedForm closed = new ClosedForm(conductor, conditions, m, omega);
    double scale = 0;
    for (Channel channel : Channel.values()) {
      scale +=
          PairRates.estimate(integral, PairRates.Kind.ABSORPTION, channel)
              .plus(PairRates.estimate(integral, PairRates.Kind.EMISSION, channel))
              .value();
    }
    for (Channel channel : Channel.values()) {
      double byQuadrature =
          PairRates.estimate(integral, PairRates.Kind.ABSORPTION, channel)
              .minus(PairRates.estimate(integral, PairRates.Kind.EMISSION, channel))
              .value();
      assertEquals(byQuadrature, closed.lambda(channel), RELATIVE * scale, channel.toString());
    }
  }

  @ParameterizedTest(name = "boson energy {0}")
  @ValueSource(doubles = {0.2, 0.9, 0.999999, 1, 1.0000001, 1.02, 1.5, 3})
  @DisplayName("the double dot, where two poles meet at the energy 1 of its transition")
  void doublePole(double omega) {
    for (double gamma : new double[] {0.5, 1}) {
      assertSame(
          Reference.doubleDot(gamma),
          Reference.biased(0.4, 0.3),
          Reference.doubleDotCoupling(),
          omega);
    }
  }

  @ParameterizedTest(name = "Gamma = {0}")
  @ValueSource(doubles = {1e-2, 1e-4, 1e-6})
  @DisplayName("levels much narrower than all panels, in resonance and out of it")
  void narrow(double gamma) {
    for (double omega : new double[] {1, 1.3}) {
      assertSame(
          Reference.doubleDot(gamma),
          Reference.biased(0.3, 0.1),
          Reference.doubleDotCoupling(),
          omega);
    }
  }

  @Test
  @DisplayName("in resonance rates grow as 1/Gamma; a flank missed would be one in a hundred")
  void narrowest() {
    double[] rate = new double[2];
    for (int i = 0; i < 2; i++) {
      double gamma = i == 0 ? 1e-6 : 1e-8;
      rate[i] =
          gamma
              * Reference.doubleDotMode()
                  .state(Reference.doubleDot(gamma), Reference.biased(0.3, 0.1))
                  .fluxes()
                  .energy()
                  .value();
    }
    // Rounding of energies against the width.
    assertEquals(rate[0], rate[1], 1e-7 * Math.abs(rate[0]));
  }

  static LongStream seeds() {
    return LongStream.range(0, 10);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("four complex levels, leads at two temperatures, the bias at the boson energy too")
  void molecule(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double omega = random.nextDouble(0.05, 0.6);
    double mu = random.nextDouble(-0.3, 0.3);
    double bias = seed == 0 ? omega : random.nextDouble(-0.5, 0.5);
    Conditions conditions =
        new Conditions(
            new Reservoir(mu + bias / 2, random.nextDouble(0.04, 0.2)),
            new Reservoir(mu - bias / 2, random.nextDouble(0.04, 0.2)),
            0.1);
    assertSame(
        Reference.fourLevels(),
        conditions,
        Reference.fourLevelCouplings().get((int) seed % 2),
        omega);
  }

  @Test
  @DisplayName("the wrong half plane is noticed")
  void wrongVariant() {
    Conditions conditions = Reference.biased(0.4, 0.3);
    Conductor mirrored =
        new Conductor(
            SquareMatrix.of(new double[] {-0.5, 0}, new double[] {0, 0.5}),
            Reference.doubleDot(1).lead(Side.LEFT),
            Reference.doubleDot(1).lead(Side.RIGHT));
    SquareMatrix m = Reference.doubleDotCoupling();
    double right = new ClosedForm(Reference.doubleDot(1), conditions, m, 1).lambda(Channel.LR);
    double wrong = new ClosedForm(mirrored, conditions, m, 1).lambda(Channel.LR);
    assertTrue(Math.abs(right - wrong) > 0.1 * Math.abs(right));
  }

  @Test
  @DisplayName("there is none for chains")
  void notForChains() {
    SquareMatrix m = Reference.chainCouplings().get(0);
    assertThrows(
        ModelException.class,
        () -> new ClosedForm(Reference.onChains(), Reference.biased(0, 1), m, 1));
  }

  /**
   * Euler's constant; Im psi(1/2 + iy) = pi/2 tanh(pi y); Im psi(1 + iy) = -1/2y + pi/2 coth(pi y).
   */
  @ParameterizedTest
  @CsvSource({
    "1, 0, -0.5772156649015329, 0",
    "0.5, 0, -1.9635100260214235, 0",
    "0.5, 1.3, NaN, 1.5699180617",
    "10, 0, 2.2517525890667211, 0",
  })
  void digamma(double re, double im, double expectedRe, double expectedIm) {
    Complex found = Digamma.of(new Complex(re, im));
    if (!Double.isNaN(expectedRe)) {
      assertEquals(expectedRe, found.re(), 1e-14 * Math.max(1, Math.abs(expectedRe)));
    }
    double exact = im == 0 ? 0 : Math.PI / 2 * Math.tanh(Math.PI * im);
    assertEquals(exact, found.im(), 1e-14);
    assertEquals(expectedIm, found.im(), 1e-3);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("psi(z + 1) = psi(z) + 1/z")
  void recurrence(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Complex z = new Complex(random.nextDouble(0.5, 20), random.nextDouble(-30, 30));
    Complex next = Digamma.of(z.plus(new Complex(1, 0)));
    Complex expected = Digamma.of(z).plus(new Complex(1, 0).over(z));
    assertEquals(0, next.minus(expected).abs(), 1e-13);
  }
}
