package pawl.geometry;

import java.util.Arrays;
import java.util.List;
import pawl.quantity.Unit;
import pawl.tightbinding.BlochPoint;

/** One per state: under the occupation, the number of carriers. */
public record StateCount() implements BandQuantity {

  private static final Label LABEL =
      new Label(
          "number of states",
          List.of("value"),
          Unit.ONE,
          Transformation.SCALAR,
          "Ashcroft, Mermin, Solid State Physics (1976), Chap. 8, definition");

  @Override
  public Label label() {
    return LABEL;
  }

  @Override
  public BandValues at(BlochPoint k) {
    double[] traces = new double[k.multiplets().count()];
    Arrays.setAll(traces, k.multiplets()::degeneracy);
    return BandValues.of(traces);
  }
}
