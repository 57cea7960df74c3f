package pawl.tightbinding;

/**
 * Solves the model at single k-points in the atomic gauge.
 *
 * <p>With \(\mathbf d = \mathbf R + \boldsymbol\tau_n - \boldsymbol\tau_m\): \(\partial_aH\)
 * weights each hopping by \(i d_a\), \(\partial_a\partial_bH\) by \(-d_a d_b\). Position matrix
 * elements between different Wannier functions are left out.
 */
public final class BlochSolver {

  private static final int[][] FIRST_2D = {{}, {0}, {1}};
  private static final int[][] FIRST_3D = {{}, {0}, {1}, {2}};

  private final int orbitals;
  private final int directions;
  private final double tolerance;
  private final double[][] centres;
  private final double[][] centresFrac;
  private final LatticeSum sum;
  private final Kernel kernel;

  /**
   * A solver for one model, with the scalar kernel; safe to share between threads.
   *
   * @param degeneracyTolerance bands closer than this belong to one multiplet, eV
   * @throws ModelException if the centres are not known, or the plane of a two-dimensional crystal
   *     is not xy
   */
  public BlochSolver(TightBindingModel model, double degeneracyTolerance) {
    this(model, degeneracyTolerance, Kernel.SCALAR);
  }

  /**
   * A solver for one model; safe to share between threads.
   *
   * @param degeneracyTolerance bands closer than this belong to one multiplet, eV
   * @param kernel what runs the inner loops, here and in all that is made of the solved points
   * @throws ModelException if the centres are not known, or the plane of a two-dimensional crystal
   *     is not xy
   */
  public BlochSolver(TightBindingModel model, double degeneracyTolerance, Kernel kernel) {
    if (!(degeneracyTolerance >= 0)) {
      throw new IllegalArgumentException("degeneracy tolerance " + degeneracyTolerance);
    }
    this.kernel = kernel;
    orbitals = model.orbitals();
    directions = Math.max(2, model.dimension());
    tolerance = degeneracyTolerance;
    centres = model.requireCentres();
    Lattice lattice = model.lattice();
    refuseTiltedPlane(lattice, model.dimension());
    centresFrac = new double[orbitals][];
    for (int n = 0; n < orbitals; n++) {
      centresFrac[n] = lattice.toFractional(centres[n]);
    }
    sum = new LatticeSum(lattice, model.hamiltonian());
  }

  private static void refuseTiltedPlane(Lattice lattice, int dimension) {
    for (int i = 0; i < Math.min(2, dimension); i++) {
      double length =
          Math.sqrt(
              lattice.vector(i, 0) * lattice.vector(i, 0)
                  + lattice.vector(i, 1) * lattice.vector(i, 1));
      if (dimension < 3 && Math.abs(lattice.vector(i, 2)) > 1e-8 * length) {
        throw new ModelException(
            "the periods of a one- or two-dimensional crystal must lie in the xy plane, but lattice"
                + " vector "
                + (i + 1)
                + " has z = "
                + lattice.vector(i, 2)
                + " Å; turn the crystal");
      }
    }
  }

  /** Bands, velocities and connections at k. */
  public BlochPoint solve(KPoint kFrac) {
    int[][] axes = directions == 2 ? FIRST_2D : FIRST_3D;
    AtomicGauge gauge = new AtomicGauge(kFrac);
    double[][] packedRe = new double[axes.length][sum.length()];
    double[][] packedIm = new double[axes.length][sum.length()];
    sum.moments(kFrac, axes, packedRe, packedIm);
    ComplexMatrix h = gauge.hamiltonian(packedRe[0], packedIm[0]);
    HermitianEigen bands = HermitianEigen.of(kernel, orbitals, h.re(), h.im());
    ComplexMatrix[] velocity = new ComplexMatrix[directions];
    for (int axis = 0; axis < directions; axis++) {
      ComplexMatrix slope = gauge.slope(axis, packedRe, packedIm);
      velocity[axis] = Dense.congruence(kernel, bands.vectors(), slope);
    }
    return BlochPoint.of(kernel, kFrac, bands, velocity, tolerance);
  }

