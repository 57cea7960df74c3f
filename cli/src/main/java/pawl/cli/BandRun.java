package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.quantity.Results;
import pawl.response.BandStructure;
import pawl.response.Footprint;
import pawl.response.Outcome;
import picocli.CommandLine.Model.CommandSpec;

/** A calculation at single k-points, from the points to the results. */
final class BandRun {

  private final CommandSpec command;
  private final RunOptions run;
  private final ReportOptions report;

  BandRun(CommandSpec command, RunOptions run, ReportOptions report) {
    this.command = command;
    this.run = run;
    this.report = report;
  }

  /**
   * Computes everything at the points.
   *
   * @throws pawl.io.MemoryException if it does not fit, before any work
   */
  Results compute(KPointOptions.Chosen chosen, BandStructure structure) {
    RunRecord record = new RunRecord(command, chosen.model());
    requireMemory(chosen, structure);
    Outcome outcome =
        structure.at(chosen.points(), report.withProgress(run.sweep(), command.name()));
    return record.results(
        axes(outcome), new MeshRefinement.Found(outcome, chosen.kmesh(), List.of()));
  }

  /** Tells k-points, memory and time, and computes nothing but a trial. */
  void tell(KPointOptions.Chosen chosen, Function<KPointOptions.Chosen, BandStructure> choice) {
    BandStructure structure = choice.apply(chosen);
    int size = chosen.points().points().size();
    Footprint footprint = structure.footprint(size, run.threads());
    DryRun dryRun = new DryRun(report.out(), report.err(), run.threads());
    dryRun.kPoints(size, size, command.name());
    dryRun.memory(footprint, footprint);
    requireMemory(chosen, structure);
    dryRun.time(sweep -> structure.at(chosen.points(), sweep), 1);
  }

  private void requireMemory(KPointOptions.Chosen chosen, BandStructure structure) {
    int size = chosen.points().points().size();
    MemoryBudget.ofThisProcess()
        .require(size + " k-points", structure.footprint(size, run.threads()));
  }

  private static List<Axis> axes(Outcome outcome) {
    List<Axis> axes = new ArrayList<>();
    for (Result quantity : outcome.quantities()) {
      quantity.axes().stream().filter(axis -> !axes.contains(axis)).forEach(axes::add);
    }
    return axes;
  }
}
