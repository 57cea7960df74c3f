package pawl.tightbinding;

/**
 * How far rounding can be expected to move what is computed at single k-points, where nothing is
 * integrated and no other error is made.
 *
 * <p>With ε = 2⁻⁵², \(h = \max_m\sum_{\mathbf R n}|H_{mn}(\mathbf R)|\), which bounds |H(k)|, and
 * \(h' = \max_m\sum_{\mathbf R n}|\mathbf R||H_{mn}(\mathbf R)|\), which bounds |∂H|: the lattice
 * sums and the eigensolver move H by a small multiple of εh, here (16 + N)εh. Energies move by as
 * much (Weyl), states by that over the gap to the next multiplet.
 */
public final class Rounding {

  private static final double EPSILON = 0x1p-52;
  private static final int FLOOR = 16;

  private final double unit;
  private final double h;
  private final double slope;

  /** The rounding errors of one model. */
  public Rounding(TightBindingModel model) {
    RealSpaceMatrix matrix = model.hamiltonian();
    int n = matrix.orbitals();
    double largest = 0;
    double steepest = 0;
    for (int m = 0; m < n; m++) {
      double row = 0;
      double weighted = 0;
      for (int i = 0; i < matrix.cells().size(); i++) {
        CellIndex cell = matrix.cells().get(i);
        double[] r = model.lattice().toCartesian(cell.r1(), cell.r2(), cell.r3());
        double length = Math.sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]);
        for (int l = 0; l < n; l++) {
          double size = Math.hypot(matrix.re(i, m, l), matrix.im(i, m, l));
          row += size;
          weighted += length * size;
        }
      }
      largest = Math.max(largest, row);
      steepest = Math.max(steepest, weighted);
    }
    unit = (FLOOR + n) * EPSILON;
    h = largest;
    slope = steepest;
  }

  /** Of every energy, eV. */
  public double energyEv() {
    return unit * h;
  }

  /**
   * Of the slope of a band, eV Å.
   *
   * @param gapEv to the next multiplet, infinite if there is none
   */
  public double slope(double gapEv) {
    return unit * slope * (1 + 2 * h / gapEv);
  }

  /**
   * Of a sum of products of two interband connections, Å².
   *
   * @param gapEv to the next multiplet, infinite if there is none
   * @param square the sum of their squares, Å²
   */
  public double curvature(double gapEv, double square) {
    return 4 * unit * (1 + 2 * h / gapEv) * square;
  }
}
