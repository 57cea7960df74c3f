package pawl.ratchet;

/**
 * Coupling that tells only whether the direction of motion along an axis is kept.
 *
 * @param sides the couplings
 * @param axis number of the reciprocal vector, from 0, along which the slope of the energy tells
 *     right from left movers
 */
public record MoverCoupling(SideCoupling sides, int axis) implements CrystalCoupling {

  /** Refuses what is no axis. */
  public MoverCoupling {
    if (axis < 0 || axis > 2) {
      throw new IllegalArgumentException("axis " + axis);
    }
  }
}
