package pawl.junction;

/** One of the two leads. */
public enum Side {
  LEFT("left"),
  RIGHT("right");

  private final String word;

  Side(String word) {
    this.word = word;
  }

  /** As in job files. */
  public String word() {
    return word;
  }
}
