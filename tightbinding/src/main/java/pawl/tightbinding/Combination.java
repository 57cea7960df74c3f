package pawl.tightbinding;

/**
 * A linear combination of complex rows,
 * \(\sum_t(\mathrm{cos}_t+i\,\mathrm{sin}_t)\,\mathrm{row}_t\).
 *
 * @param cos real parts of the factors
 * @param sin imaginary parts
 * @param re real parts of the rows
 * @param im imaginary parts
 */
record Combination(double[] cos, double[] sin, double[][] re, double[][] im) {

  /** The number of terms. */
  int terms() {
    return cos.length;
  }
}
