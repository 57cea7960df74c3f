package pawl.io;

/** An output could not be written; what was there before is intact. The message says the cure. */
public final class OutputException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** A refusal. */
  public OutputException(String message) {
    super(message);
  }

  /** A failure, with what the file system said. */
  public OutputException(String message, Throwable cause) {
    super(message, cause);
  }
}
