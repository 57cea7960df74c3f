package pawl.geometry;

import java.util.List;
import pawl.quantity.Unit;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.Multiplets;

/**
 * Orbital moment of wave packets, \(-\mathrm{Im}\sum_{n\in g}\sum_{m\notin g}(\varepsilon_m -
 * \varepsilon_n)A_{x,nm}A_{y,mn}\), traced over multiplets, eV Å². The moment is (e/ħ) times this.
 *
 * <p>Xiao et al., PRB 103, 045401 (2021), below Eq. (11): minus the printed \(\mathcal M^{nn}\).
 * Left out: local moments of the Wannier functions; diagonal position matrix.
 */
public final class OrbitalMoment implements BandQuantity {

  private static final Label LABEL =
      new Label(
          "orbital moment",
          List.of("z"),
          Unit.EV.times(Unit.ANGSTROM.pow(2)),
          Transformation.NORMAL_MOMENT,
          "Xiao et al., PRB 103, 045401 (2021), below Eq. (11)");

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
        double gap = k.energy(m) - k.energy(n);
        sum -= gap * (x.re(n, m) * y.im(m, n) + x.im(n, m) * y.re(m, n));
      }
      values.add(0, groups.of(n), sum);
    }
    return values;
  }
}
