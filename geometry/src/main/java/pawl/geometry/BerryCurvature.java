package pawl.geometry;

import java.util.List;
import pawl.quantity.Unit;
import pawl.tightbinding.BlochPoint;

/**
 * Berry curvature, \(\Omega_z = -2\,\mathrm{Im}\sum_{n\in g}\sum_{m\notin g}A_{x,nm}A_{y,mn}\) and
 * cyclic, traced over multiplets, Å². With full positions the curvature of the Wannier functions
 * among themselves is added.
 *
 * <p>Xiao, Chang, Niu, Rev. Mod. Phys. 82, 1959 (2010), Eq. (1.13); Wang, Yates, Souza, Vanderbilt,
 * PRB 74, 195118 (2006), Eq. (32).
 */
public final class BerryCurvature implements BandQuantity {

  private static final String SOURCE =
      "Xiao, Chang, Niu, Rev. Mod. Phys. 82, 1959 (2010), Eq. (1.13)";

  private final Label label;
  private final List<Integer> axes;
  private final boolean centresAlone;

  private BerryCurvature(List<Integer> axes, Label label, boolean centresAlone) {
    this.axes = axes;
    this.label = label;
    this.centresAlone = centresAlone;
  }

  /** The component normal to a plane, z. */
  public BerryCurvature() {
    this(Axes.NORMAL, label("z"), false);
  }

  /** The same, named by its plane. */
  public static BerryCurvature inPlane() {
    return new BerryCurvature(Axes.NORMAL, label("xy"), false);
  }

  /** All three components of a three-dimensional crystal, x = yz, y = zx, z = xy. */
  public static BerryCurvature inSpace() {
    return new BerryCurvature(Axes.ALL, label("x", "y", "z"), false);
  }

  /** The same components, each named by its plane. */
  public static BerryCurvature inPlanes() {
    return new BerryCurvature(Axes.ALL, label("yz", "zx", "xy"), false);
  }

  /** This with the position matrix taken diagonal, whatever the model has. */
  public BerryCurvature atCentres() {
    return new BerryCurvature(axes, label, true);
  }

  private static Label label(String... components) {
    Transformation transformation =
        components.length == 1 ? Transformation.NORMAL_MOMENT : Transformation.MOMENT;
    return new Label(
        "Berry curvature", List.of(components), Unit.ANGSTROM.pow(2), transformation, SOURCE);
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public BandValues at(BlochPoint point) {
    BlochPoint k = centresAlone ? point.atCentres() : point;
    double[][] traces = new double[axes.size()][];
    for (int c = 0; c < traces.length; c++) {
      traces[c] = InterbandCurl.traces(k, new InterbandCurl(k, axes.get(c)).curvature());
    }
    return BandValues.of(traces);
  }
}
