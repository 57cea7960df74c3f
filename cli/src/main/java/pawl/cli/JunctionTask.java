package pawl.cli;

import java.util.List;
import pawl.quantity.Axis;
import pawl.response.Footprint;
import pawl.response.Outcome;
import pawl.response.Sweep;

/** What a job file of the junction asks for. */
interface JunctionTask {

  /** All axes of the results, slowest first. */
  List<Axis> axes();

  /** Names of the quantities that have an axis to be drawn against. */
  List<String> drawable();

  /** Names of the quantities that the table shows. */
  List<String> table();

  /** Computes everything. */
  Outcome run(Sweep sweep);

  /** The memory it takes at most. */
  Footprint footprint(int threads);

  /** Tells what it would take, and computes no more than a trial. */
  void tell(DryRun dryRun, int threads);
}
