package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * The Chern number of the lower band of two orbitals on a honeycomb, from two points of the zone:
 * with \(H = \varepsilon_0 + \mathbf d\cdot\boldsymbol\tau\) it is how often \(\hat{\mathbf
 * d}(\mathbf k)\) covers the sphere, and each Dirac point, where \(d_x = d_y = 0\), covers half of
 * it: \(C = \frac12\sum_{K,K'}\mathrm{sgn}\,m\;\mathrm{sgn}\det\partial(d_x,d_y)/\partial(k_x,
 * k_y)\) with the mass m = d_z. Of the lower band \(\Omega = \frac12\hat{\mathbf
 * d}\cdot(\partial_x\hat{\mathbf d}\times\partial_y\hat{\mathbf d})\).
 *
 * <p>Haldane, PRL 61, 2015 (1988); D. Sticlet et al., PRB 85, 165456 (2012), Eq. (8).
 */
final class DiracMasses {

  private DiracMasses() {}

  /** \(\frac1{2\pi}\int\Omega\), Ω = ∂xAy - ∂yAx with A = i<u|∂u>. */
  static int chernNumber(TightBindingModel model) {
    double[] first = zero(model, 1.0 / 3);
    double[] second = zero(model, -1.0 / 3);
    // Both winding numbers of the off-diagonal element, which add up to none over a torus.
    assertEquals(0, winding(model, first) + winding(model, second), "both Dirac points");
    double twice = 0;
    for (double[] k : new double[][] {first, second}) {
      double mass = d(model, k)[2];
      assertTrue(Math.abs(mass) > 0.05, "the gap at a Dirac point");
      twice += Math.signum(mass) * winding(model, k);
    }
    return (int) Math.rint(twice / 2);
  }

  /** The Dirac point near K or K', by Newton's method from there. */
  private static double[] zero(TightBindingModel model, double third) {
    double[] k = {third, honeycombAngle(model) * third};
    for (int step = 0; step < 30; step++) {
      double[] d = d(model, k);
      double[][] slope = slope(model, k);
      double det = slope[0][0] * slope[1][1] - slope[0][1] * slope[1][0];
      k[0] -= (slope[1][1] * d[0] - slope[0][1] * d[1]) / det;
      k[1] -= (slope[0][0] * d[1] - slope[1][0] * d[0]) / det;
    }
    assertEquals(0, Math.hypot(d(model, k)[0], d(model, k)[1]), 1e-12, "a Dirac point");
    return k;
  }

  /** K is (1, -1)/3 of reciprocal vectors at 120° and (1, 1)/3 of those at 60°. */
  private static int honeycombAngle(TightBindingModel model) {
    double dot = 0;
    for (int axis = 0; axis < 2; axis++) {
      dot += model.lattice().reciprocal(0, axis) * model.lattice().reciprocal(1, axis);
    }
    return dot > 0 ? 1 : -1;
  }

  /** The sign of \(\det\partial(d_x,d_y)/\partial(k_x,k_y)\). */
  private static double winding(TightBindingModel model, double... k) {
    double[][] slope = slope(model, k);
    double det = slope[0][0] * slope[1][1] - slope[0][1] * slope[1][0];
    // From fractions to Cartesian: the orientation of the reciprocal vectors.
    double zone =
        model.lattice().reciprocal(0, 0) * model.lattice().reciprocal(1, 1)
            - model.lattice().reciprocal(0, 1) * model.lattice().reciprocal(1, 0);
    return Math.signum(det) * Math.signum(zone);
  }

  /** \(\partial d_i/\partial k_j\), per fraction of a reciprocal vector. */
  private static double[][] slope(TightBindingModel model, double... k) {
    double h = 1e-5;
    double[][] slope = new double[2][2];
    for (int j = 0; j < 2; j++) {
      double[] ahead = d(model, k[0] + (j == 0 ? h : 0), k[1] + (j == 1 ? h : 0));
      double[] behind = d(model, k[0] - (j == 0 ? h : 0), k[1] - (j == 1 ? h : 0));
      for (int i = 0; i < 2; i++) {
        slope[i][j] = (ahead[i] - behind[i]) / (2 * h);
      }
    }
    return slope;
  }

  /** \(H_{AB} = d_x - id_y\), \(H_{AA}-H_{BB} = 2d_z\), whatever the phases of the orbitals. */
  private static double[] d(TightBindingModel model, double... k) {
    RealSpaceMatrix h = model.hamiltonian();
    double[] d = new double[3];
    for (int i = 0; i < h.cells().size(); i++) {
      CellIndex cell = h.cells().get(i);
      double angle = 2 * Math.PI * (k[0] * cell.r1() + k[1] * cell.r2());
      double cos = StrictMath.cos(angle);
      double sin = StrictMath.sin(angle);
      d[0] += cos * h.re(i, 0, 1) - sin * h.im(i, 0, 1);
      d[1] -= sin * h.re(i, 0, 1) + cos * h.im(i, 0, 1);
      d[2] += cos * (h.re(i, 0, 0) - h.re(i, 1, 1)) / 2;
      d[2] -= sin * (h.im(i, 0, 0) - h.im(i, 1, 1)) / 2;
    }
    return d;
  }
}
