package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pawl.quantity.Estimate;

class TanhSinhTest {

  @Test
  @DisplayName("smooth functions are integrated to rounding")
  void smooth() {
    Estimate[] found =
        TanhSinh.integrals(
            new double[] {-1, 0.5, 2},
            1e-14,
            5,
            x -> new double[] {x * x, Math.exp(x), 1 / Math.cosh(x)});
    double[] expected = {
      3, Math.exp(2) - Math.exp(-1), 2 * (Math.atan(Math.exp(2)) - Math.atan(Math.exp(-1)))
    };
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], found[i].value(), 5e-15 * expected[i]);
      assertTrue(found[i].error() < 1e-11 && found[i].error() > 0);
    }
  }

  @Test
  @DisplayName("with inverse square roots at the ends, the error says what rounding leaves")
  void singular() {
    // Not at 0, where distances to the end would be exact.
    Estimate found =
        TanhSinh.integrals(
            new double[] {1, 2}, 1e-14, 5, x -> new double[] {1 / Math.sqrt((x - 1) * (2 - x))})[0];
    assertEquals(Math.PI, found.value(), found.error());
    assertTrue(found.error() < 1e-5, "" + found.error());
  }
}
