package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pawl.tightbinding.Lattice;

class WaveVectorTest {

  private static final Lattice HEXAGONAL =
      Lattice.of(
          new double[] {3, 0, 0},
          new double[] {-1.5, 2.598076211353316, 0},
          new double[] {0, 0, 5});

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.2, 1",
    "0.5, 0, 2",
    "0.5, 0.5, 2",
    "0.3333333333333333, 0.3333333333333333, 3"
  })
  @DisplayName("on the surface of the zone all equally short vectors count")
  void images(double f1, double f2, int count) {
    WaveVector q = WaveVector.of(new double[] {f1, f2}, HEXAGONAL);
    assertEquals(count, q.images().size());
    WaveVector same = WaveVector.of(new double[] {f1 - 3, f2 + 7}, HEXAGONAL);
    assertEquals(q.square(), same.square(), 1e-12);
    double[] between = {0.7, 1.1, 0.2};
    assertEquals(q.phase(between)[0], same.phase(between)[0], 1e-12);
    WaveVector back = WaveVector.of(new double[] {-f1, -f2}, HEXAGONAL);
    assertEquals(q.phase(between)[0], back.phase(between)[0], 1e-12);
    assertEquals(-q.phase(between)[1], back.phase(between)[1], 1e-12);
  }

  @Test
  @DisplayName("no shift by a few reciprocal vectors is shorter")
  void shortest() {
    SplittableRandom random = new SplittableRandom(3);
    for (int trial = 0; trial < 200; trial++) {
      double[] frac = random.doubles(2, -2, 2).toArray();
      double square = WaveVector.of(frac, HEXAGONAL).square();
      for (int i = -4; i <= 4; i++) {
        for (int j = -4; j <= 4; j++) {
          double x = 0;
          double y = 0;
          for (int d = 0; d < 2; d++) {
            double f = frac[d] + (d == 0 ? i : j);
            x += f * HEXAGONAL.reciprocal(d, 0);
            y += f * HEXAGONAL.reciprocal(d, 1);
          }
          assertTrue(x * x + y * y >= square * (1 - 1e-12));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(PhononCoupling.Form.class)
  @DisplayName("couplings are even in q and go with q as they should")
  void couplings(PhononCoupling.Form form) {
    for (PhononCoupling.Metric metric : PhononCoupling.Metric.values()) {
      PhononCoupling coupling =
          new PhononCoupling(form, 0.2, 0.5, metric, PhononCoupling.Overlap.FULL);
      double[] plus = {0.013, 0.021};
      double[] minus = {-0.013, -0.021};
      WaveVector q = WaveVector.of(plus, HEXAGONAL);
      double g = coupling.at(plus, q.square(), HEXAGONAL);
      assertEquals(
          g, coupling.at(minus, WaveVector.of(minus, HEXAGONAL).square(), HEXAGONAL), 1e-15);
      double expected =
          switch (form) {
            case CONSTANT -> 0.2;
            case SCREENED -> 0.2 * 0.25 / (0.25 + q.square());
            case FROEHLICH -> 0.2 * 0.25 / q.square();
            case DEFORMATION -> 0.2 * q.square() / 0.25;
          };
      if (metric == PhononCoupling.Metric.MINIMUM_IMAGE) {
        assertEquals(expected, g, 1e-14 * expected);
      }
    }
  }
}
