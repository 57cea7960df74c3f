package pawl.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * One line of a terminal that a progress bar is drawn on again and again, and empty once closed.
 *
 * <p>The bar draws from a thread of its own, which may come once more after the bar has been
 * closed; the line may hold other text by then and is left alone.
 */
final class ProgressLine implements ProgressBarConsumer {

  /** Fits the narrowest usual terminal with a column to spare. */
  private static final int WIDTH = 79;

  private final PrintWriter terminal;
  private boolean closed;

  ProgressLine(PrintWriter terminal) {
    this.terminal = terminal;
  }

  @Override
  public int getMaxRenderedLength() {
    return WIDTH;
  }

  @Override
  public synchronized void accept(String bar) {
    if (!closed) {
      draw(bar);
    }
  }

  @Override
  public synchronized void clear() {
    if (!closed) {
      draw(" ".repeat(WIDTH));
      draw("");
    }
  }

  @Override
  public synchronized void close() {
    clear();
    closed = true;
  }

  private void draw(String text) {
    terminal.print("\r" + text);
    terminal.flush();
  }
}
