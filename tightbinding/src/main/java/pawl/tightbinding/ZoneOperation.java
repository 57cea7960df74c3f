package pawl.tightbinding;

/**
 * An operation of a crystal as the Brillouin zone sees it: what it does to k, and whether it turns
 * time round.
 *
 * <p>A mirror and the twofold axis along its normal with time reversal do the same to k, and bands
 * do not tell them apart; quantities like the Berry curvature do.
 *
 * @param map k → Sk
 * @param reversal whether time reversal is part of it
 */
public record ZoneOperation(LatticeMap map, TimeReversal reversal) {

  /** Whether an operation contains time reversal. */
  public enum TimeReversal {
    /** The operation is unitary. */
    WITHOUT,
    /** The operation is antiunitary. */
    WITH
  }

  /** The operation that does another one first and then this. */
  public ZoneOperation after(ZoneOperation first) {
    return new ZoneOperation(
        map.after(first.map),
        reversal == first.reversal ? TimeReversal.WITHOUT : TimeReversal.WITH);
  }

  /** In words. */
  public String name() {
    return map.name() + (reversal == TimeReversal.WITH ? " with time reversal" : "");
  }
}
