package pawl.tightbinding;

/**
 * A complex 2×2 matrix between the spins of two orbitals.
 *
 * @param re real parts of (↑↑, ↑↓, ↓↑, ↓↓)
 * @param im imaginary parts, likewise
 */
public record SpinBlock(double[] re, double[] im) {

  /**
   * Copies the arrays.
   *
   * @throws IllegalArgumentException if one does not hold four numbers
   */
  public SpinBlock {
    if (re.length != 4 || im.length != 4) {
      throw new IllegalArgumentException(re.length + " and " + im.length + " numbers, not four");
    }
    re = re.clone();
    im = im.clone();
  }

  /** a + x σx + y σy + z σz with real coefficients. */
  public static SpinBlock pauli(double a, double x, double y, double z) {
    return pauli(new double[] {a, x, y, z}, new double[4]);
  }

  /** a + x σx + y σy + z σz with complex coefficients. */
  public static SpinBlock pauli(double[] re, double[] im) {
    return new SpinBlock(
        new double[] {re[0] + re[3], re[1] + im[2], re[1] - im[2], re[0] - re[3]},
        new double[] {im[0] + im[3], im[1] - re[2], im[1] + re[2], im[0] - im[3]});
  }

  /** This times the imaginary unit. */
  public SpinBlock timesI() {
    return new SpinBlock(new double[] {-im[0], -im[1], -im[2], -im[3]}, re);
  }

  /** Whether it is its own adjoint, exactly. */
  public boolean isHermitian() {
    return im[0] == 0 && im[3] == 0 && re[1] == re[2] && im[1] == -im[2];
  }
}
