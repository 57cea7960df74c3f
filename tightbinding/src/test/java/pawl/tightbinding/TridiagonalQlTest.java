package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TridiagonalQlTest {

  @Test
  void sortsADiagonalMatrixAndItsRows() {
    double[] d = {3, -1, 2};
    double[][] rows = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    TridiagonalQl.diagonalise(new ScalarLoops(), d, new double[3], rows);
    assertArrayEquals(new double[] {-1, 2, 3}, d);
    assertArrayEquals(new double[][] {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}}, rows);
  }

  /** Wilkinson's \\(W_{21}^+\\), whose largest eigenvalues agree to 14 digits. */
  @Test
  void separatesWilkinsonsPairs() {
    double[] d = new double[21];
    double[] e = new double[21];
    for (int i = 0; i < 21; i++) {
      d[i] = Math.abs(i - 10);
      e[i] = i < 20 ? 1 : 0;
    }
    TridiagonalQl.diagonalise(new ScalarLoops(), d, e, new double[21][0]);
    // Wilkinson, The Algebraic Eigenvalue Problem (1965), p. 309.
    assertEquals(-1.1254415221200, d[0], 1e-12);
    assertEquals(0.2538058170966, d[1], 1e-12);
    assertEquals(10.7461941829034, d[19], 1e-13 * 10);
    assertEquals(10.7461941829034, d[20], 1e-13 * 10);
    assertTrue(d[20] - d[19] < 1e-13);
  }

  @Test
  void namesTheEigenvalueThatDoesNotConverge() {
    double[] d = {1, 2, 3, 4};
    double[] e = {Double.NaN, 1, 1, 0};
    NumericsException failure =
        assertThrows(
            NumericsException.class,
            () -> TridiagonalQl.diagonalise(new ScalarLoops(), d, e, new double[4][0]));
    assertTrue(
        failure.getMessage().startsWith("eigenvalue 0 of a 4x4 matrix"), failure.getMessage());
  }
}
