package pawl.tightbinding;

import static pawl.tightbinding.VectorLoops.LANES;
import static pawl.tightbinding.VectorLoops.SPECIES;

import jdk.incubator.vector.DoubleVector;

/**
 * One step of the reduction to a tridiagonal matrix, by columns: a few elements of w stay in
 * registers while all rows pass by, each changed and multiplied in one go. That takes the upper
 * triangle too, but neither masks, since lanes behind the end never meet the others, nor sums over
 * lanes.
 */
final class VectorUpdate {

  private final double[][] re;
  private final double[][] im;
  private final RankTwo change;

  VectorUpdate(double[][] re, double[][] im, RankTwo change) {
    this.re = re;
    this.im = im;
    this.change = change;
  }

  void row(int i) {
    double[] x = re[i];
    double[] y = im[i];
    double[] vRe = change.vRe();
    double[] vIm = change.vIm();
    double[] wRe = change.wRe();
    double[] wIm = change.wIm();
    double a = vRe[i];
    double b = vIm[i];
    double c = wRe[i];
    double d = wIm[i];
    for (int k = 0; k <= i; k += LANES) {
      DoubleVector r = DoubleVector.fromArray(SPECIES, vRe, k);
      DoubleVector m = DoubleVector.fromArray(SPECIES, vIm, k);
      DoubleVector p = DoubleVector.fromArray(SPECIES, wRe, k);
      DoubleVector q = DoubleVector.fromArray(SPECIES, wIm, k);
      DoubleVector s = DoubleVector.fromArray(SPECIES, x, k);
      DoubleVector t = DoubleVector.fromArray(SPECIES, y, k);
      s.sub(p.mul(a).add(q.mul(b))).sub(r.mul(c).add(m.mul(d))).intoArray(x, k);
      t.sub(p.mul(b).sub(q.mul(a))).sub(r.mul(d).sub(m.mul(c))).intoArray(y, k);
    }
  }

  /** Changes the rows above row i, and sets the w of a change to the product with its v. */
  void multiply(int i, RankTwo next) {
    int k = 0;
    for (; k + LANES < i; k += 2 * LANES) {
      two(k, i, next);
    }
    if (k < i) {
      one(k, i, next);
    }
  }

  private void two(int k, int rows, RankTwo next) {
    double[] vRe = change.vRe();
    double[] vIm = change.vIm();
    double[] wRe = change.wRe();
    double[] wIm = change.wIm();
    double[] uRe = next.vRe();
    double[] uIm = next.vIm();
    DoubleVector r0 = DoubleVector.fromArray(SPECIES, vRe, k);
    DoubleVector r1 = DoubleVector.fromArray(SPECIES, vRe, k + LANES);
    DoubleVector m0 = DoubleVector.fromArray(SPECIES, vIm, k);
    DoubleVector m1 = DoubleVector.fromArray(SPECIES, vIm, k + LANES);
    DoubleVector p0 = DoubleVector.fromArray(SPECIES, wRe, k);
    DoubleVector p1 = DoubleVector.fromArray(SPECIES, wRe, k + LANES);
    DoubleVector q0 = DoubleVector.fromArray(SPECIES, wIm, k);
    DoubleVector q1 = DoubleVector.fromArray(SPECIES, wIm, k + LANES);
    DoubleVector s0 = DoubleVector.zero(SPECIES);
    DoubleVector s1 = s0;
    DoubleVector t0 = s0;
    DoubleVector t1 = s0;
    for (int j = 0; j < rows; j++) {
      double[] x = re[j];
      double[] y = im[j];
      DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, k);
      DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, k + LANES);
      DoubleVector y0 = DoubleVector.fromArray(SPECIES, y, k);
      DoubleVector y1 = DoubleVector.fromArray(SPECIES, y, k + LANES);
      DoubleVector f = DoubleVector.broadcast(SPECIES, -vRe[j]);
      x0 = f.fma(p0, x0);
      x1 = f.fma(p1, x1);
      f = DoubleVector.broadcast(SPECIES, -vIm[j]);
      x0 = f.fma(q0, x0);
      x1 = f.fma(q1, x1);
      y0 = f.fma(p0, y0);
      y1 = f.fma(p1, y1);
      f = DoubleVector.broadcast(SPECIES, vRe[j]);
      y0 = f.fma(q0, y0);
      y1 = f.fma(q1, y1);
      f = DoubleVector.broadcast(SPECIES, -wRe[j]);
      x0 = f.fma(r0, x0);
      x1 = f.fma(r1, x1);
      f = DoubleVector.broadcast(SPECIES, -wIm[j]);
      x0 = f.fma(m0, x0);
      x1 = f.fma(m1, x1);
      y0 = f.fma(r0, y0);
      y1 = f.fma(r1, y1);
      f = DoubleVector.broadcast(SPECIES, wRe[j]);
      y0 = f.fma(m0, y0);
      y1 = f.fma(m1, y1);
      x0.intoArray(x, k);
      x1.intoArray(x, k + LANES);
      y0.intoArray(y, k);
      y1.intoArray(y, k + LANES);
      f = DoubleVector.broadcast(SPECIES, uRe[j]);
      s0 = f.fma(x0, s0);
      s1 = f.fma(x1, s1);
      f = DoubleVector.broadcast(SPECIES, -uRe[j]);
      t0 = f.fma(y0, t0);
      t1 = f.fma(y1, t1);
      f = DoubleVector.broadcast(SPECIES, uIm[j]);
      s0 = f.fma(y0, s0);
      s1 = f.fma(y1, s1);
      t0 = f.fma(x0, t0);
      t1 = f.fma(x1, t1);
    }
    s0.intoArray(next.wRe(), k);
    s1.intoArray(next.wRe(), k + LANES);
    t0.intoArray(next.wIm(), k);
    t1.intoArray(next.wIm(), k + LANES);
  }

  private void one(int k, int rows, RankTwo next) {
    double[] vRe = change.vRe();
    double[] vIm = change.vIm();
    double[] wRe = change.wRe();
    double[] wIm = change.wIm();
    double[] uRe = next.vRe();
    double[] uIm = next.vIm();
    DoubleVector r = DoubleVector.fromArray(SPECIES, vRe, k);
    DoubleVector m = DoubleVector.fromArray(SPECIES, vIm, k);
    DoubleVector p = DoubleVector.fromArray(SPECIES, wRe, k);
    DoubleVector q = DoubleVector.fromArray(SPECIES, wIm, k);
    DoubleVector s = DoubleVector.zero(SPECIES);
    DoubleVector t = s;
    for (int j = 0; j < rows; j++) {
      double a = vRe[j];
      double b = vIm[j];
      double c = wRe[j];
      double d = wIm[j];
      DoubleVector x = DoubleVector.fromArray(SPECIES, re[j], k);
      DoubleVector y = DoubleVector.fromArray(SPECIES, im[j], k);
      x = x.sub(p.mul(a).add(q.mul(b))).sub(r.mul(c).add(m.mul(d)));
      y = y.sub(p.mul(b).sub(q.mul(a))).sub(r.mul(d).sub(m.mul(c)));
      x.intoArray(re[j], k);
      y.intoArray(im[j], k);
      s = x.mul(uRe[j]).add(y.mul(uIm[j])).add(s);
      t = x.mul(uIm[j]).sub(y.mul(uRe[j])).add(t);
    }
    s.intoArray(next.wRe(), k);
    t.intoArray(next.wIm(), k);
  }
}
