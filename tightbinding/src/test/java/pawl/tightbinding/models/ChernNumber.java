package pawl.tightbinding.models;

import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.TightBindingModel;

/**
 * The Chern number of the lowest band by the link variables of Fukui, Hatsugai and Suzuki, J. Phys.
 * Soc. Jpn. 74, 1674 (2005): an integer on every mesh.
 */
final class ChernNumber {

  private ChernNumber() {}

  /** \(\frac1{2\pi}\int\Omega\), Ω = ∂xAy - ∂yAx with A = i<u|∂u>, on an n×n mesh. */
  static double ofLowestBand(TightBindingModel model, int n) {
    double[][][] states = new double[n][n][];
    BlochSolver solver = new BlochSolver(model, 1e-9);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        states[i][j] = periodic(model, solver.solve(new KPoint(i / (double) n, j / (double) n, 0)));
      }
    }
    double flux = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double[] a = states[i][j];
        double[] b = states[(i + 1) % n][j];
        double[] c = states[(i + 1) % n][(j + 1) % n];
        double[] d = states[i][(j + 1) % n];
        double[] loop =
            times(times(overlap(a, b), overlap(b, c)), times(overlap(c, d), overlap(d, a)));
        flux -= Math.atan2(loop[1], loop[0]);
      }
    }
    return flux / (2 * Math.PI);
  }

  /** The state in the gauge that repeats with the reciprocal vectors. */
  private static double[] periodic(TightBindingModel model, BlochPoint point) {
    double[][] centres = model.requireCentres();
    double[] state = new double[2 * model.orbitals()];
    for (int m = 0; m < model.orbitals(); m++) {
      double[] f = model.lattice().toFractional(centres[m]);
      double angle = 2 * Math.PI * (point.kFrac().k1() * f[0] + point.kFrac().k2() * f[1]);
      double[] phase = {Math.cos(angle), Math.sin(angle)};
      double[] c = times(phase, new double[] {point.vectors().re(m, 0), point.vectors().im(m, 0)});
      state[2 * m] = c[0];
      state[2 * m + 1] = c[1];
    }
    return state;
  }

  private static double[] overlap(double[] a, double[] b) {
    double re = 0;
    double im = 0;
    for (int m = 0; m < a.length; m += 2) {
      re += a[m] * b[m] + a[m + 1] * b[m + 1];
      im += a[m] * b[m + 1] - a[m + 1] * b[m];
    }
    return new double[] {re, im};
  }

  private static double[] times(double[] a, double[] b) {
    return new double[] {a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]};
  }
}
