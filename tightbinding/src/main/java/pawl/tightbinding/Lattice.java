package pawl.tightbinding;

import java.util.Arrays;

/**
 * Three primitive translations in Å.
 *
 * <p>For a crystal of dimension d < 3 the first d are the periods, the others span the empty
 * directions.
 */
public final class Lattice {

  private final double[][] rows;
  private final double[][] reciprocal;

  private Lattice(double[][] rows) {
    this.rows = rows;
    this.reciprocal = new double[3][];
    double volume = dot(rows[0], cross(rows[1], rows[2]));
    for (int i = 0; i < 3; i++) {
      double[] area = cross(rows[(i + 1) % 3], rows[(i + 2) % 3]);
      for (int c = 0; c < 3; c++) {
        area[c] *= 2 * Math.PI / volume;
      }
      reciprocal[i] = area;
    }
  }

  /**
   * A lattice from its three vectors, Cartesian, Å.
   *
   * @throws ModelException if they are not three finite vectors that span space
   */
  public static Lattice of(double[]... vectors) {
    if (vectors.length != 3 || Arrays.stream(vectors).anyMatch(v -> v.length != 3)) {
      throw new ModelException("a lattice needs three vectors of three numbers");
    }
    double[][] rows = Arrays.stream(vectors).map(double[]::clone).toArray(double[][]::new);
    double volume = Math.abs(dot(rows[0], cross(rows[1], rows[2])));
    double box = norm(rows[0]) * norm(rows[1]) * norm(rows[2]);
    if (!(volume > 1e-9 * box) || !Double.isFinite(box)) {
      throw new ModelException(
          "the lattice vectors " + Arrays.deepToString(rows) + " Å do not span a cell");
    }
    return new Lattice(rows);
  }

  /** Cartesian component {@code axis} of translation {@code i}, Å. */
  public double vector(int i, int axis) {
    return rows[i][axis];
  }

  /** Cartesian component {@code axis} of reciprocal vector {@code i}, 1/Å, \(a_i·b_j = 2πδ\). */
  public double reciprocal(int i, int axis) {
    return reciprocal[i][axis];
  }

  /** Volume of the three-dimensional cell, Å³. */
  public double volume() {
    return Math.abs(dot(rows[0], cross(rows[1], rows[2])));
  }

  /**
   * Length, area or volume of the cell of the first {@code dimension} periods, Å^dimension.
   *
   * @throws IllegalArgumentException unless dimension is 1, 2 or 3
   */
  public double measure(int dimension) {
    return switch (dimension) {
      case 1 -> norm(rows[0]);
      case 2 -> norm(cross(rows[0], rows[1]));
      case 3 -> volume();
      default -> throw new IllegalArgumentException("dimension " + dimension);
    };
  }

  /**
   * The same periods with empty directions perpendicular to them, so that the reciprocal vectors of
   * the periods lie in the space they span.
   *
   * @param dimension how many of the vectors are periods
   */
  public Lattice upright(int dimension) {
    double[][] vectors = new double[3][];
    for (int i = 0; i < 3; i++) {
      vectors[i] = i < dimension ? rows[i] : reciprocal[i];
    }
    return of(vectors);
  }

  /** Cartesian position, Å, of a point given in lattice coordinates. */
  public double[] toCartesian(double... fractional) {
    double[] cartesian = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int c = 0; c < 3; c++) {
        cartesian[c] += fractional[i] * rows[i][c];
      }
    }
    return cartesian;
  }

  /** Lattice coordinates of a Cartesian position in Å. */
  public double[] toFractional(double... cartesian) {
    double[] fractional = new double[3];
    for (int i = 0; i < 3; i++) {
      fractional[i] = dot(reciprocal[i], cartesian) / (2 * Math.PI);
    }
    return fractional;
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Lattice lattice && Arrays.deepEquals(rows, lattice.rows);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(rows);
  }

  @Override
  public String toString() {
    return Arrays.deepToString(rows);
  }
}
