package pawl.ratchet;

import java.util.ArrayList;
import java.util.List;

/**
 * Discrete Fourier transforms of one length, many side by side: \(X_j = \sum_l e^{\mp2\pi
 * ijl/n}x_l\).
 *
 * <p>The self-sorting algorithm of Stockham, with butterflies of 4, 2, 3 and of any prime: D. N.
 * Van Loan, <i>Computational Frameworks for the Fast Fourier Transform</i> (1992), section 1.7.
 * Lengths with a large prime factor p cost p times their size.
 */
final class FourierTransform {

  private final int length;
  private final int[] factors;
  private final double[] cos;
  private final double[] sin;

  FourierTransform(int length) {
    this.length = length;
    this.factors = factors(length);
    this.cos = new double[length];
    this.sin = new double[length];
    for (int i = 0; i < length; i++) {
      double angle = 2 * Math.PI * i / length;
      cos[i] = StrictMath.cos(angle);
      sin[i] = StrictMath.sin(angle);
    }
  }

  private static int[] factors(int length) {
    List<Integer> factors = new ArrayList<>();
    int left = length;
    for (int factor : new int[] {4, 2, 3}) {
      while (left % factor == 0) {
        factors.add(factor);
        left /= factor;
      }
    }
    for (int factor = 5; left > 1; factor += 2) {
      while (left % factor == 0) {
        factors.add(factor);
        left /= factor;
      }
    }
    return factors.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Which way. */
  enum Direction {
    /** With \(e^{-2\pi ijl/n}\). */
    FORWARD(-1),
    /** With \(e^{+2\pi ijl/n}\); the factor 1/n is left to the caller. */
    BACKWARD(1);

    private final int sign;

    Direction(int sign) {
      this.sign = sign;
    }
  }

  /**
   * Real and imaginary parts, and space for as many more.
   *
   * @param re real parts
   * @param im imaginary parts
   * @param spareRe of the same length
   * @param spareIm likewise
   */
  record Lines(double[] re, double[] im, double[] spareRe, double[] spareIm) {

    Lines swapped() {
      return new Lines(spareRe, spareIm, re, im);
    }
  }

  /**
   * Transforms, of elements {@code from + batch l + b}, all batches b over l.
   *
   * @return the lines with the result first, which may be the spare ones
   */
  Lines transform(Lines lines, int from, int batch, Direction direction) {
    Lines at = lines;
    int left = length;
    int stride = batch;
    for (int factor : factors) {
      Pass pass = new Pass(at, from, left / factor, stride, direction.sign);
      switch (factor) {
        case 2 -> two(pass);
        case 4 -> four(pass);
        default -> any(pass, factor);
      }
      at = at.swapped();
      left /= factor;
      stride *= factor;
    }
    return at;
  }

  /** Whether the result ends up in the spare lines. */
  boolean endsInSpare() {
    return factors.length % 2 == 1;
  }

  private record Pass(Lines lines, int from, int count, int stride, int sign) {}

  private void two(Pass pass) {
    double[] xRe = pass.lines.re;
    double[] xIm = pass.lines.im;
    double[] yRe = pass.lines.spareRe;
    double[] yIm = pass.lines.spareIm;
    int stride = pass.stride;
    int step = length / (2 * pass.count);
    for (int p = 0; p < pass.count; p++) {
      double wRe = cos[p * step];
      double wIm = pass.sign * sin[p * step];
      int a = pass.from + stride * p;
      int b = a + stride * pass.count;
      int to = pass.from + stride * 2 * p;
      for (int q = 0; q < stride; q++) {
        double dRe = xRe[a + q] - xRe[b + q];
        double dIm = xIm[a + q] - xIm[b + q];
        yRe[to + q] = xRe[a + q] + xRe[b + q];
        yIm[to + q] = xIm[a + q] + xIm[b + q];
        yRe[to + stride + q] = dRe * wRe - dIm * wIm;
        yIm[to + stride + q] = dRe * wIm + dIm * wRe;
      }
    }
  }

  private void four(Pass pass) {
    double[] xRe = pass.lines.re;
    double[] xIm = pass.lines.im;
    double[] yRe = pass.lines.spareRe;
    double[] yIm = pass.lines.spareIm;
    int stride = pass.stride;
    int step = length / (4 * pass.count);
    int far = stride * pass.count;
    double sign = pass.sign;
    for (int p = 0; p < pass.count; p++) {
      double w1Re = cos[p * step];
      double w1Im = sign * sin[p * step];
      double w2Re = cos[2 * p * step];
      double w2Im = sign * sin[2 * p * step];
      double w3Re = cos[3 * p * step];
      double w3Im = sign * sin[3 * p * step];
      int a = pass.from + stride * p;
      int to = pass.from + stride * 4 * p;
      for (int q = 0; q < stride; q++) {
        int i = a + q;
        double sumRe = xRe[i] + xRe[i + 2 * far];
        double sumIm = xIm[i] + xIm[i + 2 * far];
        double difRe = xRe[i] - xRe[i + 2 * far];
        double difIm = xIm[i] - xIm[i + 2 * far];
        double oddRe = xRe[i + far] + xRe[i + 3 * far];
        double oddIm = xIm[i + far] + xIm[i + 3 * far];
        double turnedRe = -sign * (xIm[i + far] - xIm[i + 3 * far]);
        double turnedIm = sign * (xRe[i + far] - xRe[i + 3 * far]);
        int o = to + q;
        yRe[o] = sumRe + oddRe;
        yIm[o] = sumIm + oddIm;
        double re = difRe + turnedRe;
        double im = difIm + turnedIm;
        yRe[o + stride] = re * w1Re - im * w1Im;
        yIm[o + stride] = re * w1Im + im * w1Re;
        re = sumRe - oddRe;
        im = sumIm - oddIm;
        yRe[o + 2 * stride] = re * w2Re - im * w2Im;
        yIm[o + 2 * stride] = re * w2Im + im * w2Re;
        re = difRe - turnedRe;
        im = difIm - turnedIm;
        yRe[o + 3 * stride] = re * w3Re - im * w3Im;
        yIm[o + 3 * stride] = re * w3Im + im * w3Re;
      }
    }
  }

  private void any(Pass pass, int factor) {
    Lines lines = pass.lines;
    int stride = pass.stride;
    int far = stride * pass.count;
    int step = length / (factor * pass.count);
    int turn = length / factor;
    for (int p = 0; p < pass.count; p++) {
      int a = pass.from + stride * p;
      for (int j = 0; j < factor; j++) {
        int to = pass.from + stride * (factor * p + j);
        for (int l = 0; l < factor; l++) {
          // The butterfly's root of unity and the twiddle factor in one.
          int angle = (int) (((long) j * l % factor * turn + (long) j * p * step) % length);
          double wRe = cos[angle];
          double wIm = pass.sign * sin[angle];
          addTurned(lines, a + l * far, to, stride, new double[] {wRe, wIm, l});
        }
      }
    }
  }

  private static void addTurned(Lines lines, int from, int to, int count, double... w) {
    for (int q = 0; q < count; q++) {
      double re = lines.re[from + q] * w[0] - lines.im[from + q] * w[1];
      double im = lines.re[from + q] * w[1] + lines.im[from + q] * w[0];
      lines.spareRe[to + q] = w[2] == 0 ? re : lines.spareRe[to + q] + re;
      lines.spareIm[to + q] = w[2] == 0 ? im : lines.spareIm[to + q] + im;
    }
  }
}
