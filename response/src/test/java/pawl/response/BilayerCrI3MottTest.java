package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pawl.quantity.Axis;
import pawl.quantity.Constants;
import pawl.quantity.Result;
import pawl.tightbinding.KMesh;

/**
 * α of bilayer CrI3 at -3.70 eV from 100 K down. Energies and integrand are linear between the
 * points of a mesh, so that χ(μ) at T = 0 is smooth but for kinks at the energies of the points:
 * Xiao Eq. (13) must hold on any mesh once k_B T is below the distance to the nearest of them. Here
 * that is 0.2 meV; what a fine mesh would have for kinks are the bands' own.
 */
class BilayerCrI3MottTest {

  private static final double MU = -3.70;
  private static final double D_MU = 2e-5;
  private static final double[] KELVIN = {0, 0.1, 0.25, 0.5, 1, 100};

  private static Result chi;
  private static Result alpha;

  @BeforeAll
  static void compute() {
    Outcome outcome =
        new Magnetization(ReferenceModel.cri3(), 1e-4, ZoneSampling.WHOLE)
            .only(Set.of("chi_int", "alpha_int"))
            .on(
                KMesh.of(new int[] {6, 6}, new double[2]),
                Occupations.SIMPLICES,
                Axis.of("mu_eV", "eV", MU - D_MU, MU, MU + D_MU),
                Axis.of("T_K", "K", KELVIN),
                new ThreadSweep(2));
    chi = find(outcome, "chi_int");
    alpha = find(outcome, "alpha_int");
  }

  private static Result find(Outcome outcome, String name) {
    return outcome.quantities().stream()
        .filter(q -> q.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** α over what Eq. (13) has, (π² kB² T / 3e) ∂χ/∂μ with ∂χ/∂μ at T = 0. */
  private static double ratio(int t) {
    double slope = (chi.value(chi.index(2, 0, 0)) - chi.value(chi.index(0, 0, 0))) / (2 * D_MU);
    double kB = Constants.BOLTZMANN_EV;
    double sommerfeld = -Math.PI * Math.PI / 3 * kB * kB * KELVIN[t] * slope;
    return alpha.value(alpha.index(1, t, 0)) / sommerfeld;
  }

  @Test
  @DisplayName("α/T becomes constant as T → 0, that of Eq. (13) with e < 0")
  void linearInTemperature() {
    // The curvature of χ between its kinks goes as T²: 3e-4 at 0.5 K.
    assertEquals(1, ratio(1), 5e-5);
    assertEquals(1, ratio(2), 2e-4);
    assertEquals(1, ratio(3), 1e-3);
    assertEquals(1, ratio(4), 2e-3);
    double first = alpha.value(alpha.index(1, 1, 0)) / KELVIN[1];
    double second = alpha.value(alpha.index(1, 3, 0)) / KELVIN[3];
    assertEquals(first, second, 1e-3 * Math.abs(first));
  }

  @Test
  @DisplayName("at 100 K it is far from that, and at T = 0 it is zero")
  void elsewhere() {
    assertTrue(Math.abs(ratio(5)) < 0.1, "ratio " + ratio(5));
    assertEquals(0, alpha.value(alpha.index(1, 0, 0)), 0);
  }
}
