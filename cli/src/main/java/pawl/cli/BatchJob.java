package pawl.cli;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;

/** The batch job that this process is part of, if it is. */
final class BatchJob {

  private static final String END = "SLURM_JOB_END_TIME";

  private BatchJob() {}

  /** The seconds that are left of it. */
  static OptionalDouble secondsLeft(Map<String, String> environment, Instant now) {
    String end = environment.getOrDefault(END, "");
    return end.matches("[1-9][0-9]{0,17}")
        ? OptionalDouble.of(Long.parseLong(end) - now.toEpochMilli() * 1e-3)
        : OptionalDouble.empty();
  }
}
