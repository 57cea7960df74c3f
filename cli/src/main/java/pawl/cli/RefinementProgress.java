package pawl.cli;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import pawl.response.AdaptiveIntegral;

/** How far the refinement of boxes has come, as a line per round and as the title of the next. */
final class RefinementProgress implements AdaptiveIntegral.Watch, Supplier<String> {

  private final Consumer<String> log;
  private String title = "refining";

  RefinementProgress(Consumer<String> log) {
    this.log = log;
  }

  @Override
  public void round(long kPoints, double excess) {
    String times = String.format(Locale.ROOT, "%.2g x the tolerance", excess);
    title = "refining, " + times;
    log.accept(kPoints + " k-points: errors up to " + times);
  }

  @Override
  public String get() {
    return title;
  }
}
