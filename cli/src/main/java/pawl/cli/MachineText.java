package pawl.cli;

import java.util.Locale;

/** What this process may use, and who says so. */
final class MachineText {

  /** Set by the launcher to the names of the variables it went by. */
  private static final String PROCESSORS = "pawl.processors";

  private static final String HEAP = "pawl.heap";

  private MachineText() {}

  /** In one line. */
  static String line() {
    return String.format(
        Locale.ROOT,
        "Java %s with %s and %s",
        System.getProperty("java.version"),
        heap(),
        processors());
  }

  /** The largest heap. */
  static String heap() {
    return String.format(
        Locale.ROOT,
        "at most %.2f GB of heap (%s)",
        Runtime.getRuntime().maxMemory() / 1e9,
        System.getProperty(HEAP, "of the machine or its container"));
  }

  /** The processors granted. */
  static String processors() {
    return String.format(
        Locale.ROOT,
        "%d processors (%s)",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty(PROCESSORS, "of the machine or its container"));
  }
}
