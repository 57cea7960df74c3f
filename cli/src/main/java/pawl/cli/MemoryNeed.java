package pawl.cli;

import java.util.Locale;
import pawl.io.MemoryException;

/**
 * The memory that a calculation is known to take, compared with what Java may use.
 *
 * @param what takes it, in the plural
 * @param bytes how much
 */
record MemoryNeed(String what, long bytes) {

  /** Of the memory that Java may use, what numbers may take. */
  private static final double SHARE = 0.7;

  boolean isMet() {
    return bytes <= SHARE * Runtime.getRuntime().maxMemory();
  }

  /**
   * Refuses to start what cannot end well.
   *
   * @throws MemoryException if there is not enough
   */
  void require() {
    if (!isMet()) {
      throw new MemoryException(
          String.format(
              Locale.ROOT,
              "%s take %.2f GB of memory, and Java may use %.2f GB; use fewer k-points, or set"
                  + " PAWL_JAVA_OPTS=-Xmx…",
              what,
              bytes / 1e9,
              Runtime.getRuntime().maxMemory() / 1e9));
    }
  }
}
