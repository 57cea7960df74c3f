package pawl.tightbinding;

import java.util.Optional;

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
  private final WannierConnection wannier;

  private BlochPoint(
      Kernel kernel,
      KPoint kFrac,
      HermitianEigen bands,
      Multiplets multiplets,
      ComplexMatrix[] velocity,
      WannierConnection wannier) {
    this.kernel = kernel;
    this.kFrac = kFrac;
    this.energies = bands.values();
    this.vectors = bands.vectors();
    this.multiplets = multiplets;
    this.velocity = velocity;
    this.wannier = wannier;
    this.connection = new ComplexMatrix[velocity.length];
    for (int axis = 0; axis < velocity.length; axis++) {
      connection[axis] = interbandConnection(axis);
    }
  }

  static BlochPoint of(
      Kernel kernel,
      KPoint kFrac,
      HermitianEigen bands,
      ComplexMatrix[] velocity,
      WannierConnection wannier,
      Multiplets multiplets) {
    return new BlochPoint(kernel, kFrac, bands, multiplets, velocity, wannier);
  }

  private ComplexMatrix interbandConnection(int axis) {
    ComplexMatrix v = velocity[axis];
    int bands = energies.length;
    double[] re = new double[bands * bands];
    double[] im = new double[bands * bands];
    for (int n = 0; n < bands; n++) {
      for (int m = multiplets.to(multiplets.of(n)); m < bands; m++) {
        double gap = energies[m] - energies[n];
        double x = -v.im(n, m) / gap;
        double y = v.re(n, m) / gap;
        if (!wannier.isNone()) {
          x += wannier.connection()[axis].re(n, m);
          y += wannier.connection()[axis].im(n, m);
        }
        re[n * bands + m] = x;
        im[n * bands + m] = y;
        re[m * bands + n] = x;
        im[m * bands + n] = -y;
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
   * multiplets. With full positions the Wannier functions' own \(\bar A_{a,nm}\) is part of it.
   *
   * @param axis 0, 1, 2 for x, y, z
   */
  public ComplexMatrix connection(int axis) {
    return connection[axis];
  }

  /**
   * What the Wannier functions' own connection gives of Berry curvature by itself,
   * \(U^\dagger(\partial_aA_b-\partial_bA_a-i[A_a,A_b])^{(W)}U\) inside multiplets and zero between
   * them, Å²; nothing where the positions are taken diagonal.
   *
   * @param pair of directions: 0 for xy in a plane; 0, 1, 2 for yz, zx, xy in space
   */
  public Optional<ComplexMatrix> wannierCurvature(int pair) {
    return wannier.isNone() ? Optional.empty() : Optional.of(wannier.curvature()[pair]);
  }

  /**
   * The same point with the position matrix taken diagonal in the Wannier functions, whatever it is
   * here: for quantities whose formula holds for the centres alone.
   */
  public BlochPoint atCentres() {
    if (wannier.isNone()) {
      return this;
    }
    HermitianEigen bands = new HermitianEigen(energies, vectors);
    return of(kernel, kFrac, bands, velocity, WannierConnection.none(), multiplets);
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
    return new BlochPoint(
        kernel, kFrac, bands, multiplets, turned, wannier.turned(kernel, unitary));
  }
}
