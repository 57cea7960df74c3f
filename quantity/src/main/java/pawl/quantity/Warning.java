package pawl.quantity;

/**
 * Something the reader of a result must know.
 *
 * @param code stable, for scripts: {@code W-DEG-002}
 * @param text one sentence
 */
public record Warning(String code, String text) {

  /** The code of results that do not meet their tolerance. */
  public static final String NOT_CONVERGED = "W-CNV-001";
}
