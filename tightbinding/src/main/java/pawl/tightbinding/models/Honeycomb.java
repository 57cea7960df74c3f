package pawl.tightbinding.models;

import java.util.List;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;

/**
 * The honeycomb lattice: \(\mathbf a_1 = a\hat x\), \(\mathbf a_2 = a(\hat x/2 + \sqrt3\hat y/2)\),
 * A at the origin and B at \((\mathbf a_1+\mathbf a_2)/3\).
 */
final class Honeycomb {

  /** Lattice coordinate of B along both vectors. */
  static final double B = 1.0 / 3;

  /** The cells of the three B next to the A of the home cell. */
  static final List<CellIndex> NEIGHBOURS =
      List.of(CellIndex.HOME, new CellIndex(-1, 0, 0), new CellIndex(0, -1, 0));

  /** Three second neighbours 120° apart; the path to them turns left from A, right from B. */
  static final List<CellIndex> SECOND =
      List.of(new CellIndex(1, 0, 0), new CellIndex(-1, 1, 0), new CellIndex(0, -1, 0));

  private static final double EMPTY = 20;

  private Honeycomb() {}

  /** The lattice, with 20 Å between the layers. */
  static Lattice lattice(double a) {
    return Lattice.of(
        new double[] {a, 0, 0},
        new double[] {a / 2, a * Math.sqrt(3) / 2, 0},
        new double[] {0, 0, EMPTY});
  }
}
