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

  /** Fills in what these loops read of a Hermitian matrix beside its lower triangle. */
  void completeRows(double[][] re, double[][] im);

  /** Changes row i of a Hermitian matrix. */
  void updateRow(int i, double[][] re, double[][] im, RankTwo change);

  /**
   * Changes the rows above row i of a Hermitian matrix, then sets the w of the next change to the
   * product of their leading i×i block with its v. What stands from component i on is meaningless.
   */
  void updateAndMultiply(int i, double[][] re, double[][] im, RankTwo change, RankTwo next);

  /** The lower row x becomes cx - sy, the upper row y becomes sx + cy. */
  void rotate(double c, double s, double[] lower, double[] upper);

  /** Q Z for the real Z whose columns are the first n elements of these rows. */
  ComplexMatrix times(Reflectors q, double[][] rows);

  /** Sets {@code length} elements, a padded number, from {@code at} on to those of a sum. */
  void combine(Combination sum, int length, double[] re, double[] im, int at);

  /** Fills every element of the product. */
  void fill(DenseProduct product);

  /** Fills at least the elements on and below the diagonal. */
  void fillLower(DenseProduct product);
}
