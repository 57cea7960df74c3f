package pawl.tightbinding;

import static pawl.tightbinding.VectorLoops.LANES;
import static pawl.tightbinding.VectorLoops.SPECIES;

import jdk.incubator.vector.DoubleVector;

/**
 * Products of reflectors with a real matrix: a few columns at a time, which stay in the cache, and
 * two reflectors at a time, \(P_2P_1 = 1 - \tau_1v_1v_1^\dagger - \tau_2v_2(v_2^\dagger -
 * \tau_1(v_2^\dagger v_1)v_1^\dagger)\).
 */
final class VectorReflection {

  private static final int HALF = LANES;

  private static final int FULL = 2 * LANES;

  private final Reflectors q;
  private final int n;

  /** τ_i and τ_{i+1}, real and imaginary, and τ_i v_{i+1}†v_i, of each pair that starts at i. */
  private final double[][] factors;

  VectorReflection(Reflectors q) {
    this.q = q;
    n = q.re().length;
    factors = new double[n][];
    for (int i = first(); i + 1 < n; i += 2) {
      factors[i] = factors(i);
    }
  }

  /** Where pairs start: at 0, which is no reflector, if there is an odd number of them. */
  private int first() {
    return n % 2;
  }

  private double[] factors(int i) {
    double[] a1 = q.re()[i];
    double[] b1 = q.im()[i];
    double[] a2 = q.re()[i + 1];
    double[] b2 = q.im()[i + 1];
    double re = 0;
    double im = 0;
    for (int k = 0; k < i; k++) {
      re += a2[k] * a1[k] + b2[k] * b1[k];
      im += a2[k] * b1[k] - b2[k] * a1[k];
    }
    double s = q.tauRe()[i];
    double t = q.tauIm()[i];
    return new double[] {
      s, t, q.tauRe()[i + 1], q.tauIm()[i + 1], s * re - t * im, s * im + t * re
    };
  }

  ComplexMatrix of(double[][] rows) {
    double[] re = new double[n * n];
    double[] im = new double[n * n];
    double[] panel = new double[2 * FULL * n];
    int j = 0;
    while (j < n) {
      int width = n - j <= HALF ? HALF : FULL;
      gather(j, width, rows, panel);
      for (int i = first(); i + 1 < n; i += 2) {
        if (width == FULL) {
          reflectFull(i, panel);
        } else {
          reflectHalf(i, panel);
        }
      }
      scatter(j, width, panel, re, im);
      j += width;
    }
    return new ComplexMatrix(n, n, re, im);
  }

  /** Fills the panel: per component the real parts of its columns, then the imaginary parts. */
  private void gather(int j, int width, double[][] rows, double[] panel) {
    java.util.Arrays.fill(panel, 0);
    for (int c = 0; c < Math.min(width, n - j); c++) {
      double[] row = rows[j + c];
      for (int k = 0; k < n; k++) {
        panel[2 * width * k + c] = row[k];
      }
    }
  }

  private void scatter(int j, int width, double[] panel, double[] re, double[] im) {
    int count = Math.min(width, n - j);
    for (int k = 0; k < n; k++) {
      System.arraycopy(panel, 2 * width * k, re, k * n + j, count);
      System.arraycopy(panel, 2 * width * k + width, im, k * n + j, count);
    }
  }

