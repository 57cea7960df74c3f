package pawl.response;

/** What the absolute part of a tolerance is a part of. */
public enum ErrorScale {
  /** The largest |value| of the quantity in the run. */
  VALUES,
  /** The largest integral over |terms|, for what symmetry makes zero. */
  TERMS
}
