package pawl.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import pawl.response.Sweep;

/** A sweep that shows a bar with the remaining time while it runs. */
final class ProgressSweep implements Sweep {

  private static final int INTERVAL_MS = 200;

  private final Sweep sweep;
  private final Supplier<String> title;
  private final PrintWriter terminal;

  ProgressSweep(Sweep sweep, Supplier<String> title, PrintWriter terminal) {
    this.sweep = sweep;
    this.title = title;
    this.terminal = terminal;
  }

  @Override
  public <P> void over(int blocks, IntFunction<P> work, Consumer<P> inOrder) {
    ProgressLine line = new ProgressLine(terminal);
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(title.get())
            .setInitialMax(blocks)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(INTERVAL_MS)
            .setConsumer(line);
    try (line;
        ProgressBar bar = builder.build()) {
      sweep.over(
          blocks,
          work,
          part -> {
            inOrder.accept(part);
            bar.step();
          });
    }
  }
}
