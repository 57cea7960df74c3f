package pawl.response;

import pawl.quantity.ThermalWeight;

/** How the weights of the states at the points of a mesh are found. */
public enum Occupations {
  /**
   * From the energies at the points themselves: sums over steps at T = 0, where only the delta
   * functions of Fermi surfaces are integrated over linear simplices.
   */
  POINTS {
    @Override
    boolean bySimplices(ThermalWeight weight, boolean cold) {
      return cold && weight == ThermalWeight.OCCUPATION_SLOPE;
    }
  },
  /** From energies that are linear in the simplices between the points, at any temperature. */
  SIMPLICES {
    @Override
    boolean bySimplices(ThermalWeight weight, boolean cold) {
      return true;
    }
  };

  /**
   * Whether a weight needs the energies of neighbouring points.
   *
   * @param cold whether T = 0
   */
  abstract boolean bySimplices(ThermalWeight weight, boolean cold);
}
