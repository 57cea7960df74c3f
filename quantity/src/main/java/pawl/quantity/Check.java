package pawl.quantity;

/**
 * An identity that the numbers of a run must satisfy.
 *
 * @param name as in files, {@code mott-relation}
 * @param value how far the numbers are from it
 * @param limit how far they may be
 */
public record Check(String name, double value, double limit) {

  /** Whether the identity holds; a value that is not a number fails. */
  public boolean passed() {
    return value <= limit;
  }
}
