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
import pawl.quantity.Estimate;
import pawl.tightbinding.ModelException;

/** Bosons with a chemical potential. */
class BosonExchangeTest {

  private static BosonExchange bodies(double gap, BosonBath from, BosonBath to) {
    return new BosonExchange(omega -> 1, gap, from, to);
  }

  static LongStream seeds() {
    return LongStream.range(0, 10);
  }

  /** \(\int_g^\infty\omega\,n(\omega-\nu)\,d\omega=\sum_ke^{-k(g-\nu)/T}(gT/k+T^2/k^2)\). */
  private static double series(double gap, BosonBath bath) {
    double t = bath.temperature();
    double sum = 0;
    for (int k = 1; k < 2000; k++) {
      sum += Math.exp(-k * (gap - bath.mu()) / t) * (gap * t / k + t * t / (k * (double) k));
    }
    return sum / (2 * Math.PI);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("two bodies of constant transmission have a closed form")
  void closedForm(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    BosonBath one = new BosonBath(random.nextDouble(-1, 0.9), random.nextDouble(0.1, 2));
    BosonBath two = new BosonBath(random.nextDouble(-1, 0.9), random.nextDouble(0.1, 2));
    double expected = series(1, one) - series(1, two);
    // The quadrature is known to 1e-12 of either part.
    double scale = series(1, one) + series(1, two);
    Estimate found = bodies(1, one, two).energy();
    assertEquals(expected, found.value(), 1e-11 * scale);
    assertEquals(-found.value(), bodies(1, two, one).energy().value(), 1e-11 * scale);
  }

  @ParameterizedTest(name = "V_hot = {0}, V_cold = {1}: heat from the hot body {2}")
  @CsvSource({"0, 0, true", "0, 0.6, false", "-0.8, 0, false", "0.3, 0.2, true"})
  @DisplayName("a bias turns the radiation round, draft Sec. D")
  void cooling(double hot, double cold, boolean fromHot) {
    Estimate energy = bodies(1, new BosonBath(hot, 0.3), new BosonBath(cold, 0.25)).energy();
    assertEquals(fromHot, energy.value() > 0);
    assertTrue(energy.error() < 1e-11 * Math.abs(energy.value()));
  }

  @Test
  @DisplayName("nothing flows between equals, and bosons must not condense")
  void limits() {
    BosonBath bath = new BosonBath(0.5, 0.3);
    assertEquals(0, bodies(1, bath, bath).energy().value(), 0);
    assertEquals(0, bodies(1, bath, bath).bosons().value(), 0);
    assertThrows(ModelException.class, () -> bodies(0.5, bath, bath));
  }

  @Test
  @DisplayName(
      "photons of a molecule: mu_p = eV makes the channel LR of the junction a Landauer form")
  void photons() {
    double t = 0.3;
    double bias = 0.6;
    Conditions conditions = Reference.biased(bias, t);
    Mode mode = Reference.doubleDotMode().all().get(0);
    Conductor dot = Reference.doubleDot(1);
    Fluxes fluxes = Reference.doubleDotMode().state(dot, conditions).fluxes();
    double lambda = new ClosedForm(dot, conditions, mode.coupling(), 1).lambda(Channel.LR);
    double pairs = Occupation.bose(new BosonBath(bias, t).reduced(1));
    double bath = Occupation.bose(new BosonBath(0, t).reduced(1));
    double expected = mode.rateFactor() * lambda * (pairs - bath);
    assertEquals(expected, fluxes.of(Flux.ENERGY, Channel.LR).value(), 1e-11 * Math.abs(expected));
  }

  @Test
  @DisplayName("draft Eq. (13) is Carnot's efficiency at the effective temperature, Eq. (12)")
  void engine() {
    Conditions conditions = Reference.biased(0.5, 0.3);
    Population mode =
        Reference.doubleDotMode().state(Reference.doubleDot(1), conditions).populations().get(0);
    double mu = mode.chemicalPotential().value();
    HeatEngine engine = new HeatEngine(1, new BosonBath(mu, 0.3), 0.2);
    assertEquals(1 - 0.2 / mode.temperature().value(), engine.efficiency(), 1e-12);
    assertEquals(1.0 / 3, engine.carnot(), 1e-15);
    assertTrue(engine.efficiency() > engine.carnot());
    HeatEngine without = new HeatEngine(1, new BosonBath(0, 0.3), 0.2);
    assertEquals(without.carnot(), without.efficiency(), 1e-15);
  }
}
