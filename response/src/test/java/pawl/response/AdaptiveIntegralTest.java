package pawl.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.response.AdaptiveIntegral.Goal;
import pawl.tightbinding.KMesh;

class AdaptiveIntegralTest {

  private static final double[] MU = {-0.45, 0.1, 0.55};
  private static final double[] T = {300, 1000};

  private static Estimates adaptive(String name, double rtol, Sweep sweep) {
    return new AdaptiveIntegral(Catalogue.magnetization(), List.of(), MU, T)
        .of(
            ReferenceModel.fromTb(name),
            1e-4,
            sweep,
            new Goal(new Tolerance(rtol, rtol), 1_000_000));
  }

  /** A uniform mesh on which these models are converged to ten digits is the truth. */
  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "mirror2, 1e-2",
    "mirror2, 1e-4",
    "mirror3, 1e-2",
    "mirror3, 1e-4",
    "haldane_str, 1e-3",
    "bilayer8, 1e-2"
  })
  void meetsTheToleranceAndSaysSoHonestly(String name, double rtol) {
    Estimates found = adaptive(name, rtol, new ThreadSweep(2));
    Estimates truth =
        new BrillouinIntegral(Catalogue.magnetization(), MU, T)
            .of(
                ReferenceModel.fromTb(name),
                KMesh.of(new int[] {200, 200}, new double[2]),
                1e-4,
                new ThreadSweep(2));
    for (Observable observable : Catalogue.magnetization()) {
      double[] values = found.values(observable);
      double[] errors = found.errors(observable);
      double[] exact = truth.values(observable);
      double[] allowed = new double[values.length];
      new Tolerance(rtol, rtol).allow(values, 0, values.length, allowed);
      for (int i = 0; i < values.length; i++) {
        assertTrue(errors[i] <= allowed[i], observable.name());
        assertEquals(exact[i], values[i], errors[i] + 1e-10 * Math.abs(exact[i]));
      }
    }
  }

  /** Exactly equal: boxes are chosen from sums formed in a fixed order. */
  @Test
  void anyNumberOfThreadsGivesTheSameBits() {
    Estimates serial = adaptive("mirror3", 1e-3, Sweep.SERIAL);
    Estimates parallel = adaptive("mirror3", 1e-3, new ThreadSweep(3));
    assertEquals(serial.kPoints(), parallel.kPoints());
    for (Observable observable : Catalogue.magnetization()) {
      assertArrayEquals(serial.values(observable), parallel.values(observable));
      assertArrayEquals(serial.errors(observable), parallel.errors(observable));
    }
  }

  @Test
  void aTighterToleranceCostsMorePoints() {
    long loose = adaptive("mirror3", 1e-2, new ThreadSweep(2)).kPoints();
    long tight = adaptive("mirror3", 1e-4, new ThreadSweep(2)).kPoints();
    assertTrue(loose < tight && tight < 200_000, loose + " and " + tight);
  }

  @Test
  void stopsAtTheLimitWithErrorsThatShowIt() {
    Goal goal = new Goal(new Tolerance(1e-9, 1e-9), 3000);
    Outcome outcome =
        new Magnetization(ReferenceModel.fromTb("mirror2"), 1e-4)
            .to(goal, Axis.of("mu_eV", "eV", MU), Axis.of("T_K", "K", T), Sweep.SERIAL);
    assertTrue(outcome.effort().kPoints() <= 3000);
    assertTrue(outcome.excess(goal.tolerance()).ratio() > 1);
    assertTrue(outcome.checks().stream().allMatch(Check::passed), outcome.checks()::toString);
  }

  @Test
  void refusesZeroTemperature() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new AdaptiveIntegral(Catalogue.magnetization(), List.of(), MU, new double[] {300, 0}));
  }

  /**
   * Bilayer CrI3 at -1.95 eV and 100 K, where avoided crossings of 2.3 meV along three lines of the
   * zone are missed by uniform meshes: 48² gives -9.6e-15 m/Ω, 96² -3.8e-15, 144² -2.2e-15, and
   * about 1000² would be needed. 34 612 points in boxes give -1.1486e-15 to 2 %.
   */
  @Test
  void findsTheLinesOfBilayerCrI3WithHalfThePointsOf96Squared() {
    Estimates found =
        new AdaptiveIntegral(
                List.of(Catalogue.CHI_INT), List.of(), new double[] {-1.95}, new double[] {100})
            .of(
                ReferenceModel.cri3(),
                1e-4,
                new ThreadSweep(2),
                new Goal(new Tolerance(0.02, 0.02), 96 * 96 / 2));
    double chi = found.values(Catalogue.CHI_INT)[0];
    double truth = -1.1486e-15;
    double error = found.errors(Catalogue.CHI_INT)[0];
    assertEquals(truth, chi, error);
    // 144², with more than four times as many points, is off by nine tenths.
    assertEquals(truth, chi, 0.4 * Math.abs(truth));
    assertTrue(error < 3e-15, "and far below the 8e-15 by which 48² is wrong: " + error);
  }
}
