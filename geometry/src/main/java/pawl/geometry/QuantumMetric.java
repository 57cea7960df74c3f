package pawl.geometry;

import java.util.List;
import pawl.quantity.Unit;
import pawl.tightbinding.BlochPoint;

/**
 * Quantum metric, \(G_{il} = \mathrm{Re}\sum_{n\in g}\sum_{m\notin g}A_{i,nm}A_{l,mn}\), traced
 * over multiplets, Å².
 *
 * <p>Provost, Vallee, Commun. Math. Phys. 76, 289 (1980); Xiao et al., PRB 103, 045401 (2021),
 * below Eq. (11). Diagonal position matrix.
 */
public final class QuantumMetric implements BandQuantity {

  private static final Label LABEL =
      new Label(
          "quantum metric",
          List.of("xx", "xy", "yy"),
          Unit.ANGSTROM.pow(2),
          Transformation.SYMMETRIC_TENSOR,
          "Xiao et al., PRB 103, 045401 (2021), below Eq. (11)");

  @Override
  public Label label() {
    return LABEL;
  }

  @Override
  public BandValues at(BlochPoint k) {
    MetricTensor metric = new MetricTensor(k);
    BandValues values = new BandValues(3, k.multiplets().count());
    for (int g = 0; g < k.multiplets().count(); g++) {
      values.add(0, g, metric.trace(g, 0, 0));
      values.add(1, g, metric.trace(g, 0, 1));
      values.add(2, g, metric.trace(g, 1, 1));
    }
    return values;
  }
}
