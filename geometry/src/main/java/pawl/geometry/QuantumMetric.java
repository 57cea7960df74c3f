package pawl.geometry;

import java.util.List;
import pawl.quantity.Unit;
import pawl.tightbinding.BlochPoint;

/**
 * Quantum metric, \(G_{il} = \mathrm{Re}\sum_{n\in g}\sum_{m\notin g}A_{i,nm}A_{l,mn}\), traced
 * over multiplets, Å².
 *
 * <p>Provost, Vallee, Commun. Math. Phys. 76, 289 (1980); Xiao et al., PRB 103, 045401 (2021),
 * below Eq. (11). With full positions, the part between the Wannier functions that are there.
 */
public final class QuantumMetric implements BandQuantity {

  private final int directions;
  private final Label label;

  /** The components xx, xy, yy of a plane. */
  public QuantumMetric() {
    this(2, List.of("xx", "xy", "yy"), Transformation.SYMMETRIC_TENSOR);
  }

  private QuantumMetric(int directions, List<String> components, Transformation transformation) {
    this.directions = directions;
    label =
        new Label(
            "quantum metric",
            components,
            Unit.ANGSTROM.pow(2),
            transformation,
            "Xiao et al., PRB 103, 045401 (2021), below Eq. (11)");
  }

  /** All six components of a three-dimensional crystal. */
  public static QuantumMetric inSpace() {
    return new QuantumMetric(
        3, List.of("xx", "xy", "xz", "yy", "yz", "zz"), Transformation.UNKNOWN);
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public BandValues at(BlochPoint k) {
    MetricTensor metric = new MetricTensor(k);
    BandValues values = new BandValues(label.components().size(), k.multiplets().count());
    for (int g = 0; g < k.multiplets().count(); g++) {
      int component = 0;
      for (int i = 0; i < directions; i++) {
        for (int l = i; l < directions; l++) {
          values.add(component++, g, metric.trace(g, i, l));
        }
      }
    }
    return values;
  }
}
