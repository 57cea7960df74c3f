package pawl.junction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Levels between two leads, without interaction.
 *
 * <p>\(G^r(\varepsilon)=[\varepsilon-H-\Sigma_L-\Sigma_R]^{-1}\), \(A_\alpha=G^r\Gamma_\alpha
 * G^a\), \(\Gamma_\alpha=i(\Sigma_\alpha-\Sigma_\alpha^\dagger)\). States that no lead reaches,
 * such as those bound outside all bands, have no part in the spectral functions.
 */
public final class Conductor {

  /** Fixed-point iterations for levels in energy-dependent leads: they only place panels. */
  private static final int ROUNDS = 3;

  /** Of inverting a small matrix, relative to the largest element. */
  private static final double ROUNDING = 1e-14;

  private final SquareMatrix hamiltonian;
  private final Lead left;
  private final Lead right;

  /**
   * A conductor.
   *
   * @param hamiltonian of the centre, Hermitian
   * @param left the left lead, on as many levels
   * @param right the right lead, on as many levels
   */
  public Conductor(SquareMatrix hamiltonian, Lead left, Lead right) {
    this.hamiltonian = hamiltonian;
    this.left = left;
    this.right = right;
  }

  /** The number of levels. */
  public int levels() {
    return hamiltonian.size();
  }

  /** The Hamiltonian of the centre. */
  SquareMatrix hamiltonian() {
    return hamiltonian;
  }

  /** A lead. */
  public Lead lead(Side side) {
    return side == Side.LEFT ? left : right;
  }

  /** Whether both leads are of infinite bandwidth. */
  public boolean isWideBand() {
    return left.isWideBand() && right.isWideBand();
  }

  /**
   * The same conductor on leads that are computed more coarsely; none if both are exact.
   *
   * @see Lead#coarser
   */
  Optional<Conductor> coarser() {
    Optional<Lead> coarserLeft = left.coarser();
    Optional<Lead> coarserRight = right.coarser();
    return coarserLeft.isEmpty() && coarserRight.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Conductor(hamiltonian, coarserLeft.orElse(left), coarserRight.orElse(right)));
  }

  /** Whether neither lead has an error of its own. */
  public boolean isExact() {
    return coarser().isEmpty();
  }

  /** The spectral functions at an energy. */
  Spectra at(double energy) {
    SquareMatrix sigmaLeft = left.selfEnergy(energy);
    SquareMatrix sigmaRight = right.selfEnergy(energy);
    SquareMatrix green =
        hamiltonian.plus(sigmaLeft).plus(sigmaRight).subtractedFrom(energy, 0).inverse();
    SquareMatrix advanced = green.adjoint();
    return new Spectra(
        green.times(Lead.broadening(sigmaLeft)).times(advanced),
        green.times(Lead.broadening(sigmaRight)).times(advanced));
  }

  /** The same with their error. */
  public LevelSpectra spectra(double energy) {
    Spectra fine = at(energy);
    double rounding = ROUNDING * Math.max(fine.left().largest(), fine.right().largest());
    double error =
        coarser()
            .map(coarser -> coarser.at(energy))
            .map(
                coarse ->
                    Math.max(
                        LeadError.in(fine.left(), coarse.left()),
                        LeadError.in(fine.right(), coarse.right())))
            .orElse(0.0);
    return new LevelSpectra(fine.left(), fine.right(), rounding + error);
  }

  /** \(G^r\) at an energy. */
  SquareMatrix green(double energy) {
    return effective(energy).subtractedFrom(energy, 0).inverse();
  }

  /** H + Σ at an energy, whose eigenvalues are the poles of \(G^r\). */
  SquareMatrix effective(double energy) {
    return hamiltonian.plus(left.selfEnergy(energy)).plus(right.selfEnergy(energy));
  }

  /** Where the spectral functions have peaks: centre and half width, as a complex energy. */
  List<Complex> resonances() {
    List<Complex> resonances = new ArrayList<>();
    Complex[] bare = ComplexEigenvalues.of(hamiltonian);
    if (isWideBand()) {
      return List.of(ComplexEigenvalues.of(effective(0)));
    }
    for (Complex level : bare) {
      Complex pole = level;
      for (int round = 0; round < ROUNDS; round++) {
        pole = nearest(ComplexEigenvalues.of(effective(within(pole.re()))), pole);
      }
      resonances.add(pole);
    }
    return resonances;
  }

  /** An energy at which both leads are known. */
  private double within(double energy) {
    double from = Math.max(left.known().from(), right.known().from());
    double to = Math.min(left.known().to(), right.known().to());
    return Math.max(from, Math.min(to, energy));
  }

  private static Complex nearest(Complex[] poles, Complex to) {
    Complex best = poles[0];
    for (Complex pole : poles) {
      best = pole.minus(to).abs() < best.minus(to).abs() ? pole : best;
    }
    return best;
  }

  /** Energies where a lead is not smooth. */
  double[] edges() {
    return joined(left.edges(), right.edges());
  }

  /** Those that differences of energies show, too. */
  double[] bandEdges() {
    return joined(left.bandEdges(), right.bandEdges());
  }

  private static double[] joined(double[] first, double... second) {
    double[] all = new double[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
