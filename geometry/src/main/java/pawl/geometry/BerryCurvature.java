package pawl.geometry;

import java.util.List;
import pawl.quantity.Unit;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.Multiplets;

/**
 * Berry curvature, \(\Omega_z = -2\,\mathrm{Im}\sum_{n\in g}\sum_{m\notin g}A_{x,nm}A_{y,mn}\) and
 * cyclic, traced over multiplets, Å². With full positions the curvature of the Wannier functions
 * among themselves is added.
 *
 * <p>Xiao, Chang, Niu, Rev. Mod. Phys. 82, 1959 (2010), Sec. I.C.2; Wang, Yates, Souza, Vanderbilt,
 * PRB 74, 195118 (2006), Eq. (32).
 */
public final class BerryCurvature implements BandQuantity {

  private static final String SOURCE =
      "Xiao, Chang, Niu, Rev. Mod. Phys. 82, 1959 (2010), Sec. I.C.2";

  private static final int Z = 2;

  private final Label label;
  private final List<Integer> axes;

  /** The component normal to a plane, z. */
  public BerryCurvature() {
    this(List.of(Z), List.of("z"), Transformation.NORMAL_MOMENT);
  }

  private BerryCurvature(
      List<Integer> axes, List<String> components, Transformation transformation) {
    this.axes = axes;
    this.label =
        new Label("Berry curvature", components, Unit.ANGSTROM.pow(2), transformation, SOURCE);
  }

  /** All three components of a three-dimensional crystal, x = yz, y = zx, z = xy. */
  public static BerryCurvature inSpace() {
    return new BerryCurvature(List.of(0, 1, Z), List.of("x", "y", "z"), Transformation.MOMENT);
  }

  /** The same components, each named by its plane. */
  public static BerryCurvature inPlanes() {
    return new BerryCurvature(List.of(0, 1, Z), List.of("yz", "zx", "xy"), Transformation.MOMENT);
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
          sum += a.re(n, m) * b.im(n, m) - a.im(n, m) * b.re(n, m);
        }
        values.add(c, groups.of(n), 2 * sum + k.wannierCurvature(c, n));
      }
    }
    return values;
  }
}
