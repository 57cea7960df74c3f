package pawl.tightbinding;

/**
 * Band energies and their slopes at single k-points, \(\partial_{\mathbf k}\varepsilon_g = \frac1{
 * |g|}\sum_{n\in g}\langle n|\partial_{\mathbf k}H|n\rangle\), the mean over a multiplet g.
 *
 * <p>Inside a multiplet the slopes of single bands have no common meaning: the states that
 * diagonalise \(\partial_xH\) there do not diagonalise \(\partial_yH\). Neither energies nor these
 * means depend on where the orbitals are centred.
 */
public final class BandVelocitySolver {

  private final int orbitals;
  private final Lattice lattice;
  private final int dimension;
  private final int directions;
  private final double tolerance;
  private final Kernel kernel;
  private final SeparableSum sum;

  /**
   * A solver for one model, with the scalar kernel; safe to share between threads.
   *
   * @param degeneracyTolerance bands closer than this belong to one multiplet, eV
   */
  public BandVelocitySolver(TightBindingModel model, double degeneracyTolerance) {
    this(model, degeneracyTolerance, Kernel.SCALAR);
  }

  /**
   * A solver for one model; safe to share between threads.
   *
   * @param degeneracyTolerance bands closer than this belong to one multiplet, eV
   * @param kernel what runs the inner loops
   */
  public BandVelocitySolver(TightBindingModel model, double degeneracyTolerance, Kernel kernel) {
    if (!(degeneracyTolerance >= 0)) {
      throw new IllegalArgumentException("degeneracy tolerance " + degeneracyTolerance);
    }
    this.kernel = kernel;
    orbitals = model.orbitals();
    lattice = model.lattice();
    dimension = model.dimension();
    tolerance = degeneracyTolerance;
    sum = new SeparableSum(model.hamiltonian(), kernel);
    boolean inPlane = true;
    for (int i = 0; i < model.dimension(); i++) {
      inPlane &= lattice.vector(i, 2) == 0;
    }
    directions = inPlane ? 2 : 3;
  }

  /** The number of Cartesian components: x and y, and z unless all periods lie in the xy plane. */
  public int directions() {
    return directions;
  }

  /** Solves at one k-point after the other, fastest along rows of a mesh. */
  public Walk walk() {
    return new Walk();
  }

  /**
   * Energies and slopes at one k-point.
   *
   * @param energies ascending, eV
   * @param multiplets the bands gathered
   * @param slopes per Cartesian component and band, the mean over its multiplet, eV Å
   */
  public record Slopes(double[] energies, Multiplets multiplets, double[][] slopes) {}

  /** A walk through the zone; not for use by several threads. */
  public final class Walk {

    private final SeparableSum.Walk sums = sum.walk(1);
    private final double[] re = new double[orbitals * orbitals];
    private final double[] im = new double[orbitals * orbitals];

    private Walk() {}

    /** Energies and slopes at k; the same whatever points came before. */
    public Slopes at(KPoint kFrac) {
      sums.to(kFrac);
      PackedHermitian.copyLower(orbitals, sums.re(), re);
      PackedHermitian.copyLower(orbitals, sums.im(), im);
      HermitianEigen bands = HermitianEigen.of(kernel, orbitals, re, im);
      double[] energies = bands.values();
      Multiplets multiplets = Multiplets.of(energies, tolerance);
      return new Slopes(energies, multiplets, means(multiplets, bands.vectors()));
    }

    private double[][] means(Multiplets multiplets, ComplexMatrix states) {
      double[][] slopes = new double[directions][orbitals];
      for (int axis = 0; axis < dimension; axis++) {
        ComplexMatrix slope =
            PackedHermitian.ofTimesI(orbitals, sums.re(), sums.im(), sums.moment(axis));
        double[] alongAxis = Dense.expectations(kernel, states, slope);
        for (int g = 0; g < multiplets.count(); g++) {
          double trace = 0;
          for (int n = multiplets.from(g); n < multiplets.to(g); n++) {
            trace += alongAxis[n];
          }
          double mean = trace / multiplets.degeneracy(g);
          for (int c = 0; c < directions; c++) {
            for (int n = multiplets.from(g); n < multiplets.to(g); n++) {
              slopes[c][n] += mean * lattice.vector(axis, c);
            }
          }
        }
      }
      return slopes;
    }
  }
}
