package pawl.junction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.tightbinding.NumericsException;

class SquareMatrixTest {

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  private static SquareMatrix random(SplittableRandom random, int n) {
    return new SquareMatrix(
        n,
        random.doubles((long) n * n, -1, 1).toArray(),
        random.doubles((long) n * n, -1, 1).toArray());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("a matrix times its inverse is one")
  void inverse(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = random.nextInt(1, 12);
    SquareMatrix matrix = random(random, n);
    SquareMatrix inverse = matrix.inverse();
    double defect = matrix.times(inverse).minus(SquareMatrix.unit(n)).largest();
    assertEquals(0, defect, 1e-13 * n * matrix.largest() * Math.max(1, inverse.largest()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("sums of powers of the eigenvalues are traces of powers of the matrix")
  void eigenvalues(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = random.nextInt(1, 12);
    SquareMatrix matrix = random(random, n);
    Complex[] values = ComplexEigenvalues.of(matrix);
    SquareMatrix power = SquareMatrix.unit(n);
    for (int exponent = 0; exponent < 4; exponent++) {
      Complex sum = new Complex(0, 0);
      for (Complex value : values) {
        Complex factor = new Complex(1, 0);
        for (int i = 0; i <= exponent; i++) {
          factor = factor.times(value);
        }
        sum = sum.plus(factor);
      }
      double scale = Math.pow(n, exponent + 1.0);
      assertEquals(power.traceRe(matrix), sum.re(), 1e-13 * scale);
      assertEquals(power.traceIm(matrix), sum.im(), 1e-13 * scale);
      power = power.times(matrix);
    }
  }

  @Test
  @DisplayName("a matrix with one eigenvector has its eigenvalue to the root of rounding")
  void defective() {
    SquareMatrix jordan =
        SquareMatrix.of(new double[] {2, 1, 0}, new double[] {0, 2, 0}, new double[] {0, 0, -1});
    for (Complex value : ComplexEigenvalues.of(jordan)) {
      double deviation =
          Math.min(value.minus(new Complex(2, 0)).abs(), value.minus(new Complex(-1, 0)).abs());
      assertTrue(deviation < 1e-7, value.toString());
    }
  }

  @Test
  void singular() {
    assertThrows(NumericsException.class, () -> SquareMatrix.zero(2).inverse());
    assertThrows(
        IllegalArgumentException.class, () -> SquareMatrix.of(new double[] {1, 2}, new double[1]));
  }

  @Test
  @DisplayName("the sign of i in the adjoint and in products")
  void products() {
    SquareMatrix m =
        SquareMatrix.of(new double[][] {{1, 2}, {0, 3}}, new double[][] {{0, 1}, {-1, 2}});
    SquareMatrix product = m.times(m.adjoint());
    assertEquals(0, product.hermiticityDefect(), 1e-15);
    assertEquals(6, product.re(0, 0), 1e-15);
    // (1)(conj(-i)) + (2 + i)(3 - 2i) = i + 8 - i
    assertEquals(8, product.re(0, 1), 1e-15);
    assertEquals(0, product.im(0, 1), 1e-15);
    assertEquals(6 + 14, m.traceRe(m.adjoint()), 1e-15);
  }
}
