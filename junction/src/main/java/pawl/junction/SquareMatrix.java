package pawl.junction;

import java.util.Arrays;

/** A small complex square matrix, row by row. Immutable. */
public final class SquareMatrix {

  private final int n;
  private final double[] re;
  private final double[] im;

  /** Takes ownership of the arrays. */
  SquareMatrix(int n, double[] re, double[] im) {
    this.n = n;
    this.re = re;
    this.im = im;
  }

  /**
   * A matrix from its elements.
   *
   * @param re real parts, one array per row
   * @param im imaginary parts, likewise
   * @throws IllegalArgumentException if they are not n rows of n
   */
  public static SquareMatrix of(double[][] re, double[][] im) {
    int n = re.length;
    boolean square =
        im.length == n
            && Arrays.stream(re).allMatch(row -> row.length == n)
            && Arrays.stream(im).allMatch(row -> row.length == n);
    if (!square) {
      throw new IllegalArgumentException(n + " rows that are not of " + n + " elements");
    }
    SquareMatrix matrix = zero(n);
    for (int i = 0; i < n; i++) {
      System.arraycopy(re[i], 0, matrix.re, i * n, n);
      System.arraycopy(im[i], 0, matrix.im, i * n, n);
    }
    return matrix;
  }

  /** A real matrix. */
  public static SquareMatrix of(double[]... re) {
    return of(re, new double[re.length][re.length]);
  }

  /** The matrix of zeros. */
  public static SquareMatrix zero(int n) {
    return new SquareMatrix(n, new double[n * n], new double[n * n]);
  }

  /** The matrix with one element. */
  static SquareMatrix single(int n, int i, int j, double re, double im) {
    SquareMatrix matrix = zero(n);
    matrix.re[i * n + j] = re;
    matrix.im[i * n + j] = im;
    return matrix;
  }

  /** The unit matrix. */
  static SquareMatrix unit(int n) {
    SquareMatrix matrix = zero(n);
    for (int i = 0; i < n; i++) {
      matrix.re[i * n + i] = 1;
    }
    return matrix;
  }

  /** How many rows there are. */
  public int size() {
    return n;
  }

  /** Real part of element (i, j). */
  public double re(int i, int j) {
    return re[i * n + j];
  }

  /** Imaginary part of element (i, j). */
  public double im(int i, int j) {
    return im[i * n + j];
  }

  /** The largest magnitude among real and imaginary parts. */
  public double largest() {
    double largest = 0;
    for (int i = 0; i < n * n; i++) {
      largest = Math.max(largest, Math.max(Math.abs(re[i]), Math.abs(im[i])));
    }
    return largest;
  }

  /** This plus another. */
  public SquareMatrix plus(SquareMatrix other) {
    return combined(other, 1);
  }

  /** This minus another. */
  public SquareMatrix minus(SquareMatrix other) {
    return combined(other, -1);
  }

  private SquareMatrix combined(SquareMatrix other, double factor) {
    SquareMatrix sum = zero(n);
    for (int i = 0; i < n * n; i++) {
      sum.re[i] = re[i] + factor * other.re[i];
      sum.im[i] = im[i] + factor * other.im[i];
    }
    return sum;
  }

  /** This times a complex number. */
  public SquareMatrix times(double factorRe, double factorIm) {
    SquareMatrix product = zero(n);
    for (int i = 0; i < n * n; i++) {
      product.re[i] = re[i] * factorRe - im[i] * factorIm;
      product.im[i] = re[i] * factorIm + im[i] * factorRe;
    }
    return product;
  }

  /** The matrix product. */
  public SquareMatrix times(SquareMatrix other) {
    SquareMatrix product = zero(n);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        double aRe = re[i * n + k];
        double aIm = im[i * n + k];
        if (aRe == 0 && aIm == 0) {
          continue;
        }
        for (int j = 0; j < n; j++) {
          double bRe = other.re[k * n + j];
          double bIm = other.im[k * n + j];
          product.re[i * n + j] += aRe * bRe - aIm * bIm;
          product.im[i * n + j] += aRe * bIm + aIm * bRe;
        }
      }
    }
    return product;
  }

  /** The conjugate transpose. */
  public SquareMatrix adjoint() {
    SquareMatrix adjoint = zero(n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        adjoint.re[j * n + i] = re[i * n + j];
        adjoint.im[j * n + i] = -im[i * n + j];
      }
    }
    return adjoint;
  }

  /** z - this, for a complex number z. */
  SquareMatrix subtractedFrom(double zRe, double zIm) {
    SquareMatrix difference = times(-1, 0);
    for (int i = 0; i < n; i++) {
      difference.re[i * n + i] += zRe;
      difference.im[i * n + i] += zIm;
    }
    return difference;
  }

  /** Real part of the trace of the product with another. */
  double traceRe(SquareMatrix other) {
    double trace = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        trace += re[i * n + j] * other.re[j * n + i] - im[i * n + j] * other.im[j * n + i];
      }
    }
    return trace;
  }

  /** Imaginary part of the trace of the product with another. */
  double traceIm(SquareMatrix other) {
    double trace = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        trace += re[i * n + j] * other.im[j * n + i] + im[i * n + j] * other.re[j * n + i];
      }
    }
    return trace;
  }

  /**
   * The inverse, by Gauss-Jordan elimination with row pivots.
   *
   * @throws pawl.tightbinding.NumericsException if there is none
   */
  SquareMatrix inverse() {
    return new Elimination(n, re.clone(), im.clone()).inverse();
  }

  /** The largest deviation from the adjoint. */
  public double hermiticityDefect() {
    return minus(adjoint()).largest();
  }

  /** Copies of the real parts. */
  double[] realParts() {
    return re.clone();
  }

  /** Copies of the imaginary parts. */
  double[] imaginaryParts() {
    return im.clone();
  }
}
