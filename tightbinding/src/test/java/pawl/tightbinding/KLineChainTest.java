package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KLineChainTest {

  private static final Lattice SKEW =
      Lattice.of(new double[] {3, 0, 0}, new double[] {1.5, 2.6, 0}, new double[] {0.4, 0.3, 5});

  private static TightBindingModel model(int dimension) {
    TightBindingBuilder builder =
        TightBindingBuilder.on(SKEW, dimension)
            .orbital(new Orbital("a", Spin.UNSTATED, new double[3]))
            .orbital(new Orbital("b", Spin.UNSTATED, new double[] {1, 0, 0}));
    SplittableRandom random = new SplittableRandom(dimension);
    for (int i = 0; i < 6; i++) {
      int[] r = new int[3];
      for (int a = 0; a < dimension; a++) {
        r[a] = random.nextInt(-2, 3);
      }
      builder.hop(
          "a",
          "b",
          new CellIndex(r[0] + 3 * i, r[1], r[2]),
          random.nextDouble(-1, 1),
          random.nextDouble(-1, 1));
    }
    return builder.build();
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 0, 0", "2, 1, 0, 0", "2, -2, 1, 0", "3, 0, 0, 1", "3, 1, -2, 1"})
  @DisplayName("the bands of the chain are those of the crystal on the line")
  void bands(int dimension, int g1, int g2, int g3) {
    TightBindingModel model = model(dimension);
    Lattice upright = SKEW.upright(dimension);
    int[] g = {g1, g2, g3};
    double[] axis = new double[3];
    for (int i = 0; i < dimension; i++) {
      for (int c = 0; c < 3; c++) {
        axis[c] += 0.7 * g[i] * upright.reciprocal(i, c);
      }
    }
    double[] k = {0.13, dimension > 1 ? -0.31 : 0, dimension > 2 ? 0.4 : 0};
    TightBindingModel chain =
        KLineChain.of(model, new KPoint(k[0], k[1], k[2]), axis).orElseThrow();
    assertEquals(1, chain.dimension());
    assertTrue(chain.hamiltonian().hermiticityDefect().size() < 1e-14);
    // Both sums are of the same few terms.
    for (double s : new double[] {0, 0.1, 0.35, 0.8}) {
      KPoint at = new KPoint(k[0] + s * g1, k[1] + s * g2, k[2] + s * g3);
      assertArrayEquals(
          new BandSolver(model).energies(at),
          new BandSolver(chain).energies(new KPoint(s, 0, 0)),
          1e-13);
    }
    double length = 0;
    double along = 0;
    for (int c = 0; c < 3; c++) {
      length += axis[c] * axis[c] / 0.49;
      along += axis[c] / 0.7 * chain.lattice().vector(0, c);
    }
    assertEquals(2 * Math.PI / Math.sqrt(length), chain.lattice().measure(1), 1e-12);
    assertEquals(2 * Math.PI, along, 1e-12);
    assertEquals(Math.pow(chain.lattice().measure(1), 3), chain.lattice().volume(), 1e-9);
  }

  @Test
  @DisplayName("a line that does not close is none")
  void open() {
    assertTrue(KLineChain.of(model(2), new KPoint(0, 0, 0), 1, 0.1, 0).isEmpty());
  }
}
