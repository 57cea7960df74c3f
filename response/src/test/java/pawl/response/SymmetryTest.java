package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Result;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.models.AnalyticModel;
import pawl.tightbinding.models.AnalyticModels;
import pawl.tightbinding.models.Values;

class SymmetryTest {

  private static final KMesh GAMMA = KMesh.of(new int[] {24, 24}, new double[2]);

  private static ZoneSymmetry symmetry(String name, KMesh mesh) {
    TightBindingModel model = ReferenceModel.fromTb(name);
    return ZoneSymmetry.of(model, new BlochSolver(model, 1e-4), mesh);
  }

  /** How many maps k → Sk each model has, and what they leave of an in-plane vector (1, 2). */
  @ParameterizedTest
  @CsvSource({
    "mirror2,  2, 0, 2", // M_x: only x survives
    "mirror3,  2, 0, 2",
    "bilayer8, 2, 0, 2", // C2y; PT acts on no k
    "treal3,   4, 1, 2", // T and M_x: nothing survives
    "psym2,    4, 1, 2", // P and a mirror: nothing survives
    "haldane_str, 2, , ", // one mirror along the strained bond
  })
  void findsTheMapsThatHold(String name, int maps, Double x, Double y) {
    ZoneSymmetry found = symmetry(name, GAMMA);
    assertEquals(maps, found.maps().size());
    double[] forbidden = found.forbidden(1, 2);
    if (x != null) {
      assertEquals(x, forbidden[0], 1e-12);
      assertEquals(y, forbidden[1], 1e-12);
    }
  }

  @Test
  void aThreefoldAxisForbidsEverything() {
    double[] forbidden = symmetry("haldane_C", GAMMA).forbidden(1, 2);
    assertEquals(1, forbidden[0], 1e-12);
    assertEquals(2, forbidden[1], 1e-12);
  }

