package pawl.cli;

import java.util.Locale;
import pawl.io.MemoryException;
import pawl.response.Footprint;

/**
 * The memory that Java may use, and what fits into it.
 *
 * @param heapBytes the largest heap
 */
record MemoryBudget(long heapBytes) {

  /** Of the heap, the part that may be filled for long: the rest is for garbage. */
  private static final double USABLE = 0.75;

  private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8L;

  /** That of this process. */
  static MemoryBudget ofThisProcess() {
    return new MemoryBudget(Runtime.getRuntime().maxMemory());
  }

  /** Whether something fits. */
  boolean holds(Footprint footprint) {
    return footprint.bytes() <= USABLE * heapBytes && footprint.longestArray() <= LONGEST_ARRAY;
  }

  /**
   * Refuses what does not fit.
   *
   * @param subject what takes the memory
   * @throws MemoryException with the numbers and the cure
   */
  void require(String subject, Footprint footprint) {
    if (holds(footprint)) {
      return;
    }
    if (footprint.longestArray() > LONGEST_ARRAY) {
      throw new MemoryException(
          String.format(
              Locale.ROOT,
              "%s has %d numbers at all mu and T, more than the %d of one array; ask for fewer mu or"
                  + " temperatures at a time",
              subject,
              footprint.longestArray(),
              LONGEST_ARRAY));
    }
    Footprint.Part largest = footprint.largest();
    throw new MemoryException(
        String.format(
            Locale.ROOT,
            "%s takes %s of memory (most of it for %s: %s = %s), and Java may fill %s, %.0f %% of a"
                + " heap of %s; ask for fewer k-points, mu or temperatures, use fewer --threads, or"
                + " give it more: PAWL_JAVA_OPTS=-Xmx%.0fm, or more from the batch system",
            subject,
            size(footprint.bytes()),
            largest.what(),
            largest.formula(),
            size(largest.bytes()),
            size(USABLE * heapBytes),
            100 * USABLE,
            size((double) heapBytes),
            Math.ceil(footprint.bytes() / USABLE / (1 << 20))));
  }

  private static String size(double bytes) {
    return bytes < 1e9
        ? String.format(Locale.ROOT, "%.0f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }
}