  /**
   * \(W_{ab} = U^\dagger(\partial_a\partial_bH)U\) in the states of a point, eV Å².
   *
   * @return {@code [a][b]}, symmetric in a and b
   */
  public ComplexMatrix[][] secondDerivatives(BlochPoint point) {
    ComplexMatrix[][] w = new ComplexMatrix[directions][directions];
    AtomicGauge gauge = new AtomicGauge(point.kFrac());
    for (int a = 0; a < directions; a++) {
      for (int b = a; b < directions; b++) {
        int[][] axes = {{}, {a}, {b}, {a, b}};
        double[][] packedRe = new double[4][sum.length()];
        double[][] packedIm = new double[4][sum.length()];
        sum.moments(point.kFrac(), axes, packedRe, packedIm);
        w[a][b] = Dense.congruence(kernel, point.vectors(), gauge.bend(a, b, packedRe, packedIm));
        w[b][a] = w[a][b];
      }
    }
    return w;
  }

  /** The orbital phases at one k, and what they make of the lattice sums. */
  private final class AtomicGauge {

    private final double[] cos = new double[orbitals];
    private final double[] sin = new double[orbitals];

    AtomicGauge(KPoint k) {
      for (int n = 0; n < orbitals; n++) {
        double turns =
            k.k1() * centresFrac[n][0] + k.k2() * centresFrac[n][1] + k.k3() * centresFrac[n][2];
        double angle = 2 * Math.PI * (turns - Math.rint(turns));
        cos[n] = StrictMath.cos(angle);
        sin[n] = StrictMath.sin(angle);
      }
    }

    ComplexMatrix hamiltonian(double[] re, double[] im) {
      return phased((e, m, n) -> re[e], (e, m, n) -> im[e]);
    }

    /** \(\partial_aH\): i (R_a + τ_na - τ_ma) times each term. */
    ComplexMatrix slope(int a, double[][] re, double[][] im) {
      return phased(
          (e, m, n) -> -(im[a + 1][e] + offset(m, n, a) * im[0][e]),
          (e, m, n) -> re[a + 1][e] + offset(m, n, a) * re[0][e]);
    }

    /** \(\partial_a\partial_bH\) from the sums weighted by 1, R_a, R_b and R_a R_b. */
    ComplexMatrix bend(int a, int b, double[][] re, double[][] im) {
      return phased((e, m, n) -> bend(a, b, re, e, m, n), (e, m, n) -> bend(a, b, im, e, m, n));
    }

    private double bend(int a, int b, double[][] s, int e, int m, int n) {
      double ta = offset(m, n, a);
      double tb = offset(m, n, b);
      return -(s[3][e] + ta * s[2][e] + tb * s[1][e] + ta * tb * s[0][e]);
    }

    private double offset(int m, int n, int axis) {
      return centres[n][axis] - centres[m][axis];
    }

    private ComplexMatrix phased(Element upperRe, Element upperIm) {
      double[] re = new double[orbitals * orbitals];
      double[] im = new double[orbitals * orbitals];
      int e = 0;
      for (int m = 0; m < orbitals; m++) {
        for (int n = m; n < orbitals; n++, e++) {
          double c = cos[n] * cos[m] + sin[n] * sin[m];
          double s = sin[n] * cos[m] - cos[n] * sin[m];
          double x = upperRe.at(e, m, n);
          double y = upperIm.at(e, m, n);
          re[m * orbitals + n] = c * x - s * y;
          im[m * orbitals + n] = m == n ? 0 : c * y + s * x;
          re[n * orbitals + m] = re[m * orbitals + n];
          im[n * orbitals + m] = -im[m * orbitals + n];
        }
      }
      return new ComplexMatrix(orbitals, orbitals, re, im);
    }
  }

  /** Element e = (m, n ≥ m) of a packed upper triangle. */
  private interface Element {
    double at(int e, int m, int n);
  }
}
