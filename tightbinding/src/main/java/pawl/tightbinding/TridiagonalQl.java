package pawl.tightbinding;

/**
 * Implicit QL with Wilkinson's shift for a real symmetric tridiagonal matrix of norm near 1.
 *
 * <p>Wilkinson and Reinsch, <i>Handbook for Automatic Computation II</i> (1971), II/4 (imtql2).
 */
final class TridiagonalQl {

  private static final double ROUNDOFF = 0x1p-53;

  private static final int MAX_SWEEPS = 60;

  private final double[] d;
  private final double[] e;
  private final double[][] rows;
  private final InnerLoops loops;
  private final double norm;

  private TridiagonalQl(InnerLoops loops, double[] d, double[] e, double[][] rows) {
    this.loops = loops;
    this.d = d;
    this.e = e;
    this.rows = rows;
    double largest = 0;
    for (int i = 0; i < d.length; i++) {
      largest = Math.max(largest, Math.abs(d[i]) + Math.abs(e[i]));
    }
    this.norm = largest;
  }

  /**
   * Diagonalises in place.
   *
   * @param loops what rotates the rows
   * @param d the diagonal; on return the eigenvalues, ascending
   * @param e the off-diagonal, element i coupling i and i+1, the last 0; destroyed
   * @param rows the rotations are applied to these rows, so that the identity becomes the
   *     eigenvectors, one per row; rows of length 0 if they are not wanted
   * @throws NumericsException if an eigenvalue does not converge
   */
  static void diagonalise(InnerLoops loops, double[] d, double[] e, double[][] rows) {
    TridiagonalQl ql = new TridiagonalQl(loops, d, e, rows);
    for (int l = 0; l < d.length; l++) {
      ql.isolate(l);
    }
    ql.sort();
  }

  private void isolate(int l) {
    for (int sweeps = 0; ; sweeps++) {
      int m = blockEnd(l);
      if (m == l) {
        return;
      }
      if (sweeps == MAX_SWEEPS) {
        throw new NumericsException(
            "eigenvalue %d of a %dx%d matrix did not converge in %d QL sweeps; its coupling to the next is still %.1e of the norm"
                .formatted(l, d.length, d.length, MAX_SWEEPS, Math.abs(e[l]) / norm));
      }
      sweep(l, m);
    }
  }

  /**
   * The last index of the block that starts at l. Elements are dropped against the norm, not
   * against their neighbours on the diagonal: within a large null space these are as small, all of
   * it being rounding noise, and the iteration would never end.
   */
  private int blockEnd(int l) {
    int m = l;
    while (m < d.length - 1 && !(Math.abs(e[m]) <= ROUNDOFF * norm)) {
      m++;
    }
    return m;
  }

  /**
   * One sweep over the block l … m.
   *
   * <p>Here \(c = g/\sqrt h\), \(s = f/\sqrt h\), \(h = f^2 + g^2\). What the next rotation waits
   * for is written in 1/h instead of c and s, since the latencies of the square root and the
   * division are what a sweep costs: this way they pass side by side, and the rows are turned
   * meanwhile. h cannot underflow: g, what is left of an off-diagonal element, and f, the bulge
   * beside it, do not both vanish in a block where no element is negligible.
   */
  private void sweep(int l, int m) {
    double g = (d[l + 1] - d[l]) / (2 * e[l]);
    double r = Math.sqrt(g * g + 1);
    g = d[m] - d[l] + e[l] / (g < 0 ? g - r : g + r);
    double s = 1;
    double c = 1;
    double p = 0;
    for (int i = m - 1; i >= l; i--) {
      double f = s * e[i];
      double b = c * e[i];
      double fSquared = f * f;
      double gSquared = g * g;
      double h = fSquared + gSquared;
      double inverse = 1 / h;
      r = Math.sqrt(h);
      e[i + 1] = r;
      double corner = d[i + 1] - p;
      double slope = d[i] - corner;
      double twice = 2 * b;
      double fg = f * g;
      p = (fSquared * slope + fg * twice) * inverse;
      d[i + 1] = corner + p;
      c = (g * inverse) * r;
      s = (f * inverse) * r;
      g = (fg * slope + gSquared * twice) * inverse - b;
      if (rows[i].length > 0) {
        loops.rotate(c, s, rows[i], rows[i + 1]);
      }
    }
    d[l] -= p;
    e[l] = g;
    e[m] = 0;
  }

  /** Insertion sort: stable, and cheap since QL finds the eigenvalues nearly in order. */
  private void sort() {
    for (int i = 1; i < d.length; i++) {
      double value = d[i];
      double[] row = rows[i];
      int j = i;
      for (; j > 0 && d[j - 1] > value; j--) {
        d[j] = d[j - 1];
        rows[j] = rows[j - 1];
      }
      d[j] = value;
      rows[j] = row;
    }
  }
}
