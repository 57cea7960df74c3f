package pawl.tightbinding;

/**
 * Products of complex matrices.
 *
 * <p>Every element is summed in an order that depends on the shapes alone, so with one kernel the
 * result is the same to the last bit on every JDK and however many threads do other work.
 */
public final class Dense {

  private Dense() {}

  /**
   * A B, with the scalar kernel.
   *
   * @throws IllegalArgumentException if A's columns are not as many as B's rows
   */
  public static ComplexMatrix product(ComplexMatrix a, ComplexMatrix b) {
    return product(Kernel.SCALAR, a, b);
  }

  /**
   * A B.
   *
   * @param kernel what runs the inner loops; another one gives other last digits
   * @throws IllegalArgumentException if A's columns are not as many as B's rows
   */
  public static ComplexMatrix product(Kernel kernel, ComplexMatrix a, ComplexMatrix b) {
    requireEqual("columns of A", a.columns(), "rows of B", b.rows());
    return DenseProduct.of(a, b).full(kernel.loops());
  }

  /**
   * \(A^\dagger B\), with the scalar kernel.
   *
   * @throws IllegalArgumentException if A's rows are not as many as B's
   */
  public static ComplexMatrix adjointTimes(ComplexMatrix a, ComplexMatrix b) {
    return adjointTimes(Kernel.SCALAR, a, b);
  }

  /**
   * \(A^\dagger B\).
   *
   * @param kernel what runs the inner loops; another one gives other last digits
   * @throws IllegalArgumentException if A's rows are not as many as B's
   */
  public static ComplexMatrix adjointTimes(Kernel kernel, ComplexMatrix a, ComplexMatrix b) {
    requireEqual("rows of A", a.rows(), "rows of B", b.rows());
    return DenseProduct.ofAdjoint(a, b).full(kernel.loops());
  }

  /**
   * \(U^\dagger HU\) with the scalar kernel, as {@link #congruence(Kernel, ComplexMatrix,
   * ComplexMatrix)}.
   *
   * @throws IllegalArgumentException if H is not square or not as large as U's columns are long
   */
  public static ComplexMatrix congruence(ComplexMatrix u, ComplexMatrix h) {
    return congruence(Kernel.SCALAR, u, h);
  }

  /**
   * \(U^\dagger HU\) for a Hermitian H; the result is Hermitian to the last bit.
   *
   * <p>Of the second product only the lower triangle is computed, so that for an H that is not
   * Hermitian the result is meaningless.
   *
   * @param kernel what runs the inner loops; another one gives other last digits
   * @throws IllegalArgumentException if H is not square or not as large as U's columns are long
   */
  public static ComplexMatrix congruence(Kernel kernel, ComplexMatrix u, ComplexMatrix h) {
    requireEqual("rows of H", h.rows(), "columns of H", h.columns());
    return DenseProduct.ofAdjoint(u, product(kernel, h, u)).hermitian(kernel.loops());
  }

  /**
   * The diagonal of \(U^\dagger HU\) for a Hermitian H.
   *
   * @param kernel what runs the inner loops; another one gives other last digits
   * @throws IllegalArgumentException if H is not square or not as large as U's columns are long
   */
  public static double[] expectations(Kernel kernel, ComplexMatrix u, ComplexMatrix h) {
    requireEqual("rows of H", h.rows(), "columns of H", h.columns());
    ComplexMatrix hu = product(kernel, h, u);
    double[] sums = new double[u.columns()];
    for (int i = 0; i < u.rows(); i++) {
      for (int n = 0; n < sums.length; n++) {
        sums[n] += u.re(i, n) * hu.re(i, n) + u.im(i, n) * hu.im(i, n);
      }
    }
    return sums;
  }

  private static void requireEqual(String nameA, int a, String nameB, int b) {
    if (a != b) {
      throw new IllegalArgumentException(a + " " + nameA + ", but " + b + " " + nameB);
    }
  }
}
