package pawl.tightbinding;

/**
 * A Hermitian matrix as \(H = QTQ^\dagger\), T real and tridiagonal, Q a product of Householder
 * reflectors \(P_i = 1 - \tau_i v_iv_i^\dagger\).
 *
 * <p>Reflector i = n-1, …, 1 acts on components 0 … i-1 and makes row i of \(P_i^\dagger HP_i\)
 * real with a single element left of the diagonal; a complex τ makes that element real (as LAPACK's
 * zlarfg does). Golub and Van Loan, <i>Matrix Computations</i>, 4th ed., section 8.3.1.
 */
final class HermitianTridiagonal {

  /**
   * Rows with a norm below 1e-18 of that of H are dropped, being smaller than its rounding errors:
   * reflectors built from ever smaller numbers would at last underflow and no longer be unitary.
   */
  private static final double NEGLIGIBLE_SQUARED = 1e-36;

  private final double[] diagonal;
  private final double[] offDiagonal;
  private final double[] tauRe;
  private final double[] tauIm;

  /** Row i holds, left of the diagonal, H's lower triangle until reflector i takes its place. */
  private final double[][] re;

  private final double[][] im;

  private HermitianTridiagonal(double[][] re, double[][] im) {
    this.re = re;
    this.im = im;
    int n = re.length;
    diagonal = new double[n];
    offDiagonal = new double[n];
    tauRe = new double[n];
    tauIm = new double[n];
  }

  /** Reduces 2^-exponent H, of which the lower triangle is read. */
  static HermitianTridiagonal of(int n, double[] hRe, double[] hIm, int exponent) {
    double unit = Math.scalb(1.0, -exponent);
    double[][] re = new double[n][];
    double[][] im = new double[n][];
    double normSquared = 0;
    for (int i = 0; i < n; i++) {
      double[] x = new double[i + 1];
      double[] y = new double[i + 1];
      for (int j = 0; j < i; j++) {
        x[j] = hRe[i * n + j] * unit;
        y[j] = hIm[i * n + j] * unit;
        normSquared += 2 * (x[j] * x[j] + y[j] * y[j]);
      }
      x[i] = hRe[i * n + i] * unit;
      normSquared += x[i] * x[i];
      re[i] = x;
      im[i] = y;
    }
    HermitianTridiagonal result = new HermitianTridiagonal(re, im);
    result.reduce(NEGLIGIBLE_SQUARED * normSquared);
    return result;
  }

  /** T's diagonal. */
  double[] diagonal() {
    return diagonal;
  }

  /** T's off-diagonal: element i couples i and i+1, the last is 0. */
  double[] offDiagonal() {
    return offDiagonal;
  }

  private void reduce(double negligibleSquared) {
    int n = diagonal.length;
    double[] wRe = new double[n];
    double[] wIm = new double[n];
    for (int i = n - 1; i > 0; i--) {
      diagonal[i] = re[i][i];
      if (reflector(i, negligibleSquared)) {
        multiply(i, wRe, wIm);
        complete(i, wRe, wIm);
        update(i, wRe, wIm);
      }
    }
    diagonal[0] = re[0][0];
  }

  /** Replaces row i by the reflector that removes it; false if there is nothing to remove. */
  private boolean reflector(int i, double negligibleSquared) {
    double[] x = re[i];
    double[] y = im[i];
    double normSquared = 0;
    for (int k = 0; k < i; k++) {
      normSquared += x[k] * x[k] + y[k] * y[k];
    }
    if (normSquared <= negligibleSquared) {
      return false;
    }
    double alphaRe = x[i - 1];
    double alphaIm = -y[i - 1];
    double beta = alphaRe > 0 ? -Math.sqrt(normSquared) : Math.sqrt(normSquared);
    offDiagonal[i - 1] = beta;
    tauRe[i] = (beta - alphaRe) / beta;
    tauIm[i] = -alphaIm / beta;
    double dRe = alphaRe - beta;
    double dSquared = dRe * dRe + alphaIm * alphaIm;
    double fRe = dRe / dSquared;
    double fIm = -alphaIm / dSquared;
    for (int k = 0; k < i - 1; k++) {
      double a = x[k];
      double b = -y[k];
      x[k] = a * fRe - b * fIm;
      y[k] = a * fIm + b * fRe;
    }
    x[i - 1] = 1;
    y[i - 1] = 0;
    return true;
  }

