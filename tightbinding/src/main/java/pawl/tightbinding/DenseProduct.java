package pawl.tightbinding;

import java.util.Arrays;

/**
 * One product C = L R of complex matrices, L being a matrix or an adjoint.
 *
 * <p>Two ways to the same sums: one element of C at a time, which costs nothing beside the
 * arithmetic, and whole rows of C, which the JIT turns into vector instructions.
 */
final class DenseProduct {

  /** From this width on, rows are faster than elements. */
  private static final int ROWS_FROM = 8;

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

  /** C. */
  ComplexMatrix full() {
    if (width < ROWS_FROM) {
      for (int i = 0; i < height; i++) {
        for (int j = 0; j < width; j++) {
          element(i, j);
        }
      }
    } else {
      double[][] rowsRe = rightRows(rightRe);
      double[][] rowsIm = rightRows(rightIm);
      for (int i = 0; i < height; i++) {
        row(i, width, rowsRe, rowsIm);
      }
    }
    return new ComplexMatrix(height, width, re, im);
  }

  /** C, known to be Hermitian, from its lower triangle. */
  ComplexMatrix hermitian() {
    if (width < ROWS_FROM) {
      for (int i = 0; i < height; i++) {
        for (int j = 0; j <= i; j++) {
          element(i, j);
        }
      }
    } else {
      double[][] rowsRe = rightRows(rightRe);
      double[][] rowsIm = rightRows(rightIm);
      for (int i = 0; i < height; i++) {
        row(i, i + 1, rowsRe, rowsIm);
      }
    }
    mirror();
    return new ComplexMatrix(height, width, re, im);
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

  /** Makes the diagonal real and the upper triangle the conjugate of the lower. */
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
