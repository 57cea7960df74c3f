package pawl.io;

import java.util.ArrayList;
import java.util.List;
import pawl.io.ImportCertificate.Shell;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;

/** How fast H(R) falls off with |R|. */
final class Decay {

  private static final int QUARTERS = 4;

  private Decay() {}

  /** The largest |H| at R = 0 and in each quarter of the largest |R|. */
  static List<Shell> of(RealSpaceMatrix h, Lattice lattice) {
    double[] radii = h.cells().stream().mapToDouble(r -> length(r, lattice)).toArray();
    double largest = 0;
    for (double radius : radii) {
      largest = Math.max(largest, radius);
    }
    double[] peak = new double[QUARTERS + 1];
    for (int i = 0; i < radii.length; i++) {
      int shell = largest == 0 ? 0 : (int) Math.ceil(QUARTERS * radii[i] / largest);
      for (int m = 0; m < h.orbitals(); m++) {
        for (int n = 0; n < h.orbitals(); n++) {
          double re = h.re(i, m, n);
          double im = h.im(i, m, n);
          peak[shell] = Math.max(peak[shell], Math.sqrt(re * re + im * im));
        }
      }
    }
    List<Shell> shells = new ArrayList<>();
    for (int shell = 0; shell <= QUARTERS; shell++) {
      shells.add(new Shell(largest * shell / QUARTERS, peak[shell]));
    }
    return shells;
  }

  private static double length(CellIndex r, Lattice lattice) {
    double[] x = lattice.toCartesian(r.r1(), r.r2(), r.r3());
    return Math.sqrt(x[0] * x[0] + x[1] * x[1] + x[2] * x[2]);
  }
}
