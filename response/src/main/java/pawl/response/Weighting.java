package pawl.response;

import java.util.Collection;
import java.util.stream.IntStream;
import pawl.quantity.ThermalWeight;
import pawl.tightbinding.Multiplets;

/** How the weights of states are found at the points of a grid. */
record Weighting(Grid grid, Occupations occupations) {

  /** Whether any of some weights needs the energies of neighbouring points. */
  boolean needsSimplices(Collection<ThermalWeight> weights) {
    return IntStream.range(0, grid.size())
        .anyMatch(point -> weights.stream().anyMatch(weight -> bySimplices(weight, point)));
  }

  boolean bySimplices(ThermalWeight weight, int gridPoint) {
    return occupations.bySimplices(weight, grid.isCold(gridPoint));
  }

  MultipletWeights atPoint(Multiplets groups) {
    return new PointWeights(groups, this);
  }
}
