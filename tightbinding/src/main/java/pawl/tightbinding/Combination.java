package pawl.tightbinding;

/**
 * A linear combination of packed matrices, \(\sum_t(\mathrm{cos}_t+i\,\mathrm{sin}_t)\,M_{s_t}\).
 *
 * @param cos real parts of the factors
 * @param sin imaginary parts
 * @param sources which matrix each multiplies
 */
record Combination(double[] cos, double[] sin, int[] sources) {}
