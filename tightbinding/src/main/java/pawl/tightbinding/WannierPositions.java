package pawl.tightbinding;

import java.util.ArrayList;
import java.util.List;

/**
 * Position matrix elements beyond the Wannier centres, \(r'_{a,mn}(\mathbf R) = \langle
 * 0m|r_a|\mathbf Rn\rangle - \tau_{na}\,\delta_{\mathbf R0}\delta_{mn}\), in Å, and their curls in
 * the atomic gauge, \(i(d_ar'_b - d_br'_a)\) with \(\mathbf d = \mathbf R + \boldsymbol\tau_n -
 * \boldsymbol\tau_m\), in Å².
 *
 * <p>Wang, Yates, Souza, Vanderbilt, PRB 74, 195118 (2006), Eqs. (38)-(40). Lattice sums of them
 * are the Wannier functions' own connection and \(\partial_aA_b-\partial_bA_a\).
 */
final class WannierPositions {

  private final int directions;
  private final List<RealSpaceMatrix> operators = new ArrayList<>();

  /**
   * Takes the centres off.
   *
   * @param model with known centres
   * @param positions x(R), y(R), z(R), Å, on the same cells
   * @param directions 2 or 3
   */
  WannierPositions(TightBindingModel model, List<RealSpaceMatrix> positions, int directions) {
    this.directions = directions;
    double[][] centres = model.requireCentres();
    for (int axis = 0; axis < directions; axis++) {
      operators.add(withoutCentres(positions.get(axis), centres, axis));
    }
    for (int c = 0; c < curls(); c++) {
      operators.add(curl(model.lattice(), centres, first(c), second(c)));
    }
  }

  /** The components, then the curls, for sums over the same cells. */
  List<RealSpaceMatrix> operators() {
    return operators;
  }

  int directions() {
    return directions;
  }

  /** One in a plane, three in space. */
  int curls() {
    return directions == 2 ? 1 : 3;
  }

  /** The first axis of a curl: in a plane x of xy, in space cyclic from y of yz. */
  int first(int curl) {
    return directions == 2 ? 0 : (curl + 1) % 3;
  }

  int second(int curl) {
    return directions == 2 ? 1 : (curl + 2) % 3;
  }

  private static RealSpaceMatrix withoutCentres(RealSpaceMatrix r, double[][] centres, int axis) {
    int n = r.orbitals();
    double[][] re = new double[r.cells().size()][n * n];
    double[][] im = new double[r.cells().size()][n * n];
    for (int cell = 0; cell < re.length; cell++) {
      for (int e = 0; e < n * n; e++) {
        re[cell][e] = r.re(cell, e / n, e % n);
        im[cell][e] = r.im(cell, e / n, e % n);
      }
    }
    int home = r.indexOf(CellIndex.HOME);
    for (int m = 0; home >= 0 && m < n; m++) {
      re[home][m * n + m] -= centres[m][axis];
    }
    return new RealSpaceMatrix(n, r.cells(), re, im);
  }

  private RealSpaceMatrix curl(Lattice lattice, double[][] centres, int a, int b) {
    RealSpaceMatrix ra = operators.get(a);
    RealSpaceMatrix rb = operators.get(b);
    int n = ra.orbitals();
    double[][] re = new double[ra.cells().size()][n * n];
    double[][] im = new double[ra.cells().size()][n * n];
    for (int cell = 0; cell < re.length; cell++) {
      CellIndex at = ra.cells().get(cell);
      double[] vector = lattice.toCartesian(at.r1(), at.r2(), at.r3());
      for (int m = 0; m < n; m++) {
        for (int p = 0; p < n; p++) {
          double da = vector[a] + centres[p][a] - centres[m][a];
          double db = vector[b] + centres[p][b] - centres[m][b];
          re[cell][m * n + p] = -(da * rb.im(cell, m, p) - db * ra.im(cell, m, p));
          im[cell][m * n + p] = da * rb.re(cell, m, p) - db * ra.re(cell, m, p);
        }
      }
    }
    return new RealSpaceMatrix(n, ra.cells(), re, im);
  }
}
