package pawl.tightbinding;

/**
 * A wave vector in units of the reciprocal vectors.
 *
 * @param k1 along the first reciprocal vector
 * @param k2 along the second
 * @param k3 along the third
 */
public record KPoint(double k1, double k2, double k3) {

  /** The component along reciprocal vector {@code axis}. */
  public double along(int axis) {
    return switch (axis) {
      case 0 -> k1;
      case 1 -> k2;
      case 2 -> k3;
      default -> throw new IllegalArgumentException("axis " + axis);
    };
  }

  @Override
  public String toString() {
    return "(" + k1 + " " + k2 + " " + k3 + ")";
  }
}
