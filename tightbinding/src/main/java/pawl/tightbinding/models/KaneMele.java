package pawl.tightbinding.models;

import java.util.List;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.SpinBlock;
import pawl.tightbinding.TightBindingBuilder;

/**
 * Graphene with spin-orbit coupling, \[H = t\sum_{\langle ij\rangle}c_i^\dagger c_j +
 * i\lambda_{SO}\sum_{\langle\langle ij\rangle\rangle}\nu_{ij}c_i^\dagger\sigma_zc_j +
 * i\lambda_R\sum_{\langle ij\rangle}c_i^\dagger(\boldsymbol\sigma\times\hat{\mathbf d}_{ij})_zc_j +
 * \lambda_v\sum_i\xi_ic_i^\dagger c_i,\] \(\hat{\mathbf d}_{ij}\) the direction from j to i, ξ = 1
 * on A and -1 on B.
 *
 * <p>C. L. Kane and E. J. Mele, Phys. Rev. Lett. 95, 146802 (2005), Eq. (1).
 */
final class KaneMele implements AnalyticModel {

  @Override
  public String id() {
    return "kane-mele";
  }

  @Override
  public String title() {
    return "quantum spin Hall insulator on a honeycomb";
  }

  @Override
  public String symmetries() {
    return "T, C3v; P broken by lambda_v and lambda_R";
  }

  @Override
  public String reference() {
    return "Kane and Mele, PRL 95, 146802 (2005), Eq. (1)";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("t", 1, "eV"),
        new Parameter("lambda_SO", 0.06, "eV"),
        new Parameter("lambda_R", 0.05, "eV"),
        new Parameter("lambda_v", 0.1, "eV"),
        new Parameter("a", 2.46, "Å"));
  }

  @Override
  public TightBindingBuilder builder(Values values) {
    Lattice lattice = Honeycomb.lattice(values.length("a"));
    double v = values.get("lambda_v");
    TightBindingBuilder builder =
        TightBindingBuilder.on(lattice, 2)
            .spinfulOrbital("A", 0, 0, 0)
            .spinfulOrbital("B", Honeycomb.B, Honeycomb.B, 0)
            .energy("A", SpinBlock.pauli(v, 0, 0, 0))
            .energy("B", SpinBlock.pauli(-v, 0, 0, 0));
    for (CellIndex r : Honeycomb.NEIGHBOURS) {
      builder.hop("A", "B", r, neighbour(values, fromBToA(lattice, r)));
    }
    SpinBlock second = SpinBlock.pauli(0, 0, 0, values.get("lambda_SO")).timesI();
    SpinBlock opposite = SpinBlock.pauli(0, 0, 0, -values.get("lambda_SO")).timesI();
    for (CellIndex r : Honeycomb.SECOND) {
      builder.hop("A", "A", r, second).hop("B", "B", r, opposite);
    }
    return builder;
  }

  private static double[] fromBToA(Lattice lattice, CellIndex r) {
    double[] b = lattice.toCartesian(r.r1() + Honeycomb.B, r.r2() + Honeycomb.B, 0);
    double length = Math.sqrt(b[0] * b[0] + b[1] * b[1]);
    return new double[] {-b[0] / length, -b[1] / length};
  }

  /** t + iλR (σx d_y - σy d_x). */
  private static SpinBlock neighbour(Values values, double[] d) {
    double rashba = values.get("lambda_R");
    return SpinBlock.pauli(
        new double[] {values.get("t"), 0, 0, 0},
        new double[] {0, rashba * d[1], -rashba * d[0], 0});
  }
}
