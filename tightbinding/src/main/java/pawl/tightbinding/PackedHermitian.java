package pawl.tightbinding;

/** Hermitian matrices from their packed lower triangles, elements (m, n ≤ m) row by row. */
final class PackedHermitian {

  private PackedHermitian() {}

  /** Copies the first packed triangle into the lower triangle of a square array. */
  static void copyLower(int size, double[] packed, double[] square) {
    int e = 0;
    for (int row = 0; row < size; row++) {
      System.arraycopy(packed, e, square, row * size, row + 1);
      e += row + 1;
    }
  }

  /** The matrix whose triangle begins at an element of the arrays. */
  static ComplexMatrix of(int size, double[] packedRe, double[] packedIm, int from) {
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    int e = from;
    for (int m = 0; m < size; m++) {
      for (int n = 0; n < m; n++, e++) {
        re[n * size + m] = packedRe[e];
        im[n * size + m] = -packedIm[e];
        re[m * size + n] = packedRe[e];
        im[m * size + n] = packedIm[e];
      }
      re[m * size + m] = packedRe[e++];
    }
    return new ComplexMatrix(size, size, re, im);
  }

  /** i times an anti-Hermitian matrix whose triangle begins at an element of the arrays. */
  static ComplexMatrix ofTimesI(int size, double[] packedRe, double[] packedIm, int from) {
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    int e = from;
    for (int m = 0; m < size; m++) {
      for (int n = 0; n < m; n++, e++) {
        re[n * size + m] = -packedIm[e];
        im[n * size + m] = -packedRe[e];
        re[m * size + n] = -packedIm[e];
        im[m * size + n] = packedRe[e];
      }
      re[m * size + m] = -packedIm[e++];
    }
    return new ComplexMatrix(size, size, re, im);
  }
}
