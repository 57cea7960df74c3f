package pawl.response;

/** Which k-points of a mesh are solved. */
public enum ZoneSampling {
  /** One of those that exact symmetries of the model connect; the others follow from it. */
  IRREDUCIBLE,
  /** All. */
  WHOLE
}
