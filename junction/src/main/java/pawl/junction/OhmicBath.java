package pawl.junction;

import java.util.ArrayList;
import java.util.List;

/**
 * Oscillators in an Ohmic bath, \(D^r(\omega)=[\omega^2-K+i\omega(\gamma+g)]^{-1}\).
 *
 * @param stiffness K, real and symmetric, with positive eigenvalues
 * @param damping γ, real and symmetric, without negative eigenvalues
 * @param gyration g, real and antisymmetric: a force that turns displacements, as a magnetic field
 *     does. It dissipates nothing, and makes the spectral function complex
 */
public record OhmicBath(SquareMatrix stiffness, SquareMatrix damping, SquareMatrix gyration) {

  /** A bath without gyration. */
  public OhmicBath(SquareMatrix stiffness, SquareMatrix damping) {
    this(stiffness, damping, SquareMatrix.zero(stiffness.size()));
  }

  /** The number of oscillators. */
  public int modes() {
    return stiffness.size();
  }

  /** \(\mathcal A(\omega)=D^r\,2\omega\gamma\,D^a\), Hermitian, for ω of either sign. */
  public SquareMatrix spectral(double omega) {
    return spectral(omega, SquareMatrix.zero(modes()));
  }

  /**
   * The same with a self-energy of others.
   *
   * @param pairs Π at ω, in \(D^r=[\omega^2-K+i\omega(\gamma+g)-\Pi]^{-1}\)
   */
  SquareMatrix spectral(double omega, SquareMatrix pairs) {
    SquareMatrix retarded = squares(omega, pairs).subtractedFrom(omega * omega, 0).inverse();
    return retarded.times(damping.times(2 * omega, 0)).times(retarded.adjoint());
  }

  /** \(K-i\omega(\gamma+g)+\Pi\), whose eigenvalues are the squares of resonances at ω. */
  SquareMatrix squares(double omega, SquareMatrix pairs) {
    SquareMatrix friction = damping.plus(gyration).times(0, omega);
    return stiffness.minus(friction).plus(pairs);
  }

  /** Frequencies and half widths: the eigenvalues of the equations of motion with Re > 0. */
  List<Complex> resonances() {
    int n = modes();
    double[][] re = new double[2 * n][2 * n];
    double[][] im = new double[2 * n][2 * n];
    for (int i = 0; i < n; i++) {
      re[i][n + i] = 1;
      for (int j = 0; j < n; j++) {
        re[n + i][j] = stiffness.re(i, j);
        im[n + i][n + j] = -damping.re(i, j) - gyration.re(i, j);
      }
    }
    List<Complex> resonances = new ArrayList<>();
    for (Complex value : ComplexEigenvalues.of(SquareMatrix.of(re, im))) {
      if (value.re() > 0) {
        resonances.add(value);
      }
    }
    return resonances;
  }
}
