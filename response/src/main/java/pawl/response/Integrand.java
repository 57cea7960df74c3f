package pawl.response;

import pawl.geometry.BandQuantity;
import pawl.quantity.ThermalWeight;
import pawl.quantity.Unit;

/**
 * What is summed over bands and wave vectors: a quantity of the bands times a weight of their
 * energy.
 *
 * @param quantity knows neither μ nor T
 * @param weight knows no band structure
 */
public record Integrand(BandQuantity quantity, ThermalWeight weight) {

  /** Unit of \(\int\mathrm d^dk/(2\pi)^d\) over this. */
  Unit unit(int dimension) {
    return quantity.label().unit().times(weight.unit()).over(Unit.ANGSTROM.pow(dimension));
  }

  int components() {
    return quantity.label().components().size();
  }
}
