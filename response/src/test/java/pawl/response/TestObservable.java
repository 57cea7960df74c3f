package pawl.response;

import java.util.List;
import pawl.geometry.BandQuantity;
import pawl.quantity.OutputUnit;
import pawl.quantity.ThermalWeight;
import pawl.quantity.Unit;

/** Observables in the program's own units. */
final class TestObservable {

  private TestObservable() {}

  static Observable of(String name, BandQuantity quantity, ThermalWeight weight, int dimension) {
    Integrand integrand = new Integrand(quantity, weight);
    OutputUnit unit = new OutputUnit("own", integrand.unit(dimension), 1);
    return new Observable(name, "", 1, Unit.ONE, unit, List.of(integrand));
  }
}
