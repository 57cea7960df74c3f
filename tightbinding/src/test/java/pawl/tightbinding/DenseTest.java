package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "{0}")
@MethodSource("pawl.tightbinding.Kernels#all")
class DenseTest {

  @Parameter Kernel kernel;

  /** A sum of 4n products of numbers below 1, each rounded, in two orders. */
  private static double tolerance(int n) {
    return 4 * n * 0x1p-52;
  }

  static IntStream sizes() {
    return IntStream.concat(
        IntStream.rangeClosed(1, 33), IntStream.of(39, 40, 41, 56, 64, 112, 301));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void productIsTheTripleSum(int n) {
    ComplexMatrix a = random(n, n, 1);
    ComplexMatrix b = random(n, n, 2);
    assertClose(naive(a, b), Dense.product(kernel, a, b));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void adjointTimesConjugatesTheTransposed(int n) {
    ComplexMatrix a = random(n, n, 1);
    ComplexMatrix b = random(n, n, 2);
    assertClose(naive(adjoint(a), b), Dense.adjointTimes(kernel, a, b));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void congruenceIsHermitianAndTheDoubleProduct(int n) {
    ComplexMatrix u = random(n, n, 1);
    ComplexMatrix h = HermitianKind.RANDOM.of(n);
    ComplexMatrix result = Dense.congruence(kernel, u, h);
    assertClose(naive(adjoint(u), naive(h, u)), result);
    for (int i = 0; i < n; i++) {
      assertEquals(0, result.im(i, i));
      for (int j = 0; j < i; j++) {
        assertEquals(result.re(i, j), result.re(j, i));
        assertEquals(result.im(i, j), -result.im(j, i));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,5,3",
    "5,1,3",
    "5,3,1",
    "2,7,9",
    "9,2,7",
    "9,8,2",
    "3,9,17",
    "17,3,9",
    "30,11,6",
    "512,2,511",
    "2,512,9",
    "511,9,512"
  })
  void rectanglesFit(int rows, int inner, int columns) {
    ComplexMatrix a = random(rows, inner, 1);
    ComplexMatrix b = random(inner, columns, 2);
    assertClose(naive(a, b), Dense.product(kernel, a, b));
    assertClose(naive(a, b), Dense.adjointTimes(kernel, adjoint(a), b));
    ComplexMatrix h = HermitianKind.RANDOM.of(inner);
    assertClose(naive(adjoint(b), naive(h, b)), Dense.congruence(kernel, b, h));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 18, 56})
  void eigenvectorsDiagonalise(int n) {
    ComplexMatrix h = HermitianKind.RANDOM.of(n);
    HermitianEigen eigen = HermitianEigen.of(kernel, n, h.re(), h.im());
    double[] diagonal = new double[n * n];
    for (int i = 0; i < n; i++) {
      diagonal[i * n + i] = eigen.values()[i];
    }
    ComplexMatrix expected = new ComplexMatrix(n, n, diagonal, new double[n * n]);
    assertClose(expected, Dense.congruence(kernel, eigen.vectors(), h));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 18, 56})
  void givesTheSameBitsAgain(int n) {
    ComplexMatrix u = random(n, n, 1);
    ComplexMatrix h = HermitianKind.RANDOM.of(n);
    ComplexMatrix first = Dense.congruence(kernel, u, h);
    // Often enough for the just-in-time compiler to have replaced the interpreter.
    for (int i = 0; i < 20_000 / n; i++) {
      ComplexMatrix again = Dense.congruence(kernel, u, h);
      assertArrayEquals(first.re(), again.re());
      assertArrayEquals(first.im(), again.im());
    }
  }

  /** The hashes were made once; every JDK and machine must find them. */
  @ParameterizedTest
  @CsvSource({
    "scalar, 5, 2117502715",
    "scalar, 28, 1071027027",
    "vector-256, 5, 673668684",
    "vector-256, 28, 1717846189"
  })
  void givesTheSameBitsEverywhere(String name, int n, int hash) {
    assumeTrue(name.equals(kernel.name()));
    ComplexMatrix result = Dense.congruence(kernel, random(n, n, 1), HermitianKind.RANDOM.of(n));
    assertEquals(hash, Arrays.hashCode(result.re()) + Arrays.hashCode(result.im()));
  }

  @Test
  void refusesShapesThatDoNotFit() {
    ComplexMatrix tall = random(3, 2, 1);
    ComplexMatrix square = random(2, 2, 1);
    assertThrows(IllegalArgumentException.class, () -> Dense.product(kernel, tall, tall));
    assertThrows(IllegalArgumentException.class, () -> Dense.adjointTimes(kernel, tall, square));
    assertThrows(IllegalArgumentException.class, () -> Dense.congruence(kernel, square, tall));
    assertThrows(IllegalArgumentException.class, () -> Dense.congruence(kernel, tall, square));
  }

  private static void assertClose(ComplexMatrix expected, ComplexMatrix actual) {
    assertEquals(expected.rows(), actual.rows());
    assertEquals(expected.columns(), actual.columns());
    double largest = 1;
    for (double x : expected.re()) {
      largest = Math.max(largest, Math.abs(x));
    }
    double tolerance = largest * tolerance(Math.max(expected.rows(), 8));
    assertArrayEquals(expected.re(), actual.re(), tolerance);
    assertArrayEquals(expected.im(), actual.im(), tolerance);
  }

  private static ComplexMatrix random(int rows, int columns, long seed) {
    return new ComplexMatrix(
        rows,
        columns,
        HermitianKind.numbers(seed, rows * columns),
        HermitianKind.numbers(-seed, rows * columns));
  }

  private static ComplexMatrix adjoint(ComplexMatrix a) {
    double[] re = new double[a.rows() * a.columns()];
    double[] im = new double[re.length];
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        re[j * a.rows() + i] = a.re(i, j);
        im[j * a.rows() + i] = -a.im(i, j);
      }
    }
    return new ComplexMatrix(a.columns(), a.rows(), re, im);
  }

  private static ComplexMatrix naive(ComplexMatrix a, ComplexMatrix b) {
    double[] re = new double[a.rows() * b.columns()];
    double[] im = new double[re.length];
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < b.columns(); j++) {
        for (int k = 0; k < b.rows(); k++) {
          re[i * b.columns() + j] += a.re(i, k) * b.re(k, j) - a.im(i, k) * b.im(k, j);
          im[i * b.columns() + j] += a.re(i, k) * b.im(k, j) + a.im(i, k) * b.re(k, j);
        }
      }
    }
    return new ComplexMatrix(a.rows(), b.columns(), re, im);
  }
}
