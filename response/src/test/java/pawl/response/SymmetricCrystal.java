package pawl.response;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * Random three-dimensional models, with position matrices, averaged over a cyclic group: what
 * {@link SymmetricModel} is in the plane.
 */
enum SymmetricCrystal {
  NONE(Cell.TRICLINIC, Kind.UNITARY, 1, new int[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
  P(Cell.TRICLINIC, Kind.UNITARY, 2, new int[][] {{-1, 0, 0}, {0, -1, 0}, {0, 0, -1}}),
  T(Cell.TRICLINIC, Kind.ANTIUNITARY, 2, new int[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
  PT(Cell.TRICLINIC, Kind.ANTIUNITARY, 2, new int[][] {{-1, 0, 0}, {0, -1, 0}, {0, 0, -1}}),
  MIRROR(Cell.ORTHORHOMBIC, Kind.UNITARY, 2, new int[][] {{-1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
  MIRROR_WITH_T(
      Cell.ORTHORHOMBIC, Kind.ANTIUNITARY, 2, new int[][] {{-1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
  C2(Cell.ORTHORHOMBIC, Kind.UNITARY, 2, new int[][] {{1, 0, 0}, {0, -1, 0}, {0, 0, -1}}),
  C2_WITH_T(
      Cell.ORTHORHOMBIC, Kind.ANTIUNITARY, 2, new int[][] {{1, 0, 0}, {0, -1, 0}, {0, 0, -1}}),
  C4(Cell.CUBIC, Kind.UNITARY, 4, new int[][] {{0, -1, 0}, {1, 0, 0}, {0, 0, 1}}),
  C4_WITH_T(Cell.CUBIC, Kind.ANTIUNITARY, 4, new int[][] {{0, -1, 0}, {1, 0, 0}, {0, 0, 1}}),
  S4(Cell.CUBIC, Kind.UNITARY, 4, new int[][] {{0, -1, 0}, {1, 0, 0}, {0, 0, -1}}),
  C3_OF_DIAGONAL(Cell.CUBIC, Kind.UNITARY, 3, new int[][] {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}}),
  C6(Cell.HEXAGONAL, Kind.UNITARY, 6, new int[][] {{1, -1, 0}, {1, 0, 0}, {0, 0, 1}}),
  S6(Cell.HEXAGONAL, Kind.UNITARY, 6, new int[][] {{-1, 1, 0}, {-1, 0, 0}, {0, 0, -1}});

  private static final int ORBITALS = 3;

  /** The lattices, by the lower triangle of their vectors. */
  private enum Cell {
    TRICLINIC(3.1, -0.7, 3.6, 0.4, 0.9, 3.3),
    ORTHORHOMBIC(3, 0, 3.7, 0, 0, 3.3),
    CUBIC(3, 0, 3, 0, 0, 3),
    HEXAGONAL(3, -1.5, 1.5 * Math.sqrt(3), 0, 0, 3.4);

    private final Lattice lattice;

    Cell(double ax, double... lower) {
      lattice =
          Lattice.of(
              new double[] {ax, 0, 0},
              new double[] {lower[0], lower[1], 0},
              new double[] {lower[2], lower[3], lower[4]});
    }
  }

  private enum Kind {
    UNITARY,
    ANTIUNITARY
  }

  private final Cell cell;
  private final Kind kind;
  private final int order;
  private final int[][] onCells;

  SymmetricCrystal(Cell cell, Kind kind, int order, int[]... onCells) {
    this.cell = cell;
    this.kind = kind;
    this.order = order;
    this.onCells = onCells;
  }

  /** The number of operations that differ in what they do to k. */
  int maps() {
    return this == PT ? 1 : order;
  }

  /**
   * H and r of this symmetry and no other.
   *
   * @param positions x(R), y(R), z(R) with the centres of the model on their diagonals
   */
  record Crystal(TightBindingModel model, List<RealSpaceMatrix> positions) {}

  Crystal random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RealSpaceMatrix h = symmetric(random, 0).get(0);
    List<RealSpaceMatrix> r = symmetric(random, 1);
    int home = cells().indexOf(CellIndex.HOME);
    double[][] centres = new double[ORBITALS][3];
    for (int n = 0; n < ORBITALS; n++) {
      for (int axis = 0; axis < 3; axis++) {
        centres[n][axis] = r.get(axis).re(home, n, n);
      }
    }
    return new Crystal(TightBindingModel.of(cell.lattice, 3, h, centres), r);
  }

  /** The next cells, which every symmetry of the lattice keeps. */
  private List<CellIndex> cells() {
    List<CellIndex> cells = new ArrayList<>();
    for (int r1 = -1; r1 <= 1; r1++) {
      for (int r2 = -1; r2 <= 1; r2++) {
        for (int r3 = -1; r3 <= 1; r3++) {
          if (cell != Cell.HEXAGONAL || r1 * r1 + r2 * r2 - r1 * r2 <= 1) {
            cells.add(new CellIndex(r1, r2, r3));
          }
        }
      }
    }
    return cells;
  }

  /** A number (rank 0) or the components of a vector (rank 1) between orbitals. */
  private List<RealSpaceMatrix> symmetric(SplittableRandom random, int rank) {
    List<CellIndex> cells = cells();
    int components = rank == 0 ? 1 : 3;
    double[][][][] power = new double[components][][][];
    for (int c = 0; c < components; c++) {
      power[c] = hermitian(cells, random);
    }
    double[][][][] mean = new double[components][2][cells.size()][ORBITALS * ORBITALS];
    for (int j = 0; j < order; j++) {
      for (int c = 0; c < components; c++) {
        add(mean[c], power[c], 1.0 / order);
      }
      power = image(cells, power);
    }
    List<RealSpaceMatrix> matrices = new ArrayList<>();
    for (double[][][] m : mean) {
      matrices.add(new RealSpaceMatrix(ORBITALS, cells, m[0], m[1]));
    }
    return matrices;
  }

  private static void add(double[][][] sum, double[][][] summand, double factor) {
    for (int part = 0; part < 2; part++) {
      for (int i = 0; i < sum[part].length; i++) {
        for (int e = 0; e < sum[part][i].length; e++) {
          sum[part][i][e] += factor * summand[part][i][e];
        }
      }
    }
  }

  /** Real parts, imaginary parts; per cell. */
  private static double[][][] hermitian(List<CellIndex> cells, SplittableRandom random) {
    double[][][] h = new double[2][cells.size()][ORBITALS * ORBITALS];
    for (int i = 0; i < cells.size(); i++) {
      int back = cells.indexOf(cells.get(i).negated());
      for (int m = 0; m < ORBITALS; m++) {
        for (int n = 0; n < ORBITALS; n++) {
          double x = random.nextDouble(-0.2, 0.2);
          double y = random.nextDouble(-0.2, 0.2);
          h[0][i][m * ORBITALS + n] += x;
          h[1][i][m * ORBITALS + n] += y;
          h[0][back][n * ORBITALS + m] += x;
          h[1][back][n * ORBITALS + m] -= y;
        }
      }
    }
    return h;
  }

  /** The generator at work: orbital m has the phase 2πm/order, a vector turns with space. */
  private double[][][][] image(List<CellIndex> cells, double[][][]... x) {
    double[][][][] image = new double[x.length][2][cells.size()][ORBITALS * ORBITALS];
    for (int c = 0; c < x.length; c++) {
      double[][][] moved = moved(cells, x[c]);
      for (int to = 0; to < x.length; to++) {
        add(image[to], moved, x.length == 1 ? 1 : turned(to, c));
      }
    }
    return image;
  }

  /** \(\sum_{ij} \mathbf a_i M_{ij} \mathbf b_j^T/2\pi\). */
  private double turned(int row, int column) {
    double element = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        element +=
            cell.lattice.vector(i, row)
                * onCells[i][j]
                * cell.lattice.reciprocal(j, column)
                / (2 * Math.PI);
      }
    }
    return element;
  }

  private double[][][] moved(List<CellIndex> cells, double[][]... x) {
    double[][][] moved = new double[2][cells.size()][ORBITALS * ORBITALS];
    for (int i = 0; i < cells.size(); i++) {
      CellIndex r = cells.get(i);
      int[] there =
          IntStream.range(0, 3)
              .map(a -> onCells[a][0] * r.r1() + onCells[a][1] * r.r2() + onCells[a][2] * r.r3())
              .toArray();
      int to = cells.indexOf(new CellIndex(there[0], there[1], there[2]));
      for (int m = 0; m < ORBITALS; m++) {
        for (int n = 0; n < ORBITALS; n++) {
          int e = m * ORBITALS + n;
          double angle = kind == Kind.UNITARY ? 2 * Math.PI * (m - n) / order : 0;
          double re = x[0][i][e];
          double im = kind == Kind.UNITARY ? x[1][i][e] : -x[1][i][e];
          moved[0][to][e] = Math.cos(angle) * re - Math.sin(angle) * im;
          moved[1][to][e] = Math.sin(angle) * re + Math.cos(angle) * im;
        }
      }
    }
    return moved;
  }
}