  @Test
  void onlyMapsOfTheMeshCount() {
    KMesh shifted = KMesh.of(new int[] {24, 24}, new double[] {0.25, 0.35});
    assertEquals(1, symmetry("mirror2", shifted).maps().size());
    KMesh alongY = KMesh.of(new int[] {24, 24}, new double[] {0, 0.35});
    assertEquals(2, symmetry("mirror2", alongY).maps().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"treal3", "psym2"})
  void modelsWithTOrPGiveZeroOnAnyMesh(String name) {
    Outcome outcome = run(name, KMesh.of(new int[] {40, 40}, new double[] {0.25, 0.35}));
    for (String quantity : List.of("chi_int", "alpha_int")) {
      Result q =
          outcome.quantities().stream().filter(r -> r.name().equals(quantity)).findFirst().get();
      for (int i = 0; i < q.size(); i++) {
        // On a mesh without the symmetry it is a zero of convergence: as good as the error says.
        assertTrue(Math.abs(q.value(i)) <= q.error(i), quantity + " " + q.value(i));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mirror2, chi alpha chi-ext magnetization",
    "bilayer8, chi alpha chi-ext magnetization",
    "treal3, chi alpha chi-ext magnetization",
    "haldane_C, chi alpha chi-ext",
  })
  void theZerosAreCheckedInTheResult(String name, String forbidden) {
    List<Check> checks = run(name, GAMMA).checks();
    List<Check> zeros =
        checks.stream().filter(check -> check.name().startsWith("symmetry-zeros")).toList();
    assertEquals(
        forbidden,
        zeros.stream()
            .map(check -> check.name().replace("symmetry-zeros-", ""))
            .collect(Collectors.joining(" ")));
    assertTrue(zeros.stream().allMatch(Check::passed), zeros::toString);
    assertTrue(zeros.stream().allMatch(check -> check.limit() < 1e-2), "a limit that binds");
  }

  @ParameterizedTest
  @CsvSource({
    "mirror2, hall_conductivity magnetization", // M_x turns a moment along z round
    "bilayer8, alpha_ext_per_tau chi_ext_per_tau hall_conductivity magnetization", // PT
    "treal3, alpha_int chi_int chi_int_first chi_int_metric hall_conductivity magnetization", // T
    "psym2, alpha_ext_per_tau alpha_int chi_ext_per_tau chi_int chi_int_first chi_int_metric", // P
    "haldane_C, alpha_ext_per_tau alpha_int chi_ext_per_tau chi_int chi_int_first chi_int_metric",
    "haldane_str, ''",
  })
  @DisplayName("what symmetry leaves nothing of sets no goal, and all else does")
  void forbiddenQuantities(String name, String forbidden) {
    Outcome outcome = run(name, GAMMA);
    assertEquals(forbidden, String.join(" ", new TreeSet<>(outcome.zeros())));
    // Forbidden values are rounding, which differs from mesh to mesh by as much as they are.
    Outcome.Excess worst = outcome.excess(new Tolerance(1e-4, 1e-4));
    assertFalse(worst.ratio() > 0 && outcome.zeros().contains(worst.quantity().name()));
  }

  /**
   * On a mesh that breaks the mirror the forbidden component is not zero, and nothing is claimed.
   */
  @Test
  void noZeroIsClaimedWhereTheMeshHasNone() {
    List<Check> checks =
        run("mirror2", KMesh.of(new int[] {6, 6}, new double[] {0.25, 0.35})).checks();
    assertFalse(checks.stream().anyMatch(check -> check.name().startsWith("symmetry-zeros")));
  }

  /** With inversion Λ is zero at every k, and the two routes to it are both rounding. */
  @Test
  void whereLambdaVanishesItsRoutesStillAgree() {
    AnalyticModel qwz =
        AnalyticModels.all().stream().filter(m -> m.id().equals("qwz")).findFirst().orElseThrow();
    TightBindingModel model = qwz.builder(Values.of(qwz.parameters(), Map.of())).build();
    Outcome outcome =
        new Magnetization(model, 1e-4)
            .on(GAMMA, Axis.of("mu_eV", "eV", -2, 0.5), Axis.of("T_K", "K", 300), Sweep.SERIAL);
    assertTrue(outcome.checks().stream().allMatch(Check::passed), outcome.checks()::toString);
  }

  /** α is 1e-35 A m/K there, what is left when two bands cancel: no symmetry acts on that. */
  @Test
  void deepInAGapRoundingIsNoViolation() {
    Outcome outcome =
        new Magnetization(ReferenceModel.fromTb("haldane_C"), 1e-4)
            .on(
                KMesh.of(new int[] {6, 6}, new double[2]),
                Axis.of("mu_eV", "eV", 0),
                Axis.of("T_K", "K", 300),
                Sweep.SERIAL);
    assertTrue(outcome.checks().stream().allMatch(Check::passed), outcome.checks()::toString);
  }

  /** Triangles cut along one diagonal alone would break the mirror of a metal at T = 0. */
  @Test
  void theZerosHoldAtZeroTemperature() {
    Outcome outcome =
        new Magnetization(ReferenceModel.fromTb("mirror3"), 1e-4)
            .on(GAMMA, Axis.of("mu_eV", "eV", -1, 0.1, 1), Axis.of("T_K", "K", 0), Sweep.SERIAL);
    assertTrue(
        outcome.checks().stream().anyMatch(check -> check.name().equals("symmetry-zeros-chi")));
    assertTrue(outcome.checks().stream().allMatch(Check::passed), outcome.checks()::toString);
  }

  private static Outcome run(String name, KMesh mesh) {
    return new Magnetization(ReferenceModel.fromTb(name), 1e-4)
        .on(
            mesh,
            Axis.of("mu_eV", "eV", -0.3, 0.3),
            Axis.of("T_K", "K", 300, 1000),
            new ThreadSweep(2));
  }
}
