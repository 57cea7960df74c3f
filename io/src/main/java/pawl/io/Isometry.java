package pawl.io;

/**
 * The matrix V that makes Wannier functions of bands, one column per function; its columns are
 * orthonormal.
 *
 * @param re real part, band b and function n at {@code b * orbitals + n}
 * @param im imaginary part
 * @param defect the largest deviation of a part of an element of V†V from the unit matrix
 */
record Isometry(double[] re, double[] im, double defect) {

  /**
   * V = U_opt U from matrices stored column by column, real and imaginary part in turn.
   *
   * @param bands the rows of U_opt that count, the first ones
   * @param opt U_opt, one column of all bands per intermediate function
   * @param u U, one column of intermediate functions per Wannier function
   */
  static Isometry product(int orbitals, int bands, double[] opt, double[] u) {
    int stride = opt.length / 2 / orbitals;
    double[] re = new double[bands * orbitals];
    double[] im = new double[bands * orbitals];
    for (int b = 0; b < bands; b++) {
      for (int i = 0; i < orbitals; i++) {
        double aRe = opt[2 * (i * stride + b)];
        double aIm = opt[2 * (i * stride + b) + 1];
        for (int n = 0; n < orbitals; n++) {
          double bRe = u[2 * (n * orbitals + i)];
          double bIm = u[2 * (n * orbitals + i) + 1];
          re[b * orbitals + n] += aRe * bRe - aIm * bIm;
          im[b * orbitals + n] += aRe * bIm + aIm * bRe;
        }
      }
    }
    return new Isometry(re, im, defect(orbitals, re, im));
  }

  private static double defect(int orbitals, double[] re, double[] im) {
    double worst = 0;
    for (int m = 0; m < orbitals; m++) {
      for (int n = m; n < orbitals; n++) {
        double x = m == n ? -1 : 0;
        double y = 0;
        for (int b = 0; b < re.length; b += orbitals) {
          x += re[b + m] * re[b + n] + im[b + m] * im[b + n];
          y += re[b + m] * im[b + n] - im[b + m] * re[b + n];
        }
        worst = Math.max(worst, Math.max(Math.abs(x), Math.abs(y)));
      }
    }
    return worst;
  }
}
