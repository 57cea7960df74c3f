package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.quantity.Estimate;

class RefinementTest {

  /** 3 + h^order + 0.1/bins², h = 1/8 for the finest mesh. */
  private static double value(double step, double bins, double order) {
    return 3 + Math.pow(step / 8, order) + 0.1 / bins / bins;
  }

  private static Estimate refined(Refinement refinement, int bins, double order) {
    boolean even = bins % 2 == 0;
    double other = even ? bins / 2.0 : 2.0 * bins;
    double coarse = value(2, bins, order);
    return refinement.of(
        value(1, bins, order),
        new Refinement.Rough(
            coarse,
            coarse,
            value(2, other, order),
            value(4, bins, order),
            even ? 1.0 / 3 : -4.0 / 3));
  }

  @ParameterizedTest
  @CsvSource({"6", "5"})
  @DisplayName("errors that go as the squares of the steps are extrapolated away")
  void squares(int bins) {
    Estimate found = refined(Refinement.EXTRAPOLATED, bins, 2);
    assertEquals(3, found.value(), 1e-14);
    // What is left of the bins alone.
    assertEquals(0.1 / bins / bins, found.error(), 1e-14);
    assertEquals(value(1, bins, 2), refined(Refinement.OF_MESH, bins, 2).value());
  }

  @ParameterizedTest
  @CsvSource({"1", "1.5", "3", "4"})
  @DisplayName("the errors cover values that converge otherwise")
  void otherOrders(double order) {
    for (Refinement refinement : Refinement.values()) {
      Estimate found = refined(refinement, 6, order);
      double off = Math.abs(found.value() - 3);
      assertTrue(off <= found.error() * (1 + 1e-12), refinement + ": " + found);
    }
  }

  @Test
  @DisplayName("where nothing converges the whole difference is the error")
  void noise() {
    Estimate found = Refinement.EXTRAPOLATED.of(1, new Refinement.Rough(2, 2, 2, 1.9, 1.0 / 3));
    assertEquals(1 - 1.0 / 3, found.value(), 1e-15);
    assertEquals(2 + 0.1 / 3 - found.value(), found.error(), 1e-14);
  }
}
