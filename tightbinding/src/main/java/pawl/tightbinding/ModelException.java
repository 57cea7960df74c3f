package pawl.tightbinding;

/** The model cannot answer the question; the message says what would help. */
public final class ModelException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** States what is missing or wrong, and the cure. */
  public ModelException(String message) {
    super(message);
  }
}
