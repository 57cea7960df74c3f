package pawl.ratchet;

import pawl.tightbinding.KMesh;

/** Energies of phonons over the zone. */
public interface PhononDispersion {

  /** The number of branches. */
  int branches();

  /** Whether they are known at all wave vectors of a mesh. */
  boolean covers(KMesh mesh);

  /**
   * Energies ħω, eV, one per branch, none negative, the same at q and -q.
   *
   * @param frac q in units of the reciprocal vectors of the periodic directions
   * @throws pawl.tightbinding.ModelException if they are not known there, or are imaginary
   */
  double[] energiesEv(double... frac);
}
