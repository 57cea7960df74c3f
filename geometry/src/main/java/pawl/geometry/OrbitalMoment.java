package pawl.geometry;

import java.util.List;
import pawl.quantity.Unit;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.Multiplets;

/**
 * Orbital moment of wave packets, \(-\mathrm{Im}\sum_{n\in g}\sum_{m\notin g}(\varepsilon_m -
 * \varepsilon_n)A_{x,nm}A_{y,mn}\) along z and cyclic, traced over multiplets, eV Å². The moment is
 * (e/ħ) times this.
 *
 * <p>Xiao et al., PRB 103, 045401 (2021), below Eq. (11): minus the printed \(\mathcal M^{nn}\).
 * Left out: local moments of the Wannier functions; diagonal position matrix.
 */
public final class OrbitalMoment implements BandQuantity {

  private static final int Z = 2;

  private final Label label;
  private final List<Integer> axes;

  /** The component normal to a plane, z. */
  public OrbitalMoment() {
    this(List.of(Z), List.of("z"), Transformation.NORMAL_MOMENT);
  }

  private OrbitalMoment(
      List<Integer> axes, List<String> components, Transformation transformation) {
    this.axes = axes;
    this.label =
        new Label(
            "orbital moment",
            components,
            Unit.EV.times(Unit.ANGSTROM.pow(2)),
            transformation,
            "Xiao et al., PRB 103, 045401 (2021), below Eq. (11)");
  }

  /** All three components of a three-dimensional crystal. */
  public static OrbitalMoment inSpace() {
    return new OrbitalMoment(List.of(0, 1, Z), List.of("x", "y", "z"), Transformation.UNKNOWN);
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public BandValues at(BlochPoint k) {
    Multiplets groups = k.multiplets();
    BandValues values = new BandValues(axes.size(), groups.count());
    for (int c = 0; c < axes.size(); c++) {
      ComplexMatrix a = k.connection((axes.get(c) + 1) % 3);
      ComplexMatrix b = k.connection((axes.get(c) + 2) % 3);
      for (int n = 0; n < k.bands(); n++) {
        double sum = 0;
        for (int m = 0; m < k.bands(); m++) {
          double gap = k.energy(m) - k.energy(n);
          sum -= gap * (a.re(n, m) * b.im(m, n) + a.im(n, m) * b.re(m, n));
        }
        values.add(c, groups.of(n), sum);
      }
    }
    return values;
  }
}
