package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "{0}")
@MethodSource("pawl.tightbinding.Kernels#all")
class HermitianEigenTest {

  @Parameter Kernel kernel;

  private static final int[] SIZES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 17, 18, 28, 56, 112};

  static Stream<Arguments> everyKindAndSize() {
    return Arrays.stream(HermitianKind.values())
        .flatMap(kind -> Arrays.stream(SIZES).mapToObj(n -> Arguments.of(kind, n)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyKindAndSize")
  void solvesTheEigenvalueProblem(HermitianKind kind, int n) {
    assertSolved(kind.of(n));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "HALF_PROJECTOR",
        "LARGE_NULL_SPACE",
        "EXACT_NULL_SPACE",
        "RANK_ONE",
        "RANK_ONE_EXACT",
        "SPIN_DOUBLED",
        "GRADED"
      })
  void solvesLargeDegenerateProblems(HermitianKind kind) {
    assertSolved(kind.of(200));
  }

  /**
   * Rounding errors of a backward stable algorithm grow like √N; the largest met here is 0.8e-15
   * √N.
   */
  private void assertSolved(ComplexMatrix h) {
    int n = h.rows();
    HermitianEigen eigen = HermitianEigen.of(kernel, n, h.re(), h.im());
    double tolerance = 2e-15 * Math.sqrt(n);
    assertTrue(residual(h, eigen) <= tolerance, () -> "HU - UE: " + residual(h, eigen));
    assertTrue(overlap(eigen) <= tolerance, () -> "U†U - 1: " + overlap(eigen));
    double[] e = eigen.values();
    for (int j = 1; j < n; j++) {
      assertTrue(e[j - 1] <= e[j], "ascending");
    }
    assertArrayEquals(
        e, HermitianEigen.values(kernel, n, h.re(), h.im()), "values alone, to the bit");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyKindAndSize")
  void keepsTraceAndFrobeniusNorm(HermitianKind kind, int n) {
    ComplexMatrix h = kind.of(n);
    double trace = 0;
    double squares = 0;
    double largest = Math.max(Double.MIN_NORMAL, largest(h));
    for (int i = 0; i < n; i++) {
      trace += h.re(i, i) / largest;
      for (int j = 0; j < n; j++) {
        squares += Math.pow(h.re(i, j) / largest, 2) + Math.pow(h.im(i, j) / largest, 2);
      }
    }
    for (double e : HermitianEigen.values(kernel, n, h.re(), h.im())) {
      trace -= e / largest;
      squares -= Math.pow(e / largest, 2);
    }
    // N eigenvalues, each good to √N ε times a norm of at most N, and for the squares N more.
    assertEquals(0, trace, 1e-15 * n * n);
    assertEquals(0, squares, 1e-15 * n * n * n);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 18, 28})
  void agreesWithTheRealSymmetricProblemOfTwiceTheSize(int n) {
    for (HermitianKind kind :
        new HermitianKind[] {
          HermitianKind.RANDOM, HermitianKind.SPLIT_BY_1E_9, HermitianKind.IMAGINARY_CHAIN
        }) {
      ComplexMatrix h = kind.of(n);
      DMatrixRMaj real = new DMatrixRMaj(2 * n, 2 * n);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          real.set(i, j, h.re(i, j));
          real.set(n + i, n + j, h.re(i, j));
          real.set(i, n + j, -h.im(i, j));
          real.set(n + i, j, h.im(i, j));
        }
      }
      EigenDecomposition_F64<DMatrixRMaj> oracle =
          DecompositionFactory_DDRM.eig(2 * n, false, true);
      assertTrue(oracle.decompose(real));
      double[] twice = new double[2 * n];
      Arrays.setAll(twice, i -> oracle.getEigenvalue(i).getReal());
      Arrays.sort(twice);
      double[] e = HermitianEigen.values(kernel, n, h.re(), h.im());
      for (int j = 0; j < n; j++) {
        // Two algorithms, each good to a few √N ε times a norm of at most N.
        assertEquals(twice[2 * j], e[j], 1e-15 * n * n, kind + " " + j);
        assertEquals(twice[2 * j + 1], e[j], 1e-15 * n * n, kind + " " + j);
      }
    }
  }

  /** A chain of hopping it: \(E_j = -2t\cos(\pi j/(N+1))\), whatever the phase of the hopping. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 18, 56, 112})
  void findsTheBandOfAnOpenChain(int n) {
    ComplexMatrix chain = HermitianKind.IMAGINARY_CHAIN.of(n);
    double[] e = HermitianEigen.values(kernel, n, chain.re(), chain.im());
    for (int j = 1; j <= n; j++) {
      assertEquals(-2 * Math.cos(Math.PI * j / (n + 1)), e[j - 1], 1e-15 * Math.sqrt(n) * 2);
    }
  }

  /** A ring threaded by a flux φ: \(E_j = 2\cos((2\pi j + \varphi)/N)\). */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 1.5707963267948966, 3})
  void findsTheSpectrumOfARingWithFlux(double flux) {
    int n = 18;
    double[] re = new double[n * n];
    double[] im = new double[n * n];
    double[] expected = new double[n];
    for (int i = 0; i < n; i++) {
      int to = (i + 1) % n;
      re[to * n + i] = Math.cos(flux / n);
      re[i * n + to] = Math.cos(flux / n);
      im[to * n + i] = Math.sin(flux / n);
      im[i * n + to] = -Math.sin(flux / n);
      expected[i] = 2 * Math.cos((2 * Math.PI * i + flux) / n);
    }
    Arrays.sort(expected);
    assertArrayEquals(expected, HermitianEigen.values(kernel, n, re, im), 1e-14);
  }

  /** Two states have a closed form: whatever is equal, absent, huge or tiny beside the rest. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "1, 1, 0, 0",
    "-1, 1, 0, 0",
    "1, -1, 0, 0",
    "1, 1, 1e-20, 0",
    "1, 1, 1e-17, 1e-17",
    "1, -1, 1e-170, 3e-170",
    "1e-170, 0, 1, 1",
    "0, 0, 3e-170, 4e-170",
    "1e300, -1e300, 1e300, 1e300",
    "1e300, 1e-300, 1e-300, 0",
    "4.9e-324, -4.9e-324, 4.9e-324, 0",
    "1, 1.0000000000000002, 1e-16, 1e-16",
    "0.3, -0.7, -0.2, 0.9"
  })
  void solvesAnyTwoStates(double a, double d, double x, double y) {
    ComplexMatrix h =
        new ComplexMatrix(2, 2, new double[] {a, x, x, d}, new double[] {0, -y, y, 0});
    assertSolved(h);
    HermitianEigen eigen = HermitianEigen.of(kernel, 2, h.re(), h.im());
    assertTrue(overlap(eigen) <= 4 * 0x1p-52, () -> "U†U - 1: " + overlap(eigen));
  }

  /** \(\sigma_y(1, \pm i)^T = \pm(1, \pm i)^T\): the sign of the imaginary part counts. */
  @Test
  void knowsTheEigenvectorsOfSigmaY() {
    HermitianEigen eigen =
        HermitianEigen.of(kernel, 2, new double[] {0, 0, 0, 0}, new double[] {0, -1, 1, 0});
    ComplexMatrix u = eigen.vectors();
    assertArrayEquals(new double[] {-1, 1}, eigen.values(), 1e-15);
    for (int j = 0; j < 2; j++) {
      // Im(u1 conj(u0)) = ±1/2, Re = 0.
      assertEquals(
          j - 0.5, u.im(1, j) * u.re(0, j) - u.re(1, j) * u.im(0, j), 1e-15, "eigenvector " + j);
      assertEquals(0, u.re(1, j) * u.re(0, j) + u.im(1, j) * u.im(0, j), 1e-15);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 18, 56})
  void givesTheSameBitsAgain(int n) {
    ComplexMatrix h = HermitianKind.RANDOM.of(n);
    HermitianEigen first = HermitianEigen.of(kernel, n, h.re(), h.im());
    // Often enough for the just-in-time compiler to have replaced the interpreter.
    for (int i = 0; i < 20_000 / n; i++) {
      HermitianEigen again = HermitianEigen.of(kernel, n, h.re(), h.im());
      assertArrayEquals(first.values(), again.values());
      assertArrayEquals(first.vectors().re(), again.vectors().re());
      assertArrayEquals(first.vectors().im(), again.vectors().im());
    }
  }

  /** The hash was made once; every JDK and machine must find it. */
  @Test
  void givesTheSameBitsEverywhere() {
    ComplexMatrix h = HermitianKind.RANDOM.of(28);
    HermitianEigen eigen = HermitianEigen.of(kernel, 28, h.re(), h.im());
    int hash =
        Arrays.hashCode(eigen.values())
            + 31 * Arrays.hashCode(eigen.vectors().re())
            + 961 * Arrays.hashCode(eigen.vectors().im());
    assertEquals(Map.of("scalar", -1478773787, "vector-256", -92802201).get(kernel.name()), hash);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1000, -1, 3, 1000})
  void powersOfTwoDoNotChangeADigit(int exponent) {
    int n = 18;
    ComplexMatrix h = HermitianKind.RANDOM.of(n);
    double unit = Math.scalb(1.0, exponent);
    HermitianEigen plain = HermitianEigen.of(kernel, n, h.re(), h.im());
    HermitianEigen scaled = HermitianEigen.of(kernel, n, times(unit, h.re()), times(unit, h.im()));
    assertArrayEquals(times(unit, plain.values()), scaled.values());
    assertArrayEquals(plain.vectors().re(), scaled.vectors().re());
    assertArrayEquals(plain.vectors().im(), scaled.vectors().im());
  }

  @Test
  void survivesSubnormalElements() {
    double tiny = 3 * Double.MIN_VALUE;
    double[] e =
        HermitianEigen.values(
            kernel, 2, new double[] {0, 0, 0, 0}, new double[] {0, -tiny, tiny, 0});
    assertArrayEquals(new double[] {-tiny, tiny}, e);
  }

  @Test
  void readsTheLowerTriangleOnly() {
    int n = 18;
    ComplexMatrix h = HermitianKind.RANDOM.of(n);
    double[] re = h.re().clone();
    double[] im = h.im().clone();
    for (int i = 0; i < n; i++) {
      im[i * n + i] = Double.NaN;
      for (int j = i + 1; j < n; j++) {
        re[i * n + j] = Double.NaN;
        im[i * n + j] = Double.NaN;
      }
    }
    double[] before = re.clone();
    HermitianEigen eigen = HermitianEigen.of(kernel, n, re, im);
    HermitianEigen expected = HermitianEigen.of(kernel, n, h.re(), h.im());
    assertArrayEquals(expected.values(), eigen.values());
    assertArrayEquals(expected.vectors().re(), eigen.vectors().re());
    assertArrayEquals(before, re, "the input is left alone");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesWhatIsNotFinite(double bad) {
    double[] zero = new double[9];
    double[] off = {0, 0, 0, bad, 0, 0, 0, 0, 0};
    double[] on = {0, 0, 0, 0, bad, 0, 0, 0, 0};
    assertThrows(NumericsException.class, () -> HermitianEigen.of(kernel, 3, off, zero));
    assertThrows(NumericsException.class, () -> HermitianEigen.values(kernel, 3, zero, off));
    assertThrows(NumericsException.class, () -> HermitianEigen.values(kernel, 3, on, zero));
  }

  @Test
  void refusesArraysOfTheWrongLength() {
    assertThrows(
        IllegalArgumentException.class,
        () -> HermitianEigen.of(kernel, 2, new double[4], new double[3]));
    assertThrows(
        IllegalArgumentException.class,
        () -> HermitianEigen.values(kernel, 0, new double[0], new double[0]));
  }

  private static double[] times(double factor, double[] numbers) {
    return Arrays.stream(numbers).map(x -> factor * x).toArray();
  }

  private static double largest(ComplexMatrix h) {
    return Arrays.stream(h.re()).map(Math::abs).max().orElse(0)
        + Arrays.stream(h.im()).map(Math::abs).max().orElse(0);
  }

  /** max |HU - UE| / max |E|. */
  private double residual(ComplexMatrix h, HermitianEigen eigen) {
    int n = h.rows();
    ComplexMatrix u = eigen.vectors();
    double[] e = eigen.values();
    double norm = Math.max(Double.MIN_NORMAL, Math.max(Math.abs(e[0]), Math.abs(e[n - 1])));
    double worst = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double x = -e[j] * u.re(i, j);
        double y = -e[j] * u.im(i, j);
        for (int k = 0; k < n; k++) {
          x += h.re(i, k) * u.re(k, j) - h.im(i, k) * u.im(k, j);
          y += h.re(i, k) * u.im(k, j) + h.im(i, k) * u.re(k, j);
        }
        worst = Math.max(worst, Math.hypot(x, y) / norm);
      }
    }
    return worst;
  }

  /** max |U†U - 1|. */
  private static double overlap(HermitianEigen eigen) {
    ComplexMatrix u = eigen.vectors();
    int n = u.rows();
    double worst = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double x = i == j ? -1 : 0;
        double y = 0;
        for (int k = 0; k < n; k++) {
          x += u.re(k, i) * u.re(k, j) + u.im(k, i) * u.im(k, j);
          y += u.re(k, i) * u.im(k, j) - u.im(k, i) * u.re(k, j);
        }
        worst = Math.max(worst, Math.hypot(x, y));
      }
    }
    return worst;
  }
}
