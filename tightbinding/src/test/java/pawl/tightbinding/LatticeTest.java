package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LatticeTest {

  private static final Lattice HEXAGONAL =
      Lattice.of(
          new double[] {2, 0, 0}, new double[] {-1, Math.sqrt(3), 0}, new double[] {0, 0, 5});

  @Test
  void reciprocalVectorsAreDual() {
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double product = 0;
        for (int c = 0; c < 3; c++) {
          product += HEXAGONAL.vector(i, c) * HEXAGONAL.reciprocal(j, c);
        }
        assertEquals(i == j ? 2 * Math.PI : 0, product, 1e-14);
      }
    }
  }

  @Test
  void measuresEachDimension() {
    assertEquals(2, HEXAGONAL.measure(1), 1e-15);
    assertEquals(2 * Math.sqrt(3), HEXAGONAL.measure(2), 1e-15);
    assertEquals(10 * Math.sqrt(3), HEXAGONAL.measure(3), 1e-14);
  }

  @Test
  void coordinatesRoundTrip() {
    double[] back = HEXAGONAL.toFractional(HEXAGONAL.toCartesian(0.3, -1.2, 0.5));
    assertArrayEquals(new double[] {0.3, -1.2, 0.5}, back, 1e-15);
  }

  @Test
  void aLeftHandedLatticeHasAPositiveVolume() {
    Lattice left =
        Lattice.of(new double[] {0, 1, 0}, new double[] {1, 0, 0}, new double[] {0, 0, 1});
    assertEquals(1, left.volume());
    assertArrayEquals(new double[] {0.1, 0.2, 0.3}, left.toFractional(0.2, 0.1, 0.3), 1e-16);
  }

  @Test
  void refusesAFlatCell() {
    assertThrows(
        ModelException.class,
        () -> Lattice.of(new double[] {1, 0, 0}, new double[] {2, 0, 0}, new double[] {0, 0, 1}));
    assertThrows(
        ModelException.class,
        () -> Lattice.of(new double[] {1, 0, 0}, new double[] {0, Double.NaN, 0}, new double[3]));
  }
}
