package pawl.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/** Other descriptions of a crystal, which must not change any of its properties. */
final class SameCrystal {

  private SameCrystal() {}

  /** Where an element of H goes. */
  private interface Move {
    Place of(CellIndex cell, int row, int column);
  }

  private record Place(CellIndex cell, int row, int column) {}

  /** Orbital n stands for its copy in cell {@code to[n]}. */
  static TightBindingModel relabelled(TightBindingModel model, List<CellIndex> to) {
    double[][] centres = model.requireCentres();
    for (int n = 0; n < centres.length; n++) {
      centres[n] = moved(centres[n], model.lattice(), to.get(n));
    }
    RealSpaceMatrix h = moved(model.hamiltonian(), relabelling(to));
    return TightBindingModel.of(model.lattice(), model.dimension(), h, centres);
  }

  private static Move relabelling(List<CellIndex> to) {
    return (r, m, n) -> new Place(r.plus(to.get(m)).plus(to.get(n).negated()), m, n);
  }

  /** The position matrices of {@link #relabelled}: elements move, centres by lattice vectors. */
  static List<RealSpaceMatrix> relabelled(
      List<RealSpaceMatrix> positions, Lattice lattice, List<CellIndex> to) {
    List<RealSpaceMatrix> relabelled = new ArrayList<>();
    for (int axis = 0; axis < positions.size(); axis++) {
      RealSpaceMatrix r = moved(positions.get(axis), relabelling(to));
      int n = r.orbitals();
      double[][] re = part(r, r::re);
      for (int m = 0; m < n; m++) {
        double[] origin = new double[3];
        re[r.indexOf(CellIndex.HOME)][m * n + m] += moved(origin, lattice, to.get(m))[axis];
      }
      relabelled.add(new RealSpaceMatrix(n, r.cells(), re, part(r, r::im)));
    }
    return relabelled;
  }

  private interface Element {
    double of(int cell, int row, int column);
  }

  private static double[][] part(RealSpaceMatrix r, Element element) {
    int n = r.orbitals();
    double[][] part = new double[r.cells().size()][n * n];
    for (int i = 0; i < part.length; i++) {
      for (int e = 0; e < n * n; e++) {
        part[i][e] = element.of(i, e / n, e % n);
      }
    }
    return part;
  }

  /** The centres of {@link #relabelled} with the H of before: another crystal. */
  static TightBindingModel relabelledCentresOnly(TightBindingModel model, List<CellIndex> to) {
    return TightBindingModel.of(
        model.lattice(),
        model.dimension(),
        model.hamiltonian(),
        relabelled(model, to).requireCentres());
  }

  /** Orbital n times \(e^{i\varphi_n}\). */
  static TightBindingModel rephased(TightBindingModel model, double... phases) {
    return TightBindingModel.of(
        model.lattice(),
        model.dimension(),
        rephased(model.hamiltonian(), phases),
        model.requireCentres());
  }

  /** The elements between those. */
  static RealSpaceMatrix rephased(RealSpaceMatrix h, double... phases) {
    int n = h.orbitals();
    double[][] re = new double[h.cells().size()][n * n];
    double[][] im = new double[h.cells().size()][n * n];
    for (int i = 0; i < re.length; i++) {
      for (int e = 0; e < n * n; e++) {
        double angle = phases[e % n] - phases[e / n];
        double x = h.re(i, e / n, e % n);
        double y = h.im(i, e / n, e % n);
        re[i][e] = StrictMath.cos(angle) * x - StrictMath.sin(angle) * y;
        im[i][e] = StrictMath.sin(angle) * x + StrictMath.cos(angle) * y;
      }
    }
    return new RealSpaceMatrix(n, h.cells(), re, im);
  }

  /** Orbital n becomes number {@code to[n]}. */
  static TightBindingModel permuted(TightBindingModel model, int... to) {
    double[][] centres = model.requireCentres();
    double[][] permuted = new double[centres.length][];
    for (int n = 0; n < to.length; n++) {
      permuted[to[n]] = centres[n];
    }
    RealSpaceMatrix h = moved(model.hamiltonian(), (r, m, n) -> new Place(r, to[m], to[n]));
    return TightBindingModel.of(model.lattice(), model.dimension(), h, permuted);
  }

