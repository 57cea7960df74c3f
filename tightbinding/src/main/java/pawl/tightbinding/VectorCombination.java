package pawl.tightbinding;

import static pawl.tightbinding.VectorLoops.LANES;
import static pawl.tightbinding.VectorLoops.SPECIES;

import jdk.incubator.vector.DoubleVector;

/** Linear combinations of rows, four vectors at a time, which stay in registers over all terms. */
final class VectorCombination {

  private final double[] cos;
  private final double[] sin;
  private final double[][] re;
  private final double[][] im;
  private final int from;
  private final int length;

  VectorCombination(Combination sum, int length) {
    cos = sum.cos();
    sin = sum.sin();
    re = sum.re();
    im = sum.im();
    from = sum.from();
    this.length = length;
  }

  void into(double[] x, double[] y, int at) {
    int e = 0;
    for (; e + 4 * LANES <= length; e += 4 * LANES) {
      four(from + e, x, y, at + e);
    }
    for (; e < length; e += LANES) {
      one(from + e, x, y, at + e);
    }
  }

  private void four(int e, double[] x, double[] y, int to) {
    DoubleVector x0 = DoubleVector.zero(SPECIES);
    DoubleVector x1 = x0;
    DoubleVector x2 = x0;
    DoubleVector x3 = x0;
    DoubleVector y0 = x0;
    DoubleVector y1 = x0;
    DoubleVector y2 = x0;
    DoubleVector y3 = x0;
    for (int t = 0; t < cos.length; t++) {
      double[] a = re[t];
      double[] b = im[t];
      DoubleVector c = DoubleVector.broadcast(SPECIES, cos[t]);
      DoubleVector s = DoubleVector.broadcast(SPECIES, sin[t]);
      DoubleVector minus = DoubleVector.broadcast(SPECIES, -sin[t]);
      DoubleVector u = DoubleVector.fromArray(SPECIES, a, e);
      DoubleVector v = DoubleVector.fromArray(SPECIES, b, e);
      x0 = minus.fma(v, c.fma(u, x0));
      y0 = s.fma(u, c.fma(v, y0));
      u = DoubleVector.fromArray(SPECIES, a, e + LANES);
      v = DoubleVector.fromArray(SPECIES, b, e + LANES);
      x1 = minus.fma(v, c.fma(u, x1));
      y1 = s.fma(u, c.fma(v, y1));
      u = DoubleVector.fromArray(SPECIES, a, e + 2 * LANES);
      v = DoubleVector.fromArray(SPECIES, b, e + 2 * LANES);
      x2 = minus.fma(v, c.fma(u, x2));
      y2 = s.fma(u, c.fma(v, y2));
      u = DoubleVector.fromArray(SPECIES, a, e + 3 * LANES);
      v = DoubleVector.fromArray(SPECIES, b, e + 3 * LANES);
      x3 = minus.fma(v, c.fma(u, x3));
      y3 = s.fma(u, c.fma(v, y3));
    }
    x0.intoArray(x, to);
    x1.intoArray(x, to + LANES);
    x2.intoArray(x, to + 2 * LANES);
    x3.intoArray(x, to + 3 * LANES);
    y0.intoArray(y, to);
    y1.intoArray(y, to + LANES);
    y2.intoArray(y, to + 2 * LANES);
    y3.intoArray(y, to + 3 * LANES);
  }

  private void one(int e, double[] x, double[] y, int to) {
    DoubleVector sumRe = DoubleVector.zero(SPECIES);
    DoubleVector sumIm = sumRe;
    for (int t = 0; t < cos.length; t++) {
      DoubleVector u = DoubleVector.fromArray(SPECIES, re[t], e);
      DoubleVector v = DoubleVector.fromArray(SPECIES, im[t], e);
      DoubleVector c = DoubleVector.broadcast(SPECIES, cos[t]);
      sumRe = DoubleVector.broadcast(SPECIES, -sin[t]).fma(v, c.fma(u, sumRe));
      sumIm = DoubleVector.broadcast(SPECIES, sin[t]).fma(u, c.fma(v, sumIm));
    }
    sumRe.intoArray(x, to);
    sumIm.intoArray(y, to);
  }
}
