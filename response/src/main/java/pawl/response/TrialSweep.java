package pawl.response;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * A sweep that goes no further than to see how long it would take: it works on some blocks, spread
 * evenly, and then stops the integral it was given to.
 */
public final class TrialSweep implements Sweep {

  private static final double NANO = 1e-9;

  /** Golden section: any number of steps of this length is spread evenly. */
  private static final double STEP = (Math.sqrt(5) - 1) / 2;

  /** Compiled code is as fast as it gets once trials differ by no more than this. */
  private static final double STEADY = 0.9;

  /**
   * So often in turn: the JVM compiles in several steps, some of which take longer than a trial.
   */
  private static final int STEADY_TRIALS = 2;

  private static final int MOST_TRIALS = 12;

  private final double seconds;
  private final LongSupplier nanoTime;

  private TrialSweep(double seconds, LongSupplier nanoTime) {
    this.seconds = seconds;
    this.nanoTime = nanoTime;
  }

  /**
   * Times an integral on one thread, in trials until the next ones are no faster, since the JVM
   * goes on compiling for seconds; one trial if all blocks are done in it.
   *
   * @param integral is run until its first sweep is known
   * @param seconds of a trial
   */
  public static Pace of(Consumer<Sweep> integral, double seconds) {
    return of(integral, seconds, System::nanoTime);
  }

  /** The same by another clock. */
  static Pace of(Consumer<Sweep> integral, double seconds, LongSupplier nanoTime) {
    try {
      integral.accept(new TrialSweep(seconds, nanoTime));
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
    Pace pace = new Pace(blocks, Double.POSITIVE_INFINITY);
    int done = 0;
    int steady = 0;
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      long start = nanoTime.getAsLong();
      int tried = tried(blocks, work, done, done == 0 ? blocks : Integer.MAX_VALUE);
      double perBlock = (nanoTime.getAsLong() - start) * NANO / tried;
      steady = perBlock >= STEADY * pace.secondsPerBlock() ? steady + 1 : 0;
      pace = new Pace(blocks, Math.min(perBlock, pace.secondsPerBlock()));
      done += tried;
      if (steady == STEADY_TRIALS || done == blocks) {
        break;
      }
    }
    throw new Stopped(pace);
  }

  /** Works on blocks until the time is over or enough of them are done; returns how many were. */
  private <P> int tried(int blocks, IntFunction<P> work, int from, int most) {
    long start = nanoTime.getAsLong();
    int done = 0;
    do {
      double position = (from + done) * STEP;
      Objects.requireNonNull(work.apply((int) (blocks * (position - Math.floor(position)))));
      done++;
    } while (done < most && (nanoTime.getAsLong() - start) * NANO < seconds);
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