  private void reflectFull(int i, double[] panel) {
    double[] a1 = q.re()[i];
    double[] b1 = q.im()[i];
    double[] a2 = q.re()[i + 1];
    double[] b2 = q.im()[i + 1];
    int last = 2 * FULL * i;
    // The last components: v1 has none, that of v2 is 1.
    DoubleVector u0 = DoubleVector.zero(SPECIES);
    DoubleVector u1 = u0;
    DoubleVector w0 = u0;
    DoubleVector w1 = u0;
    DoubleVector s0 = DoubleVector.fromArray(SPECIES, panel, last);
    DoubleVector s1 = DoubleVector.fromArray(SPECIES, panel, last + LANES);
    DoubleVector t0 = DoubleVector.fromArray(SPECIES, panel, last + 2 * LANES);
    DoubleVector t1 = DoubleVector.fromArray(SPECIES, panel, last + 3 * LANES);
    for (int k = 0; k < i; k++) {
      int at = 2 * FULL * k;
      DoubleVector x0 = DoubleVector.fromArray(SPECIES, panel, at);
      DoubleVector x1 = DoubleVector.fromArray(SPECIES, panel, at + LANES);
      DoubleVector y0 = DoubleVector.fromArray(SPECIES, panel, at + 2 * LANES);
      DoubleVector y1 = DoubleVector.fromArray(SPECIES, panel, at + 3 * LANES);
      DoubleVector a = DoubleVector.broadcast(SPECIES, a1[k]);
      u0 = a.fma(x0, u0);
      u1 = a.fma(x1, u1);
      w0 = a.fma(y0, w0);
      w1 = a.fma(y1, w1);
      DoubleVector b = DoubleVector.broadcast(SPECIES, b1[k]);
      u0 = b.fma(y0, u0);
      u1 = b.fma(y1, u1);
      b = DoubleVector.broadcast(SPECIES, -b1[k]);
      w0 = b.fma(x0, w0);
      w1 = b.fma(x1, w1);
      a = DoubleVector.broadcast(SPECIES, a2[k]);
      s0 = a.fma(x0, s0);
      s1 = a.fma(x1, s1);
      t0 = a.fma(y0, t0);
      t1 = a.fma(y1, t1);
      b = DoubleVector.broadcast(SPECIES, b2[k]);
      s0 = b.fma(y0, s0);
      s1 = b.fma(y1, s1);
      b = DoubleVector.broadcast(SPECIES, -b2[k]);
      t0 = b.fma(x0, t0);
      t1 = b.fma(x1, t1);
    }
    double[] f = factors[i];
    // s + it ← -τ2 (s + it - τ1 (v2†v1) (u + iw)), then u + iw ← -τ1 (u + iw).
    DoubleVector e0 = s0.sub(u0.mul(f[4])).add(w0.mul(f[5]));
    DoubleVector e1 = s1.sub(u1.mul(f[4])).add(w1.mul(f[5]));
    DoubleVector g0 = t0.sub(w0.mul(f[4])).sub(u0.mul(f[5]));
    DoubleVector g1 = t1.sub(w1.mul(f[4])).sub(u1.mul(f[5]));
    s0 = g0.mul(f[3]).sub(e0.mul(f[2]));
    s1 = g1.mul(f[3]).sub(e1.mul(f[2]));
    t0 = e0.mul(-f[3]).sub(g0.mul(f[2]));
    t1 = e1.mul(-f[3]).sub(g1.mul(f[2]));
    e0 = w0.mul(f[1]).sub(u0.mul(f[0]));
    e1 = w1.mul(f[1]).sub(u1.mul(f[0]));
    g0 = u0.mul(-f[1]).sub(w0.mul(f[0]));
    g1 = u1.mul(-f[1]).sub(w1.mul(f[0]));
    for (int k = 0; k < i; k++) {
      int at = 2 * FULL * k;
      DoubleVector x0 = DoubleVector.fromArray(SPECIES, panel, at);
      DoubleVector x1 = DoubleVector.fromArray(SPECIES, panel, at + LANES);
      DoubleVector y0 = DoubleVector.fromArray(SPECIES, panel, at + 2 * LANES);
      DoubleVector y1 = DoubleVector.fromArray(SPECIES, panel, at + 3 * LANES);
      DoubleVector a = DoubleVector.broadcast(SPECIES, a1[k]);
      x0 = a.fma(e0, x0);
      x1 = a.fma(e1, x1);
      y0 = a.fma(g0, y0);
      y1 = a.fma(g1, y1);
      DoubleVector b = DoubleVector.broadcast(SPECIES, b1[k]);
      y0 = b.fma(e0, y0);
      y1 = b.fma(e1, y1);
      b = DoubleVector.broadcast(SPECIES, -b1[k]);
      x0 = b.fma(g0, x0);
      x1 = b.fma(g1, x1);
      a = DoubleVector.broadcast(SPECIES, a2[k]);
      x0 = a.fma(s0, x0);
      x1 = a.fma(s1, x1);
      y0 = a.fma(t0, y0);
      y1 = a.fma(t1, y1);
      b = DoubleVector.broadcast(SPECIES, b2[k]);
      y0 = b.fma(s0, y0);
      y1 = b.fma(s1, y1);
      b = DoubleVector.broadcast(SPECIES, -b2[k]);
      x0 = b.fma(t0, x0);
      x1 = b.fma(t1, x1);
      x0.intoArray(panel, at);
      x1.intoArray(panel, at + LANES);
      y0.intoArray(panel, at + 2 * LANES);
      y1.intoArray(panel, at + 3 * LANES);
    }
    DoubleVector.fromArray(SPECIES, panel, last).add(s0).intoArray(panel, last);
    DoubleVector.fromArray(SPECIES, panel, last + LANES).add(s1).intoArray(panel, last + LANES);
    DoubleVector.fromArray(SPECIES, panel, last + 2 * LANES)
        .add(t0)
        .intoArray(panel, last + 2 * LANES);
    DoubleVector.fromArray(SPECIES, panel, last + 3 * LANES)
        .add(t1)
        .intoArray(panel, last + 3 * LANES);
  }

