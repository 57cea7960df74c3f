package pawl.io;

import java.util.Locale;

/** Refuses matrices that do not fit the memory before any of it is taken for them. */
final class MemoryLimit {

  /** Of what Java may use, the part that the matrices may fill: the rest is for garbage. */
  private static final double USABLE = 0.75;

  private MemoryLimit() {}

  /**
   * Refuses what does not fit.
   *
   * @param subject what the message begins with, up to "holds" or the like
   * @param elements how many matrix elements there are
   * @param bytes that each takes
   * @throws MemoryException if they do not fit
   */
  static void check(String subject, long elements, int bytes) {
    long heap = Runtime.getRuntime().maxMemory();
    double needed = (double) elements * bytes;
    if (needed > USABLE * heap) {
      throw new MemoryException(
          String.format(
              Locale.ROOT,
              "%s %d matrix elements, which take %.2f GB of memory, and Java may use %.2f GB;"
                  + " give it more with -Xmx",
              subject,
              elements,
              needed / 1e9,
              heap / 1e9));
    }
  }
}
