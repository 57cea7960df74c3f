package pawl.junction;

import pawl.tightbinding.NumericsException;

/** Gauss-Jordan elimination of a complex matrix, in place, with row pivots. */
final class Elimination {

  private final int n;
  private final double[] re;
  private final double[] im;
  private final int[] pivots;

  /** Overwrites the arrays. */
  Elimination(int n, double[] re, double[] im) {
    this.n = n;
    this.re = re;
    this.im = im;
    this.pivots = new int[n];
  }

  SquareMatrix inverse() {
    for (int k = 0; k < n; k++) {
      pivots[k] = pivot(k);
      swapRows(k, pivots[k]);
      eliminate(k);
    }
    for (int k = n - 1; k >= 0; k--) {
      swapColumns(k, pivots[k]);
    }
    return new SquareMatrix(n, re, im);
  }

  private int pivot(int k) {
    int best = k;
    double largest = -1;
    for (int i = k; i < n; i++) {
      double size = Math.abs(re[i * n + k]) + Math.abs(im[i * n + k]);
      if (size > largest) {
        largest = size;
        best = i;
      }
    }
    if (!(largest > 0)) {
      throw new NumericsException("a " + n + "x" + n + " matrix has no inverse");
    }
    return best;
  }

  private void eliminate(int k) {
    double norm = re[k * n + k] * re[k * n + k] + im[k * n + k] * im[k * n + k];
    double invRe = re[k * n + k] / norm;
    double invIm = -im[k * n + k] / norm;
    re[k * n + k] = 1;
    im[k * n + k] = 0;
    for (int j = 0; j < n; j++) {
      int kj = k * n + j;
      double real = re[kj] * invRe - im[kj] * invIm;
      im[kj] = re[kj] * invIm + im[kj] * invRe;
      re[kj] = real;
    }
    for (int i = 0; i < n; i++) {
      if (i != k) {
        subtract(i, k);
      }
    }
  }

  /** Row i minus its element k times row k. */
  private void subtract(int i, int k) {
    double fRe = re[i * n + k];
    double fIm = im[i * n + k];
    re[i * n + k] = 0;
    im[i * n + k] = 0;
    for (int j = 0; j < n; j++) {
      re[i * n + j] -= fRe * re[k * n + j] - fIm * im[k * n + j];
      im[i * n + j] -= fRe * im[k * n + j] + fIm * re[k * n + j];
    }
  }

  private void swapRows(int a, int b) {
    for (int j = 0; j < n && a != b; j++) {
      swap(a * n + j, b * n + j);
    }
  }

  private void swapColumns(int a, int b) {
    for (int i = 0; i < n && a != b; i++) {
      swap(i * n + a, i * n + b);
    }
  }

  private void swap(int p, int q) {
    double real = re[p];
    re[p] = re[q];
    re[q] = real;
    double imaginary = im[p];
    im[p] = im[q];
    im[q] = imaginary;
  }
}
