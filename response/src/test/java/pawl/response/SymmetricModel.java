package pawl.response;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/** Random models of orbitals on the sites of a lattice, averaged over a cyclic group. */
enum SymmetricModel {
  NONE(Cell.OBLIQUE, Kind.UNITARY, 1, new int[][] {{1, 0}, {0, 1}}),
  C2(Cell.OBLIQUE, Kind.UNITARY, 2, new int[][] {{-1, 0}, {0, -1}}),
  C3(Cell.HEXAGONAL, Kind.UNITARY, 3, new int[][] {{0, -1}, {1, -1}}),
  C4(Cell.SQUARE, Kind.UNITARY, 4, new int[][] {{0, -1}, {1, 0}}),
  C6(Cell.HEXAGONAL, Kind.UNITARY, 6, new int[][] {{1, -1}, {1, 0}}),
  MIRROR(Cell.RECTANGULAR, Kind.UNITARY, 2, new int[][] {{-1, 0}, {0, 1}}),
  MIRROR_OF_DIAGONAL(Cell.HEXAGONAL, Kind.UNITARY, 2, new int[][] {{0, 1}, {1, 0}}),
  T(Cell.OBLIQUE, Kind.ANTIUNITARY, 2, new int[][] {{1, 0}, {0, 1}}),
  PT(Cell.OBLIQUE, Kind.ANTIUNITARY, 2, new int[][] {{-1, 0}, {0, -1}}),
  MIRROR_WITH_T(Cell.RECTANGULAR, Kind.ANTIUNITARY, 2, new int[][] {{-1, 0}, {0, 1}});

  private static final int ORBITALS = 4;

  /** The lattices. */
  private enum Cell {
    OBLIQUE(3.1, -0.7, 3.6),
    RECTANGULAR(3, 0, 3.7),
    SQUARE(3, 0, 3),
    HEXAGONAL(3, -1.5, 1.5 * Math.sqrt(3));

    private final Lattice lattice;

    Cell(double a, double bx, double by) {
      lattice =
          Lattice.of(new double[] {a, 0, 0}, new double[] {bx, by, 0}, new double[] {0, 0, 9});
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

  SymmetricModel(Cell cell, Kind kind, int order, int[][] onCells) {
    this.cell = cell;
    this.kind = kind;
    this.order = order;
    this.onCells = onCells;
  }

  /** The number of operations that differ in what they do to k. */
  int maps() {
    return this == PT ? 1 : order;
  }

  /** A model of this symmetry and no other. */
  TightBindingModel random(long seed) {
    return build(cells(), symmetric(new SplittableRandom(seed)));
  }

  /** The same with one hopping changed, eV. */
  TightBindingModel broken(long seed, double byEv) {
    double[][][] h = symmetric(new SplittableRandom(seed));
    int there = cells().indexOf(new CellIndex(1, 0, 0));
    int back = cells().indexOf(new CellIndex(-1, 0, 0));
    h[0][there][1] += byEv;
    h[0][back][ORBITALS] += byEv;
    h[1][there][1] += byEv;
    h[1][back][ORBITALS] -= byEv;
    return build(cells(), h);
  }

  private TightBindingModel build(List<CellIndex> cells, double[][][] h) {
    return TightBindingModel.of(
        cell.lattice, 2, new RealSpaceMatrix(ORBITALS, cells, h[0], h[1]), new double[ORBITALS][3]);
  }

  /** Cells out to a distance, which every symmetry of the lattice keeps. */
  private List<CellIndex> cells() {
    List<CellIndex> cells = new ArrayList<>();
    for (int r1 = -2; r1 <= 2; r1++) {
      for (int r2 = -2; r2 <= 2; r2++) {
        int mixed = cell == Cell.HEXAGONAL ? r1 * r2 : 0;
        if (r1 * r1 + r2 * r2 - mixed <= 4) {
          cells.add(new CellIndex(r1, r2, 0));
        }
      }
    }
    return cells;
  }

  /** Real parts, imaginary parts; per cell. */
  private double[][][] symmetric(SplittableRandom random) {
    List<CellIndex> cells = cells();
    double[][][] power = hermitian(cells, random);
    double[][][] mean = new double[2][cells.size()][ORBITALS * ORBITALS];
    for (int j = 0; j < order; j++) {
      for (int i = 0; i < cells.size(); i++) {
        for (int e = 0; e < ORBITALS * ORBITALS; e++) {
          mean[0][i][e] += power[0][i][e] / order;
          mean[1][i][e] += power[1][i][e] / order;
        }
      }
      power = image(cells, power);
    }
    return mean;
  }

  private static double[][][] hermitian(List<CellIndex> cells, SplittableRandom random) {
    double[][][] h = new double[2][cells.size()][ORBITALS * ORBITALS];
    for (int i = 0; i < cells.size(); i++) {
      int back = cells.indexOf(cells.get(i).negated());
      double size = Math.exp(-Math.hypot(cells.get(i).r1(), cells.get(i).r2()));
      for (int m = 0; m < ORBITALS; m++) {
        for (int n = 0; n < ORBITALS; n++) {
          double x = size * random.nextDouble(-1, 1) / 2;
          double y = size * random.nextDouble(-1, 1) / 2;
          h[0][i][m * ORBITALS + n] += x;
          h[1][i][m * ORBITALS + n] += y;
          h[0][back][n * ORBITALS + m] += x;
          h[1][back][n * ORBITALS + m] -= y;
        }
      }
    }
    return h;
  }

  /** The generator at work: orbital m has the phase 2πm/order. */
  private double[][][] image(List<CellIndex> cells, double[][][] h) {
    double[][][] image = new double[2][cells.size()][ORBITALS * ORBITALS];
    for (int i = 0; i < cells.size(); i++) {
      CellIndex r = cells.get(i);
      int r1 = onCells[0][0] * r.r1() + onCells[0][1] * r.r2();
      int r2 = onCells[1][0] * r.r1() + onCells[1][1] * r.r2();
      int to = cells.indexOf(new CellIndex(r1, r2, 0));
      for (int m = 0; m < ORBITALS; m++) {
        for (int n = 0; n < ORBITALS; n++) {
          int e = m * ORBITALS + n;
          double angle = kind == Kind.UNITARY ? 2 * Math.PI * (m - n) / order : 0;
          double re = h[0][i][e];
          double im = kind == Kind.UNITARY ? h[1][i][e] : -h[1][i][e];
          image[0][to][e] = Math.cos(angle) * re - Math.sin(angle) * im;
          image[1][to][e] = Math.sin(angle) * re + Math.cos(angle) * im;
        }
      }
    }
    return image;
  }
}
