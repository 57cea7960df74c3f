package pawl.ratchet;

/** The phonons of a calculation. */
public sealed interface Phonons permits EinsteinPhonons, DispersivePhonons {

  /** The mean energy by weight, eV: what names them on an axis. */
  double meanEv();
}
