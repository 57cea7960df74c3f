package pawl.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @DisplayName("true numbers within their errors stay within the error of what they are made of")
  void covers(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Estimate a = new Estimate(random.nextDouble(1, 2), random.nextDouble(1e-4));
    Estimate b = new Estimate(-random.nextDouble(1, 2), random.nextDouble(1e-4));
    // The ratio is to first order; the next is below 1e-8 of numbers about one.
    double second = 1e-7;
    for (int i = 0; i < 1000; i++) {
      double x = a.value() + a.error() * random.nextDouble(-1, 1);
      double y = b.value() + b.error() * random.nextDouble(-1, 1);
      assertEquals(x + y, a.plus(b).value(), a.plus(b).error());
      assertEquals(x - y, a.minus(b).value(), a.minus(b).error());
      assertEquals(-3 * x, a.times(-3).value(), a.times(-3).error());
      assertEquals(x * y, a.times(b).value(), a.times(b).error());
      assertEquals(x / y, a.over(b).value(), a.over(b).error() + second);
    }
  }

  @Test
  void theRatioToZeroDoesNotExist() {
    Estimate none = new Estimate(1, 0).over(Estimate.ZERO);
    assertTrue(Double.isNaN(none.value()) && Double.isNaN(none.error()));
    assertTrue(Estimate.rounded(-2).error() > 0);
  }
}
