package pawl.tightbinding;

import static pawl.tightbinding.VectorLoops.LANES;
import static pawl.tightbinding.VectorLoops.SPECIES;

import jdk.incubator.vector.DoubleVector;

/**
 * One step of the reduction to a tridiagonal matrix, two rows of H at a time.
 *
 * <p>The blocks on the diagonal are stored in full, so that no lane needs a mask: components of v
 * and w behind the end are zero.
 */
final class VectorUpdate {

  private VectorUpdate() {}

  static void multiply(int i, double[][] re, double[][] im, double[] wRe, double[] wIm) {
    wRe[i] = 0;
    wIm[i] = 0;
    int j = 0;
    for (; j + 1 < i; j += 2) {
      multiplyTwo(j, new double[][] {re[i], im[i]}, new double[][] {wRe, wIm}, re, im);
    }
    if (j < i) {
      multiplyOne(j, new double[][] {re[i], im[i]}, new double[][] {wRe, wIm}, re[j], im[j]);
    }
  }

  private static void multiplyTwo(int j, double[][] v, double[][] w, double[][] re, double[][] im) {
    double[] vRe = v[0];
    double[] vIm = v[1];
    double[] wRe = w[0];
    double[] wIm = w[1];
    double[] x0 = re[j];
    double[] y0 = im[j];
    double[] x1 = re[j + 1];
    double[] y1 = im[j + 1];
    int block = j - j % LANES;
    DoubleVector a0 = DoubleVector.broadcast(SPECIES, vRe[j]);
    DoubleVector b0 = DoubleVector.broadcast(SPECIES, vIm[j]);
    DoubleVector a1 = DoubleVector.broadcast(SPECIES, vRe[j + 1]);
    DoubleVector b1 = DoubleVector.broadcast(SPECIES, vIm[j + 1]);
    DoubleVector r = DoubleVector.fromArray(SPECIES, vRe, block);
    DoubleVector m = DoubleVector.fromArray(SPECIES, vIm, block);
    DoubleVector h = DoubleVector.fromArray(SPECIES, x0, block);
    DoubleVector g = DoubleVector.fromArray(SPECIES, y0, block);
    // H v = (h r - g m) + i (h m + g r), the products of g with a minus summed apart.
    DoubleVector sumRe0 = h.mul(r);
    DoubleVector minus0 = g.mul(m);
    DoubleVector sumIm0 = h.mul(m).add(g.mul(r));
    h = DoubleVector.fromArray(SPECIES, x1, block);
    g = DoubleVector.fromArray(SPECIES, y1, block);
    DoubleVector sumRe1 = h.mul(r);
    DoubleVector minus1 = g.mul(m);
    DoubleVector sumIm1 = h.mul(m).add(g.mul(r));
    for (int k = 0; k < block; k += LANES) {
      r = DoubleVector.fromArray(SPECIES, vRe, k);
      m = DoubleVector.fromArray(SPECIES, vIm, k);
      h = DoubleVector.fromArray(SPECIES, x0, k);
      g = DoubleVector.fromArray(SPECIES, y0, k);
      DoubleVector p = DoubleVector.fromArray(SPECIES, wRe, k);
      DoubleVector q = DoubleVector.fromArray(SPECIES, wIm, k);
      sumRe0 = h.fma(r, sumRe0);
      minus0 = g.fma(m, minus0);
      sumIm0 = h.fma(m, g.fma(r, sumIm0));
      p = h.fma(a0, g.fma(b0, p));
      q = h.fma(b0, q.sub(g.mul(a0)));
      h = DoubleVector.fromArray(SPECIES, x1, k);
      g = DoubleVector.fromArray(SPECIES, y1, k);
      sumRe1 = h.fma(r, sumRe1);
      minus1 = g.fma(m, minus1);
      sumIm1 = h.fma(m, g.fma(r, sumIm1));
      p = h.fma(a1, g.fma(b1, p));
      q = h.fma(b1, q.sub(g.mul(a1)));
      p.intoArray(wRe, k);
      q.intoArray(wIm, k);
    }
    wRe[j] = VectorLoops.sum(sumRe0.sub(minus0));
    wIm[j] = VectorLoops.sum(sumIm0);
    wRe[j + 1] = VectorLoops.sum(sumRe1.sub(minus1));
    wIm[j + 1] = VectorLoops.sum(sumIm1);
  }

  private static void multiplyOne(int j, double[][] v, double[][] w, double[] x, double[] y) {
    double[] vRe = v[0];
    double[] vIm = v[1];
    double[] wRe = w[0];
    double[] wIm = w[1];
    int block = j - j % LANES;
    DoubleVector a = DoubleVector.broadcast(SPECIES, vRe[j]);
    DoubleVector b = DoubleVector.broadcast(SPECIES, vIm[j]);
    DoubleVector r = DoubleVector.fromArray(SPECIES, vRe, block);
    DoubleVector m = DoubleVector.fromArray(SPECIES, vIm, block);
    DoubleVector h = DoubleVector.fromArray(SPECIES, x, block);
    DoubleVector g = DoubleVector.fromArray(SPECIES, y, block);
    DoubleVector sumRe = h.mul(r);
    DoubleVector minus = g.mul(m);
    DoubleVector sumIm = h.mul(m).add(g.mul(r));
    for (int k = 0; k < block; k += LANES) {
      r = DoubleVector.fromArray(SPECIES, vRe, k);
      m = DoubleVector.fromArray(SPECIES, vIm, k);
      h = DoubleVector.fromArray(SPECIES, x, k);
      g = DoubleVector.fromArray(SPECIES, y, k);
      DoubleVector p = DoubleVector.fromArray(SPECIES, wRe, k);
      DoubleVector q = DoubleVector.fromArray(SPECIES, wIm, k);
      sumRe = h.fma(r, sumRe);
      minus = g.fma(m, minus);
      sumIm = h.fma(m, g.fma(r, sumIm));
      h.fma(a, g.fma(b, p)).intoArray(wRe, k);
      h.fma(b, q.sub(g.mul(a))).intoArray(wIm, k);
    }
    wRe[j] = VectorLoops.sum(sumRe.sub(minus));
    wIm[j] = VectorLoops.sum(sumIm);
  }