  /** Everything is moved by a vector, Cartesian, Å. */
  static TightBindingModel displaced(TightBindingModel model, double... by) {
    double[][] centres = model.requireCentres();
    for (double[] centre : centres) {
      for (int axis = 0; axis < 3; axis++) {
        centre[axis] += by[axis];
      }
    }
    return TightBindingModel.of(model.lattice(), model.dimension(), model.hamiltonian(), centres);
  }

  /** Two cells along the first lattice vector are one. */
  static TightBindingModel doubledCell(TightBindingModel model) {
    int n = model.orbitals();
    Lattice lattice = model.lattice();
    double[][] vectors = new double[3][3];
    double[][] centres = new double[2 * n][];
    for (int axis = 0; axis < 3; axis++) {
      for (int i = 0; i < 3; i++) {
        vectors[i][axis] = (i == 0 ? 2 : 1) * lattice.vector(i, axis);
      }
    }
    for (int i = 0; i < n; i++) {
      centres[i] = model.requireCentres()[i];
      centres[n + i] = moved(centres[i], lattice, new CellIndex(1, 0, 0));
    }
    RealSpaceMatrix h = model.hamiltonian();
    Map<CellIndex, double[][]> parts = new LinkedHashMap<>();
    for (int i = 0; i < h.cells().size(); i++) {
      CellIndex r = h.cells().get(i);
      for (int half = 0; half < 2; half++) {
        int to = half + r.r1();
        CellIndex cell = new CellIndex(Math.floorDiv(to, 2), r.r2(), r.r3());
        double[][] part = parts.computeIfAbsent(cell, c -> new double[2][4 * n * n]);
        for (int e = 0; e < n * n; e++) {
          int place = (half * n + e / n) * 2 * n + Math.floorMod(to, 2) * n + e % n;
          part[0][place] += h.re(i, e / n, e % n);
          part[1][place] += h.im(i, e / n, e % n);
        }
      }
    }
    return TightBindingModel.of(Lattice.of(vectors), 2, matrix(2 * n, parts), centres);
  }

  /** Rows read as columns: the complex conjugate of every H(k). */
  static TightBindingModel transposed(TightBindingModel model) {
    RealSpaceMatrix h = moved(model.hamiltonian(), (r, m, n) -> new Place(r, n, m));
    return TightBindingModel.of(model.lattice(), model.dimension(), h, model.requireCentres());
  }

  private static RealSpaceMatrix moved(RealSpaceMatrix h, Move move) {
    int n = h.orbitals();
    Map<CellIndex, double[][]> parts = new LinkedHashMap<>();
    for (int i = 0; i < h.cells().size(); i++) {
      for (int e = 0; e < n * n; e++) {
        Place to = move.of(h.cells().get(i), e / n, e % n);
        double[][] part = parts.computeIfAbsent(to.cell(), c -> new double[2][n * n]);
        part[0][to.row() * n + to.column()] = h.re(i, e / n, e % n);
        part[1][to.row() * n + to.column()] = h.im(i, e / n, e % n);
      }
    }
    return matrix(n, parts);
  }

  private static RealSpaceMatrix matrix(int n, Map<CellIndex, double[][]> parts) {
    return new RealSpaceMatrix(
        n,
        new ArrayList<>(parts.keySet()),
        parts.values().stream().map(p -> p[0]).toArray(double[][]::new),
        parts.values().stream().map(p -> p[1]).toArray(double[][]::new));
  }

  private static double[] moved(double[] centre, Lattice lattice, CellIndex by) {
    double[] vector = lattice.toCartesian(by.r1(), by.r2(), by.r3());
    return new double[] {centre[0] + vector[0], centre[1] + vector[1], centre[2] + vector[2]};
  }
}
