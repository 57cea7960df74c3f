package pawl.tightbinding;

/** Band energies at single k-points. They do not depend on where the orbitals are centred. */
public final class BandSolver {

  private static final int[][] PLAIN = {{}};

  private final int orbitals;
  private final LatticeSum sum;
  private final Kernel kernel;

  /** A solver for one model, with the scalar kernel; safe to share between threads. */
  public BandSolver(TightBindingModel model) {
    this(model, Kernel.SCALAR);
  }

  /**
   * A solver for one model; safe to share between threads.
   *
   * @param kernel what runs the inner loops
   */
  public BandSolver(TightBindingModel model, Kernel kernel) {
    this.kernel = kernel;
    orbitals = model.orbitals();
    sum = new LatticeSum(model.lattice(), model.hamiltonian());
  }

  /** Energies at k, ascending, eV. */
  public double[] energies(KPoint kFrac) {
    double[][] packedRe = new double[1][sum.length()];
    double[][] packedIm = new double[1][sum.length()];
    sum.moments(kFrac, PLAIN, packedRe, packedIm);
    double[] re = new double[orbitals * orbitals];
    double[] im = new double[orbitals * orbitals];
    int e = 0;
    for (int m = 0; m < orbitals; m++) {
      for (int n = m; n < orbitals; n++, e++) {
        re[m * orbitals + n] = packedRe[0][e];
        im[m * orbitals + n] = packedIm[0][e];
        re[n * orbitals + m] = packedRe[0][e];
        im[n * orbitals + m] = -packedIm[0][e];
      }
    }
    return HermitianEigen.values(kernel, orbitals, re, im);
  }
}
