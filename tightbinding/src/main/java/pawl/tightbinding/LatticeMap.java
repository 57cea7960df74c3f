package pawl.tightbinding;

import java.util.Arrays;
import java.util.Locale;

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

  /** The number of periods. */
  public int dimension() {
    return matrix.length;
  }

  /** Element of K. */
  public int element(int row, int column) {
    return matrix[row][column];
  }

  /** +1 for a rotation, -1 for a reflection, within the space of the periods. */
  public int determinant() {
    int[][] k = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    for (int i = 0; i < matrix.length; i++) {
      System.arraycopy(matrix[i], 0, k[i], 0, matrix.length);
    }
    return k[0][0] * (k[1][1] * k[2][2] - k[1][2] * k[2][1])
        - k[0][1] * (k[1][0] * k[2][2] - k[1][2] * k[2][0])
        + k[0][2] * (k[1][0] * k[2][1] - k[1][1] * k[2][0]);
  }

  /** The operation that does another one first and then this. */
  public LatticeMap after(LatticeMap first) {
    int d = matrix.length;
    int[][] product = new int[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        for (int l = 0; l < d; l++) {
          product[i][j] += matrix[i][l] * first.matrix[l][j];
        }
      }
    }
    double[][] s = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int l = 0; l < 3; l++) {
          s[i][j] += cartesian[i][l] * first.cartesian[l][j];
        }
      }
    }
    return new LatticeMap(product, s);
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
    return after(this).isMultipleOfIdentity(1);
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

  /** In words: {@code mirror normal to (1.0000, 0.0000, 0.0000)}. */
  public String name() {
    return switch (kind()) {
      case IDENTITY -> "identity";
      case INVERSION -> "k -> -k";
      case MIRROR -> "mirror normal to " + direction();
      case TWOFOLD -> "twofold axis along " + direction();
      case OTHER -> rotation();
    };
  }

  private String direction() {
    double[] n = axis();
    return String.format(Locale.ROOT, "(%.4f, %.4f, %.4f)", n[0], n[1], n[2]);
  }

  /** By its angle; in the plane counted from x to y, in space without a sense. */
  private String rotation() {
    if (matrix.length == 2) {
      double angle = StrictMath.atan2(cartesian[1][0], cartesian[0][0]);
      return "rotation by " + Math.round(StrictMath.toDegrees(angle)) + " degrees";
    }
    int proper = determinant();
    double cosine = Math.max(-1, Math.min(1, (proper * trace() - 1) / 2.0));
    long degrees = Math.round(StrictMath.toDegrees(StrictMath.acos(cosine)));
    return "rotation by " + degrees + " degrees" + (proper > 0 ? "" : " with inversion");
  }

  /** The same operation of the same lattice. */
  @Override
  public boolean equals(Object other) {
    return other instanceof LatticeMap map && Arrays.deepEquals(matrix, map.matrix);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(matrix);
  }

  @Override
  public String toString() {
    return Arrays.deepToString(matrix);
  }
}
