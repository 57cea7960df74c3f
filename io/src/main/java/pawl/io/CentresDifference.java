package pawl.io;

import java.util.Locale;
import pawl.tightbinding.Lattice;

/**
 * How far two sets of Wannier centres are apart.
 *
 * @param direct the largest distance, Å
 * @param modulo the largest distance, Å, when each centre may be moved by a lattice vector
 * @param orbital the Wannier function of the latter, 0-based
 */
record CentresDifference(double direct, double modulo, int orbital) {

  private static final double AGREEMENT = 1e-3;

  static CentresDifference between(double[][] a, double[][] b, Lattice lattice) {
    double direct = 0;
    double modulo = 0;
    int orbital = 0;
    for (int n = 0; n < a.length; n++) {
      double[] d = {a[n][0] - b[n][0], a[n][1] - b[n][1], a[n][2] - b[n][2]};
      double[] fractional = lattice.toFractional(d);
      for (int i = 0; i < 3; i++) {
        fractional[i] -= Math.rint(fractional[i]);
      }
      double reduced = length(lattice.toCartesian(fractional));
      direct = Math.max(direct, length(d));
      if (reduced > modulo) {
        modulo = reduced;
        orbital = n;
      }
    }
    return new CentresDifference(direct, modulo, orbital);
  }

  private static double length(double[] d) {
    return Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
  }

  /** Whether the centres are the same to 1e-3 Å. */
  boolean same() {
    return direct <= AGREEMENT;
  }

  /** Whether the centres are the same to 1e-3 Å but for lattice vectors. */
  boolean sameModuloLattice() {
    return modulo <= AGREEMENT;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Wannier function %d is %.4f Å off", orbital + 1, modulo);
  }
}
