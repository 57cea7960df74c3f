package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KLinesTest {

  private static final double[][] HEXAGONAL = {
    {2.5, 0, 0}, {-1.25, 2.5 * Math.sqrt(3) / 2, 0}, {0, 0, 8}
  };
  private static final double[][] BCC = {{1.4, 1.4, 1.4}, {-1.4, 1.4, 1.4}, {-1.4, -1.4, 1.4}};

  private static TightBindingModel model(int dimension, double[][] rows) {
    TightBindingModel random = RandomModel.of(new SplittableRandom(7), dimension, 3);
    return TightBindingModel.withoutCentres(Lattice.of(rows), dimension, random.hamiltonian());
  }

  @ParameterizedTest(name = "{0}D along {1} {2} {3}")
  @CsvSource({"2,1,0,0", "2,0,1,0", "2,0,-2,0", "2,1,0,5", "3,1,0,0", "3,0,0,-1", "3,1,1,0"})
  @DisplayName("bands at the same Cartesian k are the same, and the last vector is along the axis")
  void sameCrystal(int dimension, double x, double y, double z) {
    TightBindingModel model = model(dimension, dimension == 2 ? HEXAGONAL : BCC);
    KLines lines = KLines.along(model, x, y, z).orElseThrow();
    Lattice turned = lines.model().lattice();
    double[] g = new double[3];
    double inPlane = dimension == 2 ? Math.hypot(x, y) : Math.sqrt(x * x + y * y + z * z);
    double[] unit = {x / inPlane, y / inPlane, dimension == 2 ? 0 : z / inPlane};
    for (int c = 0; c < 3; c++) {
      g[c] = turned.reciprocal(dimension - 1, c) / lines.length();
    }
    assertArrayEquals(unit, g, 1e-12);
    double measure = model.lattice().measure(dimension);
    assertEquals(measure, turned.measure(dimension), 1e-12 * measure);
    SplittableRandom random = new SplittableRandom(3);
    BandSolver here = new BandSolver(model);
    BandSolver there = new BandSolver(lines.model());
    for (int i = 0; i < 5; i++) {
      double[] kappa = new double[3];
      double[] kTurned = new double[3];
      for (int a = 0; a < dimension; a++) {
        kappa[a] = random.nextDouble();
      }
      for (int a = 0; a < dimension; a++) {
        for (int c = 0; c < 3; c++) {
          for (int j = 0; j < dimension; j++) {
            kTurned[a] +=
                turned.vector(a, c)
                    * kappa[j]
                    * model.lattice().upright(dimension).reciprocal(j, c)
                    / (2 * Math.PI);
          }
        }
      }
      assertArrayEquals(
          here.energies(new KPoint(kappa[0], kappa[1], kappa[2])),
          there.energies(new KPoint(kTurned[0], kTurned[1], kTurned[2])),
          1e-12);
    }
  }

  @Test
  @DisplayName("the other sign of the axis turns the line round; an odd direction has none")
  void signAndNone() {
    TightBindingModel chain = model(1, HEXAGONAL);
    double ahead = KLines.along(chain, 1, 1, 0).orElseThrow().model().lattice().vector(0, 0);
    double back = KLines.along(chain, -1, 0, 0).orElseThrow().model().lattice().vector(0, 0);
    assertEquals(2.5, ahead, 1e-12);
    assertEquals(-2.5, back, 1e-12);
    assertTrue(KLines.along(model(2, HEXAGONAL), 1, 0.1, 0).isEmpty());
    assertTrue(KLines.along(model(2, HEXAGONAL), 1, 1e-4, 0).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void refusesAnAxisAcrossThePeriods(int dimension) {
    TightBindingModel model = model(dimension, HEXAGONAL);
    assertThrows(ModelException.class, () -> KLines.along(model, 0, 0, 1));
  }
}
