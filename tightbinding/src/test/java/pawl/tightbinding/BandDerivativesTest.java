package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandDerivativesTest {

  private static KPoint moved(KPoint k, int axis, double by) {
    return new KPoint(
        k.k1() + (axis == 0 ? by : 0),
        k.k2() + (axis == 1 ? by : 0),
        k.k3() + (axis == 2 ? by : 0));
  }

  @ParameterizedTest(name = "{0}D, component {1}")
  @CsvSource({"1,0", "2,0", "2,1", "3,2"})
  @DisplayName("derivatives are those of the energies, by differences of fourth order")
  void differences(int dimension, int axis) {
    TightBindingModel model = RandomModel.of(new SplittableRandom(11), dimension, 4);
    BandDerivatives.Walk walk = new BandDerivatives(model, axis, 2, Kernel.SCALAR).walk();
    KPoint k = new KPoint(0.137, dimension > 1 ? 0.29 : 0, dimension > 2 ? 0.41 : 0);
    BandDerivatives.Values at = walk.at(k);
    double h = 1e-3;
    double[][] e = new double[5][];
    for (int i = -2; i <= 2; i++) {
      e[i + 2] = walk.energies(moved(k, axis, i * h));
    }
    for (int n = 0; n < 4; n++) {
      assertEquals(e[2][n], at.energies()[n], 1e-12);
      double first = (e[0][n] - 8 * e[1][n] + 8 * e[3][n] - e[4][n]) / (12 * h);
      double second =
          (-e[0][n] + 16 * e[1][n] - 30 * e[2][n] + 16 * e[3][n] - e[4][n]) / (12 * h * h);
      // h⁴ε⁽⁵⁾/30 with derivatives growing by 2π per order and harmonic.
      assertEquals(first, at.first()[n], 1e-6 * (1 + Math.abs(first)));
      assertEquals(second, at.second()[n], 1e-5 * (1 + Math.abs(second)));
    }
  }

  /** Two chains with hoppings of unlike size and phase that do not see each other. */
  private static TightBindingModel crossing() {
    double[][] re = {{-1, 0, 0, -0.3}, {0, 0, 0, 0.4}, {-1, 0, 0, -0.3}};
    double[][] im = {{0, 0, 0, -0.5}, {0, 0, 0, 0}, {0, 0, 0, 0.5}};
    List<CellIndex> cells =
        List.of(new CellIndex(-1, 0, 0), CellIndex.HOME, new CellIndex(1, 0, 0));
    Lattice lattice =
        Lattice.of(new double[] {2, 0, 0}, new double[] {0, 2, 0}, new double[] {0, 0, 2});
    return TightBindingModel.withoutCentres(lattice, 1, new RealSpaceMatrix(2, cells, re, im));
  }

  @Test
  @DisplayName("where bands cross each keeps its own slope and bend, not their mean")
  void atACrossing() {
    double low = 0;
    double high = 0.5;
    // -2cos x = 0.4 - 0.6cos x - sin x somewhere in between.
    for (int i = 0; i < 60; i++) {
      double s = (low + high) / 2;
      double x = 2 * Math.PI * s;
      boolean below = -2 * Math.cos(x) < 0.4 - 0.6 * Math.cos(x) - Math.sin(x);
      low = below ? s : low;
      high = below ? high : s;
    }
    double x = 2 * Math.PI * low;
    BandDerivatives.Values at =
        new BandDerivatives(crossing(), 0, 2, Kernel.SCALAR).walk().at(new KPoint(low, 0, 0));
    assertEquals(at.energies()[0], at.energies()[1], 1e-12);
    double one = 2 * Math.PI * 2 * Math.sin(x);
    double other = 2 * Math.PI * (0.6 * Math.sin(x) - Math.cos(x));
    double oneBend = 4 * Math.PI * Math.PI * 2 * Math.cos(x);
    double otherBend = 4 * Math.PI * Math.PI * (0.6 * Math.cos(x) + Math.sin(x));
    assertTrue(Math.abs(one - other) > 1);
    double[] slopes = one < other ? new double[] {one, other} : new double[] {other, one};
    double[] bends =
        one < other ? new double[] {oneBend, otherBend} : new double[] {otherBend, oneBend};
    assertArrayEquals(slopes, at.first(), 1e-9);
    assertArrayEquals(bends, at.second(), 1e-8);
  }

  @Test
  void refusesADirectionWithoutPeriod() {
    assertThrows(
        IllegalArgumentException.class, () -> new BandDerivatives(crossing(), 1, 2, Kernel.SCALAR));
  }
}
