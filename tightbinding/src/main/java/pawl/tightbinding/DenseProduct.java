package pawl.tightbinding;

import java.util.Arrays;

/**
 * One product C = L R of complex matrices, L being a matrix or an adjoint.
 *
 * <p>Two ways to the same sums: 2×2 blocks of C held in registers (no copies, best for small
 * matrices), and whole rows of C (contiguous, which the JIT turns into vector instructions).
 */
final class DenseProduct {

  private final double[] leftRe;
  private final double[] leftIm;

  /** Element (i, k) of L is at i * leftRow + k * leftStep. */
  private final int leftRow;

  private final int leftStep;

  /** -1 if L is an adjoint. */
  private final double sign;

  private final double[] rightRe;
  private final double[] rightIm;
  private final int height;
  private final int depth;
  private final int width;
  private final double[] re;
  private final double[] im;

  private DenseProduct(ComplexMatrix left, Side side, ComplexMatrix right) {
    boolean plain = side == Side.PLAIN;
    leftRe = left.re();
    leftIm = left.im();
    leftRow = plain ? left.columns() : 1;
    leftStep = plain ? 1 : left.columns();
    sign = plain ? 1 : -1;
    rightRe = right.re();
    rightIm = right.im();
    height = plain ? left.rows() : left.columns();
    depth = right.rows();
    width = right.columns();
    re = new double[height * width];
    im = new double[height * width];
  }

  private enum Side {
    PLAIN,
    ADJOINT
  }

  static DenseProduct of(ComplexMatrix left, ComplexMatrix right) {
    return new DenseProduct(left, Side.PLAIN, right);
  }

  static DenseProduct ofAdjoint(ComplexMatrix left, ComplexMatrix right) {
    return new DenseProduct(left, Side.ADJOINT, right);
  }

  ComplexMatrix result() {
    return new ComplexMatrix(height, width, re, im);
  }

  void byBlocks() {
    int i = 0;
    for (; i + 1 < height; i += 2) {
      int j = 0;
      for (; j + 1 < width; j += 2) {
        block(i, j);
      }
      if (j < width) {
        element(i, j);
        element(i + 1, j);
      }
    }
    if (i < height) {
      for (int j = 0; j < width; j++) {
        element(i, j);
      }
    }
  }

  /** The lower triangle of a C known to be Hermitian, and its mirror image. */
  void lowerByBlocks() {
    int i = 0;
    for (; i + 1 < height; i += 2) {
      for (int j = 0; j <= i; j += 2) {
        block(i, j);
      }
    }
    if (i < height) {
      for (int j = 0; j <= i; j++) {
        element(i, j);
      }
    }
    mirror();
  }

  void byRows() {
    double[][] rowsRe = rightRows(rightRe);
    double[][] rowsIm = rightRows(rightIm);
    for (int i = 0; i < height; i++) {
      row(i, width, rowsRe, rowsIm);
    }
  }

  /** The lower triangle of a C known to be Hermitian, and its mirror image. */
  void lowerByRows() {
    double[][] rowsRe = rightRows(rightRe);
    double[][] rowsIm = rightRows(rightIm);
    for (int i = 0; i < height; i++) {
      row(i, i + 1, rowsRe, rowsIm);
    }
    mirror();
  }

  private void element(int i, int j) {
    double sumRe = 0;
    double sumIm = 0;
    for (int k = 0, l = i * leftRow, r = j; k < depth; k++, l += leftStep, r += width) {
      double a = leftRe[l];
      double b = sign * leftIm[l];
      double c = rightRe[r];
      double d = rightIm[r];
      sumRe += a * c - b * d;
      sumIm += a * d + b * c;
    }
    re[i * width + j] = sumRe;
    im[i * width + j] = sumIm;
  }

  /** Elements (i, j) to (i+1, j+1). */
  private void block(int i, int j) {
    double[] lRe = leftRe;
    double[] lIm = leftIm;
    double[] rRe = rightRe;
    double[] rIm = rightIm;
    double re00 = 0;
    double im00 = 0;
    double re01 = 0;
    double im01 = 0;
    double re10 = 0;
    double im10 = 0;
    double re11 = 0;
    double im11 = 0;
    for (int k = 0, l = i * leftRow, r = j; k < depth; k++, l += leftStep, r += width) {
      double a0 = lRe[l];
      double b0 = sign * lIm[l];
      double a1 = lRe[l + leftRow];
      double b1 = sign * lIm[l + leftRow];
      double c0 = rRe[r];
      double d0 = rIm[r];
      double c1 = rRe[r + 1];
      double d1 = rIm[r + 1];
      re00 += a0 * c0 - b0 * d0;
      im00 += a0 * d0 + b0 * c0;
      re01 += a0 * c1 - b0 * d1;
      im01 += a0 * d1 + b0 * c1;
      re10 += a1 * c0 - b1 * d0;
      im10 += a1 * d0 + b1 * c0;
      re11 += a1 * c1 - b1 * d1;
      im11 += a1 * d1 + b1 * c1;
    }
    int c = i * width + j;
    re[c] = re00;
    im[c] = im00;
    re[c + 1] = re01;
    im[c + 1] = im01;
    re[c + width] = re10;
    im[c + width] = im10;
    re[c + width + 1] = re11;
    im[c + width + 1] = im11;
  }

  /** The first {@code count} elements of row i, two of R's rows at a time. */
  private void row(int i, int count, double[][] rowsRe, double[][] rowsIm) {
    double[] sumRe = new double[count];
    double[] sumIm = new double[count];
    int l = i * leftRow;
    int k = 0;
    for (; k + 1 < depth; k += 2, l += 2 * leftStep) {
      double a0 = leftRe[l];
      double b0 = sign * leftIm[l];
      double a1 = leftRe[l + leftStep];
      double b1 = sign * leftIm[l + leftStep];
      double[] c0 = rowsRe[k];
      double[] d0 = rowsIm[k];
      double[] c1 = rowsRe[k + 1];
      double[] d1 = rowsIm[k + 1];
      for (int j = 0; j < sumRe.length; j++) {
        sumRe[j] += (a0 * c0[j] - b0 * d0[j]) + (a1 * c1[j] - b1 * d1[j]);
        sumIm[j] += (a0 * d0[j] + b0 * c0[j]) + (a1 * d1[j] + b1 * c1[j]);
      }
    }
    if (k < depth) {
      double a = leftRe[l];
      double b = sign * leftIm[l];
      double[] c = rowsRe[k];
      double[] d = rowsIm[k];
      for (int j = 0; j < sumRe.length; j++) {
        sumRe[j] += a * c[j] - b * d[j];
        sumIm[j] += a * d[j] + b * c[j];
      }
    }
    System.arraycopy(sumRe, 0, re, i * width, count);
    System.arraycopy(sumIm, 0, im, i * width, count);
  }

  private double[][] rightRows(double[] flat) {
    double[][] rows = new double[depth][];
    for (int k = 0; k < depth; k++) {
      rows[k] = Arrays.copyOfRange(flat, k * width, (k + 1) * width);
    }
    return rows;
  }

  private void mirror() {
    for (int i = 0; i < height; i++) {
      im[i * width + i] = 0;
      for (int j = 0; j < i; j++) {
        re[j * width + i] = re[i * width + j];
        im[j * width + i] = -im[i * width + j];
      }
    }
  }
}
