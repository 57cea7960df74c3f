package pawl.ratchet;

/**
 * Coupling that tells only whether the direction of motion is kept or reversed; Onishi et al.
 * (2021), Eq. (15).
 *
 * @param forward \(|g_F|^2\), between states that move the same way, eV² Å³
 * @param backward \(|g_B|^2\), between states that move opposite ways, eV² Å³
 */
public record SideCoupling(double forward, double backward) {

  /** Refuses what is no square. */
  public SideCoupling {
    if (!(forward >= 0) || !(backward >= 0)) {
      throw new IllegalArgumentException("couplings " + forward + ", " + backward + " eV² Å³");
    }
  }

  /** \(|g_F|^2-|g_B|^2\), on which the current depends. */
  double asymmetry() {
    return forward - backward;
  }

  /** The sum over pairs of states, \(\sum_{ab}|g_{ab}|^2N_aN'_b\). */
  double pairs(MoverDensities one, MoverDensities other) {
    return forward * (one.right() * other.right() + one.left() * other.left())
        + backward * (one.right() * other.left() + one.left() * other.right());
  }

  /** The same sum over the densities of right or left movers alone, for one that moves right. */
  double reachedByRight(MoverDensities other) {
    return forward * other.right() + backward * other.left();
  }

  /** The same for one that moves left. */
  double reachedByLeft(MoverDensities other) {
    return forward * other.left() + backward * other.right();
  }
}
