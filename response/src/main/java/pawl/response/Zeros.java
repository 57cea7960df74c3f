package pawl.response;

import pawl.quantity.Check;

/**
 * Whether components that symmetry forbids vanish.
 *
 * @param estimates the integrals
 * @param symmetry what forbids
 * @param errors how many errors of the integrals are allowed besides rounding and the symmetry's
 *     own defect
 */
record Zeros(Estimates estimates, ZoneSymmetry symmetry, double errors) {

  /**
   * The largest forbidden component, relative to what the observable could be.
   *
   * @param typical the size of the observable if nothing cancelled; deep in a gap everything is
   *     smaller than the rounding of that
   */
  Check check(String name, Observable observable, double typical) {
    double[] values = estimates.values(observable);
    double worst = 0;
    for (int i = 0; i < values.length; i += 2) {
      double[] forbidden = symmetry.forbidden(values[i], values[i + 1]);
      worst = Math.max(worst, Math.max(Math.abs(forbidden[0]), Math.abs(forbidden[1])));
    }
    double scale = Math.max(Magnetization.largest(estimates.magnitudes(observable)), typical);
    if (scale == 0) {
      return new Check(name, 0, 0);
    }
    double slack =
        errors == 0 ? 0 : errors * Magnetization.largest(estimates.errors(observable)) / scale;
    return new Check(name, worst / scale, Math.max(slack, symmetry.left()));
  }
}
