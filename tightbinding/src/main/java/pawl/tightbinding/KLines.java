package pawl.tightbinding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A crystal spanned anew, so that the reciprocal vector of its last period points along an axis:
 * the zone is then filled with periodic lines along that axis. The other vectors change with it,
 * the cell keeps its size, and bands are the same functions of the Cartesian k.
 *
 * @param model the same crystal on the new vectors, without centres
 * @param replaced the reciprocal vector of the old ones that takes the largest part in the new one
 * @param length of the lines, 1/Å
 */
public record KLines(TightBindingModel model, int replaced, double length) {

  /** Reciprocal vectors with larger components make lines that wind around the zone. */
  private static final int LARGEST = 3;

  /** Sine of the angle to the axis that printed digits of a lattice may leave. */
  private static final double PARALLEL = 1e-6;

  /**
   * The lines along an axis; none if no reciprocal vector with components up to 3 points there.
   *
   * @param axis Cartesian, of any length; its part along the periods counts
   * @throws ModelException if the axis is perpendicular to all periods
   */
  public static Optional<KLines> along(TightBindingModel model, double... axis) {
    Lattice upright = model.lattice().upright(model.dimension());
    return vectorAlong(model, axis)
        .map(g -> new KLines(turned(model, upright, g), largest(g), norm(cartesian(upright, g))));
  }

  /** The shortest reciprocal vector along an axis, if one has components up to 3. */
  static Optional<int[]> vectorAlong(TightBindingModel model, double... axis) {
    int dimension = model.dimension();
    Lattice upright = model.lattice().upright(dimension);
    double[] onPeriods = requireOnPeriods(upright, dimension, axis);
    return vectors(dimension).stream()
        .filter(g -> isAlong(cartesian(upright, g), onPeriods))
        .min((g, h) -> Double.compare(square(upright, g), square(upright, h)));
  }

  /**
   * The part of an axis in the space of the periods.
   *
   * @throws ModelException if there is none
   */
  static double[] requireOnPeriods(Lattice upright, int dimension, double... axis) {
    double[] part = new double[3];
    for (int i = 0; i < dimension; i++) {
      double along = 0;
      for (int c = 0; c < 3; c++) {
        along += upright.vector(i, c) * axis[c] / (2 * Math.PI);
      }
      for (int c = 0; c < 3; c++) {
        part[c] += along * upright.reciprocal(i, c);
      }
    }
    if (!(norm(part) > PARALLEL * norm(axis))) {
      throw new ModelException(
          "the axis "
              + Arrays.toString(axis)
              + " is perpendicular to every period of the crystal, where no band has a velocity;"
              + " give an axis along the periods");
    }
    return part;
  }

  /** Integer vectors without a common factor. */
  private static List<int[]> vectors(int dimension) {
    List<int[]> all = new ArrayList<>();
    for (int i = -LARGEST; i <= LARGEST; i++) {
      for (int j = dimension > 1 ? -LARGEST : 0; j <= (dimension > 1 ? LARGEST : 0); j++) {
        for (int l = dimension > 2 ? -LARGEST : 0; l <= (dimension > 2 ? LARGEST : 0); l++) {
          if (divisor(divisor(i, j), l) == 1) {
            all.add(Arrays.copyOf(new int[] {i, j, l}, dimension));
          }
        }
      }
    }
    return all;
  }

  private static int divisor(int a, int b) {
    return b == 0 ? Math.abs(a) : divisor(b, a % b);
  }

  private static boolean isAlong(double[] vector, double[] axis) {
    double dot = 0;
    double sine = 0;
    for (int c = 0; c < 3; c++) {
      int d = (c + 1) % 3;
      dot += vector[c] * axis[c];
      sine = Math.max(sine, Math.abs(vector[c] * axis[d] - vector[d] * axis[c]));
    }
    return dot > 0 && sine <= PARALLEL * norm(vector) * norm(axis);
  }

  private static double[] cartesian(Lattice upright, int... g) {
    double[] vector = new double[3];
    for (int i = 0; i < g.length; i++) {
      for (int c = 0; c < 3; c++) {
        vector[c] += g[i] * upright.reciprocal(i, c);
      }
    }
    return vector;
  }

  static double norm(double... v) {
    return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
  }

  private static double square(Lattice upright, int... g) {
    double norm = norm(cartesian(upright, g));
    return norm * norm;
  }

  private static int largest(int... g) {
    int largest = 0;
    for (int i = 1; i < g.length; i++) {
      largest = Math.abs(g[i]) > Math.abs(g[largest]) ? i : largest;
    }
    return largest;
  }

  private static TightBindingModel turned(TightBindingModel model, Lattice upright, int... g) {
    int[][] basis = basis(upright, g);
    RealSpaceMatrix h = model.hamiltonian();
    List<CellIndex> cells = new ArrayList<>();
    double[][] re = new double[h.cells().size()][];
    double[][] im = new double[h.cells().size()][];
    int n = h.orbitals();
    for (int i = 0; i < re.length; i++) {
      cells.add(turned(basis, h.cells().get(i)));
      re[i] = new double[n * n];
      im[i] = new double[n * n];
      for (int e = 0; e < n * n; e++) {
        re[i][e] = h.re(i, e / n, e % n);
        im[i][e] = h.im(i, e / n, e % n);
      }
    }
    double[][] reciprocal = new double[3][];
    for (int i = 0; i < 3; i++) {
      reciprocal[i] = cartesian(upright, basis[i]);
    }
    // The vectors reciprocal to the reciprocal ones, 2π times the dual basis, are the direct ones.
    Lattice dual = Lattice.of(reciprocal);
    double[][] rows = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int c = 0; c < 3; c++) {
        rows[i][c] = dual.reciprocal(i, c);
      }
    }
    return TightBindingModel.withoutCentres(
        Lattice.of(rows), model.dimension(), new RealSpaceMatrix(n, cells, re, im));
  }

  private static CellIndex turned(int[][] basis, CellIndex cell) {
    int[] r = new int[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        r[i] += basis[i][j] * cell.along(j);
      }
    }
    return new CellIndex(r[0], r[1], r[2]);
  }

  /** Integer rows of determinant ±1, g in the row of the last period, the others short. */
  private static int[][] basis(Lattice upright, int... g) {
    int dimension = g.length;
    int[][] best = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    best[dimension - 1] = Arrays.copyOf(g, 3);
    if (dimension == 1) {
      return best;
    }
    double shortest = Double.POSITIVE_INFINITY;
    List<int[]> others = vectors(dimension);
    for (int[] first : others) {
      for (int[] second : dimension == 3 ? others : List.of(new int[0])) {
        int[][] rows =
            dimension == 2
                ? new int[][] {Arrays.copyOf(first, 3), Arrays.copyOf(g, 3), {0, 0, 1}}
                : new int[][] {first, second, g};
        double size = square(upright, first) + (dimension == 3 ? square(upright, second) : 0);
        if (Math.abs(determinant(rows)) == 1 && size < shortest) {
          shortest = size;
          best = rows;
        }
      }
    }
    return best;
  }

  private static int determinant(int[][] m) {
    int sum = 0;
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int l = (i + 2) % 3;
      sum += m[0][i] * (m[1][j] * m[2][l] - m[1][l] * m[2][j]);
    }
    return sum;
  }
}
