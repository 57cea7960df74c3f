package pawl.tightbinding;

import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** Hermitian matrices that eigensolvers find easy or have failed on. */
enum HermitianKind {
  RANDOM(HermitianKind::random),
  ZERO(n -> withElements(n, (i, j) -> 0, (i, j) -> 0)),
  IDENTITY(n -> withElements(n, (i, j) -> i == j ? 1 : 0, (i, j) -> 0)),
  ALL_EQUAL(n -> withSpectrum(n, j -> 0.7)),
  HALF_PROJECTOR(n -> withSpectrum(n, j -> j % 2)),
  LARGE_NULL_SPACE(n -> withSpectrum(n, j -> j % 10 == 0 ? 1 + j % 3 : 0)),
  EXACT_NULL_SPACE(
      n -> {
        ComplexMatrix h = random(n);
        return withElements(
            n,
            (i, j) -> i % 3 == 0 && j % 3 == 0 ? h.re(i, j) : 0,
            (i, j) -> i % 3 == 0 && j % 3 == 0 ? h.im(i, j) : 0);
      }),
  RANK_ONE(n -> withSpectrum(n, j -> j == 0 ? 1 : 0)),
  RANK_ONE_EXACT(
      n -> {
        double[] v = numbers(n, n);
        double[] w = numbers(n + 1, n);
        return withElements(
            n, (i, j) -> v[i] * v[j] + w[i] * w[j], (i, j) -> w[i] * v[j] - v[i] * w[j]);
      }),
  ALL_ONES(n -> withElements(n, (i, j) -> 1, (i, j) -> 0)),
  /** Smaller elements than any rounding noise, whose squares underflow. */
  BLOCK_OF_1E_160(
      n -> {
        ComplexMatrix h = random(n);
        return withElements(
            n,
            (i, j) ->
                Math.min(i, j) > n / 2
                    ? h.re(i, j)
                    : Math.max(i, j) <= n / 2 ? 1e-160 * h.re(i, j) : 0,
            (i, j) ->
                Math.min(i, j) > n / 2
                    ? h.im(i, j)
                    : Math.max(i, j) <= n / 2 ? 1e-160 * h.im(i, j) : 0);
      }),
  DOUBLED(n -> withSpectrum(n, j -> Math.floorDiv(j, 2))),
  SPLIT_BY_1E_9(n -> withSpectrum(n, j -> Math.floorDiv(j, 2) + 1e-9 * (j % 2))),
  GRADED(n -> withSpectrum(n, j -> grade(j, n))),
  GRADED_ELEMENTS(
      n -> {
        ComplexMatrix h = random(n);
        return withElements(
            n,
            (i, j) -> grade(Math.max(i, j), n) * h.re(i, j),
            (i, j) -> grade(Math.max(i, j), n) * h.im(i, j));
      }),
  REVERSE_GRADED_ELEMENTS(
      n -> {
        ComplexMatrix h = random(n);
        return withElements(
            n,
            (i, j) -> grade(n - 1 - Math.min(i, j), n) * h.re(i, j),
            (i, j) -> grade(n - 1 - Math.min(i, j), n) * h.im(i, j));
      }),
  IMAGINARY_CHAIN(n -> withElements(n, (i, j) -> 0, (i, j) -> Math.abs(i - j) == 1 ? j - i : 0)),
  SPIN_DOUBLED(
      n -> {
        ComplexMatrix h = random((n + 1) / 2);
        return withElements(
            n,
            (i, j) -> i % 2 == j % 2 ? h.re(i / 2, j / 2) : 0,
            (i, j) -> i % 2 == j % 2 ? h.im(i / 2, j / 2) : 0);
      }),
  /** Degenerate levels joined by couplings of the size of the roundoff. */
  WEAK_CHAIN(
      n -> {
        double[] e = numbers(n, n);
        return withElements(
            n,
            (i, j) -> i == j ? i % 3 - 1 : Math.abs(i - j) == 1 ? 1e-15 * e[Math.max(i, j)] : 0,
            (i, j) -> 0);
      }),
  RANDOM_1E_150(n -> scaled(random(n), 1e-150)),
  RANDOM_1E150(n -> scaled(random(n), 1e150)),
  PROJECTOR_1E_100(n -> scaled(withSpectrum(n, j -> j % 2), 1e-100)),
  PROJECTOR_1E100(n -> scaled(withSpectrum(n, j -> j % 2), 1e100));

  private final IntFunction<ComplexMatrix> ofSize;

  HermitianKind(IntFunction<ComplexMatrix> ofSize) {
    this.ofSize = ofSize;
  }

  /** The n×n matrix of this kind. */
  ComplexMatrix of(int n) {
    return ofSize.apply(n);
  }

  private interface Element {
    double at(int i, int j);
  }

  private static ComplexMatrix withElements(int n, Element re, Element im) {
    double[] x = new double[n * n];
    double[] y = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        x[i * n + j] = re.at(i, j);
        y[i * n + j] = im.at(i, j);
      }
    }
    return new ComplexMatrix(n, n, x, y);
  }

  private static ComplexMatrix random(int n) {
    double[] x = numbers(n, n * n);
    return withElements(
        n,
        (i, j) -> x[Math.max(i, j) * n + Math.min(i, j)],
        (i, j) -> Integer.signum(i - j) * x[Math.min(i, j) * n + Math.max(i, j)]);
  }

  private static ComplexMatrix scaled(ComplexMatrix h, double factor) {
    return withElements(h.rows(), (i, j) -> factor * h.re(i, j), (i, j) -> factor * h.im(i, j));
  }

  /** Given eigenvalues in a random basis, orthogonalised twice by Gram and Schmidt. */
  private static ComplexMatrix withSpectrum(int n, IntToDoubleFunction eigenvalue) {
    double[][] v = new double[n][];
    double[][] w = new double[n][];
    double[] re = new double[n * n];
    double[] im = new double[n * n];
    for (int k = 0; k < n; k++) {
      v[k] = numbers(1000L * n + k, n);
      w[k] = numbers(1000L * n + 500 + k, n);
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < k; j++) {
          double x = dot(v[j], v[k]) + dot(w[j], w[k]);
          double y = dot(v[j], w[k]) - dot(w[j], v[k]);
          for (int i = 0; i < n; i++) {
            v[k][i] -= x * v[j][i] - y * w[j][i];
            w[k][i] -= x * w[j][i] + y * v[j][i];
          }
        }
      }
      double factor = eigenvalue.applyAsDouble(k) / (dot(v[k], v[k]) + dot(w[k], w[k]));
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          re[i * n + j] += factor * (v[k][i] * v[k][j] + w[k][i] * w[k][j]);
          im[i * n + j] += factor * (w[k][i] * v[k][j] - v[k][i] * w[k][j]);
        }
      }
      double norm = Math.sqrt(dot(v[k], v[k]) + dot(w[k], w[k]));
      for (int i = 0; i < n; i++) {
        v[k][i] /= norm;
        w[k][i] /= norm;
      }
    }
    return new ComplexMatrix(n, n, re, im);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** From 1 for j = 0 to 1e-30 for the last. */
  private static double grade(int j, int n) {
    return StrictMath.pow(10, -30.0 * j / Math.max(1, n - 1));
  }

  /** Numbers between -1 and 1. */
  static double[] numbers(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = 2 * random.nextDouble() - 1;
    }
    return numbers;
  }
}
