package pawl.tightbinding;

/**
 * A lattice translation R in units of the primitive ones.
 *
 * @param r1 along the first vector
 * @param r2 along the second
 * @param r3 along the third
 */
public record CellIndex(int r1, int r2, int r3) {

  /** The home cell. */
  public static final CellIndex HOME = new CellIndex(0, 0, 0);

  /** The component along lattice vector {@code axis}. */
  public int along(int axis) {
    return switch (axis) {
      case 0 -> r1;
      case 1 -> r2;
      case 2 -> r3;
      default -> throw new IllegalArgumentException("axis " + axis);
    };
  }

  /** -R. */
  public CellIndex negated() {
    return new CellIndex(-r1, -r2, -r3);
  }

  /** R + S. */
  public CellIndex plus(CellIndex other) {
    return new CellIndex(r1 + other.r1, r2 + other.r2, r3 + other.r3);
  }

  @Override
  public String toString() {
    return "(" + r1 + "," + r2 + "," + r3 + ")";
  }
}
