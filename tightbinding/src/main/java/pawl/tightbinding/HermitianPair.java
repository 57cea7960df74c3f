package pawl.tightbinding;

/**
 * The closed form for two states, \(H = \begin{pmatrix} a & b^* \\ b & d \end{pmatrix}\): a
 * rotation by the smaller angle, \(\tan\theta = |b| / (|\delta| + \sqrt{\delta^2 + |b|^2})\) with
 * \(\delta = (d - a)/2\), which loses no digits. Golub and Van Loan, <i>Matrix Computations</i>,
 * 4th ed., section 8.5.2.
 *
 * @param values the eigenvalues of 2^-exponent H, ascending
 * @param vectors the eigenvectors, one per column
 */
record HermitianPair(double[] values, ComplexMatrix vectors) {

  /** A coupling below 1e-18 of the norm is dropped: squares of far smaller ones underflow. */
  private static final double NEGLIGIBLE_SQUARED = 1e-36;

  /** Solves for 2^-exponent H, of which the lower triangle is read. */
  static HermitianPair of(double[] hRe, double[] hIm, int exponent) {
    double unit = Math.scalb(1.0, -exponent);
    double a = hRe[0] * unit;
    double d = hRe[3] * unit;
    double x = hRe[2] * unit;
    double y = hIm[2] * unit;
    double squared = x * x + y * y;
    double cos = 1;
    double sinRe = 0;
    double sinIm = 0;
    double shift = 0;
    if (squared > NEGLIGIBLE_SQUARED * (a * a + d * d + 2 * squared)) {
      double b = Math.sqrt(squared);
      double half = 0.5 * Math.abs(d - a);
      double tan = b / (half + Math.sqrt(half * half + squared));
      cos = 1 / Math.sqrt(1 + tan * tan);
      sinRe = cos * tan * (x / b);
      sinIm = cos * tan * (y / b);
      shift = b * tan;
    }
    return a <= d
        ? new HermitianPair(
            new double[] {a - shift, d + shift},
            columns(new double[] {cos, sinRe, -sinRe, cos}, new double[] {0, -sinIm, -sinIm, 0}))
        : new HermitianPair(
            new double[] {d - shift, a + shift},
            columns(new double[] {-sinRe, cos, cos, sinRe}, new double[] {sinIm, 0, 0, sinIm}));
  }

  private static ComplexMatrix columns(double[] re, double[] im) {
    return new ComplexMatrix(2, 2, re, im);
  }
}
