package pawl.quantity;

/**
 * What was done to get numbers.
 *
 * @param kPoints how many k-points they come from
 * @param symmetry which symmetries spared some of them
 * @param kernel what ran the inner loops, "scalar" or "vector-256": another kernel gives other last
 *     digits
 * @param kernelReason why that one
 */
public record Effort(long kPoints, SymmetryUse symmetry, String kernel, String kernelReason) {

  /** Every k-point was solved. */
  public static Effort at(long kPoints, String kernel, String kernelReason) {
    return new Effort(kPoints, SymmetryUse.none(kPoints), kernel, kernelReason);
  }
}
