package pawl.cli;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import pawl.response.Sweep;

/** A sweep that says once a minute how far it is, for the logs of batch jobs. */
final class MinuteSweep implements Sweep {

  private static final double MINUTE = 60e9;

  private final Sweep sweep;
  private final Supplier<String> title;
  private final Consumer<String> log;
  private final LongSupplier nanoTime;

  MinuteSweep(Sweep sweep, Supplier<String> title, Consumer<String> log) {
    this(sweep, title, log, System::nanoTime);
  }

  MinuteSweep(Sweep sweep, Supplier<String> title, Consumer<String> log, LongSupplier nanoTime) {
    this.sweep = sweep;
    this.title = title;
    this.log = log;
    this.nanoTime = nanoTime;
  }

  @Override
  public <P> void over(int blocks, IntFunction<P> work, Consumer<P> inOrder) {
    Minutes minutes = new Minutes(blocks);
    sweep.over(
        blocks,
        work,
        part -> {
          inOrder.accept(part);
          minutes.step();
        });
  }

  /** The minutes of one sweep. */
  private final class Minutes {

    private final int blocks;
    private final long start = nanoTime.getAsLong();
    private long said = start;
    private int done;

    Minutes(int blocks) {
      this.blocks = blocks;
    }

    void step() {
      done++;
      long now = nanoTime.getAsLong();
      if (now - said >= MINUTE && done < blocks) {
        said = now;
        double passed = (now - start) / MINUTE;
        log.accept(
            String.format(
                Locale.ROOT,
                "%s: %.0f %% after %.0f min, about %.0f min remain",
                title.get(),
                100.0 * done / blocks,
                passed,
                passed * (blocks - done) / done));
      }
    }
  }
}
