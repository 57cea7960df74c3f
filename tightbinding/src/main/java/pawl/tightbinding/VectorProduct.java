package pawl.tightbinding;

import static pawl.tightbinding.VectorLoops.LANES;
import static pawl.tightbinding.VectorLoops.SPECIES;

import jdk.incubator.vector.DoubleVector;

/**
 * Products of matrices, two rows by two vectors of C at a time.
 *
 * <p>Where R outgrows the nearest cache, from a copy of two vectors' columns of it that does not.
 * The last columns of C may be computed twice, to the same bits, which costs less than to treat
 * them apart.
 */
final class VectorProduct {

  private static final int PANEL = 2 * LANES;

  /** So many elements of R may stay where they are: 24 KB. */
  private static final int NEAR = 1536;

  private final DenseProduct p;

  /** Whether columns of R are copied. */
  private final boolean copied;

  /** R, or some of its columns, row by row. */
  private final double[] rightRe;

  private final double[] rightIm;

  /** From one row of these to the next. */
  private final int stride;

  /** C, or two rows of a C that is narrower than a panel. */
  private final double[] re;

  private final double[] im;

  VectorProduct(DenseProduct product) {
    p = product;
    boolean narrow = p.width < PANEL;
    copied = narrow || p.depth * p.width > NEAR;
    rightRe = copied ? new double[PANEL * p.depth] : p.rightRe;
    rightIm = copied ? new double[PANEL * p.depth] : p.rightIm;
    stride = copied ? PANEL : p.width;
    re = narrow ? new double[2 * PANEL] : p.re;
    im = narrow ? new double[2 * PANEL] : p.im;
  }

  void fill() {
    if (p.width < PANEL) {
      narrow();
      return;
    }
    for (int j = 0; j < p.width; j += PANEL) {
      columns(j, 0);
    }
  }

  void fillLower() {
    if (p.width < PANEL) {
      narrow();
      return;
    }
    for (int j = 0; j < p.width; j += PANEL) {
      columns(j, j);
    }
  }

  /** C's columns from j on, from this row on. */
  private void columns(int j, int from) {
    boolean half = p.width - j <= LANES;
    int first = Math.min(j, p.width - (half ? LANES : PANEL));
    int start = first;
    if (copied) {
      gather(first, half ? LANES : PANEL);
      start = 0;
    }
    for (int i = from; i < p.height; i += 2) {
      int next = Math.min(i + 1, p.height - 1);
      if (half) {
        half(start, i, next, i * p.width + first, next * p.width + first);
      } else {
        full(start, i, next, i * p.width + first, next * p.width + first);
      }
    }
  }

  /** All of a C that is narrower than a panel. */
  private void narrow() {
    gather(0, p.width);
    for (int i = 0; i < p.height; i += 2) {
      int next = Math.min(i + 1, p.height - 1);
      full(0, i, next, 0, PANEL);
      System.arraycopy(re, 0, p.re, i * p.width, p.width);
      System.arraycopy(im, 0, p.im, i * p.width, p.width);
      System.arraycopy(re, PANEL, p.re, next * p.width, p.width);
      System.arraycopy(im, PANEL, p.im, next * p.width, p.width);
    }
  }

  private void gather(int j, int count) {
    for (int k = 0; k < p.depth; k++) {
      System.arraycopy(p.rightRe, k * p.width + j, rightRe, PANEL * k, count);
      System.arraycopy(p.rightIm, k * p.width + j, rightIm, PANEL * k, count);
    }
  }

