package pawl.cli;

import java.util.List;
import java.util.Locale;
import pawl.cli.MeshRefinement.Found;
import pawl.io.ImportedModel;
import pawl.quantity.Axis;
import pawl.quantity.Results;
import pawl.quantity.Warning;
import pawl.response.AdaptiveIntegral.Goal;
import pawl.response.Magnetization;
import pawl.response.Occupations;
import pawl.response.Outcome;
import pawl.response.Outcome.Excess;
import pawl.tightbinding.KMesh;
import picocli.CommandLine.Model.CommandSpec;

/** A magnetisation calculation from the model to the results. */
final class MagnetizationRun {

  private final RunRecord record;
  private final ImportedModel imported;
  private final ModelOptions model;
  private final ReportOptions report;

  MagnetizationRun(
      CommandSpec command, ImportedModel imported, ModelOptions model, ReportOptions report) {
    this.record = new RunRecord(command, imported);
    this.imported = imported;
    this.model = model;
    this.report = report;
  }

  /** Computes on the mesh asked for, or as finely as the tolerance wants it. */
  Results compute(AxisOptions axes, MeshOptions meshes, RunOptions run) {
    imported.inputs().forEach(input -> report.detail("read " + input.path()));
    boolean onMeshes = !meshes.refines() || meshes.isGiven() || axes.hasZeroTemperature();
    Found found =
        onMeshes
            ? new MeshRefinement(
                    imported.model().dimension(),
                    mesh -> !axes.hasZeroTemperature() || need(mesh).isMet(),
                    mesh -> on(mesh, occupations(axes, meshes), axes, run))
                .by(meshes)
            : onBoxes(axes, meshes, run);
    return record.results(axes.all(model.fermiEv()), found);
  }

  /** Refines the zone only where it is needed. */
  private Found onBoxes(AxisOptions axes, MeshOptions meshes, RunOptions run) {
    Goal goal = new Goal(meshes.tolerance(), MeshRefinement.MOST_POINTS);
    Axis mu = axes.mu(model.fermiEv());
    Outcome outcome =
        new Magnetization(imported.model(), model.degeneracyTolerance())
            .to(goal, mu, axes.temperature(), report.withProgress(run.sweep(), "refining"));
    Excess worst = outcome.excess(goal.tolerance());
    List<Warning> missed =
        worst.ratio() <= 1
            ? List.of()
            : List.of(MeshRefinement.notConverged(worst, outcome.effort().kPoints() + " k-points"));
    return new Found(outcome, List.of(), missed);
  }

  private MemoryNeed need(KMesh mesh) {
    Magnetization calculation = new Magnetization(imported.model(), model.degeneracyTolerance());
    return new MemoryNeed("the energies on the mesh " + mesh, calculation.bytes(mesh));
  }

  /** The mesh alone means plain sums; a tolerance is out of their reach at T = 0. */
  private static Occupations occupations(AxisOptions axes, MeshOptions meshes) {
    return meshes.refines() && axes.hasZeroTemperature()
        ? Occupations.SIMPLICES
        : Occupations.POINTS;
  }

  private Outcome on(KMesh mesh, Occupations occupations, AxisOptions axes, RunOptions run) {
    long began = System.nanoTime();
    String title = "mesh " + MeshRefinement.text(mesh, imported.model().dimension());
    Axis mu = axes.mu(model.fermiEv());
    Outcome outcome =
        new Magnetization(imported.model(), model.degeneracyTolerance(), run.sampling())
            .on(mesh, occupations, mu, axes.temperature(), report.withProgress(run.sweep(), title));
    report.detail(
        String.format(
            Locale.ROOT,
            "%s on %d threads: %.1f s",
            title,
            run.threads(),
            (System.nanoTime() - began) * 1e-9));
    outcome
        .effort()
        .symmetry()
        .declined()
        .forEach(d -> report.detail(d.operation().name() + " not used: " + d.reason()));
    return outcome;
  }
}
