package pawl.tightbinding;

/** Products of reflectors with a real matrix, one reflector after the other. */
final class ScalarReflection {

  private final Reflectors q;

  ScalarReflection(Reflectors q) {
    this.q = q;
  }

  /** Q Z for the Z whose columns are these rows. */
  ComplexMatrix of(double[][] rows) {
    int n = rows.length;
    double[][] x = new double[n][n];
    double[][] y = new double[n][n];
    for (int k = 0; k < n; k++) {
      for (int j = 0; j < n; j++) {
        x[k][j] = rows[j][k];
      }
    }
    double[] sumRe = new double[n];
    double[] sumIm = new double[n];
    for (int i = 1; i < n; i++) {
      if (q.tauRe()[i] != 0 || q.tauIm()[i] != 0) {
        overlap(i, x, y, sumRe, sumIm);
        reflect(i, x, y, sumRe, sumIm);
      }
    }
    double[] flatRe = new double[n * n];
    double[] flatIm = new double[n * n];
    for (int k = 0; k < n; k++) {
      System.arraycopy(x[k], 0, flatRe, k * n, n);
      System.arraycopy(y[k], 0, flatIm, k * n, n);
    }
    return new ComplexMatrix(n, n, flatRe, flatIm);
  }

  /** v†u for every column u of x + iy. */
  private void overlap(int i, double[][] x, double[][] y, double[] sumRe, double[] sumIm) {
    double[] vRe = q.re()[i];
    double[] vIm = q.im()[i];
    System.arraycopy(x[i - 1], 0, sumRe, 0, sumRe.length);
    System.arraycopy(y[i - 1], 0, sumIm, 0, sumIm.length);
    for (int k = 0; k < i - 1; k++) {
      double a = vRe[k];
      double b = vIm[k];
      double[] s = x[k];
      double[] t = y[k];
      for (int j = 0; j < sumRe.length; j++) {
        sumRe[j] += a * s[j] + b * t[j];
        sumIm[j] += a * t[j] - b * s[j];
      }
    }
  }

  /** u ← u - τ v (v†u) for every column u of x + iy. */
  private void reflect(int i, double[][] x, double[][] y, double[] sumRe, double[] sumIm) {
    double[] vRe = q.re()[i];
    double[] vIm = q.im()[i];
    double tauRe = q.tauRe()[i];
    double tauIm = q.tauIm()[i];
    for (int k = 0; k < i; k++) {
      double a = tauRe * vRe[k] - tauIm * vIm[k];
      double b = tauRe * vIm[k] + tauIm * vRe[k];
      double[] s = x[k];
      double[] t = y[k];
      for (int j = 0; j < sumRe.length; j++) {
        s[j] -= a * sumRe[j] - b * sumIm[j];
        t[j] -= a * sumIm[j] + b * sumRe[j];
      }
    }
  }
}
