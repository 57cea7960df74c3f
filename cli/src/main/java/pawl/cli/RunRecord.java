package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pawl.io.ImportedModel;
import pawl.quantity.Axis;
import pawl.quantity.Provenance;
import pawl.quantity.Results;
import pawl.quantity.Results.Status;
import pawl.quantity.Warning;
import pawl.response.Outcome;
import picocli.CommandLine.Model.CommandSpec;

/** What is written down about a run besides its numbers: where they come from, and how long. */
final class RunRecord {

  private final CommandSpec command;
  private final ImportedModel imported;
  private final long start = System.nanoTime();

  RunRecord(CommandSpec command, ImportedModel imported) {
    this.command = command;
    this.imported = imported;
  }

  /** Numbers and what was found out about them. */
  Results results(List<Axis> axes, MeshRefinement.Found found) {
    return results(axes, found, GivenOptions.of(command));
  }

  /**
   * The same for what was not given by options.
   *
   * @param options what stands for them in the provenance
   */
  Results results(List<Axis> axes, MeshRefinement.Found found, Map<String, String> options) {
    List<Warning> warnings = new ArrayList<>(imported.certificate().warnings());
    warnings.addAll(found.outcome().warnings());
    warnings.addAll(found.warnings());
    boolean missed =
        Stream.concat(found.outcome().warnings().stream(), found.warnings().stream())
            .anyMatch(warning -> warning.code().equals(Warning.NOT_CONVERGED));
    Outcome outcome = found.outcome();
    return new Results(
        command.name(),
        missed ? Status.NOT_CONVERGED : Status.COMPLETE,
        provenance(found, options),
        axes,
        outcome.quantities(),
        outcome.checks(),
        warnings);
  }

  private Provenance provenance(MeshRefinement.Found found, Map<String, String> options) {
    return new Provenance(
        Version.text(),
        imported.inputs(),
        options,
        imported.certificate().toMap(),
        found.kmesh(),
        found.outcome().effort(),
        (System.nanoTime() - start) * 1e-9);
  }
}
