package pawl.tightbinding;

/** Band energies at single k-points. They do not depend on where the orbitals are centred. */
public final class BandSolver {

  private final int orbitals;
  private final Kernel kernel;
  private final SeparableSum sum;

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
    sum = new SeparableSum(model.hamiltonian(), kernel);
  }

  /** Energies at k, ascending, eV. */
  public double[] energies(KPoint kFrac) {
    return walk().energies(kFrac);
  }

  /** Energies at one k-point after the other, fastest along rows of a mesh. */
  public Walk walk() {
    return new Walk();
  }

  /** A walk through the zone; not for use by several threads. */
  public final class Walk {

    private final SeparableSum.Walk hamiltonian = sum.walk(0);
    private final double[] re = new double[orbitals * orbitals];
    private final double[] im = new double[orbitals * orbitals];

    private Walk() {}

    /** Energies at k, ascending, eV; the same whatever points came before. */
    public double[] energies(KPoint kFrac) {
      move(kFrac);
      return HermitianEigen.values(kernel, orbitals, re, im);
    }

    /**
     * Energies and states at k, the states by their components on the Bloch sums \(\sum_{\mathbf R}
     * e^{i\mathbf k\cdot\mathbf R}|\mathbf R m\rangle\), which repeat from zone to zone.
     */
    public HermitianEigen states(KPoint kFrac) {
      move(kFrac);
      return HermitianEigen.of(kernel, orbitals, re, im);
    }

    private void move(KPoint kFrac) {
      hamiltonian.to(kFrac);
      PackedHermitian.copyLower(orbitals, hamiltonian.re(), re);
      PackedHermitian.copyLower(orbitals, hamiltonian.im(), im);
    }
  }
}
