package pawl.tightbinding;

/**
 * A linear combination of complex rows,
 * \(\sum_t(\mathrm{cos}_t+i\,\mathrm{sin}_t)\,\mathrm{row}_t\).
 *
 * @param cos real parts of the factors
 * @param sin imaginary parts
 * @param re real parts of the rows
 * @param im imaginary parts
 * @param from the first element of the rows that takes part
 */
record Combination(double[] cos, double[] sin, double[][] re, double[][] im, int from) {

  /** The number of terms. */
  int terms() {
    return cos.length;
  }
}
