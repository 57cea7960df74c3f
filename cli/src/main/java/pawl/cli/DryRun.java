package pawl.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import pawl.response.Footprint;
import pawl.response.Sweep;
import pawl.response.TrialSweep;
import pawl.response.TrialSweep.Pace;

/** Tells what a calculation would take: one line per number, name, number, unit and where from. */
final class DryRun {

  /** To warm up, and again to measure. */
  private static final double TRIAL_SECONDS = 0.5;

  private final PrintWriter out;
  private final PrintWriter err;
  private final int threads;

  DryRun(PrintWriter out, PrintWriter err, int threads) {
    this.out = out;
    this.err = err;
    this.threads = threads;
  }

  /**
   * What will be visited.
   *
   * @param how the mesh, or that boxes are refined
   */
  void kPoints(long first, long most, String how) {
    line("k_points", String.valueOf(first), "", how);
    if (most > first) {
      line("k_points_most", String.valueOf(most), "", "where refinement gives up");
    }
  }

  /**
   * A number of something.
   *
   * @param how a few words about it
   */
  void count(String name, long number, String how) {
    line(name, String.valueOf(number), "", how);
  }

  /** What symmetry leaves to be solved. */
  void solved(long kPoints) {
    line("k_points_solved", String.valueOf(kPoints), "", "symmetries spare the others");
  }

  /** What will be held in memory. */
  void memory(Footprint first, Footprint most) {
    line("threads", String.valueOf(threads), "", MachineText.processors());
    line("memory", megabytes(first.bytes()), "MB", "all of the next");
    for (Footprint.Part part : first.parts()) {
      line("- " + part.what(), megabytes(part.bytes()), "MB", part.formula());
    }
    if (most.bytes() > first.bytes()) {
      line("memory_most", megabytes(most.bytes()), "MB", "where refinement gives up");
    }
    double heap = MemoryBudget.ofThisProcess().heapBytes();
    line("heap", megabytes(heap), "MB", MachineText.heap());
  }

  /**
   * Tries the calculation for a second and tells how long it will take.
   *
   * @param most k-points over those of the first sweep
   */
  void time(Consumer<Sweep> calculation, double most) {
    time("time", calculation, most);
  }

  /** The same of a part that has a name of its own. */
  void time(String name, Consumer<Sweep> calculation, double most) {
    Pace pace = TrialSweep.of(calculation, TRIAL_SECONDS);
    int parallel = Math.min(threads, Runtime.getRuntime().availableProcessors());
    double seconds = pace.seconds(parallel);
    line(
        name,
        String.format(Locale.ROOT, "%.3g", seconds),
        "s",
        String.format(
            Locale.ROOT,
            "%d blocks x %.3g s on one thread / %d, after a trial",
            pace.blocks(),
            pace.secondsPerBlock(),
            parallel));
    if (most > 1) {
      double longest = seconds * most;
      line(
          "time_most",
          String.format(Locale.ROOT, "%.3g", longest),
          "s",
          "where refinement gives up");
    }
    OptionalDouble left = BatchJob.secondsLeft(System.getenv(), Instant.now());
    if (left.isPresent() && seconds > left.getAsDouble()) {
      err.printf(
          Locale.ROOT,
          "pawl: the batch job ends in %.0f s, before this would: ask it for more time, or for fewer"
              + " k-points%n",
          left.getAsDouble());
    }
  }

  private static String megabytes(double bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
  }

  private void line(String name, String number, String unit, String origin) {
    out.println(String.format("%-22s %12s %-2s  %s", name, number, unit, origin).stripTrailing());
  }
}
