package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import pawl.io.ImportedModel;
import pawl.quantity.Axis;
import pawl.quantity.Provenance;
import pawl.quantity.Results;
import pawl.quantity.Results.Status;
import pawl.quantity.Warning;
import pawl.response.AdaptiveIntegral.Goal;
import pawl.response.Magnetization;
import pawl.response.Outcome;
import pawl.response.Outcome.Excess;
import pawl.response.Tolerance;
import pawl.tightbinding.KMesh;
import picocli.CommandLine.Model.CommandSpec;

/** A magnetisation calculation from the model to the results. */
final class MagnetizationRun {

  private static final String NOT_CONVERGED = "W-CNV-001";

  /** Refinement stops before a mesh of more k-points. */
  private static final int MOST_POINTS = 1 << 20;

  /** Errors above this part of the largest value are pointed out. */
  private static final Tolerance LARGE_ERROR = new Tolerance(0.05, 0.05);

  private final CommandSpec command;
  private final ImportedModel imported;
  private final ModelOptions model;
  private final ReportOptions report;
  private final long start = System.nanoTime();

  MagnetizationRun(
      CommandSpec command, ImportedModel imported, ModelOptions model, ReportOptions report) {
    this.command = command;
    this.imported = imported;
    this.model = model;
    this.report = report;
  }

  /** Computes on the mesh asked for, or as finely as the tolerance wants it. */
  Results compute(AxisOptions axes, MeshOptions meshes, RunOptions run) {
    imported.inputs().forEach(input -> report.detail("read " + input.path()));
    if (!meshes.refines()) {
      KMesh mesh = meshes.mesh(imported.model().dimension());
      Outcome outcome = on(mesh, axes, run);
      List<Warning> large = largeErrors(outcome.excess(LARGE_ERROR));
      return results(axes, outcome, mesh.divisions(), large);
    }
    return meshes.isGiven() || axes.hasZeroTemperature()
        ? onFinerMeshes(axes, meshes, run)
        : onBoxes(axes, meshes, run);
  }

  /** Doubles the divisions until the tolerance is met. */
  private Results onFinerMeshes(AxisOptions axes, MeshOptions meshes, RunOptions run) {
    int dimension = imported.model().dimension();
    KMesh mesh = meshes.mesh(dimension);
    Outcome outcome = on(mesh, axes, run);
    while (!isConverged(outcome, mesh, meshes) && 4L * mesh.size() <= MOST_POINTS) {
      mesh = mesh.doubled(dimension);
      outcome = on(mesh, axes, run);
    }
    List<Warning> missed =
        isConverged(outcome, mesh, meshes)
            ? List.of()
            : List.of(notConverged(outcome.excess(meshes.tolerance()), "mesh " + text(mesh)));
    return results(axes, outcome, mesh.divisions(), missed);
  }

  /** Refines the zone only where it is needed. */
  private Results onBoxes(AxisOptions axes, MeshOptions meshes, RunOptions run) {
    Goal goal = new Goal(meshes.tolerance(), MOST_POINTS);
    Axis mu = axes.mu(model.fermiEv());
    Outcome outcome =
        new Magnetization(imported.model(), model.degeneracyTolerance())
            .to(goal, mu, axes.temperature(), report.withProgress(run.sweep(), "refining"));
    Excess worst = outcome.excess(goal.tolerance());
    List<Warning> missed =
        worst.ratio() <= 1
            ? List.of()
            : List.of(notConverged(worst, outcome.kPoints() + " k-points"));
    return results(axes, outcome, List.of(), missed);
  }

  private Results results(
      AxisOptions axes, Outcome outcome, List<Integer> kmesh, List<Warning> found) {
    List<Warning> warnings = new ArrayList<>(imported.certificate().warnings());
    warnings.addAll(outcome.warnings());
    warnings.addAll(found);
    boolean missed = found.stream().anyMatch(warning -> warning.code().equals(NOT_CONVERGED));
    return new Results(
        command.name(),
        missed ? Status.NOT_CONVERGED : Status.COMPLETE,
        provenance(kmesh, outcome.kPoints()),
        axes.all(model.fermiEv()),
        outcome.quantities(),
        outcome.checks(),
        warnings);
  }

  private Outcome on(KMesh mesh, AxisOptions axes, RunOptions run) {
    long began = System.nanoTime();
    String title = "mesh " + text(mesh);
    Axis mu = axes.mu(model.fermiEv());
    Outcome outcome =
        new Magnetization(imported.model(), model.degeneracyTolerance())
            .on(mesh, mu, axes.temperature(), report.withProgress(run.sweep(), title));
    report.detail(
        String.format(
            Locale.ROOT,
            "%s on %d threads: %.1f s",
            title,
            run.threads(),
            (System.nanoTime() - began) * 1e-9));
    return outcome;
  }

  private static boolean isConverged(Outcome outcome, KMesh mesh, MeshOptions meshes) {
    return mesh.submeshes() > 1 && outcome.excess(meshes.tolerance()).ratio() <= 1;
  }

  private static Warning notConverged(Excess worst, String effort) {
    return new Warning(
        NOT_CONVERGED,
        String.format(
            Locale.ROOT,
            "not converged with %s, the most that are tried: %s has an error of %.2g %s, %.2g times"
                + " what --rtol allows",
            effort,
            worst.quantity().name(),
            worst.quantity().error(worst.index()),
            worst.quantity().unit().symbol(),
            worst.ratio()));
  }

  private static List<Warning> largeErrors(Excess worst) {
    if (worst.ratio() <= 1) {
      return List.of();
    }
    return List.of(
        new Warning(
            "W-ERR-002",
            String.format(
                Locale.ROOT,
                "%s = %.3g has an error of %.2g %s; use a finer --kmesh or --rtol",
                worst.quantity().name(),
                worst.quantity().value(worst.index()),
                worst.quantity().error(worst.index()),
                worst.quantity().unit().symbol())));
  }

  /** N1xN2 along the periodic directions. */
  private String text(KMesh mesh) {
    return mesh.divisions().stream()
        .limit(imported.model().dimension())
        .map(String::valueOf)
        .collect(Collectors.joining("x"));
  }

  private Provenance provenance(List<Integer> kmesh, long kPoints) {
    return new Provenance(
        Version.text(),
        imported.inputs(),
        GivenOptions.of(command),
        imported.certificate().toMap(),
        kmesh,
        kPoints,
        (System.nanoTime() - start) * 1e-9);
  }
}
