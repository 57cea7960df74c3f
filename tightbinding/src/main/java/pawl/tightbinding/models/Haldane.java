package pawl.tightbinding.models;

import java.util.List;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.TightBindingBuilder;

/**
 * Spinless electrons on a honeycomb with complex second-neighbour hopping, \[H(\mathbf k) =
 * 2t_2\cos\varphi\sum_i\cos\mathbf k\cdot\mathbf b_i + (\mathrm{Re}f,\ -\mathrm{Im}f,\ M -
 * 2t_2\sin\varphi\sum_i\sin\mathbf k\cdot\mathbf b_i)\cdot\boldsymbol\tau,\qquad f = t_1\sum_j
 * e^{i\mathbf k\cdot\boldsymbol\delta_j},\] \(\boldsymbol\delta_j\) from A to its neighbours,
 * \(\mathbf b_i\) the second neighbours of {@link Honeycomb#SECOND}. Bands carry the Chern number
 * ±1 for \(|M| < 3\sqrt3|t_2\sin\varphi|\).
 *
 * <p>F. D. M. Haldane, Phys. Rev. Lett. 61, 2015 (1988), with t1 > 0.
 */
final class Haldane implements AnalyticModel {

  @Override
  public String id() {
    return "haldane";
  }

  @Override
  public String title() {
    return "Chern insulator on a honeycomb";
  }

  @Override
  public String symmetries() {
    return "C3; T and P broken";
  }

  @Override
  public String reference() {
    return "Haldane, PRL 61, 2015 (1988)";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("M", 0.2, "eV"),
        new Parameter("t1", 1, "eV"),
        new Parameter("t2", 0.1, "eV"),
        new Parameter("phi", 0.35 * Math.PI, "rad"),
        new Parameter("a", 2.46, "Å"));
  }

  @Override
  public TightBindingBuilder builder(Values values) {
    double re = values.get("t2") * StrictMath.cos(values.get("phi"));
    double im = values.get("t2") * StrictMath.sin(values.get("phi"));
    TightBindingBuilder builder =
        TightBindingBuilder.on(Honeycomb.lattice(values.length("a")), 2)
            .orbital("A", 0, 0, 0)
            .orbital("B", Honeycomb.B, Honeycomb.B, 0)
            .spinless()
            .energy("A", values.get("M"))
            .energy("B", -values.get("M"));
    for (CellIndex r : Honeycomb.NEIGHBOURS) {
      builder.hop("A", "B", r, values.get("t1"));
    }
    for (CellIndex r : Honeycomb.SECOND) {
      builder.hop("A", "A", r, re, im).hop("B", "B", r, re, -im);
    }
    return builder;
  }
}
