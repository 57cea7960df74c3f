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
}
