package pawl.junction;

/**
 * A mode so weakly damped that its spectral function is \(\frac\pi\Omega\delta(\omega-\Omega)\).
 *
 * @param energy Ω, above 0
 * @param coupling M, Hermitian
 * @param normalization what M multiplies
 * @param bathRate golden-rule rate into the boson bath, not negative; of no effect on the currents
 */
public record Mode(
    double energy, SquareMatrix coupling, Normalization normalization, double bathRate) {

  /** What the coupling multiplies. */
  public enum Normalization {
    /** The displacement \(u=(b+b^\dagger)/\sqrt{2\Omega}\). */
    DISPLACEMENT,
    /** \(b+b^\dagger\). */
    LADDER
  }

  /** Refuses what is no mode. */
  public Mode {
    if (!(energy > 0) || !(bathRate >= 0)) {
      throw new IllegalArgumentException("energy " + energy + ", bath rate " + bathRate);
    }
  }

  /** The coupling to the displacement that is the same as this one. */
  SquareMatrix displacementCoupling() {
    return normalization == Normalization.DISPLACEMENT
        ? coupling
        : coupling.times(Math.sqrt(2 * energy), 0);
  }

  /** What turns E and B into rates of emission and absorption: 1/2Ω, or 1. */
  double rateFactor() {
    return normalization == Normalization.DISPLACEMENT ? 1 / (2 * energy) : 1;
  }
}
