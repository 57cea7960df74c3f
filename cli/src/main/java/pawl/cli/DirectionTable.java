package pawl.cli;

import java.util.List;
import java.util.Optional;
import pawl.io.Settings;
import pawl.quantity.Axis;

/** The table [magnetization] of a ratchet's job file: an exchange field in several directions. */
final class DirectionTable {

  private DirectionTable() {}

  /** The directions, if the job has any. */
  static Optional<Directions> of(Settings job) {
    if (job.find(RatchetTables.MAGNETIZATION).isEmpty()) {
      return Optional.empty();
    }
    JobTable table =
        JobTable.of(job, RatchetTables.MAGNETIZATION, List.of("splitting", "theta", "phi"));
    return Optional.of(
        new Directions(
            table.positive("splitting"),
            Axis.of("theta_deg", "deg", table.axis("theta")),
            Axis.of("phi_deg", "deg", table.has("phi") ? table.axis("phi") : new double[1])));
  }
}
