package pawl.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pawl.quantity.Warning;
import pawl.response.AdaptiveIntegral.Goal;

class FermiCrossingsTest {

  /** Two bands at three points of a box; kT of 1000 K is 0.086 eV. */
  private static final List<double[]> BOX =
      List.of(new double[] {0, 3}, new double[] {2, 4}, new double[] {1, 7});

  @Test
  @DisplayName("a band counts where it passes mu, and is seen from three kT away")
  void box() {
    Grid grid = new Grid(new double[] {0.5, 1.2, 2.5, 3.5}, new double[] {1000, 2000});
    FermiCrossings crossings = FermiCrossings.of(grid, BOX, 0.1);
    assertArrayEquals(
        new double[] {0.05, 0.05, 0.05, 0.05, 0, 0, 0.025, 0.025}, crossings.all(), 1e-16);
    // 0.2586 and 0.517 eV: from 0.5 eV the points at 0 and 1 are seen at 2000 K.
    assertArrayEquals(new double[] {0.05, 0, 0, 0, 0, 0, 0.025, 0}, crossings.unseen(), 1e-16);
    crossings.add(FermiCrossings.of(grid, BOX, 0.3));
    assertEquals(0.2, crossings.all()[0], 1e-16);
    assertTrue(crossings.hasUnseen());
    Warning warning = crossings.warnings(grid, 34).get(0);
    assertEquals("W-CNV-001", warning.code());
    assertTrue(warning.text().contains("mu = 0.5 eV, T = 1000.0 K 1.0 of the Fermi surface"));
    assertFalse(FermiCrossings.of(grid, List.of(BOX.get(0)), 0.1).hasUnseen());
  }

  private static Estimates alpha(double rtol, double kelvin, long mostKPoints) {
    return new AdaptiveIntegral(
            List.of(Catalogue.ALPHA_INT), List.of(), new double[] {0.2}, new double[] {kelvin})
        .of(
            ReferenceModel.fromTb("mirror3"),
            1e-4,
            new ThreadSweep(2),
            new Goal(new Tolerance(rtol, rtol), mostKPoints));
  }

  /**
   * α of mirror3 at 0.2 eV and 10 K. Boxes that are halved for their errors alone agree on
   * 3.33e-21(3) A m/K with 1 % of the Fermi surface unseen, and on 4.12e-23(4) at 0.1 K with 87 %.
   */
  @Test
  @DisplayName("a cold Fermi surface is found, or it is said that it is not")
  void cold() {
    Estimates found = alpha(0.01, 10, 1_000_000);
    Estimates finer = alpha(0.003, 10, 1_000_000);
    assertFalse(found.crossings().hasUnseen());
    double error = found.errors(Catalogue.ALPHA_INT)[0];
    double value = found.values(Catalogue.ALPHA_INT)[0];
    assertEquals(finer.values(Catalogue.ALPHA_INT)[0], value, error);
    assertTrue(Math.abs(value - 3.33e-21) > 3 * error, "the unseen part is found: " + value);
    assertTrue(alpha(0.1, 0.1, 20_000).crossings().hasUnseen());
    assertFalse(alpha(0.1, 300, 100_000).crossings().hasUnseen());
  }
}
