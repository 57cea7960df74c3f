package pawl.tightbinding;

/** Band energies at single k-points. They do not depend on where the orbitals are centred. */
public final class BandSolver {

  private final int orbitals;
  private final SeparableSum sum;

  /** A solver for one model; safe to share between threads. */
  public BandSolver(TightBindingModel model) {
    orbitals = model.orbitals();
    sum = new SeparableSum(model.hamiltonian());
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

    private final SeparableSum.Walk hamiltonian = sum.plain();

    private Walk() {}

    /** Energies at k, ascending, eV; the same whatever points came before. */
    public double[] energies(KPoint kFrac) {
      hamiltonian.to(kFrac);
      double[] re = new double[orbitals * orbitals];
      double[] im = new double[orbitals * orbitals];
      int e = 0;
      for (int m = 0; m < orbitals; m++) {
        for (int n = m; n < orbitals; n++, e++) {
          re[m * orbitals + n] = hamiltonian.re()[e];
          im[m * orbitals + n] = hamiltonian.im()[e];
          re[n * orbitals + m] = hamiltonian.re()[e];
          im[n * orbitals + m] = -hamiltonian.im()[e];
        }
      }
      return HermitianEigen.values(orbitals, re, im);
    }
  }
}
