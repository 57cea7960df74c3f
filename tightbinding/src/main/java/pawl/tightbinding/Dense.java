package pawl.tightbinding;

/**
 * Products of complex matrices.
 *
 * <p>Every element is summed in an order that depends on the shapes alone, so the result is the
 * same to the last bit on every JDK and however many threads do other work.
 */
public final class Dense {

  /** From this width on, whole rows (which the JIT vectorises) beat 2×2 blocks. */
  private static final int ROWS_FROM = 2;

  private Dense() {}

  /**
   * A B.
   *
   * @throws IllegalArgumentException if A's columns are not B's rows
   */
  public static ComplexMatrix product(ComplexMatrix a, ComplexMatrix b) {
    requireEqual("columns of A", a.columns(), "rows of B", b.rows());
    DenseProduct product = DenseProduct.of(a, b);
    if (b.columns() < ROWS_FROM) {
      product.byBlocks();
    } else {
      product.byRows();
    }
    return product.result();
  }

  /**
   * \(A^\dagger B\).
   *
   * @throws IllegalArgumentException if A's rows are not B's rows
   */
  public static ComplexMatrix adjointTimes(ComplexMatrix a, ComplexMatrix b) {
    requireEqual("rows of A", a.rows(), "rows of B", b.rows());
    DenseProduct product = DenseProduct.ofAdjoint(a, b);
    if (b.columns() < ROWS_FROM) {
      product.byBlocks();
    } else {
      product.byRows();
    }
    return product.result();
  }

  /**
   * \(U^\dagger HU\) for a Hermitian H; the result is Hermitian to the last bit.
   *
   * <p>Of the second product only the lower triangle is computed, so for an H that is not Hermitian
   * the result is meaningless.
   *
   * @throws IllegalArgumentException if H is not square or its size is not U's number of rows
   */
  public static ComplexMatrix congruence(ComplexMatrix u, ComplexMatrix h) {
    requireEqual("rows of H", h.rows(), "columns of H", h.columns());
    DenseProduct product = DenseProduct.ofAdjoint(u, product(h, u));
    if (u.columns() < ROWS_FROM) {
      product.lowerByBlocks();
    } else {
      product.lowerByRows();
    }
    return product.result();
  }

  private static void requireEqual(String nameA, int a, String nameB, int b) {
    if (a != b) {
      throw new IllegalArgumentException(a + " " + nameA + ", but " + b + " " + nameB);
    }
  }
}
