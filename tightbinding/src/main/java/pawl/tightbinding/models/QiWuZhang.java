package pawl.tightbinding.models;

import java.util.List;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.TightBindingBuilder;

/**
 * A massive Dirac electron on a square lattice, \[H(\mathbf k) = A(\tau_x\sin k_xa + \tau_y\sin
 * k_ya) + [m + B(\cos k_xa + \cos k_ya)]\tau_z.\] Near Γ it is a Dirac electron of mass m + 2B and
 * velocity Aa/ħ. The Chern number of the lower band, with Ω = ∂xAy - ∂yAx, is 0 for |m| > 2|B|,
 * else the sign of -m.
 *
 * <p>X.-L. Qi, Y.-S. Wu, S.-C. Zhang, Phys. Rev. B 74, 085308 (2006). What τ acts on, spin or
 * orbital, is left open.
 */
final class QiWuZhang implements AnalyticModel {

  private static final double EMPTY = 20;

  @Override
  public String id() {
    return "qwz";
  }

  @Override
  public String title() {
    return "massive Dirac electron on a square lattice";
  }

  @Override
  public String symmetries() {
    return "P, C4; T broken";
  }

  @Override
  public String reference() {
    return "Qi, Wu and Zhang, PRB 74, 085308 (2006)";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("m", -1, "eV"),
        new Parameter("A", 1, "eV"),
        new Parameter("B", 1, "eV"),
        new Parameter("a", 4, "Å"));
  }

  @Override
  public TightBindingBuilder builder(Values values) {
    double a = values.length("a");
    double half = values.get("A") / 2;
    double b = values.get("B") / 2;
    CellIndex x = new CellIndex(1, 0, 0);
    CellIndex y = new CellIndex(0, 1, 0);
    return TightBindingBuilder.on(
            Lattice.of(new double[] {a, 0, 0}, new double[] {0, a, 0}, new double[] {0, 0, EMPTY}),
            2)
        .orbital("1", 0, 0, 0)
        .orbital("2", 0, 0, 0)
        .energy("1", values.get("m"))
        .energy("2", -values.get("m"))
        .hop("1", "1", x, b)
        .hop("1", "1", y, b)
        .hop("2", "2", x, -b)
        .hop("2", "2", y, -b)
        .hop("1", "2", x, 0, -half)
        .hop("2", "1", x, 0, -half)
        .hop("1", "2", y, -half, 0)
        .hop("2", "1", y, half, 0);
  }
}
