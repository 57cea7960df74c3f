package pawl.cli;

import java.util.function.Consumer;
import java.util.function.IntFunction;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import pawl.response.Sweep;

/** A sweep that shows a bar with the remaining time while it runs, on a terminal only. */
final class ProgressSweep implements Sweep {

  /** Set by the launcher when standard error is a terminal. */
  private static final String TERMINAL = "pawl.terminal";

  private static final int WIDTH = 78;

  private final Sweep sweep;
  private final String title;

  ProgressSweep(Sweep sweep, String title) {
    this.sweep = sweep;
    this.title = title;
  }

  @Override
  public <P> void over(int blocks, IntFunction<P> work, Consumer<P> inOrder) {
    if (!Boolean.getBoolean(TERMINAL)) {
      sweep.over(blocks, work, inOrder);
      return;
    }
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(title)
            .setInitialMax(blocks)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .setMaxRenderedLength(WIDTH)
            .clearDisplayOnFinish();
    try (ProgressBar bar = builder.build()) {
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
