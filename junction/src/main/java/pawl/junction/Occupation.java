package pawl.junction;

/** Occupations of one state of reduced energy x, free of overflow and cancellation. */
final class Occupation {

  private Occupation() {}

  /** \(1/(e^x+1)\); that of the hole is {@code fermi(-x)}. */
  static double fermi(double x) {
    if (x >= 0) {
      double u = StrictMath.exp(-x);
      return u / (1 + u);
    }
    return 1 / (1 + StrictMath.exp(x));
  }

  /** \(1/(e^x-1)\), negative for x < 0, infinite at 0. */
  static double bose(double x) {
    return 1 / StrictMath.expm1(x);
  }
}
