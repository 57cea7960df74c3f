package pawl.junction;

/**
 * \(\psi(z)\) for Re z > 0: recurrence up to Re z ≥ 12, then the asymptotic series (Abramowitz,
 * Stegun, Handbook of Mathematical Functions, 6.3.5 and 6.3.18).
 */
final class Digamma {

  private static final double FAR = 12;

  /** \(B_{2k}/2k\). */
  private static final double[] SERIES = {
    1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12
  };

  private Digamma() {}

  static Complex of(Complex z) {
    if (!(z.re() > 0)) {
      throw new IllegalArgumentException("digamma of " + z);
    }
    Complex one = new Complex(1, 0);
    Complex shift = new Complex(0, 0);
    Complex far = z;
    while (far.re() < FAR) {
      shift = shift.minus(one.over(far));
      far = far.plus(one);
    }
    Complex inverse = one.over(far);
    Complex square = inverse.times(inverse);
    Complex sum = new Complex(0, 0);
    for (int k = SERIES.length - 1; k >= 0; k--) {
      sum = sum.plus(new Complex(SERIES[k], 0)).times(square);
    }
    return far.log().minus(inverse.times(0.5)).minus(sum).plus(shift);
  }
}
