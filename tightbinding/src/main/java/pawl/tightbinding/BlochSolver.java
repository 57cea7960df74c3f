package pawl.tightbinding;

/**
 * Solves the model at single k-points.
 *
 * <p>With \(\mathbf d = \mathbf R + \boldsymbol\tau_n - \boldsymbol\tau_m\): \(\partial_aH\)
 * weights each hopping by \(i d_a\), \(\partial_a\partial_bH\) by \(-d_a d_b\), as in the atomic
 * gauge. The phases of that gauge, \(P_n = e^{i\mathbf k\cdot\boldsymbol\tau_n}\), are never
 * formed: they turn H, its derivatives and its states alike, \(P^\dagger HP\) and \(P^\dagger U\),
 * and drop out of every matrix between states. Position matrix elements between different Wannier
 * functions are left out.
 */
public final class BlochSolver {

  private final int orbitals;
  private final int directions;
  private final double tolerance;

  /** Per Cartesian direction, then per orbital, Å. */
  private final double[][] centres;

  private final Kernel kernel;
  private final Lattice lattice;
  private final SeparableSum sum;
  private final RealSpaceMatrix hamiltonian;

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
   * @param kernel what runs the inner loops
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
    lattice = model.lattice();
    refuseTiltedPlane(lattice, model.dimension());
    centres = new double[directions][orbitals];
    double[][] positions = model.requireCentres();
    for (int axis = 0; axis < directions; axis++) {
      for (int n = 0; n < orbitals; n++) {
        centres[axis][n] = positions[n][axis];
      }
    }
    sum = new SeparableSum(model.hamiltonian(), kernel);
    hamiltonian = model.hamiltonian();
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

  /** What runs the inner loops. */
  public Kernel kernel() {
    return kernel;
  }

  /** Bands, velocities and connections at k. */
  public BlochPoint solve(KPoint kFrac) {
    return walk().solve(kFrac);
  }

  /** Solves at one k-point after the other, fastest along rows of a mesh. */
  public Walk walk() {
    return new Walk();
  }

  /** A walk through the zone; not for use by several threads. */
  public final class Walk {

    private final SeparableSum.Walk sums = sum.withMoments();
    private final double[] re = new double[orbitals * orbitals];
    private final double[] im = new double[orbitals * orbitals];

    private Walk() {}

    /** Bands, velocities and connections at k; the same whatever points came before. */
    public BlochPoint solve(KPoint kFrac) {
      sums.to(kFrac);
      int e = 0;
      for (int row = 0; row < orbitals; row++) {
        System.arraycopy(sums.re(), e, re, row * orbitals, row + 1);
        System.arraycopy(sums.im(), e, im, row * orbitals, row + 1);
        e += row + 1;
      }
      HermitianEigen bands = HermitianEigen.of(kernel, orbitals, re, im);
      ComplexMatrix[] velocity = new ComplexMatrix[directions];
      for (int axis = 0; axis < directions; axis++) {
        velocity[axis] = Dense.congruence(kernel, bands.vectors(), slope(axis));
      }
      return BlochPoint.of(kernel, kFrac, bands, velocity, tolerance);
    }

    /** \(\partial_aH\): i (R_a + τ_na - τ_ma) times each term. */
    private ComplexMatrix slope(int a) {
      double[] cellRe = new double[sums.re().length];
      double[] cellIm = new double[sums.re().length];
      for (int axis = 0; axis < 3; axis++) {
        double component = lattice.vector(axis, a);
        if (component != 0 && sum.extendsAlong(axis)) {
          double[] momentRe = sums.momentRe(axis);
          double[] momentIm = sums.momentIm(axis);
          for (int e = 0; e < cellRe.length; e++) {
            cellRe[e] += component * momentRe[e];
            cellIm[e] += component * momentIm[e];
          }
        }
      }
      double[] tau = centres[a];
      double[] hRe = sums.re();
      double[] hIm = sums.im();
      Triangle slope = new Triangle(orbitals);
      int e = 0;
      for (int m = 0; m < orbitals; m++) {
        for (int n = 0; n <= m; n++, e++) {
          double offset = tau[n] - tau[m];
          slope.set(m, n, -(cellIm[e] + offset * hIm[e]), cellRe[e] + offset * hRe[e]);
        }
      }
      return slope.hermitian();
    }
  }

  /**
   * \(W_{ab} = U^\dagger(\partial_a\partial_bH)U\) in the states of a point, eV Å².
   *
   * @return {@code [a][b]}, symmetric in a and b
   */
  public ComplexMatrix[][] secondDerivatives(BlochPoint point) {
    ComplexMatrix[][] w = new ComplexMatrix[directions][directions];
    LatticeSum directSum = new LatticeSum(lattice, hamiltonian);
    for (int a = 0; a < directions; a++) {
      for (int b = a; b < directions; b++) {
        int[][] axes = {{}, {a}, {b}, {a, b}};
        double[][] packedRe = new double[4][directSum.length()];
        double[][] packedIm = new double[4][directSum.length()];
        directSum.moments(point.kFrac(), axes, packedRe, packedIm);
        Triangle bend = new Triangle(orbitals);
        int e = 0;
        for (int m = 0; m < orbitals; m++) {
          for (int n = 0; n <= m; n++, e++) {
            double ta = centres[a][n] - centres[a][m];
            double tb = centres[b][n] - centres[b][m];
            bend.set(m, n, bend(ta, tb, packedRe, e), bend(ta, tb, packedIm, e));
          }
        }
        w[a][b] = Dense.congruence(kernel, point.vectors(), bend.hermitian());
        w[b][a] = w[a][b];
      }
    }
    return w;
  }

  /** Minus (R_a + ta) (R_b + tb), from the sums weighted by 1, R_a, R_b and R_a R_b. */
  private static double bend(double ta, double tb, double[][] sums, int e) {
    return -(sums[3][e] + ta * sums[2][e] + tb * sums[1][e] + ta * tb * sums[0][e]);
  }

  /** A Hermitian matrix in the making. */
  private static final class Triangle {

    private final int n;
    private final double[] re;
    private final double[] im;

    Triangle(int n) {
      this.n = n;
      re = new double[n * n];
      im = new double[n * n];
    }

    /** Sets an element of the lower triangle and its mirror image. */
    void set(int row, int column, double x, double y) {
      re[column * n + row] = x;
      im[column * n + row] = -y;
      re[row * n + column] = x;
      im[row * n + column] = row == column ? 0 : y;
    }

    ComplexMatrix hermitian() {
      return new ComplexMatrix(n, n, re, im);
    }
  }
}
