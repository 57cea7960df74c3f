package pawl.tightbinding;

/**
 * A rectangular complex matrix, real and imaginary parts in two arrays, row by row.
 *
 * <p>Immutable once built: nothing outside this package can write to it.
 */
public final class ComplexMatrix {

  private final int rows;
  private final int columns;
  private final double[] re;
  private final double[] im;

  /**
   * Takes ownership of the arrays; the caller must not touch them again.
   *
   * @param rows the number of rows
   * @param columns the number of columns
   * @param re real parts, element (i, j) at {@code i * columns + j}
   * @param im imaginary parts, likewise
   * @throws IllegalArgumentException if the arrays do not hold rows × columns elements
   */
  public ComplexMatrix(int rows, int columns, double[] re, double[] im) {
    if (rows < 0 || columns < 0 || re.length != rows * columns || im.length != rows * columns) {
      throw new IllegalArgumentException(
          rows + "x" + columns + " elements, got " + re.length + " real, " + im.length + " imag.");
    }
    this.rows = rows;
    this.columns = columns;
    this.re = re;
    this.im = im;
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The number of columns. */
  public int columns() {
    return columns;
  }

  /** Real part of element (i, j). */
  public double re(int i, int j) {
    return re[i * columns + j];
  }

  /** Imaginary part of element (i, j). */
  public double im(int i, int j) {
    return im[i * columns + j];
  }

  /** The real parts themselves, not a copy: to be read only. */
  double[] re() {
    return re;
  }

  /** The imaginary parts themselves, not a copy: to be read only. */
  double[] im() {
    return im;
  }
}
