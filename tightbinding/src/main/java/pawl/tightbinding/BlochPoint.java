package pawl.tightbinding;

/**
 * What is known of the bands at one k-point.
 *
 * <p>Velocities and connections are those of the atomic gauge, \(H_{mn}(\mathbf k) = \sum_{\mathbf
 * R} e^{i\mathbf k\cdot(\mathbf R+\boldsymbol\tau_n-\boldsymbol\tau_m)} H_{mn}(\mathbf R)\), with
 * the position matrix taken diagonal in the Wannier functions. Xiao et al., PRB 103, 045401 (2021),
 * below Eq. (11), for A and v.
 */
public final class BlochPoint {

  private final Kernel kernel;
  private final KPoint kFrac;
  private final double[] energies;
  private final ComplexMatrix vectors;
  private final Multiplets multiplets;
  private final ComplexMatrix[] velocity;
  private final ComplexMatrix[] connection;

  private BlochPoint(
      Kernel kernel,
      KPoint kFrac,
      HermitianEigen bands,
      Multiplets multiplets,
      ComplexMatrix[] velocity) {
    this.kernel = kernel;
    this.kFrac = kFrac;
    this.energies = bands.values();
    this.vectors = bands.vectors();
    this.multiplets = multiplets;
    this.velocity = velocity;
    this.connection = new ComplexMatrix[velocity.length];
    for (int axis = 0; axis < velocity.length; axis++) {
      connection[axis] = interbandConnection(velocity[axis]);
    }
  }

  static BlochPoint of(
      Kernel kernel,
      KPoint kFrac,
      HermitianEigen bands,
      ComplexMatrix[] velocity,
      double tolerance) {
    return new BlochPoint(kernel, kFrac, bands, Multiplets.of(bands.values(), tolerance), velocity);
  }

  private ComplexMatrix interbandConnection(ComplexMatrix v) {
    int bands = energies.length;
    double[] re = new double[bands * bands];
    double[] im = new double[bands * bands];
    for (int n = 0; n < bands; n++) {
      for (int m = multiplets.to(multiplets.of(n)); m < bands; m++) {
        double gap = energies[m] - energies[n];
        re[n * bands + m] = -v.im(n, m) / gap;
        im[n * bands + m] = v.re(n, m) / gap;
        re[m * bands + n] = re[n * bands + m];
        im[m * bands + n] = -im[n * bands + m];
      }
    }
    return new ComplexMatrix(bands, bands, re, im);
  }

  /** The wave vector in units of the reciprocal vectors. */
  public KPoint kFrac() {
    return kFrac;
  }

  /** What ran the inner loops of the solver, and is to run those of products of its matrices. */
  public Kernel kernel() {
    return kernel;
  }

  /** The number of bands. */
  public int bands() {
    return energies.length;
  }

  /** Energy of a band, ascending, eV. */
  public double energy(int band) {
    return energies[band];
  }

  /**
   * The states: column n is state n, its components on the Bloch sums \(\sum_{\mathbf R}
   * e^{i\mathbf k\cdot\mathbf R}|\mathbf R m\rangle\); those of the atomic gauge are the same times
   * \(e^{-i\mathbf k\cdot\boldsymbol\tau_m}\).
   */
  public ComplexMatrix vectors() {
    return vectors;
  }

  /** The bands gathered into multiplets. */
  public Multiplets multiplets() {
    return multiplets;
  }

  /** The number of Cartesian directions. */
  public int directions() {
    return velocity.length;
  }

  /**
   * \(V_a = U^\dagger(\partial_{k_a}H)U = \hbar v_a\) along a Cartesian direction, eV Å.
   *
   * @param axis 0, 1, 2 for x, y, z
   */
  public ComplexMatrix velocity(int axis) {
    return velocity[axis];
  }

  /**
   * Interband Berry connection \(A_{a,nm} = i\langle u_n|\partial_a u_m\rangle =
   * iV_{a,nm}/(\varepsilon_m-\varepsilon_n)\) along a Cartesian direction, Å; zero inside
   * multiplets.
   *
   * @param axis 0, 1, 2 for x, y, z
   */
  public ComplexMatrix connection(int axis) {
    return connection[axis];
  }

  /**
   * The same states in another basis: the unitary must mix only inside multiplets, whose energies
   * it leaves as they are.
   */
  public BlochPoint rotated(ComplexMatrix unitary) {
    ComplexMatrix[] turned = new ComplexMatrix[velocity.length];
    for (int axis = 0; axis < velocity.length; axis++) {
      turned[axis] = Dense.congruence(kernel, unitary, velocity[axis]);
    }
    HermitianEigen bands = new HermitianEigen(energies, Dense.product(kernel, vectors, unitary));
    return new BlochPoint(kernel, kFrac, bands, multiplets, turned);
  }
}
