package pawl.io;

/**
 * How finely a file prints its numbers.
 *
 * @param decimals most digits after the point of a number without exponent
 * @param digits most significant digits of a number with exponent
 * @param exponents whether any number had one
 */
record PrintedPrecision(int decimals, int digits, boolean exponents) {

  /** Coarser numbers than this are taken as exact, as in models written by hand. */
  private static final double COARSEST = 1e-4;

  /** One unit in the last printed digit of a number as large as {@code value}, at most 1e-4. */
  double unitNear(double value) {
    if (!exponents) {
      return Math.min(COARSEST, StrictMath.pow(10, -decimals));
    }
    if (value == 0) {
      return Math.min(COARSEST, StrictMath.pow(10, -digits));
    }
    double leading = Math.floor(StrictMath.log10(Math.abs(value)));
    return Math.min(COARSEST, StrictMath.pow(10, leading + 1 - digits));
  }
}
