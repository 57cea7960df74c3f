package pawl.io;

/** The work does not fit the memory; the message names the numbers and the cure. */
public final class MemoryException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** States what is needed, what there is, and the cure. */
  public MemoryException(String message) {
    super(message);
  }
}
