package pawl.tightbinding;

/** An algorithm did not converge; the message says which, where and how far it got. */
public final class NumericsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** States what did not converge, where, and how far it got. */
  public NumericsException(String message) {
    super(message);
  }
}
