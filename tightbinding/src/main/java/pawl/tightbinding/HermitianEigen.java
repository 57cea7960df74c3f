package pawl.tightbinding;

/**
 * All eigenvalues and eigenvectors of a complex Hermitian matrix, \(HU = U\,\mathrm{diag}(E)\).
 *
 * <p>Householder reduction to a real tridiagonal matrix, implicit QL, back-transformation; for two
 * states the closed form. Errors are small relative to the norm of H, not to the single eigenvalue:
 * \(|HU-UE|\) and \(|H|\,|U^\dagger U-1|\) are a small multiple of \(\epsilon|H|\) whatever the
 * degeneracies.
 *
 * <p>Only the lower triangle (column ≤ row) is read, and of the diagonal only the real part. The
 * phase of an eigenvector, and the basis of a degenerate subspace, are whatever the algorithm
 * gives: the same to the last bit for the same matrix on every machine and JDK, but without meaning
 * and discontinuous in H.
 */
public final class HermitianEigen {

  private final double[] values;
  private final ComplexMatrix vectors;

  HermitianEigen(double[] values, ComplexMatrix vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  /**
   * Diagonalises a matrix with the scalar kernel.
   *
   * @param n the size of the matrix
   * @param re real parts, element (i, j) at {@code i * n + j}; not modified
   * @param im imaginary parts, likewise
   * @throws IllegalArgumentException if the arrays do not hold n² elements, n ≥ 1
   * @throws NumericsException if an element is not finite, or the iteration does not converge
   */
  public static HermitianEigen of(int n, double[] re, double[] im) {
    return of(Kernel.SCALAR, n, re, im);
  }

  /**
   * Diagonalises a matrix.
   *
   * @param kernel what runs the inner loops; another one gives other last digits
   * @param n the size of the matrix
   * @param re real parts, element (i, j) at {@code i * n + j}; not modified
   * @param im imaginary parts, likewise
   * @throws IllegalArgumentException if the arrays do not hold n² elements, n ≥ 1
   * @throws NumericsException if an element is not finite, or the iteration does not converge
   */
  public static HermitianEigen of(Kernel kernel, int n, double[] re, double[] im) {
    int exponent = exponent(n, re, im);
    if (n == 2) {
      HermitianPair pair = HermitianPair.of(re, im, exponent);
      return new HermitianEigen(scaled(pair.values(), exponent), pair.vectors());
    }
    InnerLoops loops = kernel.loops();
    HermitianTridiagonal tridiagonal = HermitianTridiagonal.of(loops, n, re, im, exponent);
    double[] values = tridiagonal.diagonal();
    double[][] rows = new double[n][loops.padded(n)];
    for (int i = 0; i < n; i++) {
      rows[i][i] = 1;
    }
    TridiagonalQl.diagonalise(loops, values, tridiagonal.offDiagonal(), rows);
    ComplexMatrix vectors = tridiagonal.backTransform(rows);
    return new HermitianEigen(scaled(values, exponent), vectors);
  }

  /**
   * The eigenvalues alone, ascending, with the scalar kernel.
   *
   * @param n the size of the matrix
   * @param re real parts, element (i, j) at {@code i * n + j}; not modified
   * @param im imaginary parts, likewise
   * @throws IllegalArgumentException if the arrays do not hold n² elements, n ≥ 1
   * @throws NumericsException if an element is not finite, or the iteration does not converge
   */
  public static double[] values(int n, double[] re, double[] im) {
    return values(Kernel.SCALAR, n, re, im);
  }

  /**
   * The eigenvalues alone, ascending: the same to the last bit as those of {@link #of} with the
   * same kernel, at a fraction of the cost.
   *
   * @param kernel what runs the inner loops; another one gives other last digits
   * @param n the size of the matrix
   * @param re real parts, element (i, j) at {@code i * n + j}; not modified
   * @param im imaginary parts, likewise
   * @throws IllegalArgumentException if the arrays do not hold n² elements, n ≥ 1
   * @throws NumericsException if an element is not finite, or the iteration does not converge
   */
  public static double[] values(Kernel kernel, int n, double[] re, double[] im) {
    int exponent = exponent(n, re, im);
    if (n == 2) {
      return scaled(HermitianPair.of(re, im, exponent).values(), exponent);
    }
    InnerLoops loops = kernel.loops();
    HermitianTridiagonal tridiagonal = HermitianTridiagonal.of(loops, n, re, im, exponent);
    double[] values = tridiagonal.diagonal();
    TridiagonalQl.diagonalise(loops, values, tridiagonal.offDiagonal(), new double[n][0]);
    return scaled(values, exponent);
  }

  /** The eigenvalues in ascending order, a fresh copy, in the unit of H. */
  public double[] values() {
    return values.clone();
  }

  /** U: column j is the normalised eigenvector of eigenvalue j. */
  public ComplexMatrix vectors() {
    return vectors;
  }

  /** The power of two that brings the largest element to [1, 2), so that squares stay in range. */
  private static int exponent(int n, double[] re, double[] im) {
    if (n < 1 || re.length != n * n || im.length != n * n) {
      throw new IllegalArgumentException(
          "a " + n + "x" + n + " matrix of " + re.length + " real, " + im.length + " imag. parts");
    }
    double largest = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double size = Math.abs(re[i * n + j]);
        largest = Math.max(largest, j < i ? Math.max(size, Math.abs(im[i * n + j])) : size);
      }
    }
    if (!(largest < Double.POSITIVE_INFINITY)) {
      throw new NumericsException(
          "a " + n + "x" + n + " matrix to be diagonalised has elements that are not finite");
    }
    return Math.getExponent(largest);
  }

  private static double[] scaled(double[] values, int exponent) {
    double unit = Math.scalb(1.0, exponent);
    for (int i = 0; i < values.length; i++) {
      values[i] *= unit;
    }
    return values;
  }
}