  /** Two rows of C by a panel, to these places; R's columns are from start on. */
  private void full(int start, int row, int next, int to, int toNext) {
    double[] cRe = rightRe;
    double[] cIm = rightIm;
    double[] leftRe = p.leftRe;
    double[] leftIm = p.leftIm;
    int step = p.leftStep;
    double sign = p.sign;
    int depth = p.depth;
    DoubleVector r00 = DoubleVector.zero(SPECIES);
    DoubleVector r01 = r00;
    DoubleVector r10 = r00;
    DoubleVector r11 = r00;
    DoubleVector i00 = r00;
    DoubleVector i01 = r00;
    DoubleVector i10 = r00;
    DoubleVector i11 = r00;
    int l = row * p.leftRow;
    int between = (next - row) * p.leftRow;
    for (int k = 0, at = start; k < depth; k++, at += stride, l += step) {
      DoubleVector c0 = DoubleVector.fromArray(SPECIES, cRe, at);
      DoubleVector c1 = DoubleVector.fromArray(SPECIES, cRe, at + LANES);
      DoubleVector d0 = DoubleVector.fromArray(SPECIES, cIm, at);
      DoubleVector d1 = DoubleVector.fromArray(SPECIES, cIm, at + LANES);
      DoubleVector a = DoubleVector.broadcast(SPECIES, leftRe[l]);
      r00 = a.fma(c0, r00);
      r01 = a.fma(c1, r01);
      i00 = a.fma(d0, i00);
      i01 = a.fma(d1, i01);
      double y = sign * leftIm[l];
      DoubleVector b = DoubleVector.broadcast(SPECIES, y);
      i00 = b.fma(c0, i00);
      i01 = b.fma(c1, i01);
      b = DoubleVector.broadcast(SPECIES, -y);
      r00 = b.fma(d0, r00);
      r01 = b.fma(d1, r01);
      a = DoubleVector.broadcast(SPECIES, leftRe[l + between]);
      r10 = a.fma(c0, r10);
      r11 = a.fma(c1, r11);
      i10 = a.fma(d0, i10);
      i11 = a.fma(d1, i11);
      y = sign * leftIm[l + between];
      b = DoubleVector.broadcast(SPECIES, y);
      i10 = b.fma(c0, i10);
      i11 = b.fma(c1, i11);
      b = DoubleVector.broadcast(SPECIES, -y);
      r10 = b.fma(d0, r10);
      r11 = b.fma(d1, r11);
    }
    r00.intoArray(re, to);
    r01.intoArray(re, to + LANES);
    i00.intoArray(im, to);
    i01.intoArray(im, to + LANES);
    r10.intoArray(re, toNext);
    r11.intoArray(re, toNext + LANES);
    i10.intoArray(im, toNext);
    i11.intoArray(im, toNext + LANES);
  }

  /** Two rows of C by one vector. */
  private void half(int start, int row, int next, int to, int toNext) {
    double[] cRe = rightRe;
    double[] cIm = rightIm;
    double[] leftRe = p.leftRe;
    double[] leftIm = p.leftIm;
    int step = p.leftStep;
    double sign = p.sign;
    int depth = p.depth;
    DoubleVector r0 = DoubleVector.zero(SPECIES);
    DoubleVector r1 = r0;
    DoubleVector i0 = r0;
    DoubleVector i1 = r0;
    int l = row * p.leftRow;
    int between = (next - row) * p.leftRow;
    for (int k = 0, at = start; k < depth; k++, at += stride, l += step) {
      DoubleVector c = DoubleVector.fromArray(SPECIES, cRe, at);
      DoubleVector d = DoubleVector.fromArray(SPECIES, cIm, at);
      DoubleVector a = DoubleVector.broadcast(SPECIES, leftRe[l]);
      r0 = a.fma(c, r0);
      i0 = a.fma(d, i0);
      double y = sign * leftIm[l];
      i0 = DoubleVector.broadcast(SPECIES, y).fma(c, i0);
      r0 = DoubleVector.broadcast(SPECIES, -y).fma(d, r0);
      a = DoubleVector.broadcast(SPECIES, leftRe[l + between]);
      r1 = a.fma(c, r1);
      i1 = a.fma(d, i1);
      y = sign * leftIm[l + between];
      i1 = DoubleVector.broadcast(SPECIES, y).fma(c, i1);
      r1 = DoubleVector.broadcast(SPECIES, -y).fma(d, r1);
    }
    r0.intoArray(re, to);
    i0.intoArray(im, to);
    r1.intoArray(re, toNext);
    i1.intoArray(im, toNext);
  }
}
