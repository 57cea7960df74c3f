package pawl.tightbinding;

import java.util.Arrays;

/**
 * Products of matrices in plain Java.
 *
 * <p>Two ways to the same sums: one element of C at a time, which costs nothing beside the
 * arithmetic, and whole rows of C, which the JIT turns into vector instructions.
 */
final class ScalarProduct {

  /** From this width on, rows are faster than elements. */
  private static final int ROWS_FROM = 8;

  private final DenseProduct p;

  ScalarProduct(DenseProduct product) {
    p = product;
  }

  void fill() {
    if (p.width < ROWS_FROM) {
      for (int i = 0; i < p.height; i++) {
        for (int j = 0; j < p.width; j++) {
          element(i, j);
        }
      }
    } else {
      double[][] rowsRe = rightRows(p.rightRe);
      double[][] rowsIm = rightRows(p.rightIm);
      for (int i = 0; i < p.height; i++) {
        row(i, p.width, rowsRe, rowsIm);
      }
    }
  }

  void fillLower() {
    if (p.width < ROWS_FROM) {
      for (int i = 0; i < p.height; i++) {
        for (int j = 0; j <= i; j++) {
          element(i, j);
        }
      }
    } else {
      double[][] rowsRe = rightRows(p.rightRe);
      double[][] rowsIm = rightRows(p.rightIm);
      for (int i = 0; i < p.height; i++) {
        row(i, i + 1, rowsRe, rowsIm);
      }
    }
  }

  private void element(int i, int j) {
    double sumRe = 0;
    double sumIm = 0;
    for (int k = 0, l = i * p.leftRow, r = j; k < p.depth; k++, l += p.leftStep, r += p.width) {
      double a = p.leftRe[l];
      double b = p.sign * p.leftIm[l];
      double c = p.rightRe[r];
      double d = p.rightIm[r];
      sumRe += a * c - b * d;
      sumIm += a * d + b * c;
    }
    p.re[i * p.width + j] = sumRe;
    p.im[i * p.width + j] = sumIm;
  }

  /** The first {@code count} elements of row i, two of R's rows at a time. */
  private void row(int i, int count, double[][] rowsRe, double[][] rowsIm) {
    double[] sumRe = new double[count];
    double[] sumIm = new double[count];
    int l = i * p.leftRow;
    int k = 0;
    for (; k + 1 < p.depth; k += 2, l += 2 * p.leftStep) {
      double a0 = p.leftRe[l];
      double b0 = p.sign * p.leftIm[l];
      double a1 = p.leftRe[l + p.leftStep];
      double b1 = p.sign * p.leftIm[l + p.leftStep];
      double[] c0 = rowsRe[k];
      double[] d0 = rowsIm[k];
      double[] c1 = rowsRe[k + 1];
      double[] d1 = rowsIm[k + 1];
      for (int j = 0; j < sumRe.length; j++) {
        sumRe[j] += (a0 * c0[j] - b0 * d0[j]) + (a1 * c1[j] - b1 * d1[j]);
        sumIm[j] += (a0 * d0[j] + b0 * c0[j]) + (a1 * d1[j] + b1 * c1[j]);
      }
    }
    if (k < p.depth) {
      double a = p.leftRe[l];
      double b = p.sign * p.leftIm[l];
      double[] c = rowsRe[k];
      double[] d = rowsIm[k];
      for (int j = 0; j < sumRe.length; j++) {
        sumRe[j] += a * c[j] - b * d[j];
        sumIm[j] += a * d[j] + b * c[j];
      }
    }
    System.arraycopy(sumRe, 0, p.re, i * p.width, count);
    System.arraycopy(sumIm, 0, p.im, i * p.width, count);
  }

  private double[][] rightRows(double[] flat) {
    double[][] rows = new double[p.depth][];
    for (int k = 0; k < p.depth; k++) {
      rows[k] = Arrays.copyOfRange(flat, k * p.width, (k + 1) * p.width);
    }
    return rows;
  }
}
