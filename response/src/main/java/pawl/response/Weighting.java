package pawl.response;

import pawl.quantity.ThermalWeight;
import pawl.tightbinding.Multiplets;

/** How the weights of states are found at the points of a grid. */
record Weighting(Grid grid, Occupations occupations) {

  /** Whether any weight needs the energies of neighbouring points. */
  boolean needsSimplices() {
    return occupations == Occupations.SIMPLICES || grid.hasCold();
  }

  boolean bySimplices(ThermalWeight weight, int gridPoint) {
    return occupations.bySimplices(weight, grid.isCold(gridPoint));
  }

  MultipletWeights atPoint(Multiplets groups) {
    return new PointWeights(groups, this);
  }
}
