package pawl.tightbinding;

import java.util.ArrayList;
import java.util.List;

/**
 * The rotations and reflections that take the periods of a lattice onto lattice vectors, whatever
 * vectors were chosen to span it: all integer matrices K with \(K G K^T = G\), \(G_{ij} = \mathbf
 * a_i\cdot\mathbf a_j\).
 */
public final class LatticePointGroup {

  /** Relative, on lengths squared: lattices are printed to six digits and better. */
  private static final double TOLERANCE = 1e-5;

  private final double[][] periods;
  private final double[][] duals;
  private final double[][] metric;
  private final List<LatticeMap> maps = new ArrayList<>();

  private LatticePointGroup(double[][] periods) {
    this.periods = periods;
    this.metric = products(periods, periods);
    this.duals = duals(periods, metric);
  }

  /** All maps of the first {@code dimension} periods, the identity among them. */
  public static List<LatticeMap> of(Lattice lattice, int dimension) {
    double[][] periods = new double[dimension][3];
    for (int i = 0; i < dimension; i++) {
      for (int axis = 0; axis < 3; axis++) {
        periods[i][axis] = lattice.vector(i, axis);
      }
    }
    LatticePointGroup group = new LatticePointGroup(periods);
    List<List<int[]>> rows = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      rows.add(group.vectorsAsLongAs(i));
    }
    group.extend(new int[dimension][], 0, rows);
    return List.copyOf(group.maps);
  }

  private void extend(int[][] chosen, int count, List<List<int[]>> rows) {
    if (count == chosen.length) {
      int[][] matrix = chosen.clone();
      maps.add(new LatticeMap(matrix, cartesian(matrix)));
      return;
    }
    for (int[] row : rows.get(count)) {
      boolean fits = true;
      for (int i = 0; i < count && fits; i++) {
        double scale = Math.sqrt(metric[i][i] * metric[count][count]);
        fits = Math.abs(product(chosen[i], row) - metric[i][count]) <= TOLERANCE * scale;
      }
      if (fits) {
        chosen[count] = row;
        extend(chosen, count + 1, rows);
      }
    }
  }

  /** The lattice vectors as long as period i: |n_j| ≤ |a_i| |dual_j|. */
  private List<int[]> vectorsAsLongAs(int i) {
    int d = periods.length;
    int[] bound = new int[3];
    for (int j = 0; j < d; j++) {
      double square = metric[i][i] * dot(duals[j], duals[j]);
      bound[j] = (int) Math.floor(Math.sqrt(square) + TOLERANCE);
    }
    List<int[]> found = new ArrayList<>();
    for (int n1 = -bound[0]; n1 <= bound[0]; n1++) {
      for (int n2 = -bound[1]; n2 <= bound[1]; n2++) {
        for (int n3 = -bound[2]; n3 <= bound[2]; n3++) {
          int[] n = new int[d];
          int[] all = {n1, n2, n3};
          System.arraycopy(all, 0, n, 0, d);
          if (Math.abs(product(n, n) - metric[i][i]) <= TOLERANCE * metric[i][i]) {
            found.add(n);
          }
        }
      }
    }
    return found;
  }

  private double product(int[] m, int[] n) {
    double sum = 0;
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < n.length; j++) {
        sum += m[i] * metric[i][j] * n[j];
      }
    }
    return sum;
  }

  /** \(S = \sum_{ij} \tilde{\mathbf a}_i K_{ij} \mathbf a_j^T\) with the dual vectors. */
  private double[][] cartesian(int[][] k) {
    double[][] s = new double[3][3];
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 3; c++) {
        for (int i = 0; i < k.length; i++) {
          for (int j = 0; j < k.length; j++) {
            s[r][c] += duals[i][r] * k[i][j] * periods[j][c];
          }
        }
      }
    }
    return s;
  }

  /** The vectors of the space of the periods with \(\tilde a_i\cdot a_j = \delta_{ij}\). */
  private static double[][] duals(double[][] periods, double[][] metric) {
    double[][] inverse = inverse(metric);
    double[][] duals = new double[periods.length][3];
    for (int i = 0; i < periods.length; i++) {
      for (int j = 0; j < periods.length; j++) {
        for (int axis = 0; axis < 3; axis++) {
          duals[i][axis] += inverse[i][j] * periods[j][axis];
        }
      }
    }
    return duals;
  }

  private static double[][] inverse(double[][] g) {
    if (g.length == 1) {
      return new double[][] {{1 / g[0][0]}};
    }
    if (g.length == 2) {
      double det = g[0][0] * g[1][1] - g[0][1] * g[1][0];
      return new double[][] {
        {g[1][1] / det, -g[0][1] / det}, {-g[1][0] / det, g[0][0] / det},
      };
    }
    double[][] cofactors = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        cofactors[i][j] =
            g[(i + 1) % 3][(j + 1) % 3] * g[(i + 2) % 3][(j + 2) % 3]
                - g[(i + 1) % 3][(j + 2) % 3] * g[(i + 2) % 3][(j + 1) % 3];
      }
    }
    double det = dot(g[0], cofactors[0]);
    for (double[] row : cofactors) {
      for (int j = 0; j < 3; j++) {
        row[j] /= det;
      }
    }
    return cofactors;
  }

  private static double[][] products(double[][] a, double[][] b) {
    double[][] products = new double[a.length][b.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        products[i][j] = dot(a[i], b[j]);
      }
    }
    return products;
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }
}
