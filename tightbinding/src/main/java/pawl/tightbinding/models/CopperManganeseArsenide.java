package pawl.tightbinding.models;

import java.util.List;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.SpinBlock;
import pawl.tightbinding.TightBindingBuilder;

/**
 * A quasi-two-dimensional antiferromagnet of the CuMnAs type, \[H(\mathbf k) = -2t\tau_x\cos\frac
 * {k_xa}2\cos\frac{k_ya}2 - t'(\cos k_xa + \cos k_ya) + \lambda\tau_z(\sigma_y\sin k_xa -
 * \sigma_x\sin k_ya) + J\tau_z\mathbf n\cdot\boldsymbol\sigma,\] τ between the two magnetic
 * sublattices, A at the corners and B at the centres of the squares. Inversion and time reversal
 * are broken, their product holds: every band is doubly degenerate.
 *
 * <p>L. Šmejkal, J. Železný, J. Sinova, T. Jungwirth, Phys. Rev. Lett. 118, 106402 (2017). J n is
 * given by its components; the standard values are for illustration, not those of a material.
 */
final class CopperManganeseArsenide implements AnalyticModel {

  private static final double EMPTY = 20;

  @Override
  public String id() {
    return "cumnas";
  }

  @Override
  public String title() {
    return "antiferromagnet of the CuMnAs type";
  }

  @Override
  public String symmetries() {
    return "PT; T and P broken";
  }

  @Override
  public String reference() {
    return "Šmejkal et al., PRL 118, 106402 (2017)";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("t", 1, "eV"),
        new Parameter("t'", 0.08, "eV"),
        new Parameter("lambda", 0.8, "eV"),
        new Parameter("Jx", 0.6, "eV"),
        new Parameter("Jy", 0, "eV"),
        new Parameter("Jz", 0, "eV"),
        new Parameter("a", 3.8, "Å"));
  }

  @Override
  public TightBindingBuilder builder(Values values) {
    double a = values.length("a");
    TightBindingBuilder builder =
        TightBindingBuilder.on(
                Lattice.of(
                    new double[] {a, 0, 0}, new double[] {0, a, 0}, new double[] {0, 0, EMPTY}),
                2)
            .spinfulOrbital("A", 0, 0, 0)
            .spinfulOrbital("B", 0.5, 0.5, 0);
    SpinBlock bond = SpinBlock.pauli(-values.get("t") / 2, 0, 0, 0);
    for (int r1 = -1; r1 <= 0; r1++) {
      for (int r2 = -1; r2 <= 0; r2++) {
        builder.hop("A", "B", new CellIndex(r1, r2, 0), bond);
      }
    }
    sublattice(builder, values, "A", 1);
    sublattice(builder, values, "B", -1);
    return builder;
  }

  private static void sublattice(
      TightBindingBuilder builder, Values values, String site, int sign) {
    double half = sign * values.get("lambda") / 2;
    double[] along = {-values.get("t'") / 2, 0, 0, 0};
    builder
        .energy(
            site,
            SpinBlock.pauli(
                0, sign * values.get("Jx"), sign * values.get("Jy"), sign * values.get("Jz")))
        .hop(
            site,
            site,
            new CellIndex(1, 0, 0),
            SpinBlock.pauli(along, new double[] {0, 0, -half, 0}))
        .hop(
            site,
            site,
            new CellIndex(0, 1, 0),
            SpinBlock.pauli(along, new double[] {0, half, 0, 0}));
  }
}
