package pawl.response;

import java.util.List;
import pawl.quantity.ThermalState;
import pawl.quantity.ThermalWeight;
import pawl.tightbinding.Multiplets;

/**
 * Weights from the energies of the k-point itself.
 *
 * @param groups the multiplets there
 * @param weighting says which weights are found otherwise
 */
record PointWeights(Multiplets groups, Weighting weighting) implements MultipletWeights {

  @Override
  public boolean covers(ThermalWeight weight, int gridPoint) {
    return !weighting.bySimplices(weight, gridPoint);
  }

  @Override
  public double[][] at(int gridPoint, List<ThermalWeight> weights) {
    Grid grid = weighting.grid();
    double[][] perWeight = new double[weights.size()][groups.count()];
    for (int g = 0; g < groups.count(); g++) {
      ThermalState state =
          ThermalState.of(groups.energy(g), grid.mu(gridPoint), grid.temperature(gridPoint));
      for (int w = 0; w < perWeight.length; w++) {
        perWeight[w][g] = weights.get(w).at(state);
      }
    }
    return perWeight;
  }
}
