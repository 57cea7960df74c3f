package pawl.geometry;

import java.util.List;
import pawl.quantity.Unit;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.Multiplets;

/**
 * Berry curvature, \(\Omega_z = -2\,\mathrm{Im}\sum_{n\in g}\sum_{m\notin g}A_{x,nm}A_{y,mn}\),
 * traced over multiplets, Å².
 *
 * <p>Xiao, Chang, Niu, Rev. Mod. Phys. 82, 1959 (2010), Sec. I.C.2. Diagonal position matrix.
 */
public final class BerryCurvature implements BandQuantity {

  private static final Label LABEL =
      new Label(
          "Berry curvature",
          List.of("z"),
          Unit.ANGSTROM.pow(2),
          Transformation.NORMAL_MOMENT,
          "Xiao, Chang, Niu, Rev. Mod. Phys. 82, 1959 (2010), Sec. I.C.2");

  @Override
  public Label label() {
    return LABEL;
  }

  @Override
  public BandValues at(BlochPoint k) {
    Multiplets groups = k.multiplets();
    ComplexMatrix x = k.connection(0);
    ComplexMatrix y = k.connection(1);
    BandValues values = new BandValues(1, groups.count());
    for (int n = 0; n < k.bands(); n++) {
      double sum = 0;
      for (int m = 0; m < k.bands(); m++) {
        sum -= 2 * (x.re(n, m) * y.im(m, n) + x.im(n, m) * y.re(m, n));
      }
      values.add(0, groups.of(n), sum);
    }
    return values;
  }
}
