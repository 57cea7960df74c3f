package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pawl.response.Sweep;
import pawl.response.ThreadSweep;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.ModelException;

class ElectronFillingTest {

  private static final KMesh MESH = KMesh.of(new int[] {32, 32}, new double[2]);

  @Test
  @DisplayName("half filling of bands symmetric about 0 is at 0, and more is above less")
  void halfFilling() {
    // A field along z and no Rashba term: -2t(cos + cos) ± B, symmetric under k -> k + (π, π).
    ElectronFilling filling =
        new ElectronFilling(
            Rashba.model(2, new double[] {0, 0, 0.08}, 0), MESH, new ThreadSweep(2));
    assertEquals(0, filling.chemicalPotential(1, 300), 1e-14);
    double last = Double.NEGATIVE_INFINITY;
    for (double perCell : new double[] {1e-3, 0.2, 0.9, 1.5, 1.999}) {
      double mu = filling.chemicalPotential(perCell, 300);
      assertTrue(mu > last);
      assertEquals(-mu, filling.chemicalPotential(2 - perCell, 300), 1e-12);
      last = mu;
    }
  }

  @Test
  @DisplayName("more electrons than the bands hold are refused")
  void tooMany() {
    ElectronFilling filling = new ElectronFilling(Rashba.model(2, 0.08), MESH, Sweep.SERIAL);
    assertThrows(ModelException.class, () -> filling.chemicalPotential(2, 300));
    assertThrows(ModelException.class, () -> filling.chemicalPotential(0, 300));
  }
}
