package pawl.tightbinding;

import java.util.List;
import java.util.Optional;

/**
 * Solves the model at single k-points.
 *
 * <p>With \(\mathbf d = \mathbf R + \boldsymbol\tau_n - \boldsymbol\tau_m\): \(\partial_aH\)
 * weights each hopping by \(i d_a\), \(\partial_a\partial_bH\) by \(-d_a d_b\), as in the atomic
 * gauge. The phases of that gauge, \(P_n = e^{i\mathbf k\cdot\boldsymbol\tau_n}\), are never
 * formed: they turn H, its derivatives and its states alike, \(P^\dagger HP\) and \(P^\dagger U\),
 * and drop out of every matrix between states.
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
  private final Optional<WannierPositions> positions;
  private final Optional<SeparableSum> positionSum;

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
    this(model, degeneracyTolerance, kernel, List.of());
  }

  /**
   * A solver that takes the position matrix in full, not only the centres; safe to share between
   * threads. Connections and curvatures are then those of the Bloch states themselves, as far as
   * the Wannier functions span them.
   *
   * @param degeneracyTolerance bands closer than this belong to one multiplet, eV
   * @param kernel what runs the inner loops
   * @param fullPositions x(R), y(R), z(R) in Å on the same cells, Hermitian; empty for the centres
   *     alone
   * @throws ModelException if the centres are not known, or the plane of a two-dimensional crystal
   *     is not xy
   */
  public BlochSolver(
      TightBindingModel model,
      double degeneracyTolerance,
      Kernel kernel,
      List<RealSpaceMatrix> fullPositions) {
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
    double[][] perOrbital = model.requireCentres();
    for (int axis = 0; axis < directions; axis++) {
      for (int n = 0; n < orbitals; n++) {
        centres[axis][n] = perOrbital[n][axis];
      }
    }
    sum = new SeparableSum(model.hamiltonian(), kernel);
    hamiltonian = model.hamiltonian();
    positions =
        fullPositions.isEmpty()
            ? Optional.empty()
            : Optional.of(new WannierPositions(model, fullPositions, directions));
    positionSum = positions.map(p -> new SeparableSum(p.operators(), kernel));
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
    private final Optional<SeparableSum.Walk> positionSums = positionSum.map(SeparableSum::plain);
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
      return BlochPoint.of(
          kernel,
          kFrac,
          bands,
          velocity,
          wannier(kFrac, bands.vectors()),
          Multiplets.of(bands.values(), tolerance));
    }

    private WannierConnection wannier(KPoint kFrac, ComplexMatrix states) {
      if (positions.isEmpty()) {
        return WannierConnection.none();
      }
      positionSums.get().to(kFrac);
      return WannierConnection.of(kernel, positions.get(), positionSums.get(), states);
    }

    /** \(\partial_aH\): i (R_a + τ_na - τ_ma) times each term. */
    private ComplexMatrix slope(int a) {
      double[] hRe = sums.re();
      double[] hIm = sums.im();
      double[] tau = centres[a];
      double[] slopeRe = new double[orbitals * orbitals];
      double[] slopeIm = new double[orbitals * orbitals];
      double a1 = lattice.vector(0, a);
      double a2 = lattice.vector(1, a);
      double a3 = lattice.vector(2, a);
      int r1 = sums.moment(0);
      int r2 = sums.moment(1);
      int r3 = sums.moment(2);
      int e = 0;
      for (int m = 0; m < orbitals; m++) {
        int row = m * orbitals;
        for (int n = 0, mirror = m; n <= m; n++, mirror += orbitals, e++) {
          double offset = tau[n] - tau[m];
          double cellRe = a1 * hRe[r1 + e] + a2 * hRe[r2 + e] + a3 * hRe[r3 + e];
          double cellIm = a1 * hIm[r1 + e] + a2 * hIm[r2 + e] + a3 * hIm[r3 + e];
          double x = -(cellIm + offset * hIm[e]);
          double y = cellRe + offset * hRe[e];
          slopeRe[mirror] = x;
          slopeIm[mirror] = -y;
          slopeRe[row + n] = x;
          slopeIm[row + n] = y;
        }
        slopeIm[row + m] = 0;
      }
      return new ComplexMatrix(orbitals, orbitals, slopeRe, slopeIm);
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
        w[a][b] =
            Dense.congruence(
                kernel, point.vectors(), bend(centres[a], centres[b], packedRe, packedIm));
        w[b][a] = w[a][b];
      }
    }
    return w;
  }

  /** \(\partial_a\partial_bH\) from the sums weighted by 1, R_a, R_b and R_a R_b. */
  private ComplexMatrix bend(double[] tauA, double[] tauB, double[][] sumsRe, double[][] sumsIm) {
    double[] re = new double[orbitals * orbitals];
    double[] im = new double[orbitals * orbitals];
    int e = 0;
    for (int m = 0; m < orbitals; m++) {
      for (int n = 0; n <= m; n++, e++) {
        double ta = tauA[n] - tauA[m];
        double tb = tauB[n] - tauB[m];
        double x = bend(ta, tb, sumsRe, e);
        double y = bend(ta, tb, sumsIm, e);
        re[n * orbitals + m] = x;
        im[n * orbitals + m] = -y;
        re[m * orbitals + n] = x;
        im[m * orbitals + n] = m == n ? 0 : y;
      }
    }
    return new ComplexMatrix(orbitals, orbitals, re, im);
  }

  private static double bend(double ta, double tb, double[][] sums, int e) {
    return -(sums[3][e] + ta * sums[2][e] + tb * sums[1][e] + ta * tb * sums[0][e]);
  }
}
