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

  /** Row i holds H's row until, left of the diagonal, reflector i takes its place. */
  private final double[][] re;

  private final double[][] im;

  private final InnerLoops loops;

  private HermitianTridiagonal(InnerLoops loops, int n) {
    this.loops = loops;
    re = new double[n][loops.padded(n)];
    im = new double[n][loops.padded(n)];
    diagonal = new double[n];
    offDiagonal = new double[n];
    tauRe = new double[n];
    tauIm = new double[n];
  }

  /** Reduces 2^-exponent H, of which the lower triangle is read. */
  static HermitianTridiagonal of(
      InnerLoops loops, int n, double[] hRe, double[] hIm, int exponent) {
    HermitianTridiagonal result = new HermitianTridiagonal(loops, n);
    double normSquared = result.fill(hRe, hIm, Math.scalb(1.0, -exponent));
    result.reduce(NEGLIGIBLE_SQUARED * normSquared);
    return result;
  }

  /** Copies the lower triangle times a unit, and gives the square of the Frobenius norm. */
  private double fill(double[] hRe, double[] hIm, double unit) {
    int n = re.length;
    double normSquared = 0;
    for (int i = 0; i < n; i++) {
      double[] x = re[i];
      double[] y = im[i];
      for (int j = 0; j < i; j++) {
        x[j] = hRe[i * n + j] * unit;
        y[j] = hIm[i * n + j] * unit;
        normSquared += 2 * (x[j] * x[j] + y[j] * y[j]);
      }
      x[i] = hRe[i * n + i] * unit;
      normSquared += x[i] * x[i];
    }
    loops.completeRows(re, im);
    return normSquared;
  }

  /** T's diagonal. */
  double[] diagonal() {
    return diagonal;
  }

  /** T's off-diagonal: element i couples i and i+1, the last is 0. */
  double[] offDiagonal() {
    return offDiagonal;
  }

  private double[] row() {
    return new double[loops.padded(re.length)];
  }

  private void reduce(double negligibleSquared) {
    int n = diagonal.length;
    double[] zero = row();
    RankTwo change = new RankTwo(zero, zero, zero, zero);
    // Two in turn: one holds the change that is still to be made while the next is formed.
    double[][] wRe = {row(), row()};
    double[][] wIm = {row(), row()};
    int turn = 0;
    for (int i = n - 1; i > 0; i--) {
      loops.updateRow(i, re, im, change);
      diagonal[i] = re[i][i];
      if (reflector(i, negligibleSquared)) {
        turn = 1 - turn;
        RankTwo next = new RankTwo(re[i], im[i], wRe[turn], wIm[turn]);
        loops.updateAndMultiply(i, re, im, change, next);
        complete(i, next);
        change = next;
      }
    }
    loops.updateRow(0, re, im, change);
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

  /** From w = Hv to w = τHv - ½|τ|²(v†Hv)v. */
  private void complete(int i, RankTwo change) {
    double[] vRe = change.vRe();
    double[] vIm = change.vIm();
    double[] wRe = change.wRe();
    double[] wIm = change.wIm();
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

  /**
   * Q times T's eigenvectors.
   *
   * @param rows T's eigenvectors, one per row
   * @return H's eigenvectors, one per column
   */
  ComplexMatrix backTransform(double[][] rows) {
    return loops.times(new Reflectors(re, im, tauRe, tauIm), rows);
  }
}