  private void reflectHalf(int i, double[] panel) {
    double[] a1 = q.re()[i];
    double[] b1 = q.im()[i];
    double[] a2 = q.re()[i + 1];
    double[] b2 = q.im()[i + 1];
    int last = 2 * HALF * i;
    DoubleVector u = DoubleVector.zero(SPECIES);
    DoubleVector w = u;
    DoubleVector s = DoubleVector.fromArray(SPECIES, panel, last);
    DoubleVector t = DoubleVector.fromArray(SPECIES, panel, last + LANES);
    for (int k = 0; k < i; k++) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, panel, 2 * HALF * k);
      DoubleVector y = DoubleVector.fromArray(SPECIES, panel, 2 * HALF * k + LANES);
      u = x.mul(a1[k]).add(y.mul(b1[k])).add(u);
      w = y.mul(a1[k]).sub(x.mul(b1[k])).add(w);
      s = x.mul(a2[k]).add(y.mul(b2[k])).add(s);
      t = y.mul(a2[k]).sub(x.mul(b2[k])).add(t);
    }
    double[] f = factors[i];
    DoubleVector e = s.sub(u.mul(f[4])).add(w.mul(f[5]));
    DoubleVector g = t.sub(w.mul(f[4])).sub(u.mul(f[5]));
    s = g.mul(f[3]).sub(e.mul(f[2]));
    t = e.mul(-f[3]).sub(g.mul(f[2]));
    e = w.mul(f[1]).sub(u.mul(f[0]));
    g = u.mul(-f[1]).sub(w.mul(f[0]));
    for (int k = 0; k < i; k++) {
      int at = 2 * HALF * k;
      DoubleVector x = DoubleVector.fromArray(SPECIES, panel, at);
      DoubleVector y = DoubleVector.fromArray(SPECIES, panel, at + LANES);
      x = x.add(e.mul(a1[k]).sub(g.mul(b1[k]))).add(s.mul(a2[k]).sub(t.mul(b2[k])));
      y = y.add(g.mul(a1[k]).add(e.mul(b1[k]))).add(t.mul(a2[k]).add(s.mul(b2[k])));
      x.intoArray(panel, at);
      y.intoArray(panel, at + LANES);
    }
    DoubleVector.fromArray(SPECIES, panel, last).add(s).intoArray(panel, last);
    DoubleVector.fromArray(SPECIES, panel, last + LANES).add(t).intoArray(panel, last + LANES);
  }
}
