package pawl.tightbinding;

import java.util.Arrays;
import java.util.List;

/**
 * \(\sum_{\mathbf R} e^{i\mathbf k\cdot\mathbf R} H(\mathbf R)\) and its moments in R, by direct
 * summation over the lower triangle.
 *
 * <p>Moment (a, b, …) carries the product R_a R_b … of Cartesian components, from which the
 * derivatives in k follow: each brings down a factor i.
 */
final class LatticeSum {

  private final int orbitals;
  private final List<CellIndex> cells;
  private final double[][] cartesian;
  private final double[][] re;
  private final double[][] im;

  LatticeSum(Lattice lattice, RealSpaceMatrix matrix) {
    orbitals = matrix.orbitals();
    cells = matrix.cells();
    cartesian = new double[cells.size()][];
    re = new double[cells.size()][orbitals * (orbitals + 1) / 2];
    im = new double[cells.size()][orbitals * (orbitals + 1) / 2];
    for (int i = 0; i < cells.size(); i++) {
      CellIndex cell = cells.get(i);
      cartesian[i] = lattice.toCartesian(cell.r1(), cell.r2(), cell.r3());
      int mirror = matrix.indexOf(cell.negated());
      int e = 0;
      for (int m = 0; m < orbitals; m++) {
        for (int n = 0; n <= m; n++, e++) {
          double mirrorRe = mirror < 0 ? 0 : matrix.re(mirror, n, m);
          double mirrorIm = mirror < 0 ? 0 : -matrix.im(mirror, n, m);
          re[i][e] = (matrix.re(i, m, n) + mirrorRe) / 2;
          im[i][e] = (matrix.im(i, m, n) + mirrorIm) / 2;
        }
      }
    }
  }

  /** The packed length: elements (m, n ≤ m) row by row. */
  int length() {
    return orbitals * (orbitals + 1) / 2;
  }

  /**
   * Adds the moments at k.
   *
   * @param axes per moment the Cartesian components whose product weights it, empty for the plain
   *     sum
   * @param sumRe per moment the packed real parts, overwritten
   * @param sumIm per moment the packed imaginary parts, overwritten
   */
  void moments(KPoint k, int[][] axes, double[][] sumRe, double[][] sumIm) {
    for (int moment = 0; moment < axes.length; moment++) {
      Arrays.fill(sumRe[moment], 0);
      Arrays.fill(sumIm[moment], 0);
    }
    for (int i = 0; i < cells.size(); i++) {
      CellIndex cell = cells.get(i);
      double turns = k.k1() * cell.r1() + k.k2() * cell.r2() + k.k3() * cell.r3();
      double angle = 2 * Math.PI * (turns - Math.rint(turns));
      double cos = StrictMath.cos(angle);
      double sin = StrictMath.sin(angle);
      for (int moment = 0; moment < axes.length; moment++) {
        double weight = 1;
        for (int axis : axes[moment]) {
          weight *= cartesian[i][axis];
        }
        if (weight != 0) {
          add(weight * cos, weight * sin, i, sumRe[moment], sumIm[moment]);
        }
      }
    }
  }

  private void add(double cos, double sin, int cell, double[] sumRe, double[] sumIm) {
    double[] hRe = re[cell];
    double[] hIm = im[cell];
    for (int e = 0; e < hRe.length; e++) {
      sumRe[e] += cos * hRe[e] - sin * hIm[e];
      sumIm[e] += cos * hIm[e] + sin * hRe[e];
    }
  }
}
