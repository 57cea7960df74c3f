package pawl.ratchet;

import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;

/** A coupling that depends on the wave vector of the phonon. */
public sealed interface WaveCoupling extends CrystalCoupling permits PhononCoupling, CouplingTable {

  /** What the states contribute. */
  PhononCoupling.Overlap overlap();

  /** Whether it is known at all wave vectors of a mesh. */
  boolean covers(KMesh mesh);

  /**
   * |g|² at a wave vector, eV² Å³; even in it.
   *
   * @param frac in units of the reciprocal vectors of the periodic directions
   * @param square of the shortest equivalent one, 1/Å²
   */
  double at(double[] frac, double square, Lattice lattice);
}
