package pawl.response;

import pawl.tightbinding.BandDerivatives;
import pawl.tightbinding.KPoint;

/**
 * One band, by its order in energy, on one periodic line in k.
 *
 * @param walk solves the model
 * @param line a k-point of the line
 * @param axis the component of k that runs along the line
 * @param band its number
 * @param roundingEv of its energies
 */
record LineBand(BandDerivatives.Walk walk, KPoint line, int axis, int band, double roundingEv) {

  /** Halvings of a step that put a turning point where its energy is right to rounding. */
  private static final int TURNING = 40;

  /** Halvings of a step that leave a rounding of it. */
  private static final int HALVINGS = 52;

  /** More than any bracket takes: every third step halves it. */
  private static final int MOST_STEPS = 300;

  /** The band at the end of a piece of the line. */
  record End(double s, double energy, double slope) {

    static End of(BandDerivatives.Values values, int band, double s) {
      return new End(s, values.energies()[band], values.first()[band]);
    }
  }

  /** Both sides of a point where the slope changes its sign, as close as numbers come. */
  record Turning(End before, End after) {}

  /** All bands at a place of the line. */
  BandDerivatives.Values at(double s) {
    return walk.at(point(s));
  }

  private KPoint point(double s) {
    return new KPoint(
        axis == 0 ? s : line.k1(), axis == 1 ? s : line.k2(), axis == 2 ? s : line.k3());
  }

  /** Where the band turns between two places at which its slopes have different signs. */
  Turning turning(End from, End to) {
    End left = from;
    End right = to;
    for (int i = 0; i < TURNING; i++) {
      double middle = (left.s + right.s) / 2;
      End at = End.of(at(middle), band, middle);
      if (at.slope * left.slope > 0) {
        left = at;
      } else {
        right = at;
      }
    }
    return new Turning(left, right);
  }

  /**
   * Where the cubic that has the band's energies and slopes at two places has an energy that lies
   * between theirs.
   */
  static double guess(double energy, End from, End to) {
    double length = to.s - from.s;
    double low = 0;
    double high = 1;
    boolean rises = to.energy > from.energy;
    for (int i = 0; i < HALVINGS; i++) {
      double t = (low + high) / 2;
      double u = 1 - t;
      double value =
          u * u * (1 + 2 * t) * from.energy
              + t * t * (1 + 2 * u) * to.energy
              + length * t * u * (u * from.slope - t * to.slope);
      if (value < energy == rises) {
        low = t;
      } else {
        high = t;
      }
    }
    return from.s + (low + high) / 2 * length;
  }

  /**
   * Where the band has an energy between two places on either side of it, by the secant with one
   * end held back, and by halving.
   */
  double root(double energy, End from, End to) {
    double a = from.s;
    double b = to.s;
    double atA = from.energy - energy;
    double atB = to.energy - energy;
    if (atA == 0 || atB == 0) {
      return atA == 0 ? a : b;
    }
    for (int step = 1; step < MOST_STEPS; step++) {
      double s = step % 3 == 0 ? (a + b) / 2 : b - atB * (b - a) / (atB - atA);
      if (!(s > Math.min(a, b) && s < Math.max(a, b))) {
        s = (a + b) / 2;
      }
      double off = walk.energies(point(s))[band] - energy;
      if (Math.abs(off) <= roundingEv || s == a || s == b) {
        return s;
      }
      if (off * atB < 0) {
        a = b;
        atA = atB;
      } else {
        atA /= 2;
      }
      b = s;
      atB = off;
    }
    return b;
  }
}
