package pawl.tightbinding;

/** The spin of an orbital along z, as far as a model says it. */
public enum Spin {
  /** σz = +1. */
  UP("up"),
  /** σz = -1. */
  DOWN("down"),
  /** The model is silent. */
  UNSTATED("");

  private final String word;

  Spin(String word) {
    this.word = word;
  }

  /** {@code up}, {@code down}, or nothing. */
  public String word() {
    return word;
  }
}
