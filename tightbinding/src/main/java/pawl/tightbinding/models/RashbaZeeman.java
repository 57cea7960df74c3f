package pawl.tightbinding.models;

import java.util.ArrayList;
import java.util.List;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.SpinBlock;
import pawl.tightbinding.TightBindingBuilder;

/**
 * One orbital per cell of a chain, a square or a simple cubic lattice with Rashba coupling in a
 * Zeeman field, \[H(\mathbf k) = -2t(\cos k_xa + \cos k_ya) - 2t_z\cos k_za + \lambda(\sigma_x\sin
 * k_ya - \sigma_y\sin k_xa) + \mathbf B\cdot\boldsymbol\sigma,\] without the terms in k_y and k_z
 * on a chain and those in k_z on a square.
 *
 * <p>E. I. Rashba and Yu. A. Bychkov, JETP Lett. 39, 78 (1984). A field in the plane makes ε(k) ≠
 * ε(-k), as time reversal and inversion are both broken.
 */
enum RashbaZeeman implements AnalyticModel {
  CHAIN(1, "rashba-zeeman-1d", "Rashba chain in a Zeeman field"),
  SQUARE(2, "rashba-zeeman-2d", "Rashba square lattice in a Zeeman field"),
  CUBIC(3, "rashba-zeeman-3d", "Rashba simple cubic lattice in a Zeeman field");

  private static final CellIndex X = new CellIndex(1, 0, 0);
  private static final CellIndex Y = new CellIndex(0, 1, 0);
  private static final CellIndex Z = new CellIndex(0, 0, 1);

  private final int dimension;
  private final String id;
  private final String title;

  RashbaZeeman(int dimension, String id, String title) {
    this.dimension = dimension;
    this.id = id;
    this.title = title;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String symmetries() {
    return "T and P broken, E(k) ≠ E(-k)";
  }

  @Override
  public String reference() {
    return "Bychkov and Rashba, JETP Lett. 39, 78 (1984)";
  }

  @Override
  public List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(new Parameter("t", 0.25, "eV"));
    if (dimension == 3) {
      parameters.add(new Parameter("tz", 0.1, "eV"));
    }
    parameters.add(new Parameter("lambda", 0.1, "eV"));
    parameters.add(new Parameter("Bx", 0, "eV"));
    parameters.add(new Parameter("By", 0.08, "eV"));
    parameters.add(new Parameter("Bz", 0, "eV"));
    parameters.add(new Parameter("a", 5, "Å"));
    return parameters;
  }

  @Override
  public TightBindingBuilder builder(Values values) {
    double a = values.length("a");
    double t = values.get("t");
    double half = values.get("lambda") / 2;
    Lattice cube =
        Lattice.of(new double[] {a, 0, 0}, new double[] {0, a, 0}, new double[] {0, 0, a});
    TightBindingBuilder builder =
        TightBindingBuilder.on(cube, dimension)
            .spinfulOrbital("s", 0, 0, 0)
            .energy("s", SpinBlock.pauli(0, values.get("Bx"), values.get("By"), values.get("Bz")))
            .hop("s", "s", X, rashba(-t, 0, half));
    if (dimension > 1) {
      builder.hop("s", "s", Y, rashba(-t, -half, 0));
    }
    if (dimension > 2) {
      builder.hop("s", "s", Z, rashba(-values.get("tz"), 0, 0));
    }
    return builder;
  }

  /** a + i (x σx + y σy). */
  private static SpinBlock rashba(double a, double x, double y) {
    return SpinBlock.pauli(new double[] {a, 0, 0, 0}, new double[] {0, x, y, 0});
  }
}
