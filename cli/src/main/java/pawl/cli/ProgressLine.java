package pawl.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/** One line of a terminal that a progress bar is drawn on again and again, and empty after it. */
final class ProgressLine implements ProgressBarConsumer {

  /** Fits the narrowest usual terminal with a column to spare. */
  private static final int WIDTH = 79;

  private final PrintWriter terminal;

  ProgressLine(PrintWriter terminal) {
    this.terminal = terminal;
  }

  @Override
  public int getMaxRenderedLength() {
    return WIDTH;
  }

  @Override
  public void accept(String bar) {
    draw(bar);
  }

  @Override
  public void clear() {
    draw(" ".repeat(WIDTH));
    draw("");
  }

  @Override
  public void close() {
    clear();
  }

  private void draw(String text) {
    terminal.print("\r" + text);
    terminal.flush();
  }
}
