package pawl.response;

/**
 * A quantity in full, in plain text.
 *
 * @param formula one or more lines
 * @param sign conventions of sign, charge and direction
 * @param omitted what is left out
 * @param tested which identities and references the tests hold it to
 */
public record Explanation(String formula, String sign, String omitted, String tested) {

  /** Nothing was written down yet. */
  public static final Explanation NONE = new Explanation("", "", "", "");

  /** Whether every part says something. */
  public boolean isComplete() {
    return !formula.isBlank() && !sign.isBlank() && !omitted.isBlank() && !tested.isBlank();
  }
}
