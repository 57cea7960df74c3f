package pawl.tightbinding;

/**
 * Complex rows of one length, for lattice sums: packed matrices.
 *
 * @param re real parts, row by row
 * @param im imaginary parts
 */
record Rows(double[][] re, double[][] im) {

  /** Rows of zeros. */
  static Rows zeros(int count, int length) {
    return new Rows(new double[count][length], new double[count][length]);
  }

  /** The length of a row. */
  int length() {
    return re[0].length;
  }

  /** The sum of some rows from an element on, each with its factor. */
  Combination combined(double[] cos, double[] sin, int[] sources, int from) {
    double[][] x = new double[sources.length][];
    double[][] y = new double[sources.length][];
    for (int t = 0; t < sources.length; t++) {
      x[t] = re[sources[t]];
      y[t] = im[sources[t]];
    }
    return new Combination(cos, sin, x, y, from);
  }
}
