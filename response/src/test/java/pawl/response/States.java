package pawl.response;

import pawl.geometry.StateCount;
import pawl.quantity.ThermalWeight;

/** Numbers of states: carriers when weighted with their occupation, and the density of states. */
final class States {

  private States() {}

  static Observable carriers(int dimension) {
    return TestObservable.of("carriers", new StateCount(), ThermalWeight.OCCUPATION, dimension);
  }

  static Observable of(ThermalWeight weight, int dimension) {
    return TestObservable.of("states", new StateCount(), weight, dimension);
  }
}
