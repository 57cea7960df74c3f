package pawl.io;

import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;

/** The directions in which an operator hops. */
final class Periods {

  private Periods() {}

  /**
   * How many of the lattice vectors are periods.
   *
   * @throws ModelException if none is, or they are not the first ones
   */
  static int count(RealSpaceMatrix h) {
    boolean first = along(h, 0);
    boolean second = along(h, 1);
    boolean third = along(h, 2);
    int dimension = (first ? 1 : 0) + (second ? 1 : 0) + (third ? 1 : 0);
    if (dimension == 0) {
      throw new ModelException(
          "H has no R vector but (0,0,0) and so no periodic direction; give --dimension");
    }
    if (dimension < 3 && (third || !first)) {
      throw new ModelException(
          "H hops along lattice vector"
              + (first ? " 1" : "")
              + (second ? " 2" : "")
              + (third ? " 3" : "")
              + ", and the periodic directions must be the first ones; reorder the lattice vectors,"
              + " or give --dimension "
              + (third ? 3 : 2));
    }
    return dimension;
  }

  /** Whether any R vector has a component along lattice vector {@code axis}. */
  static boolean along(RealSpaceMatrix h, int axis) {
    return h.cells().stream().anyMatch(r -> r.along(axis) != 0);
  }
}
