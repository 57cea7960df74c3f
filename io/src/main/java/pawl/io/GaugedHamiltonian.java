package pawl.io;

import java.util.List;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * Builds H(R) from band energies and the matrices of a Wannier90 run, \(H(\mathbf q) = V^\dagger
 * \mathrm{diag}(\varepsilon) V\) with \(V = U^{\mathrm{dis}} U\), and \(H(\mathbf R) = \frac1N
 * \sum_{\mathbf q} e^{-i\mathbf q\cdot\mathbf R} H(\mathbf q)\) (Souza, Marzari, Vanderbilt, Phys.
 * Rev. B 65, 035109 (2001), Eqs. (24) to (26)).
 */
final class GaugedHamiltonian {

  private final int orbitals;
  private final List<KPoint> points;
  private final double[][] re;
  private final double[][] im;

  /**
   * Nothing yet.
   *
   * @param points the mesh, in units of the reciprocal vectors
   */
  GaugedHamiltonian(int orbitals, List<KPoint> points) {
    this.orbitals = orbitals;
    this.points = List.copyOf(points);
    this.re = new double[points.size()][];
    this.im = new double[points.size()][];
  }

  /**
   * Sets H at a point of the mesh.
   *
   * @param energies eV, those of the rows of V
   * @param vRe real part of V, band b and function n at {@code b * orbitals + n}
   * @param vIm imaginary part
   */
  void set(int point, double[] energies, double[] vRe, double[] vIm) {
    double[] hRe = new double[orbitals * orbitals];
    double[] hIm = new double[orbitals * orbitals];
    for (int b = 0; b < energies.length; b++) {
      for (int m = 0; m < orbitals; m++) {
        double cRe = energies[b] * vRe[b * orbitals + m];
        double cIm = -energies[b] * vIm[b * orbitals + m];
        for (int n = 0; n < orbitals; n++) {
          double xRe = vRe[b * orbitals + n];
          double xIm = vIm[b * orbitals + n];
          hRe[m * orbitals + n] += cRe * xRe - cIm * xIm;
          hIm[m * orbitals + n] += cRe * xIm + cIm * xRe;
        }
      }
    }
    re[point] = hRe;
    im[point] = hIm;
  }

  /** H(R) divided by the degeneracies, eV. */
  RealSpaceMatrix inRealSpace(List<CellIndex> cells, int[] degeneracies) {
    double[][] sumRe = new double[cells.size()][orbitals * orbitals];
    double[][] sumIm = new double[cells.size()][orbitals * orbitals];
    for (int i = 0; i < cells.size(); i++) {
      double weight = 1.0 / points.size() / degeneracies[i];
      for (int q = 0; q < points.size(); q++) {
        double angle = -angle(points.get(q), cells.get(i));
        double cos = weight * StrictMath.cos(angle);
        double sin = weight * StrictMath.sin(angle);
        for (int e = 0; e < re[q].length; e++) {
          sumRe[i][e] += cos * re[q][e] - sin * im[q][e];
          sumIm[i][e] += cos * im[q][e] + sin * re[q][e];
        }
      }
    }
    return new RealSpaceMatrix(orbitals, cells, sumRe, sumIm);
  }

  /**
   * How far H(R) is from giving H back at the points of the mesh, eV: nought but for rounding if
   * the R vectors and their degeneracies are those of the mesh.
   */
  double deviation(RealSpaceMatrix h) {
    double worst = 0;
    for (int q = 0; q < points.size(); q++) {
      double[] restRe = re[q].clone();
      double[] restIm = im[q].clone();
      for (int i = 0; i < h.cells().size(); i++) {
        double angle = angle(points.get(q), h.cells().get(i));
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        for (int e = 0; e < restRe.length; e++) {
          double x = h.re(i, e / orbitals, e % orbitals);
          double y = h.im(i, e / orbitals, e % orbitals);
          restRe[e] -= cos * x - sin * y;
          restIm[e] -= cos * y + sin * x;
        }
      }
      for (int e = 0; e < restRe.length; e++) {
        worst = Math.max(worst, Math.max(Math.abs(restRe[e]), Math.abs(restIm[e])));
      }
    }
    return worst;
  }

  private static double angle(KPoint k, CellIndex r) {
    double turns = k.k1() * r.r1() + k.k2() * r.r2() + k.k3() * r.r3();
    return 2 * Math.PI * (turns - Math.rint(turns));
  }
}
