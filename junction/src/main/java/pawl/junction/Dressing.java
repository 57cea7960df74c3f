package pawl.junction;

/** What the spectral function of broadened modes knows of. */
public enum Dressing {
  /** The bath alone, \(D^r=[\omega^2-K-\Pi_{ph}]^{-1}\): lowest order in M. */
  BATH,
  /** Electron-hole pairs as well, \(D^r=[\omega^2-K-\Pi_{ph}-\Pi_e]^{-1}\). */
  BATH_AND_PAIRS
}
