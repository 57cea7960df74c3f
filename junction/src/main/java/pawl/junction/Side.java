package pawl.junction;

/** One of the two leads. */
public enum Side {
  LEFT,
  RIGHT
}
