package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainBandTest {

  @ParameterizedTest
  @CsvSource({"1, 0.2, 1.57, -0.3, 2", "0.1, 0.5, 0.4, 0.2, 4", "0.1, 0.5, 0.4, 2, 0"})
  @DisplayName("every state of an energy is found, with slope and curvature")
  void states(double t1, double t2, double phi, double energy, int count) {
    ChainBand band = new ChainBand(t1, t2, phi, 5);
    List<Wire.State> states = band.states(energy);
    assertEquals(count, states.size());
    double h = 1e-4;
    for (Wire.State state : states) {
      double ka = state.ka();
      // A rounding of ka times the slope.
      assertEquals(energy, band.energy(ka), 4e-15);
      double up = band.energy(ka + h);
      double down = band.energy(ka - h);
      // Differences: h² of the next derivative, and rounding over h².
      assertEquals(5 * (up - down) / (2 * h), state.slope(), 1e-6);
      assertEquals(25 * (up + down - 2 * band.energy(ka)) / (h * h), state.curvature(), 1e-5);
    }
  }

  @Test
  @DisplayName("densities of movers are slopes of the number of states below")
  void densities() {
    ChainRatchet ratchet =
        new ChainRatchet(new ChainBand(0.5, 0.12, 0.7, 4), new SideCoupling(1, 0), 1);
    double h = 1e-5;
    MoverDensities middle = ratchet.densities(0.1);
    MoverDensities above = ratchet.densities(0.1 + h);
    MoverDensities below = ratchet.densities(0.1 - h);
    assertEquals((above.right() - below.right()) / (2 * h), middle.rightSlope(), 1e-9);
    assertEquals((above.left() - below.left()) / (2 * h), middle.leftSlope(), 1e-9);
    assertTrue(middle.right() > middle.left());
  }

  @Test
  @DisplayName("a band without width is refused")
  void flat() {
    assertThrows(IllegalArgumentException.class, () -> new ChainBand(0, 0, 0, 4));
  }
}
