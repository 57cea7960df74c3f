package pawl.response;

import java.util.List;
import pawl.geometry.BandQuantity;
import pawl.geometry.BandValues;
import pawl.geometry.Label;
import pawl.geometry.Transformation;
import pawl.quantity.ThermalWeight;
import pawl.quantity.Unit;
import pawl.tightbinding.BlochPoint;

/** One per state: carriers when weighted with their occupation, and the density of states. */
record StateCount() implements BandQuantity {

  static Observable carriers(int dimension) {
    return TestObservable.of("carriers", new StateCount(), ThermalWeight.OCCUPATION, dimension);
  }

  static Observable of(ThermalWeight weight, int dimension) {
    return TestObservable.of("states", new StateCount(), weight, dimension);
  }

  @Override
  public Label label() {
    return new Label("one", List.of("value"), Unit.ONE, Transformation.UNKNOWN, "");
  }

  @Override
  public BandValues at(BlochPoint k) {
    double[] traces = new double[k.multiplets().count()];
    for (int g = 0; g < traces.length; g++) {
      traces[g] = k.multiplets().degeneracy(g);
    }
    return BandValues.of(traces);
  }
}
