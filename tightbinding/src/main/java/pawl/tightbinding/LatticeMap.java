package pawl.tightbinding;

import java.util.Arrays;

/**
 * A rotation or reflection S that takes a lattice onto itself, as it acts on wave vectors: \(k'_i =
 * \sum_j K_{ij} k_j\) with integers K.
 *
 * <p>Directions that are not periodic are left out: in two dimensions S is an operation of the
 * plane, in one of the line.
 */
public final class LatticeMap {

  private final int[][] matrix;
  private final double[][] cartesian;

  /**
   * The map of an integer matrix.
   *
   * @param matrix K, dimension × dimension
   * @param cartesian S, 3 × 3, zero outside the space of the periods
   */
  LatticeMap(int[][] matrix, double[][] cartesian) {
    this.matrix = matrix;
    this.cartesian = cartesian;
  }

  /** What an operation is, as far as the space of the periods shows. */
  public enum Kind {
    /** k → k. */
    IDENTITY,
    /** k → -k. */
    INVERSION,
    /** One direction is turned round, the others stay; in one dimension this is the inversion. */
    MIRROR,
    /** In three dimensions: one direction stays, the others are turned round. */
    TWOFOLD,
    /** Anything else. */
    OTHER
  }

  /** Sk in units of the reciprocal vectors. */
  public KPoint image(KPoint k) {
    double[] image = new double[3];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        image[i] += matrix[i][j] * k.along(j);
      }
    }
    return new KPoint(image[0], image[1], image[2]);
  }

  /** Element of S between Cartesian components. */
  public double cartesian(int row, int column) {
    return cartesian[row][column];
  }

  /** What the operation is. */
  public Kind kind() {
    int d = matrix.length;
    if (isMultipleOfIdentity(1)) {
      return Kind.IDENTITY;
    }
    if (isMultipleOfIdentity(-1)) {
      return Kind.INVERSION;
    }
    if (!squaresToIdentity()) {
      return Kind.OTHER;
    }
    return trace() == d - 2 ? Kind.MIRROR : Kind.TWOFOLD;
  }

  /**
   * The direction that a mirror turns round or a twofold axis leaves, Cartesian, of length 1, its
   * first component that is not zero positive.
   *
   * @throws IllegalStateException for another kind of operation
   */
  public double[] axis() {
    Kind kind = kind();
    if (kind != Kind.MIRROR && kind != Kind.TWOFOLD) {
      throw new IllegalStateException(kind + " has no axis");
    }
    double sign = kind == Kind.TWOFOLD ? 1 : -1;
    double[] longest = new double[3];
    for (int column = 0; column < 3; column++) {
      double[] projected = new double[3];
      for (int row = 0; row < 3; row++) {
        projected[row] = (plane(row, column) + sign * cartesian[row][column]) / 2;
      }
      longest = norm(projected) > norm(longest) ? projected : longest;
    }
    double length = norm(longest);
    for (int i = 0; i < 3; i++) {
      longest[i] = Math.abs(longest[i]) < 1e-6 * length ? 0 : longest[i] / length;
    }
    double first = Arrays.stream(longest).filter(x -> x != 0).findFirst().orElseThrow();
    return Arrays.stream(longest).map(x -> x == 0 ? 0 : Math.copySign(x, x * first)).toArray();
  }

  /** The projector on the space of the periods: S S^T. */
  private double plane(int row, int column) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += cartesian[row][i] * cartesian[column][i];
    }
    return sum;
  }

  private boolean isMultipleOfIdentity(int factor) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        if (matrix[i][j] != (i == j ? factor : 0)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean squaresToIdentity() {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        int sum = 0;
        for (int l = 0; l < matrix.length; l++) {
          sum += matrix[i][l] * matrix[l][j];
        }
        if (sum != (i == j ? 1 : 0)) {
          return false;
        }
      }
    }
    return true;
  }

  private int trace() {
    int trace = 0;
    for (int i = 0; i < matrix.length; i++) {
      trace += matrix[i][i];
    }
    return trace;
  }

  private static double norm(double[] x) {
    return Math.sqrt(x[0] * x[0] + x[1] * x[1] + x[2] * x[2]);
  }

  @Override
  public String toString() {
    return Arrays.deepToString(matrix);
  }
}
