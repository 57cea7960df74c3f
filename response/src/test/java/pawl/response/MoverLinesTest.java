package pawl.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.tightbinding.KLines;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.TightBindingModel;

class MoverLinesTest {

  private static final int LINES = 40;

  private static MoverLines.Movers movers(MoverLines lines, int replaced, int samples) {
    int[] divisions = {LINES, LINES};
    divisions[replaced] = samples;
    double[] energies = new double[101];
    Arrays.setAll(energies, i -> -0.5 + 0.01 * i + 0.00123);
    return lines
        .at(KMesh.of(divisions, new double[] {0.3, 0.3}), energies, new ThreadSweep(2))
        .get(0);
  }

  /**
   * At small gaps bands turn twice within an eighth of the zone: with eight samples alone one of
   * the 40 lines of each of these models lacks a pair of roots.
   */
  @ParameterizedTest(name = "{0} along {1}, {2}")
  @CsvSource({"mirror3, 0, 1", "mirror3x, 0, 1", "treal3, 0, 1"})
  @DisplayName("no root is missed, however few samples a line is begun with")
  void samples(String name, double x, double y) {
    TightBindingModel model = ReferenceModel.fromTb(name);
    KLines lines = KLines.along(model, x, y, 0).orElseThrow();
    MoverLines movers = new MoverLines(lines);
    MoverLines.Movers few = movers(movers, lines.replaced(), 1);
    MoverLines.Movers many = movers(movers, lines.replaced(), 400);
    assertEquals(0, many.imbalance());
    assertEquals(0, few.imbalance());
    // Numbers of roots: exact but for their common factor.
    assertArrayEquals(many.flux(), few.flux(), 1e-12);
    for (int i = 0; i < many.right().length; i++) {
      // Slopes at roots that are right to rounding, enlarged where the line nearly touches.
      assertEquals(many.right()[i], few.right()[i], 1e-6 * many.right()[i]);
      assertEquals(many.left()[i], few.left()[i], 1e-6 * many.left()[i]);
    }
  }
}
