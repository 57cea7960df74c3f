package pawl.tightbinding;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Tight-binding models without any symmetry, for tests. */
final class RandomModel {

  static final Lattice OBLIQUE =
      Lattice.of(new double[] {3.1, 0.2, 0}, new double[] {-0.7, 3.6, 0}, new double[] {0, 0, 20});

  private RandomModel() {}

  /** A two-dimensional model with hoppings up to two cells away. */
  static TightBindingModel of(SplittableRandom random, int orbitals) {
    return of(random, 2, orbitals);
  }

  /** The same of any dimension. */
  static TightBindingModel of(SplittableRandom random, int dimension, int orbitals) {
    List<CellIndex> cells = new ArrayList<>();
    int reach2 = dimension > 1 ? 2 : 0;
    int reach3 = dimension > 2 ? 2 : 0;
    for (int r1 = -2; r1 <= 2; r1++) {
      for (int r2 = -reach2; r2 <= reach2; r2++) {
        for (int r3 = -reach3; r3 <= reach3; r3++) {
          cells.add(new CellIndex(r1, r2, r3));
        }
      }
    }
    int n = orbitals;
    double[][] re = new double[cells.size()][n * n];
    double[][] im = new double[cells.size()][n * n];
    for (int i = 0; i < cells.size(); i++) {
      int mirror = cells.indexOf(cells.get(i).negated());
      CellIndex r = cells.get(i);
      double size = Math.exp(-Math.abs(r.r1()) - Math.abs(r.r2()) - Math.abs(r.r3()));
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          double x = size * random.nextDouble(-1, 1) / 2;
          double y = size * random.nextDouble(-1, 1) / 2;
          re[i][a * n + b] += x;
          im[i][a * n + b] += y;
          re[mirror][b * n + a] += x;
          im[mirror][b * n + a] -= y;
        }
      }
    }
    double[][] centres = new double[n][3];
    for (double[] centre : centres) {
      for (int c = 0; c < 3; c++) {
        centre[c] = random.nextDouble(-2, 2);
      }
    }
    return TightBindingModel.of(OBLIQUE, dimension, new RealSpaceMatrix(n, cells, re, im), centres);
  }
}
