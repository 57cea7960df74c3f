package pawl.response;

import pawl.quantity.Check;

/**
 * Whether what the operations of a crystal forbid of an observable vanishes.
 *
 * @param estimates the integrals
 * @param crystal whose operations forbid
 * @param errors how many errors of the integrals are allowed besides rounding and the symmetry's
 *     own defect
 */
record ForbiddenParts(Estimates estimates, CrystalSymmetry crystal, double errors) {

  /**
   * The largest forbidden component, relative to what the observable could be.
   *
   * @param natural the size of the observable if nothing cancelled
   */
  Check check(String name, Observable observable, double natural) {
    double scale = Math.max(Magnetization.largest(estimates.magnitudes(observable)), natural);
    if (scale == 0) {
      return new Check(name, 0, 0);
    }
    double worst = crystal.largestForbidden(observable, estimates.values(observable));
    double slack =
        errors == 0 ? 0 : errors * Magnetization.largest(estimates.errors(observable)) / scale;
    return new Check(name, worst / scale, Math.max(slack, crystal.left()));
  }
}
