package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Result;
import pawl.tightbinding.KMesh;

/** The worked example: bilayer CrI3 on a 48×48 mesh with a point at Γ. */
class BilayerCrI3Test {

  private static final Axis MU = Axis.of("mu_eV", "eV", -3.85, -3.70, -3.0455, -1.95, -1.90);
  private static final Axis T = Axis.of("T_K", "K", 300, 100);

  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    KMesh mesh = KMesh.of(new int[] {48, 48}, new double[2]);
    outcome = new Magnetization(ReferenceModel.cri3(), 1e-4).on(mesh, MU, T, new ThreadSweep(2));
  }

  /** From two independent programs, on the same mesh. */
  private static final double[][] EXPECTED = {
    // μ index, T index, χ_x in m/Ω, α_x in A m/K
    {0, 0, -1.1630881504358244e-14, -4.526313012208699e-19},
    {1, 0, -4.6548265229982234e-15, -1.941869775490338e-19},
    {4, 0, -1.4125377634803558e-15, -2.1849597931652954e-19},
    {0, 1, -1.4616153316000564e-14, -7.855138969462249e-19},
    {1, 1, -4.663302268693978e-15, -5.501642591071077e-20},
    {3, 0, -2.8264128583150037e-15, 6.758159794631213e-20},
    {3, 1, -9.644474350166291e-15, 2.9148179903818203e-19},
    {4, 1, -1.0113711577344541e-16, -6.617130389695591e-20}
  };

  private static Result quantity(String name) {
    return outcome.quantities().stream()
        .filter(q -> q.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void agreesWithTwoIndependentPrograms() {
    for (double[] row : EXPECTED) {
      int x = quantity("chi_int").index((int) row[0], (int) row[1], 0);
      // Agreement is 1e-11 here; the bound is the digits to which the numbers are published.
      assertEquals(row[2], quantity("chi_int").value(x), 1e-9 * Math.abs(row[2]));
      assertEquals(row[3], quantity("alpha_int").value(x), 1e-9 * Math.abs(row[3]));
    }
  }

  @Test
  void inTheGapOnlyTheSmallInsulatingResponseIsLeft() {
    int x = quantity("chi_int").index(2, 1, 0);
    assertEquals(-3.8463225773345335e-19, quantity("chi_int").value(x), 1e-27);
    assertEquals(0, quantity("alpha_int").value(x), 1e-32);
  }

  @Test
  void theTwofoldAxisForbidsTheYComponent() {
    for (int i = 0; i < MU.size(); i++) {
      for (int j = 0; j < 2; j++) {
        // The six decimals of the file break the axis at this level.
        assertEquals(0, quantity("chi_int").value(quantity("chi_int").index(i, j, 1)), 1e-18);
      }
    }
    List<Check> checks = outcome.checks();
    assertTrue(checks.stream().allMatch(Check::passed), checks::toString);
    assertTrue(checks.stream().anyMatch(check -> check.name().equals("symmetry-zeros-chi")));
  }

  /** At -1.95 eV, 100 K: 96² and 144² give -3.8e-15 and -2.2e-15, boxes -1.1486e-15 m/Ω. */
  @Test
  void theErrorSaysThatTheConductionSideIsFarFromConverged() {
    Result chi = quantity("chi_int");
    int x = chi.index(3, 1, 0);
    assertTrue(chi.error(x) > Math.abs(chi.value(x) - -1.1486e-15), "error " + chi.error(x));
  }

  @Test
  void theErrorCoversTheFinerMeshOnTheValenceSide() {
    Result chi = quantity("chi_int");
    int x = chi.index(0, 0, 0);
    assertTrue(Math.abs(chi.value(x) - -1.1630736326160018e-14) < chi.error(x)); // 96²
    assertTrue(chi.error(x) < 1e-2 * Math.abs(chi.value(x)), "nor is it useless");
  }
}
