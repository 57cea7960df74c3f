package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.quantity.Axis;
import pawl.tightbinding.KMesh;

class EstimatesTest {

  private static Estimates on(String name, int divisions, double... temperature) {
    return new BrillouinIntegral(
            Catalogue.magnetization(), new double[] {-0.45, 0.1, 0.55}, temperature)
        .of(
            ReferenceModel.fromTb(name),
            KMesh.of(new int[] {divisions, divisions}, new double[2]),
            1e-4,
            new ThreadSweep(2));
  }

  /** A mesh four times finer is the truth; of 54 values at most one in twenty may lie outside. */
  @ParameterizedTest(name = "{0} on {1}²")
  @CsvSource({"mirror2, 24", "mirror3, 24", "mirror3, 40", "haldane_str, 24", "bilayer8, 30"})
  void theErrorCoversTheTruth(String name, int divisions) {
    Estimates coarse = on(name, divisions, 300, 600, 1000);
    Estimates fine = on(name, 4 * divisions, 300, 600, 1000);
    int outside = 0;
    int all = 0;
    for (Observable observable : Catalogue.magnetization()) {
      double[] value = coarse.values(observable);
      double[] error = coarse.errors(observable);
      double[] truth = fine.values(observable);
      for (int i = 0; i < value.length; i++) {
        all++;
        if (Math.abs(value[i] - truth[i]) > error[i]) {
          outside++;
        }
      }
    }
    assertTrue(20 * outside <= all, outside + " of " + all);
  }

  @Test
  void atZeroTemperatureAMetalConvergesToTheLowTemperatureLimit() {
    Estimates cold = on("mirror2", 400, 0);
    Estimates cool = on("mirror2", 400, 20);
    double[] exact = cold.values(Catalogue.CHI_INT);
    double[] near = cool.values(Catalogue.CHI_INT);
    for (int i = 0; i < exact.length; i += 2) {
      // The thermal correction is of order (π kT)²/6 of the curvature in μ, below 1e-3 here; the
      // steps of the sea leave as much on this mesh.
      assertEquals(near[i], exact[i], 5e-3 * Math.abs(near[i]));
    }
    assertEquals(0, cold.values(Catalogue.ALPHA_INT)[0]);
  }

  @Test
  void aMeshThatHoldsNoCoarserOneHasNoErrorsAndSaysSo() {
    Outcome outcome =
        new Magnetization(ReferenceModel.fromTb("mirror2"), 1e-4)
            .on(
                KMesh.of(new int[] {11, 13}, new double[2]),
                Axis.of("mu_eV", "eV", 0),
                Axis.of("T_K", "K", 300),
                Sweep.SERIAL);
    assertTrue(Double.isNaN(outcome.quantities().get(0).error(0)));
    assertEquals(List.of("W-ERR-001"), outcome.warnings().stream().map(w -> w.code()).toList());
    assertEquals(0, outcome.excess(new Tolerance(1e-3, 1e-3)).ratio());
  }

  @Test
  void theExcessIsThatOfTheWorstValue() {
    Outcome outcome =
        new Magnetization(ReferenceModel.fromTb("mirror2"), 1e-4)
            .on(
                KMesh.of(new int[] {20, 20}, new double[2]),
                Axis.of("mu_eV", "eV", -0.45, 0.05),
                Axis.of("T_K", "K", 100, 1000),
                Sweep.SERIAL);
    Outcome.Excess worst = outcome.excess(new Tolerance(1e-6, 1e-6));
    assertTrue(worst.ratio() > 1);
    double scale = worst.quantity().scale();
    double allowed = 1e-6 * Math.max(Math.abs(worst.quantity().value(worst.index())), scale);
    assertEquals(worst.quantity().error(worst.index()) / allowed, worst.ratio(), 1e-9);
  }
}