  static void update(int i, double[][] re, double[][] im, double[] wRe, double[] wIm) {
    int j = 0;
    for (; j + 1 < i; j += 2) {
      updateTwo(j, new double[][] {re[i], im[i]}, new double[][] {wRe, wIm}, re, im);
    }
    if (j < i) {
      updateOne(j, new double[][] {re[i], im[i]}, new double[][] {wRe, wIm}, re[j], im[j]);
    }
  }

  private static void updateTwo(int j, double[][] v, double[][] w, double[][] re, double[][] im) {
    double[] vRe = v[0];
    double[] vIm = v[1];
    double[] wRe = w[0];
    double[] wIm = w[1];
    double[] x0 = re[j];
    double[] y0 = im[j];
    double[] x1 = re[j + 1];
    double[] y1 = im[j + 1];
    DoubleVector a0 = DoubleVector.broadcast(SPECIES, -vRe[j]);
    DoubleVector b0 = DoubleVector.broadcast(SPECIES, -vIm[j]);
    DoubleVector c0 = DoubleVector.broadcast(SPECIES, -wRe[j]);
    DoubleVector d0 = DoubleVector.broadcast(SPECIES, -wIm[j]);
    DoubleVector a1 = DoubleVector.broadcast(SPECIES, -vRe[j + 1]);
    DoubleVector b1 = DoubleVector.broadcast(SPECIES, -vIm[j + 1]);
    DoubleVector c1 = DoubleVector.broadcast(SPECIES, -wRe[j + 1]);
    DoubleVector d1 = DoubleVector.broadcast(SPECIES, -wIm[j + 1]);
    int end = j - j % LANES + LANES;
    for (int k = 0; k < end; k += LANES) {
      DoubleVector r = DoubleVector.fromArray(SPECIES, vRe, k);
      DoubleVector m = DoubleVector.fromArray(SPECIES, vIm, k);
      DoubleVector p = DoubleVector.fromArray(SPECIES, wRe, k);
      DoubleVector q = DoubleVector.fromArray(SPECIES, wIm, k);
      DoubleVector minusM = m.neg();
      DoubleVector minusQ = q.neg();
      DoubleVector x = DoubleVector.fromArray(SPECIES, x0, k);
      DoubleVector y = DoubleVector.fromArray(SPECIES, y0, k);
      a0.fma(p, b0.fma(q, c0.fma(r, d0.fma(m, x)))).intoArray(x0, k);
      b0.fma(p, a0.fma(minusQ, d0.fma(r, c0.fma(minusM, y)))).intoArray(y0, k);
      x = DoubleVector.fromArray(SPECIES, x1, k);
      y = DoubleVector.fromArray(SPECIES, y1, k);
      a1.fma(p, b1.fma(q, c1.fma(r, d1.fma(m, x)))).intoArray(x1, k);
      b1.fma(p, a1.fma(minusQ, d1.fma(r, c1.fma(minusM, y)))).intoArray(y1, k);
    }
    y0[j] = 0;
    y1[j + 1] = 0;
  }

  private static void updateOne(int j, double[][] v, double[][] w, double[] x, double[] y) {
    double[] vRe = v[0];
    double[] vIm = v[1];
    double[] wRe = w[0];
    double[] wIm = w[1];
    DoubleVector a = DoubleVector.broadcast(SPECIES, -vRe[j]);
    DoubleVector b = DoubleVector.broadcast(SPECIES, -vIm[j]);
    DoubleVector c = DoubleVector.broadcast(SPECIES, -wRe[j]);
    DoubleVector d = DoubleVector.broadcast(SPECIES, -wIm[j]);
    int end = j - j % LANES + LANES;
    for (int k = 0; k < end; k += LANES) {
      DoubleVector r = DoubleVector.fromArray(SPECIES, vRe, k);
      DoubleVector m = DoubleVector.fromArray(SPECIES, vIm, k);
      DoubleVector p = DoubleVector.fromArray(SPECIES, wRe, k);
      DoubleVector q = DoubleVector.fromArray(SPECIES, wIm, k);
      DoubleVector s = DoubleVector.fromArray(SPECIES, x, k);
      DoubleVector t = DoubleVector.fromArray(SPECIES, y, k);
      a.fma(p, b.fma(q, c.fma(r, d.fma(m, s)))).intoArray(x, k);
      b.fma(p, a.fma(q.neg(), d.fma(r, c.fma(m.neg(), t)))).intoArray(y, k);
    }
    y[j] = 0;
  }
}
