package pawl.geometry;

import java.util.List;
import pawl.quantity.Unit;
import pawl.tightbinding.BlochPoint;

/**
 * Orbital moment of wave packets, \(-\mathrm{Im}\sum_{n\in g}\sum_{m\notin g}(\varepsilon_m -
 * \varepsilon_n)A_{x,nm}A_{y,mn}\) and cyclic, traced over multiplets, eV Å². The moment is (e/ħ)
 * times this.
 *
 * <p>Xiao et al., PRB 103, 045401 (2021), below Eq. (11): minus the printed \(\mathcal M^{nn}\).
 * Left out: moments inside the Wannier functions and between those of different cells, which need
 * ⟨0m|H r|Rn⟩; position matrix taken diagonal, whatever the model has.
 */
public final class OrbitalMoment implements BandQuantity {

  private final List<Integer> axes;
  private final Label label;

  private OrbitalMoment(List<Integer> axes, Transformation transformation) {
    this.axes = axes;
    this.label =
        new Label(
            "orbital moment",
            Axes.names(axes),
            Unit.EV.times(Unit.ANGSTROM.pow(2)),
            transformation,
            "Xiao et al., PRB 103, 045401 (2021), below Eq. (11); "
                + "Xiao, Yao, Fang, Niu, PRL 97, 026603 (2006)");
  }

  /** The component normal to a plane, z. */
  public OrbitalMoment() {
    this(Axes.NORMAL, Transformation.NORMAL_MOMENT);
  }

  /** All three components of a three-dimensional crystal. */
  public static OrbitalMoment inSpace() {
    return new OrbitalMoment(Axes.ALL, Transformation.MOMENT);
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public BandValues at(BlochPoint point) {
    BlochPoint k = point.atCentres();
    double[][] traces = new double[axes.size()][];
    for (int c = 0; c < traces.length; c++) {
      traces[c] = InterbandCurl.traces(k, new InterbandCurl(k, axes.get(c)).moment());
    }
    return BandValues.of(traces);
  }
}
