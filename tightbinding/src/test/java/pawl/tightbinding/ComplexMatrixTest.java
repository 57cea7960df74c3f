package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ComplexMatrixTest {

  @Test
  void isStoredRowByRow() {
    ComplexMatrix matrix =
        new ComplexMatrix(
            2, 3, new double[] {1, 2, 3, 4, 5, 6}, new double[] {7, 8, 9, 10, 11, 12});
    assertEquals(2, matrix.rows());
    assertEquals(3, matrix.columns());
    assertEquals(4, matrix.re(1, 0));
    assertEquals(9, matrix.im(0, 2));
  }

  @Test
  void refusesArraysOfTheWrongLength() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new ComplexMatrix(2, 2, new double[4], new double[2]));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ComplexMatrix(2, 3, new double[4], new double[4]));
  }
}
