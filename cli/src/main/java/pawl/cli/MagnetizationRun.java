package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import pawl.io.ImportedModel;
import pawl.quantity.Axis;
import pawl.quantity.Provenance;
import pawl.quantity.Results;
import pawl.quantity.Results.Status;
import pawl.quantity.Warning;
import pawl.response.AdaptiveIntegral.Goal;
import pawl.response.Magnetization;
import pawl.response.Magnetization.Excess;
import pawl.response.Magnetization.Outcome;
import pawl.response.Tolerance;
import pawl.tightbinding.KMesh;
import picocli.CommandLine.Model.CommandSpec;

/** A magnetisation calculation from the model to the results. */
final class MagnetizationRun {

  private static final String NOT_CONVERGED = "W-CNV-001";

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

  /**
   * Computes on the mesh asked for, or as finely as the tolerance wants it and the memory allows.
   *
   * @throws pawl.io.MemoryException if not even that fits, before any work
   */
  Results compute(AxisOptions axes, MeshOptions meshes, RunOptions run) {
    report.detail(MachineText.line());
    imported.inputs().forEach(input -> report.detail("read " + input.path()));
    if (!meshes.refines()) {
      KMesh mesh = meshes.mesh(imported.model().dimension());
      plan(axes, run).require(mesh, text(mesh));
      Outcome outcome = on(mesh, axes, run);
      List<Warning> large = largeErrors(outcome.excess(LARGE_ERROR));
      return results(axes, outcome, mesh.divisions(), large);
    }
    return usesMeshes(axes, meshes) ? onFinerMeshes(axes, meshes, run) : onBoxes(axes, meshes, run);
  }

  /**
   * Tells k-points, memory and time, and computes nothing but a trial.
   *
   * @throws pawl.io.MemoryException if it does not fit, after having told so
   */
  void tell(AxisOptions axes, MeshOptions meshes, RunOptions run) {
    DryRun dryRun = new DryRun(report.out(), report.err(), run.threads());
    MagnetizationPlan plan = plan(axes, run);
    Axis mu = axes.mu(model.fermiEv());
    Axis temperature = axes.temperature();
    if (usesMeshes(axes, meshes)) {
      KMesh first = meshes.mesh(imported.model().dimension());
      KMesh last = meshes.refines() ? finest(first, plan) : first;
      dryRun.kPoints(first.size(), last.size(), "mesh " + text(first));
      dryRun.memory(plan.footprint(first), plan.footprint(last));
      plan.require(first, text(first));
      dryRun.time(
          sweep -> magnetization().on(first, mu, temperature, sweep),
          (double) last.size() / first.size());
    } else {
      long first = magnetization().firstKPoints();
      long most = plan.mostKPoints();
      dryRun.kPoints(first, most, "first round of refinement");
      dryRun.memory(plan.footprint(first), plan.footprint(most));
      plan.requireBoxes();
      Goal goal = new Goal(meshes.tolerance(), most);
      dryRun.time(sweep -> magnetization().to(goal, mu, temperature, sweep), (double) most / first);
    }
  }

  private static boolean usesMeshes(AxisOptions axes, MeshOptions meshes) {
    return !meshes.refines() || meshes.isGiven() || axes.hasZeroTemperature();
  }

  private KMesh finest(KMesh first, MagnetizationPlan plan) {
    KMesh finest = first;
    while (next(finest, plan).isPresent()) {
      finest = next(finest, plan).get();
    }
    return finest;
  }

  /** The mesh with every division doubled, unless it is too large. */
  private Optional<KMesh> next(KMesh mesh, MagnetizationPlan plan) {
    int dimension = imported.model().dimension();
    if ((double) mesh.size() * (1 << dimension) > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    return Optional.of(mesh.doubled(dimension)).filter(finer -> !plan.isBeyond(finer));
  }

  private MagnetizationPlan plan(AxisOptions axes, RunOptions run) {
    return new MagnetizationPlan(
        magnetization(),
        axes.mu(model.fermiEv()),
        axes.temperature(),
        run.threads(),
        MemoryBudget.ofThisProcess());
  }

  private Magnetization magnetization() {
    return new Magnetization(imported.model(), model.degeneracyTolerance());
  }

  /** Doubles the divisions until the tolerance is met. */
  private Results onFinerMeshes(AxisOptions axes, MeshOptions meshes, RunOptions run) {
    MagnetizationPlan plan = plan(axes, run);
    KMesh mesh = meshes.mesh(imported.model().dimension());
    plan.require(mesh, text(mesh));
    Outcome outcome = on(mesh, axes, run);
    Optional<KMesh> finer = next(mesh, plan);
    while (!isConverged(outcome, mesh, meshes) && finer.isPresent()) {
      mesh = finer.get();
      outcome = on(mesh, axes, run);
      finer = next(mesh, plan);
    }
    List<Warning> missed =
        isConverged(outcome, mesh, meshes)
            ? List.of()
            : List.of(notConverged(outcome.excess(meshes.tolerance()), "mesh " + text(mesh)));
    return results(axes, outcome, mesh.divisions(), missed);
  }

  /** Refines the zone only where it is needed. */
  private Results onBoxes(AxisOptions axes, MeshOptions meshes, RunOptions run) {
    MagnetizationPlan plan = plan(axes, run);
    plan.requireBoxes();
    Goal goal = new Goal(meshes.tolerance(), plan.mostKPoints());
    Axis mu = axes.mu(model.fermiEv());
    Outcome outcome =
        magnetization()
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
        magnetization().on(mesh, mu, axes.temperature(), report.withProgress(run.sweep(), title));
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
