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

    private final SeparableSum.Walk sums = sum.walk(1);
    private final Optional<SeparableSum.Walk> positionSums = positionSum.map(s -> s.walk(0));
    private final int[] firstMoments = {sums.moment(0), sums.moment(1), sums.moment(2)};
    private final double[] re = new double[orbitals * orbitals];
    private final double[] im = new double[orbitals * orbitals];

    private Walk() {}

    /** Bands, velocities and connections at k; the same whatever points came before. */
    public BlochPoint solve(KPoint kFrac) {
      sums.to(kFrac);
      PackedHermitian.copyLower(orbitals, sums.re(), re);
      PackedHermitian.copyLower(orbitals, sums.im(), im);
      HermitianEigen bands = HermitianEigen.of(kernel, orbitals, re, im);
      ComplexMatrix[] velocity = new ComplexMatrix[directions];
      for (int axis = 0; axis < directions; axis++) {
        velocity[axis] = Dense.congruence(kernel, bands.vectors(), slope(axis));
      }
      Multiplets groups = Multiplets.of(bands.values(), tolerance);
      WannierConnection wannier = wannier(kFrac, bands.vectors(), groups);
      return BlochPoint.of(kernel, kFrac, bands, velocity, wannier, groups);
    }

    private WannierConnection wannier(KPoint kFrac, ComplexMatrix states, Multiplets groups) {
      if (positions.isEmpty()) {
        return WannierConnection.none();
      }
      positionSums.get().to(kFrac);
      return WannierConnection.of(kernel, positions.get(), positionSums.get(), states, groups);
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
      int r1 = firstMoments[0];
      int r2 = firstMoments[1];
      int r3 = firstMoments[2];
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
    return bends().at(point);
  }

  /** Second derivatives at one k-point after the other, fastest along rows of a mesh. */
  public Bends bends() {
    return new Bends();
  }

  /** A walk through second derivatives of H; not for use by several threads. */
  public final class Bends {

    private final SeparableSum.Walk sums = sum.walk(2);

    private Bends() {}

    /**
     * \(W_{ab} = U^\dagger(\partial_a\partial_bH)U\) in the states of a point, eV Å².
     *
     * @return {@code [a][b]}, symmetric in a and b
     */
    public ComplexMatrix[][] at(BlochPoint point) {
      sums.to(point.kFrac());
      ComplexMatrix[][] w = new ComplexMatrix[directions][directions];
      for (int a = 0; a < directions; a++) {
        for (int b = a; b < directions; b++) {
          w[a][b] = Dense.congruence(kernel, point.vectors(), bend(a, b));
          w[b][a] = w[a][b];
        }
      }
      return w;
    }

    /** \(\partial_a\partial_bH\): minus (R_a + τ_na - τ_ma)(R_b + τ_nb - τ_mb) times each term. */
    private ComplexMatrix bend(int a, int b) {
      return PackedHermitian.of(orbitals, bend(a, b, sums.re()), bend(a, b, sums.im()), 0);
    }

    private double[] bend(int a, int b, double[] packed) {
      double[] second = second(a, b, packed);
      double[] firstA = first(a, packed);
      double[] firstB = first(b, packed);
      double[] bend = new double[second.length];
      int e = 0;
      for (int m = 0; m < orbitals; m++) {
        for (int n = 0; n <= m; n++, e++) {
          double ta = centres[a][n] - centres[a][m];
          double tb = centres[b][n] - centres[b][m];
          bend[e] = -(second[e] + ta * firstB[e] + tb * firstA[e] + ta * tb * packed[e]);
        }
      }
      return bend;
    }

    /** The sum weighted by the Cartesian component R_a. */
    private double[] first(int a, double[] packed) {
      double[] sum = new double[orbitals * (orbitals + 1) / 2];
      for (int i = 0; i < 3; i++) {
        add(lattice.vector(i, a), packed, sums.moment(i), sum);
      }
      return sum;
    }

    /** The sum weighted by R_a R_b. */
    private double[] second(int a, int b, double[] packed) {
      double[] sum = new double[orbitals * (orbitals + 1) / 2];
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          double factor = lattice.vector(i, a) * lattice.vector(j, b);
          add(factor, packed, sums.moment(Math.min(i, j), Math.max(i, j)), sum);
        }
      }
      return sum;
    }

    private static void add(double factor, double[] from, int at, double[] sum) {
      for (int e = 0; factor != 0 && e < sum.length; e++) {
        sum[e] += factor * from[at + e];
      }
    }
  }
}
