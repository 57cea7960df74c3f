package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pawl.quantity.Result;
import pawl.response.ThreadSweep;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.ExchangeField;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.SpinBlock;
import pawl.tightbinding.SpinPairs;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.TightBindingModel;

/**
 * Directions of the current and of the exchange field in a polar crystal with a threefold axis. Its
 * lattice vectors enclose 60 degrees, so that the triangles of the mesh have all its symmetries.
 */
class MagnetizationTest {

  private static final double A = 5;

  /** C3v about z with a mirror across x: Rashba coupling and its threefold warping. */
  private static TightBindingModel polar() {
    double half = Math.sqrt(3) / 2;
    Lattice lattice =
        Lattice.of(
            new double[] {A, 0, 0}, new double[] {A / 2, A * half, 0}, new double[] {0, 0, A});
    TightBindingBuilder builder = TightBindingBuilder.on(lattice, 2).spinfulOrbital("s", 0, 0, 0);
    CellIndex[] cells = {new CellIndex(1, 0, 0), new CellIndex(-1, 1, 0), new CellIndex(0, -1, 0)};
    double[][] bonds = {{1, 0}, {-0.5, half}, {-0.5, -half}};
    for (int i = 0; i < 3; i++) {
      builder.hop(
          "s",
          "s",
          cells[i],
          SpinBlock.pauli(
              new double[] {-0.25, 0, 0, 0},
              new double[] {0, 0.06 * bonds[i][1], -0.06 * bonds[i][0], 0.03}));
    }
    return builder.build();
  }

  /** j along x and y in A/m². */
  private static double[] current(double x, double y, double z) {
    TightBindingModel model =
        new ExchangeField(x, y, z).appliedTo(polar(), SpinPairs.of(new int[] {0}, new int[] {1}));
    PhononCoupling coupling =
        new PhononCoupling(
            PhononCoupling.Form.SCREENED,
            0.1,
            0.1,
            PhononCoupling.Metric.MINIMUM_IMAGE,
            PhononCoupling.Overlap.OF_STATES);
    CrystalRatchet ratchet =
        new CrystalRatchet(model, coupling, Rashba.TAU, 108, CrystalRatchet.Grid.of(3, 8));
    Conditions conditions =
        Conditions.of(
            new double[] {-0.9},
            new double[] {300},
            new double[] {330},
            List.of(EinsteinPhonons.of(0.03)));
    Result j =
        new CrystalCalculation(ratchet, conditions)
                .on(KMesh.of(new int[] {18, 18}, new double[2]), new ThreadSweep(2))
                .quantities()
                .stream()
                .filter(q -> q.name().equals("j"))
                .findFirst()
                .orElseThrow();
    return new double[] {j.value(0), j.value(1)};
  }

  @Test
  @DisplayName(
      "the current turns with the field, flips with it, and vanishes where symmetry says so")
  void directions() {
    double[] alongX = current(0.1, 0, 0);
    double[] alongY = current(0, 0.1, 0);
    double scale = Math.abs(alongX[1]);
    assertTrue(scale > 1e5, "" + scale);
    // A field across a mirror keeps it: no current across. One in it keeps it times time reversal.
    assertEquals(0, alongX[0], 1e-9 * scale);
    assertEquals(0, alongY[1], 1e-9 * scale);
    assertTrue(Math.abs(alongY[0]) > 0.1 * scale, "" + alongY[0]);
    double[] back = current(-0.1, 0, 0);
    assertEquals(-alongX[1], back[1], 1e-9 * scale);
    // A field along the threefold axis leaves it, and no vector in the plane.
    double[] axial = current(0, 0, 0.1);
    assertEquals(0, Math.hypot(axial[0], axial[1]), 1e-9 * scale);
    // A general field allows every direction: what vanished above did so by symmetry.
    double[] general = current(0.06, 0.05, 0.06);
    assertTrue(Math.abs(general[0]) > 1e-2 * scale && Math.abs(general[1]) > 1e-2 * scale);
  }
}