  /** w = H v over the leading i×i block, from its lower triangle. */
  private void multiply(int i, double[] wRe, double[] wIm) {
    double[] vRe = re[i];
    double[] vIm = im[i];
    for (int j = 0; j < i; j++) {
      double[] x = re[j];
      double[] y = im[j];
      double a = vRe[j];
      double b = vIm[j];
      double sumRe = x[j] * a;
      double sumIm = x[j] * b;
      for (int k = 0; k < j; k++) {
        double h = x[k];
        double g = y[k];
        sumRe += h * vRe[k] - g * vIm[k];
        sumIm += h * vIm[k] + g * vRe[k];
        wRe[k] += h * a + g * b;
        wIm[k] += h * b - g * a;
      }
      wRe[j] = sumRe;
      wIm[j] = sumIm;
    }
  }

  /** From w = Hv to w = τHv - ½|τ|²(v†Hv)v. */
  private void complete(int i, double[] wRe, double[] wIm) {
    double[] vRe = re[i];
    double[] vIm = im[i];
    double s = tauRe[i];
    double t = tauIm[i];
    double expectation = 0;
    for (int k = 0; k < i; k++) {
      expectation += vRe[k] * wRe[k] + vIm[k] * wIm[k];
    }
    double half = 0.5 * (s * s + t * t) * expectation;
    for (int k = 0; k < i; k++) {
      double a = wRe[k];
      double b = wIm[k];
      wRe[k] = (s * a - t * b) - half * vRe[k];
      wIm[k] = (s * b + t * a) - half * vIm[k];
    }
  }

  /** H ← P†HP = H - vw† - wv† over the leading i×i block's lower triangle. */
  private void update(int i, double[] wRe, double[] wIm) {
    double[] vRe = re[i];
    double[] vIm = im[i];
    for (int j = 0; j < i; j++) {
      double[] x = re[j];
      double[] y = im[j];
      double a = vRe[j];
      double b = vIm[j];
      double c = wRe[j];
      double d = wIm[j];
      for (int k = 0; k <= j; k++) {
        x[k] -= (a * wRe[k] + b * wIm[k]) + (c * vRe[k] + d * vIm[k]);
      }
      // A loop of its own: JDK 17 compiles two short bodies to faster code than one long.
      for (int k = 0; k <= j; k++) {
        y[k] -= (b * wRe[k] - a * wIm[k]) + (d * vRe[k] - c * vIm[k]);
      }
    }
  }

  /**
   * Q times T's eigenvectors.
   *
   * @param rows T's eigenvectors, one per row
   * @return H's eigenvectors, one per column
   */
  ComplexMatrix backTransform(double[][] rows) {
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
      if (tauRe[i] != 0 || tauIm[i] != 0) {
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
    System.arraycopy(x[i - 1], 0, sumRe, 0, sumRe.length);
    System.arraycopy(y[i - 1], 0, sumIm, 0, sumIm.length);
    for (int k = 0; k < i - 1; k++) {
      double a = re[i][k];
      double b = im[i][k];
      double[] p = x[k];
      double[] q = y[k];
      for (int j = 0; j < sumRe.length; j++) {
        sumRe[j] += a * p[j] + b * q[j];
        sumIm[j] += a * q[j] - b * p[j];
      }
    }
  }

  /** u ← u - τ v (v†u) for every column u of x + iy. */
  private void reflect(int i, double[][] x, double[][] y, double[] sumRe, double[] sumIm) {
    for (int k = 0; k < i; k++) {
      double a = tauRe[i] * re[i][k] - tauIm[i] * im[i][k];
      double b = tauRe[i] * im[i][k] + tauIm[i] * re[i][k];
      double[] p = x[k];
      double[] q = y[k];
      for (int j = 0; j < sumRe.length; j++) {
        p[j] -= a * sumRe[j] - b * sumIm[j];
        q[j] -= a * sumIm[j] + b * sumRe[j];
      }
    }
  }
}
