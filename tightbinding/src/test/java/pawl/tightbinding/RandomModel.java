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
    List<CellIndex> cells = new ArrayList<>();
    for (int r1 = -2; r1 <= 2; r1++) {
      for (int r2 = -2; r2 <= 2; r2++) {
        cells.add(new CellIndex(r1, r2, 0));
      }
    }
    int n = orbitals;
    double[][] re = new double[cells.size()][n * n];
    double[][] im = new double[cells.size()][n * n];
    for (int i = 0; i < cells.size(); i++) {
      int mirror = cells.indexOf(cells.get(i).negated());
      double size = Math.exp(-Math.abs(cells.get(i).r1()) - Math.abs(cells.get(i).r2()));
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
    return TightBindingModel.of(OBLIQUE, 2, new RealSpaceMatrix(n, cells, re, im), centres);
  }
}
