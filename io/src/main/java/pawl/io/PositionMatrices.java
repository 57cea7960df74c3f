package pawl.io;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * Makes the position matrices of a {@code _tb.dat} Hermitian: wannier90 takes the diagonal from Im
 * log M and the rest from i M, so they are not.
 */
final class PositionMatrices {

  private PositionMatrices() {}

  /** (r(R) + r(-R)†)/2; an R vector that is missing counts as a zero matrix. */
  static RealSpaceMatrix hermitianPart(RealSpaceMatrix r) {
    Set<CellIndex> union = new TreeSet<>(CellMatrices.ORDER);
    for (CellIndex cell : r.cells()) {
      union.add(cell);
      union.add(cell.negated());
    }
    List<CellIndex> cells = List.copyOf(union);
    int n = r.orbitals();
    double[][] re = new double[cells.size()][n * n];
    double[][] im = new double[cells.size()][n * n];
    for (int c = 0; c < cells.size(); c++) {
      int here = r.indexOf(cells.get(c));
      int there = r.indexOf(cells.get(c).negated());
      for (int row = 0; row < n; row++) {
        for (int column = 0; column < n; column++) {
          int e = row * n + column;
          if (here >= 0) {
            re[c][e] += r.re(here, row, column) / 2;
            im[c][e] += r.im(here, row, column) / 2;
          }
          if (there >= 0) {
            re[c][e] += r.re(there, column, row) / 2;
            im[c][e] -= r.im(there, column, row) / 2;
          }
        }
      }
    }
    return new RealSpaceMatrix(n, cells, re, im);
  }

  /** The diagonal of r(R = 0), Cartesian, Å, if there are positions and they have it. */
  static Optional<double[][]> diagonal(List<RealSpaceMatrix> r) {
    if (r.isEmpty() || r.get(0).indexOf(CellIndex.HOME) < 0) {
      return Optional.empty();
    }
    int home = r.get(0).indexOf(CellIndex.HOME);
    double[][] centres = new double[r.get(0).orbitals()][3];
    for (int n = 0; n < centres.length; n++) {
      for (int axis = 0; axis < 3; axis++) {
        centres[n][axis] = r.get(axis).re(home, n, n);
      }
    }
    return Optional.of(centres);
  }

  /** The worst deviation of the three components from Hermiticity, Å. */
  static RealSpaceMatrix.Defect worstDefect(List<RealSpaceMatrix> r) {
    RealSpaceMatrix.Defect worst = r.get(0).hermiticityDefect();
    for (RealSpaceMatrix component : r.subList(1, r.size())) {
      RealSpaceMatrix.Defect defect = component.hermiticityDefect();
      if (defect.size() > worst.size()) {
        worst = defect;
      }
    }
    return worst;
  }
}
