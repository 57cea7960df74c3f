package pawl.response;

import java.util.List;
import pawl.geometry.StateCount;
import pawl.quantity.OutputUnit;
import pawl.quantity.ThermalWeight;
import pawl.quantity.Unit;

/** What counts states, in the pass of the responses. */
final class StateCatalogue {

  private StateCatalogue() {}

  /** Occupied states, \(n = \int[\mathrm d\mathbf k]\sum_nf(\varepsilon_n)\). */
  static Observable carriers(OutputUnit unit) {
    return new Observable(
            "carrier_density",
            "occupied states of the model",
            1,
            Unit.ONE,
            unit,
            List.of(new Integrand(new StateCount(), ThermalWeight.OCCUPATION)))
        .explained(IntegralExplanations.CARRIERS);
  }

  /**
   * The density of states as a response sees it, \(\int\mathrm dE\,(-f'(E))\,N(E) = \int[\mathrm
   * d\mathbf k]\sum_n(-f'(\varepsilon_n)) = \partial n/\partial\mu\); at T = 0 it is N(μ).
   */
  static Observable dos(int dimension) {
    return new Observable(
            DensityCatalogue.DOS.name(),
            "density of states, the thermal mean of N(E) over -f' at mu and T",
            -1,
            Unit.ONE,
            OutputUnit.statesPerEnergy(dimension),
            List.of(new Integrand(new StateCount(), ThermalWeight.OCCUPATION_SLOPE)))
        .explained(IntegralExplanations.DOS);
  }
}
