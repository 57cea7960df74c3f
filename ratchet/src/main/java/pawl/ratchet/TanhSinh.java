package pawl.ratchet;

import java.util.function.DoubleFunction;
import pawl.quantity.Estimate;

/**
 * Integrals of several functions at once over adjacent intervals, at whose ends they may be
 * singular: the substitution \(x = \tanh(\frac\pi2\sinh t)\) and the trapezoidal rule. Takahasi and
 * Mori, Publ. RIMS 9, 721 (1974).
 *
 * <p>The step of t is halved until two results agree; the error is their difference, what lies
 * beyond the outermost nodes, and rounding. The finer result is far better than that where the
 * functions are analytic.
 */
final class TanhSinh {

  private static final int FIRST = 3;
  private static final double ROUNDING = 0x1p-48;

  /** Nodes come no closer to an end than this part of the interval. */
  private static final double CLOSEST = 1e-17;

  /** A singular function is not known any closer to its end: the distance is a difference. */
  private static final double KNOWN = 1e-14;

  private final double[] ends;
  private final DoubleFunction<double[]> functions;

  private TanhSinh(double[] ends, DoubleFunction<double[]> functions) {
    this.ends = ends;
    this.functions = functions;
  }

  /**
   * Integrates.
   *
   * @param ends of the intervals, ascending
   * @param agreement of two results as a part of the integral of the magnitude, at which to stop
   * @param halvings of the step at most
   * @param functions their values at a point, all of one length
   */
  static Estimate[] integrals(
      double[] ends, double agreement, int halvings, DoubleFunction<double[]> functions) {
    TanhSinh rule = new TanhSinh(ends, functions);
    Sums sums = rule.nodes(null, 1.0 / (1 << FIRST), 0);
    Estimate[] integrals = sums.integrals(1.0 / (1 << FIRST), null);
    for (int level = FIRST + 1; level <= FIRST + halvings; level++) {
      double step = 1.0 / (1 << level);
      sums = rule.nodes(sums, 2 * step, step);
      Estimate[] finer = sums.integrals(step, integrals);
      boolean done = sums.agree(agreement * step, integrals, finer);
      integrals = finer;
      if (done) {
        break;
      }
    }
    return integrals;
  }

  /** What has been added up over the nodes so far, before the factor of the step. */
  private static final class Sums {

    private final double[] total;
    private final double[] magnitude;
    private final double[] beyond;

    Sums(int length) {
      total = new double[length];
      magnitude = new double[length];
      beyond = new double[length];
    }

    void add(double[] values, double weight) {
      for (int i = 0; i < total.length; i++) {
        total[i] += weight * values[i];
        magnitude[i] += weight * Math.abs(values[i]);
      }
    }

    Estimate[] integrals(double step, Estimate[] coarser) {
      Estimate[] integrals = new Estimate[total.length];
      for (int i = 0; i < total.length; i++) {
        double value = step * total[i];
        double change = coarser == null ? Math.abs(value) : Math.abs(value - coarser[i].value());
        integrals[i] = new Estimate(value, change + beyond[i] + ROUNDING * step * magnitude[i]);
      }
      return integrals;
    }

    boolean agree(double allowed, Estimate[] coarser, Estimate[] finer) {
      boolean agree = true;
      for (int i = 0; i < total.length; i++) {
        double change = Math.abs(finer[i].value() - coarser[i].value());
        agree &= change <= allowed * magnitude[i];
      }
      return agree;
    }
  }

  /** Adds the nodes offset + j step of every interval to earlier ones. */
  private Sums nodes(Sums earlier, double step, double offset) {
    Sums sums = earlier;
    for (int i = 0; i + 1 < ends.length; i++) {
      double length = ends[i + 1] - ends[i];
      for (int side = -1; side <= 1; side += 2) {
        for (int j = side > 0 && offset == 0 ? 1 : 0; ; j++) {
          double t = offset + j * step;
          double u = Math.PI / 2 * StrictMath.sinh(t);
          // (1 - tanh u) / 2, the distance to the nearer end.
          double distance = 1 / (1 + StrictMath.exp(2 * u));
          if (distance < CLOSEST) {
            break;
          }
          double cosh = StrictMath.cosh(u);
          double weight = length / 2 * Math.PI / 2 * StrictMath.cosh(t) / (cosh * cosh);
          double x = side < 0 ? ends[i] + distance * length : ends[i + 1] - distance * length;
          if (x <= ends[i] || x >= ends[i + 1]) {
            break;
          }
          double[] values = functions.apply(x);
          sums = sums == null ? new Sums(values.length) : sums;
          sums.add(values, weight);
          noteBeyond(sums, values, distance, length);
        }
      }
    }
    return sums;
  }

  /** An inverse square root leaves twice the last value times the distance to the end. */
  private static void noteBeyond(Sums sums, double[] values, double distance, double length) {
    if (distance > KNOWN && distance < 1000 * KNOWN) {
      for (int k = 0; k < values.length; k++) {
        double left = 2 * Math.sqrt(KNOWN * distance) * length * Math.abs(values[k]);
        sums.beyond[k] = Math.max(sums.beyond[k], left);
      }
    }
  }
}
