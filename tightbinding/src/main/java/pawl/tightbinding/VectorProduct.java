package pawl.tightbinding;

import static pawl.tightbinding.VectorLoops.LANES;
import static pawl.tightbinding.VectorLoops.SPECIES;

import jdk.incubator.vector.DoubleVector;

/**
 * Products of matrices, two rows by two vectors of C at a time, from a copy of R's columns that
 * stays in the cache.
 */
final class VectorProduct {

  private static final int PANEL = 2 * LANES;

  private final DenseProduct p;

  /** Per row of R, PANEL real parts and as many imaginary parts. */
  private final double[] panel;

  /** Two rows of PANEL elements of C: real, real, imaginary, imaginary. */
  private final double[] tile = new double[4 * PANEL];

  VectorProduct(DenseProduct product) {
    p = product;
    panel = new double[2 * PANEL * p.depth];
  }

  void fill() {
    for (int j = 0; j < p.width; j += PANEL) {
      columns(j, 0);
    }
  }

  void fillLower() {
    for (int j = 0; j < p.width; j += PANEL) {
      columns(j, j);
    }
  }

  /** C's columns from j on, from this row on; an even one. */
  private void columns(int j, int from) {
    int count = Math.min(PANEL, p.width - j);
    gather(j, count);
    for (int i = from; i < p.height; i += 2) {
      int second = Math.min(i + 1, p.height - 1);
      if (count > LANES) {
        tileFull(i * p.leftRow, second * p.leftRow);
      } else {
        tileHalf(i * p.leftRow, second * p.leftRow);
      }
      System.arraycopy(tile, 0, p.re, i * p.width + j, count);
      System.arraycopy(tile, PANEL, p.re, second * p.width + j, count);
      System.arraycopy(tile, 2 * PANEL, p.im, i * p.width + j, count);
      System.arraycopy(tile, 3 * PANEL, p.im, second * p.width + j, count);
    }
  }

  private void gather(int j, int count) {
    for (int k = 0; k < p.depth; k++) {
      System.arraycopy(p.rightRe, k * p.width + j, panel, 2 * PANEL * k, count);
      System.arraycopy(p.rightIm, k * p.width + j, panel, 2 * PANEL * k + PANEL, count);
    }
  }

  private void tileFull(int first, int second) {
    double[] right = panel;
    double[] leftRe = p.leftRe;
    double[] leftIm = p.leftIm;
    int step = p.leftStep;
    double sign = p.sign;
    DoubleVector r00 = DoubleVector.zero(SPECIES);
    DoubleVector r01 = r00;
    DoubleVector r10 = r00;
    DoubleVector r11 = r00;
    DoubleVector i00 = r00;
    DoubleVector i01 = r00;
    DoubleVector i10 = r00;
    DoubleVector i11 = r00;
    int l = 0;
    for (int at = 0; at < right.length; at += 2 * PANEL) {
      DoubleVector c0 = DoubleVector.fromArray(SPECIES, right, at);
      DoubleVector c1 = DoubleVector.fromArray(SPECIES, right, at + LANES);
      DoubleVector d0 = DoubleVector.fromArray(SPECIES, right, at + 2 * LANES);
      DoubleVector d1 = DoubleVector.fromArray(SPECIES, right, at + 3 * LANES);
      DoubleVector a = DoubleVector.broadcast(SPECIES, leftRe[first + l]);
      r00 = a.fma(c0, r00);
      r01 = a.fma(c1, r01);
      i00 = a.fma(d0, i00);
      i01 = a.fma(d1, i01);
      double im = sign * leftIm[first + l];
      DoubleVector b = DoubleVector.broadcast(SPECIES, im);
      i00 = b.fma(c0, i00);
      i01 = b.fma(c1, i01);
      b = DoubleVector.broadcast(SPECIES, -im);
      r00 = b.fma(d0, r00);
      r01 = b.fma(d1, r01);
      a = DoubleVector.broadcast(SPECIES, leftRe[second + l]);
      r10 = a.fma(c0, r10);
      r11 = a.fma(c1, r11);
      i10 = a.fma(d0, i10);
      i11 = a.fma(d1, i11);
      im = sign * leftIm[second + l];
      b = DoubleVector.broadcast(SPECIES, im);
      i10 = b.fma(c0, i10);
      i11 = b.fma(c1, i11);
      b = DoubleVector.broadcast(SPECIES, -im);
      r10 = b.fma(d0, r10);
      r11 = b.fma(d1, r11);
      l += step;
    }
    r00.intoArray(tile, 0);
    r01.intoArray(tile, LANES);
    r10.intoArray(tile, PANEL);
    r11.intoArray(tile, PANEL + LANES);
    i00.intoArray(tile, 2 * PANEL);
    i01.intoArray(tile, 2 * PANEL + LANES);
    i10.intoArray(tile, 3 * PANEL);
    i11.intoArray(tile, 3 * PANEL + LANES);
  }

  private void tileHalf(int first, int second) {
    double[] right = panel;
    double[] leftRe = p.leftRe;
    double[] leftIm = p.leftIm;
    int step = p.leftStep;
    double sign = p.sign;
    DoubleVector r0 = DoubleVector.zero(SPECIES);
    DoubleVector r1 = r0;
    DoubleVector i0 = r0;
    DoubleVector i1 = r0;
    int l = 0;
    for (int at = 0; at < right.length; at += 2 * PANEL) {
      DoubleVector c = DoubleVector.fromArray(SPECIES, right, at);
      DoubleVector d = DoubleVector.fromArray(SPECIES, right, at + PANEL);
      DoubleVector a = DoubleVector.broadcast(SPECIES, leftRe[first + l]);
      r0 = a.fma(c, r0);
      i0 = a.fma(d, i0);
      double im = sign * leftIm[first + l];
      i0 = DoubleVector.broadcast(SPECIES, im).fma(c, i0);
      r0 = DoubleVector.broadcast(SPECIES, -im).fma(d, r0);
      a = DoubleVector.broadcast(SPECIES, leftRe[second + l]);
      r1 = a.fma(c, r1);
      i1 = a.fma(d, i1);
      im = sign * leftIm[second + l];
      i1 = DoubleVector.broadcast(SPECIES, im).fma(c, i1);
      r1 = DoubleVector.broadcast(SPECIES, -im).fma(d, r1);
      l += step;
    }
    r0.intoArray(tile, 0);
    r1.intoArray(tile, PANEL);
    i0.intoArray(tile, 2 * PANEL);
    i1.intoArray(tile, 3 * PANEL);
  }
}
