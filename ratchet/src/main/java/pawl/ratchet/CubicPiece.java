package pawl.ratchet;

import java.util.stream.DoubleStream;

/**
 * A function on an interval from 0 to its length, cubic, with given values and slopes at the ends.
 *
 * @param length of the interval
 * @param values at the ends
 * @param slopes at the ends
 */
record CubicPiece(double length, double[] values, double[] slopes) {

  private static final int MOST_STEPS = 100;

  /** The value at a part t of the length, 0 … 1. */
  double at(double t) {
    double s = 1 - t;
    return s * s * (1 + 2 * t) * values[0]
        + t * t * (1 + 2 * s) * values[1]
        + length * t * s * (s * slopes[0] - t * slopes[1]);
  }

  /** Where the slope vanishes inside, in parts of the length, ascending, with both ends. */
  double[] turns() {
    double rise = values[1] - values[0];
    double a = length * slopes[0];
    double b = length * slopes[1];
    // The slope times the length: p t² + 2 q t + a.
    double p = 3 * (a + b - 2 * rise);
    double q = 3 * rise - 2 * a - b;
    double root = q * q - p * a;
    if (!(root > 0)) {
      return new double[] {0, 1};
    }
    double w = -(q + Math.copySign(Math.sqrt(root), q));
    double one = w == 0 ? -1 : a / w;
    double other = p == 0 ? -1 : w / p;
    return DoubleStream.of(0, Math.min(one, other), Math.max(one, other), 1)
        .filter(t -> t >= 0 && t <= 1)
        .toArray();
  }

  /**
   * Where a value is taken between two turns.
   *
   * @param from in parts of the length
   * @param to likewise
   */
  double where(double value, double from, double to) {
    double a = from;
    double b = to;
    boolean rises = at(to) > at(from);
    for (int i = 0; i < MOST_STEPS && b - a > Math.ulp(1.0); i++) {
      double middle = (a + b) / 2;
      if (at(middle) < value == rises) {
        a = middle;
      } else {
        b = middle;
      }
    }
    return (a + b) / 2;
  }

  /** Cuts the piece at turns and ends of bins, and tells the parts of each. */
  interface Visitor {
    /**
     * A part that rises or falls within one bin.
     *
     * @param bin its number
     * @param from where it begins, in parts of the length
     * @param to where it ends
     * @param change of the value on the way
     */
    void part(int bin, double from, double to, double change);
  }

  /** Tells all parts in the bins of a grid, of which {@code edge(i)} begins bin i. */
  void visit(EnergyBins bins, Visitor visitor) {
    double[] turns = turns();
    for (int i = 0; i + 1 < turns.length; i++) {
      visit(bins, turns[i], turns[i + 1], visitor);
    }
  }

  private void visit(EnergyBins bins, double from, double to, Visitor visitor) {
    double begin = at(from);
    double end = at(to);
    double sign = Math.signum(end - begin);
    if (sign == 0) {
      return;
    }
    double low = Math.min(begin, end);
    double high = Math.max(begin, end);
    int first = Math.max(0, bins.number(low));
    int last = Math.min(bins.count() - 1, bins.number(high));
    for (int bin = first; bin <= last; bin++) {
      double bottom = Math.max(low, bins.edge(bin));
      double top = Math.min(high, bins.edge(bin + 1));
      if (top > bottom) {
        double one = place(bottom, from, to);
        double other = place(top, from, to);
        visitor.part(bin, Math.min(one, other), Math.max(one, other), sign * (top - bottom));
      }
    }
  }

  private double place(double value, double from, double to) {
    if (at(from) == value) {
      return from;
    }
    return at(to) == value ? to : where(value, from, to);
  }
}
