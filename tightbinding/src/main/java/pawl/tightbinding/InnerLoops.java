package pawl.tightbinding;

/**
 * The loops in which the eigensolver and the products of matrices spend their time.
 *
 * <p>Implementations differ in the order of their sums, hence in the last digits, and each gives
 * the same bits on every machine, JDK and thread.
 */
interface InnerLoops {

  /** What runs, for logs and results: "scalar", "vector-256". */
  String name();

  /** The length to which rows of n elements are to be allocated, filled up with zeros. */
  int padded(int n);

  /**
   * w = H v over the leading i×i block.
   *
   * @param re H's lower triangle, with the diagonal blocks of {@link #padded} rows complete; row i
   *     is v, followed by zeros
   */
  void multiply(int i, double[][] re, double[][] im, double[] wRe, double[] wIm);

  /** H ← H - vw† - wv† over the leading i×i block; the arguments are those of multiply. */
  void update(int i, double[][] re, double[][] im, double[] wRe, double[] wIm);

  /**
   * Rotations i = to - 1, …, from of rows i and i + 1, in this order: row i becomes \(c_ix_i -
   * s_ix_{i+1}\), row i + 1 becomes \(s_ix_i + c_ix_{i+1}\).
   */
  void rotate(int from, int to, double[] c, double[] s, double[][] rows);

  /** Q Z for the real Z whose columns are the first n elements of these rows. */
  ComplexMatrix times(Reflectors q, double[][] rows);

  /** Fills every element of the product. */
  void fill(DenseProduct product);

  /** Fills at least the elements on and below the diagonal. */
  void fillLower(DenseProduct product);
}
