package pawl.junction;

import java.util.Optional;

/**
 * A lead as the centre sees it: its retarded self-energy Σ(ε) on the levels of the centre.
 *
 * <p>\(\Gamma=i(\Sigma-\Sigma^\dagger)\) must not have negative eigenvalues.
 */
public interface Lead {

  /** Σ(ε) for a real energy. */
  SquareMatrix selfEnergy(double energy);

  /** Energies where Σ is not smooth, such as band edges. */
  double[] edges();

  /** Those of them that differences of energies show, too. */
  default double[] bandEdges() {
    return edges();
  }

  /** The interval of energies in which Σ is known. */
  default Interval known() {
    return Interval.EVERYTHING;
  }

  /**
   * The same lead computed more coarsely, as a measure of what finite steps and broadenings do to a
   * result; none where Σ has neither.
   */
  default Optional<Lead> coarser() {
    return Optional.empty();
  }

  /** Whether Σ does not depend on the energy. */
  default boolean isWideBand() {
    return false;
  }

  /**
   * An interval of energies.
   *
   * @param from lower end
   * @param to upper end
   */
  record Interval(double from, double to) {

    /** All energies. */
    static final Interval EVERYTHING =
        new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** \(\Gamma=i(\Sigma-\Sigma^\dagger)\). */
  static SquareMatrix broadening(SquareMatrix selfEnergy) {
    return selfEnergy.minus(selfEnergy.adjoint()).times(0, 1);
  }
}
