package pawl.junction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold whatever the numbers are. */
class ThermodynamicsTest {

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  private static JunctionState narrow(Conductor conductor, Conditions conditions) {
    return Reference.doubleDotMode().state(conductor, conditions);
  }

  private static Conditions random(SplittableRandom random) {
    return new Conditions(
        new Reservoir(random.nextDouble(-2, 2), random.nextDouble(0.1, 2)),
        new Reservoir(random.nextDouble(-2, 2), random.nextDouble(0.1, 2)),
        random.nextDouble(0.1, 2));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("every channel produces entropy, and the leads lose what the bosons get")
  void entropy(long seed) {
    Conditions conditions = random(new SplittableRandom(seed));
    Conductor dense =
        new Conductor(
            SquareMatrix.of(
                new double[][] {{0.5, 0.2}, {0.2, -0.5}}, new double[][] {{0, 0.1}, {-0.1, 0}}),
            new WideBandLead(SquareMatrix.of(new double[] {1, 0.1}, new double[] {0.1, 0.2})),
            new ChainLead(2, 1, 1.5, 0.8, 0.1));
    Fluxes fluxes = narrow(dense, conditions).fluxes();
    for (Channel channel : Channel.values()) {
      assertTrue(fluxes.entropyProduction(channel, conditions) > 0, channel.toString());
    }
    double lost = fluxes.leaving(Side.LEFT).value() + fluxes.leaving(Side.RIGHT).value();
    assertEquals(fluxes.energy().value(), lost, 1e-15 * fluxes.gross());
  }

  @Test
  @DisplayName("in equilibrium nothing flows, to the last bit")
  void equilibrium() {
    for (double t : new double[] {0.1, 1, 3}) {
      for (double mu : new double[] {-1, 0, 2.5}) {
        Fluxes fluxes = narrow(Reference.doubleDot(1), Reference.at(mu, t, t)).fluxes();
        assertEquals(0, fluxes.energy().value(), 0);
        assertEquals(0, fluxes.electrons().value(), 0);
        assertEquals(0, fluxes.leaving(Side.LEFT).value(), 0);
        assertTrue(fluxes.gross() > 0);
      }
    }
    Fluxes broad =
        Reference.chainMode().state(Reference.onChains(), Reference.at(0.1, 0.08, 0.08)).fluxes();
    assertEquals(0, broad.energy().value(), 0);
    assertTrue(broad.gross() > 0);
  }

  /**
   * Each channel is one reaction, whose flux is the same function of the affinity whatever drives
   * it.
   */
  @ParameterizedTest(name = "Gamma = {0}: {1}")
  @CsvSource({"1, 0.0162188512", "0.5, 0.0399832"})
  @DisplayName("dI_e/dlnT_e = dJ/dV at equilibrium")
  void onsager(double gamma, double expected) {
    double t = 0.3;
    double step = 1e-4;
    double byHeat =
        slope(
            step,
            x ->
                narrow(Reference.doubleDot(gamma), Reference.at(0, t * StrictMath.exp(x), t))
                    .fluxes()
                    .electrons()
                    .value());
    double byBias =
        slope(
            step,
            v ->
                narrow(Reference.doubleDot(gamma), Reference.biased(v, t))
                    .fluxes()
                    .energy()
                    .value());
    // Differences of fourth order; the values given are differences, too, of another program.
    assertEquals(byHeat, byBias, 1e-9 * Math.abs(byHeat));
    assertEquals(expected, byBias, 1e-7);
  }

  @Test
  @DisplayName("the same for complex levels, leads and couplings, on a chain, away from mu = 0")
  void onsagerComplex() {
    Conductor dense =
        new Conductor(
            SquareMatrix.of(
                new double[][] {{0.5, 0.2}, {0.2, -0.5}}, new double[][] {{0, 0.1}, {-0.1, 0}}),
            new WideBandLead(
                SquareMatrix.of(
                    new double[][] {{1, 0.1}, {0.1, 0.2}}, new double[][] {{0, 0.2}, {-0.2, 0}})),
            new ChainLead(2, 1, 1.5, 0.8, 0.1));
    SquareMatrix coupling =
        SquareMatrix.of(
            new double[][] {{0.1, 0.4}, {0.4, -0.2}}, new double[][] {{0, 0.3}, {-0.3, 0}});
    NarrowModes mode =
        new NarrowModes(List.of(new Mode(0.8, coupling, Mode.Normalization.LADDER, 0)));
    double t = 0.4;
    double mu = 0.3;
    double byHeat =
        slope(
            1e-4,
            x ->
                mode.state(dense, Reference.at(mu, t * StrictMath.exp(x), t))
                    .fluxes()
                    .electrons()
                    .value());
    double byBias =
        slope(
            1e-4,
            v ->
                mode.state(
                        dense,
                        new Conditions(
                            new Reservoir(mu + v / 2, t), new Reservoir(mu - v / 2, t), t))
                    .fluxes()
                    .energy()
                    .value());
    assertEquals(byHeat, byBias, 1e-8 * Math.abs(byHeat));
    assertTrue(Math.abs(byHeat) > 1e-4);
  }

  private interface Function {
    double at(double x);
  }

  private static double slope(double h, Function f) {
    return (8 * (f.at(h) - f.at(-h)) - (f.at(2 * h) - f.at(-2 * h))) / (12 * h);
  }

  @Test
  @DisplayName("electrons per boson have a limit in equilibrium")
  void perBoson() {
    Conditions at = Reference.at(0, 1, 1);
    Conditions near = Reference.at(0, 1 + 1e-9, 1);
    double limit = narrow(Reference.doubleDot(1), at).fluxes().perBoson(at).value();
    double beside = narrow(Reference.doubleDot(1), near).fluxes().perBoson(near).value();
    assertEquals(0.7085, limit, 5e-5);
    assertEquals(limit, beside, 1e-9);
  }

  @Test
  @DisplayName("one mode on a narrow resonance is the limit of a broadened one")
  void narrowLimit() {
    Conditions conditions = Reference.biased(0.7, 0.5);
    double sharp = narrow(Reference.doubleDot(1), conditions).fluxes().energy().value();
    double[] deviation = new double[2];
    for (int i = 0; i < 2; i++) {
      double damping = i == 0 ? 2e-3 : 1e-3;
      OhmicBath bath =
          new OhmicBath(SquareMatrix.of(new double[] {1}), SquareMatrix.of(new double[] {damping}));
      BroadModes broad = new BroadModes(List.of(Reference.doubleDotCoupling()), bath);
      deviation[i] =
          broad.state(Reference.doubleDot(1), conditions).fluxes().energy().value() - sharp;
    }
    assertTrue(Math.abs(deviation[1]) < 2e-3 * Math.abs(sharp));
    assertEquals(2, deviation[0] / deviation[1], 0.05, "vanishes with the damping");
  }

  @Test
  @DisplayName(
      "a coupling to b + b^+ is one to the displacement, times the root of twice the energy")
  void ladder() {
    Conditions conditions = Reference.biased(0.7, 0.5);
    double omega = 1.7;
    SquareMatrix m = Reference.doubleDotCoupling();
    double ladder = energy(new Mode(omega, m, Mode.Normalization.LADDER, 0), conditions);
    Mode displacement =
        new Mode(omega, m.times(Math.sqrt(2 * omega), 0), Mode.Normalization.DISPLACEMENT, 0);
    assertEquals(energy(displacement, conditions), ladder, 1e-13 * Math.abs(ladder));
  }

  private static double energy(Mode mode, Conditions conditions) {
    return new NarrowModes(List.of(mode))
        .state(Reference.doubleDot(1), conditions)
        .fluxes()
        .energy()
        .value();
  }
}
