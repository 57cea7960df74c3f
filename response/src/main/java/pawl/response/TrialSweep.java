package pawl.response;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * A sweep that goes no further than to see how long it would take: it works on some blocks, spread
 * evenly, and then stops the integral it was given to.
 */
public final class TrialSweep implements Sweep {

  private static final double NANO = 1e-9;

  /** Golden section: any number of steps of this length is spread evenly. */
  private static final double STEP = (Math.sqrt(5) - 1) / 2;

  private final double seconds;

  private TrialSweep(double seconds) {
    this.seconds = seconds;
  }

  /**
   * Times an integral on one thread, first long enough for the JVM to have compiled it, then as
   * long again for the measurement; less if all blocks are done before.
   *
   * @param integral is run until its first sweep is known
   * @param seconds to warm up, and to measure
   */
  public static Pace of(Consumer<Sweep> integral, double seconds) {
    try {
      integral.accept(new TrialSweep(seconds));
    } catch (Stopped stopped) {
      return stopped.pace;
    }
    throw new IllegalStateException("the integral has no sweep");
  }

  /**
   * How fast blocks are done.
   *
   * @param blocks in the whole sweep
   * @param secondsPerBlock on one thread
   */
  public record Pace(int blocks, double secondsPerBlock) {

    /** The time for all blocks, s, when there is a processor for every thread. */
    public double seconds(int threads) {
      return secondsPerBlock * Math.max(1, (double) blocks / threads);
    }
  }

  @Override
  public <P> void over(int blocks, IntFunction<P> work, Consumer<P> inOrder) {
    long start = System.nanoTime();
    int warm = tried(blocks, work, 0, blocks);
    if (warm == blocks) {
      throw new Stopped(new Pace(blocks, (System.nanoTime() - start) * NANO / warm));
    }
    long measured = System.nanoTime();
    int timed = tried(blocks, work, warm, Integer.MAX_VALUE);
    throw new Stopped(new Pace(blocks, (System.nanoTime() - measured) * NANO / timed));
  }

  /** Works on blocks until the time is over or enough of them are done; returns how many were. */
  private <P> int tried(int blocks, IntFunction<P> work, int from, int most) {
    long start = System.nanoTime();
    int done = 0;
    do {
      double position = (from + done) * STEP;
      Objects.requireNonNull(work.apply((int) (blocks * (position - Math.floor(position)))));
      done++;
    } while (done < most && (System.nanoTime() - start) * NANO < seconds);
    return done;
  }

  /** Ends an integral that has been tried. */
  private static final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Pace pace;

    Stopped(Pace pace) {
      super(null, null, false, false);
      this.pace = pace;
    }
  }
}
