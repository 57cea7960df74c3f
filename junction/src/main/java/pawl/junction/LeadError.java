package pawl.junction;

import pawl.quantity.Estimate;

/**
 * What finite broadenings and steps of leads do to a number, from the same number with both
 * doubled.
 *
 * <p>An error of order \(\eta^p\) is \(1/(2^p-1)\) times the difference of the two: 1 in a band,
 * where p = 1; 2.41 where a square root of a band edge makes p = ½; ⅓ for the steps of a table.
 */
final class LeadError {

  private static final double SAFETY = 2.5;

  private LeadError() {}

  /**
   * A number with that error on top of its own.
   *
   * @param fine the number
   * @param coarse the same from coarser leads
   */
  static Estimate in(Estimate fine, Estimate coarse) {
    double difference = Math.abs(fine.value() - coarse.value());
    return new Estimate(fine.value(), fine.error() + SAFETY * difference);
  }

  /** The error of the largest element of a matrix. */
  static double in(SquareMatrix fine, SquareMatrix coarse) {
    return SAFETY * fine.minus(coarse).largest();
  }
}
