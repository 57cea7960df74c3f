package pawl.tightbinding;

/**
 * The change \(-vw^\dagger - wv^\dagger\) of a matrix.
 *
 * @param vRe the real parts of v
 * @param vIm the imaginary parts of v
 * @param wRe the real parts of w
 * @param wIm the imaginary parts of w
 */
record RankTwo(double[] vRe, double[] vIm, double[] wRe, double[] wIm) {}
