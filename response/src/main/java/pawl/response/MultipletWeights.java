package pawl.response;

import java.util.List;
import pawl.quantity.ThermalWeight;

/** The weights of the multiplets at one k-point. */
interface MultipletWeights {

  /** Whether a weight at a point of the grid is found this way. */
  boolean covers(ThermalWeight weight, int gridPoint);

  /** Per weight, then per multiplet. */
  double[][] at(int gridPoint, List<ThermalWeight> weights);
}
