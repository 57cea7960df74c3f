package pawl.response;

import java.util.ArrayList;
import java.util.List;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * A triclinic crystal of three orbitals with hoppings out of a hat, which any program can write
 * down: no symmetry but those asked for.
 */
enum AnySolid {
  /** None. */
  NONE,
  /** Hoppings are real. */
  TIME_REVERSAL,
  /** Orbitals at one point, and hoppings to R and -R the same. */
  INVERSION;

  private static final int N = 3;
  private static final int[][] CELLS = {
    {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, -1, 0}, {0, 1, 1}, {1, 0, 1}
  };
  private static final double[][] CENTRES = {{0, 0, 0}, {0.7, 1.1, 0.4}, {1.9, 0.3, 2.2}};

  /**
   * The model.
   *
   * @param spread between the energies of the orbitals, eV
   */
  TightBindingModel model(double spread) {
    List<CellIndex> cells = new ArrayList<>(List.of(CellIndex.HOME));
    double[][] re = new double[1 + 2 * CELLS.length][];
    double[][] im = new double[1 + 2 * CELLS.length][];
    re[0] = new double[N * N];
    im[0] = new double[N * N];
    for (int m = 0; m < N; m++) {
      re[0][m * N + m] = spread * m - 0.7;
      for (int n = 0; n < m; n++) {
        put(re[0], im[0], m, n, ((3 * m + 5 * n) % 7 - 3) / 8.0, ((2 * m + n) % 5 - 2) / 9.0);
        put(re[0], im[0], n, m, re[0][m * N + n], -im[0][m * N + n]);
      }
    }
    for (int i = 1; i <= CELLS.length; i++) {
      CellIndex cell = new CellIndex(CELLS[i - 1][0], CELLS[i - 1][1], CELLS[i - 1][2]);
      cells.add(cell);
      cells.add(cell.negated());
      int forth = 2 * i - 1;
      re[forth] = new double[N * N];
      im[forth] = new double[N * N];
      re[forth + 1] = new double[N * N];
      im[forth + 1] = new double[N * N];
      for (int m = 0; m < N; m++) {
        for (int n = 0; n < N; n++) {
          double x = ((17 * i + 5 * m + 11 * n) % 13 - 6) / 20.0;
          double y = ((7 * i + 3 * m + 13 * n) % 11 - 5) / 25.0;
          put(re[forth], im[forth], m, n, x, y);
          put(re[forth + 1], im[forth + 1], n, m, x, -y);
        }
      }
      if (this == INVERSION) {
        symmetrize(re, forth);
        symmetrize(im, forth);
      }
    }
    if (this == TIME_REVERSAL) {
      im = new double[im.length][N * N];
    }
    Lattice lattice =
        Lattice.of(
            new double[] {3, 0.2, 0.1}, new double[] {-0.4, 3.5, 0.3}, new double[] {0.2, -0.1, 4});
    double[][] centres = this == INVERSION ? new double[N][3] : CENTRES;
    return TightBindingModel.of(lattice, 3, new RealSpaceMatrix(N, cells, re, im), centres);
  }

  private static void put(double[] re, double[] im, int m, int n, double x, double y) {
    re[m * N + n] = x;
    im[m * N + n] = y;
  }

  /** Gives both directions the mean of the two. */
  private static void symmetrize(double[][] part, int forth) {
    for (int e = 0; e < N * N; e++) {
      double mean = (part[forth][e] + part[forth + 1][e]) / 2;
      part[forth][e] = mean;
      part[forth + 1][e] = mean;
    }
  }
}
