package pawl.tightbinding;

import java.util.Arrays;

/** The loops in plain Java. */
final class ScalarLoops implements InnerLoops {

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public int padded(int n) {
    return n;
  }

  /** These loops read no upper triangle. */
  @Override
  public void completeRows(double[][] re, double[][] im) {}

  @Override
  public void updateRow(int i, double[][] re, double[][] im, RankTwo change) {
    update(i, i + 1, re, im, change);
  }

  @Override
  public void updateAndMultiply(int i, double[][] re, double[][] im, RankTwo change, RankTwo next) {
    update(0, i, re, im, change);
    multiply(i, re, im, next);
  }

  private static void update(int from, int to, double[][] re, double[][] im, RankTwo change) {
    double[] vRe = change.vRe();
    double[] vIm = change.vIm();
    double[] wRe = change.wRe();
    double[] wIm = change.wIm();
    for (int j = from; j < to; j++) {
      double[] x = re[j];
      double[] y = im[j];
      double a = vRe[j];
      double b = vIm[j];
      double c = wRe[j];
      double d = wIm[j];
      if (a == 0 && b == 0 && c == 0 && d == 0) {
        continue;
      }
      for (int k = 0; k <= j; k++) {
        x[k] -= (a * wRe[k] + b * wIm[k]) + (c * vRe[k] + d * vIm[k]);
      }
      // A loop of its own: JDK 17 compiles two short bodies to faster code than one long.
      for (int k = 0; k <= j; k++) {
        y[k] -= (b * wRe[k] - a * wIm[k]) + (d * vRe[k] - c * vIm[k]);
      }
    }
  }

  /** w = H v over the leading i×i block. */
  private static void multiply(int i, double[][] re, double[][] im, RankTwo next) {
    double[] vRe = next.vRe();
    double[] vIm = next.vIm();
    double[] wRe = next.wRe();
    double[] wIm = next.wIm();
    for (int j = 0; j < i; j++) {
      double[] x = re[j];
      double[] y = im[j];
      double a = vRe[j];
      double b = vIm[j];
      double sumRe = x[j] * a;
      double sumIm = x[j] * b;
      for (int k = 0; k < j; k++) {
        double h = x[k];
        double g = y[k];
        sumRe += h * vRe[k] - g * vIm[k];
        sumIm += h * vIm[k] + g * vRe[k];
        wRe[k] += h * a + g * b;
        wIm[k] += h * b - g * a;
      }
      wRe[j] = sumRe;
      wIm[j] = sumIm;
    }
  }

  @Override
  public void rotate(double c, double s, double[] lower, double[] upper) {
    for (int k = 0; k < upper.length; k++) {
      double x = lower[k];
      double y = upper[k];
      lower[k] = c * x - s * y;
      upper[k] = s * x + c * y;
    }
  }

  @Override
  public ComplexMatrix times(Reflectors q, double[][] rows) {
    return new ScalarReflection(q).of(rows);
  }

  @Override
  public void combine(Combination sum, int length, double[] re, double[] im, int at) {
    Arrays.fill(re, at, at + length, 0);
    Arrays.fill(im, at, at + length, 0);
    for (int t = 0; t < sum.terms(); t++) {
      double[] a = sum.re()[t];
      double[] b = sum.im()[t];
      double cos = sum.cos()[t];
      double sin = sum.sin()[t];
      int from = sum.from();
      for (int e = 0; e < length; e++) {
        re[at + e] += cos * a[from + e] - sin * b[from + e];
      }
      // A loop of its own: JDK 17 compiles two short bodies to faster code than one long.
      for (int e = 0; e < length; e++) {
        im[at + e] += cos * b[from + e] + sin * a[from + e];
      }
    }
  }

  @Override
  public void fill(DenseProduct product) {
    new ScalarProduct(product).fill();
  }

  @Override
  public void fillLower(DenseProduct product) {
    new ScalarProduct(product).fillLower();
  }
}
