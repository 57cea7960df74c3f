package pawl.junction;

/**
 * A part of an interval of integration, \(x(u)\) for u from {@code from} to {@code to}.
 *
 * @param a lower end of the whole interval, x(-1)
 * @param b upper end of the whole interval, x(1)
 * @param map how u runs through it
 * @param from lowest u
 * @param to highest u
 */
record Panel(double a, double b, Map map, double from, double to) {

  /** How u runs from a to b. */
  enum Map {
    /** At one pace. */
    EVEN,
    /**
     * Slowly at the ends, \(x=\frac{a+b}2+\frac{b-a}2\,\frac{3u-u^3}2\), so that a square root
     * there becomes a polynomial.
     */
    SLOW_ENDS
  }

  /** A whole interval. */
  static Panel of(double a, double b, Map map) {
    return new Panel(a, b, map, -1, 1);
  }

  double x(double u) {
    double s = map == Map.EVEN ? u : u * (3 - u * u) / 2;
    return (a + b) / 2 + (b - a) / 2 * s;
  }

  /** dx/du. */
  double slope(double u) {
    double s = map == Map.EVEN ? 1 : 1.5 * (1 - u) * (1 + u);
    return (b - a) / 2 * s;
  }

  Panel lower() {
    return new Panel(a, b, map, from, (from + to) / 2);
  }

  Panel upper() {
    return new Panel(a, b, map, (from + to) / 2, to);
  }
}
