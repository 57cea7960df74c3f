package pawl.cli;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import pawl.cli.MeshRefinement.Found;
import pawl.io.ImportedModel;
import pawl.quantity.Axis;
import pawl.quantity.Diagnostic;
import pawl.quantity.Result;
import pawl.quantity.Results;
import pawl.quantity.Warning;
import pawl.response.AdaptiveIntegral.Goal;
import pawl.response.CarrierScattering;
import pawl.response.Magnetization;
import pawl.response.Occupations;
import pawl.response.Outcome;
import pawl.response.Outcome.Excess;
import pawl.response.PositionsComparison;
import pawl.response.SolidMagnetization;
import pawl.response.ZoneCalculation;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.RealSpaceMatrix;
import picocli.CommandLine.Model.CommandSpec;

/** A magnetisation calculation from the model to the results. */
final class MagnetizationRun {

  private final RunRecord record;
  private final ImportedModel imported;
  private final ModelOptions model;
  private final ReportOptions report;
  private final Wanted wanted;

  /**
   * What is to be computed.
   *
   * @param quantities some alone, or all
   * @param scattering of the carriers, as far as it is known
   */
  record Wanted(QuantitiesOption quantities, List<CarrierScattering> scattering) {

    /** Copies the list. */
    Wanted {
      scattering = List.copyOf(scattering);
    }
  }

  /** A run on a model. */
  MagnetizationRun(
      CommandSpec command,
      ImportedModel imported,
      ModelOptions model,
      ReportOptions report,
      Wanted wanted) {
    this.record = new RunRecord(command, imported);
    this.imported = imported;
    this.model = model;
    this.report = report;
    this.wanted = wanted;
  }

  /** The names of what will be there, in the order of the files. */
  List<String> quantities(RunOptions run) {
    List<String> integrals = calculation(run).quantities();
    List<String> names = new ArrayList<>(integrals);
    wanted.scattering().forEach(known -> names.addAll(known.names(integrals)));
    return names;
  }

  /**
   * Computes on the mesh asked for, or as finely as the tolerance wants it and the memory allows.
   *
   * @throws pawl.io.MemoryException if not even that fits, before any work
   */
  Found compute(AxisOptions axes, MeshOptions meshes, RunOptions run) {
    report.detail(MachineText.line());
    imported.inputs().forEach(input -> report.detail("read " + input.path()));
    return usesMeshes(axes, meshes)
        ? refinement(axes, meshes, run).by(meshes)
        : onBoxes(axes, meshes, run);
  }

  /**
   * What was computed with where it comes from, and what positions between Wannier functions change
   * of it, found on a coarser mesh.
   */
  Results results(AxisOptions axes, MeshOptions meshes, RunOptions run, Found found) {
    Results results = record.results(axes.all(model.fermiEv()), found);
    return positions(axes, meshes, run, found).map(results::with).orElse(results);
  }

  private Optional<Diagnostic> positions(
      AxisOptions axes, MeshOptions meshes, RunOptions run, Found found) {
    Set<String> names = found.outcome().quantities().stream().map(Result::name).collect(toSet());
    names.removeAll(found.outcome().zeros());
    return PositionsComparison.of(
            imported.model(),
            model.degeneracyTolerance(),
            imported.positions().orElse(List.of()),
            names)
        .map(
            comparison -> {
              KMesh mesh =
                  found.kmesh().isEmpty()
                      ? comparison.coarser(found.outcome().effort().kPoints())
                      : comparison.coarser(mesh(meshes, found.kmesh()));
              return PositionsDiagnostic.of(
                  comparison.on(mesh, axes.mu(model.fermiEv()), axes.temperature(), run.sweep()),
                  text(mesh),
                  mesh.divisions());
            });
  }

  /** The mesh of some divisions, with the shift asked for. */
  private KMesh mesh(MeshOptions meshes, List<Integer> divisions) {
    int dimension = imported.model().dimension();
    KMesh first = meshes.mesh(dimension);
    int[] n = divisions.stream().limit(dimension).mapToInt(Integer::intValue).toArray();
    double[] shift = IntStream.range(0, dimension).mapToDouble(first::shift).toArray();
    return KMesh.of(n, shift);
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
      KMesh last = refinement(axes, meshes, run).finest(meshes);
      dryRun.kPoints(first.size(), last.size(), "mesh " + text(first));
      dryRun.memory(plan.footprint(first), plan.footprint(last));
      plan.require(first, text(first));
      long solved = calculation(run).kPointsSolved(first);
      if (solved < first.size()) {
        dryRun.solved(solved);
      }
      dryRun.time(
          sweep -> calculation(run).on(first, occupations(axes, meshes), mu, temperature, sweep),
          (double) last.size() / first.size());
    } else {
      long first = calculation(run).firstKPoints();
      long most = plan.mostKPoints();
      dryRun.kPoints(first, most, "first round of refinement");
      dryRun.memory(plan.footprint(first), plan.footprint(most));
      plan.requireBoxes();
      Goal goal = new Goal(meshes.tolerance(), most);
      dryRun.time(
          sweep -> calculation(run).to(goal, mu, temperature, sweep), (double) most / first);
    }
  }

  private static boolean usesMeshes(AxisOptions axes, MeshOptions meshes) {
    return !meshes.refines() || meshes.isGiven() || axes.hasZeroTemperature();
  }

  private MeshRefinement refinement(AxisOptions axes, MeshOptions meshes, RunOptions run) {
    MagnetizationPlan plan = plan(axes, run);
    return new MeshRefinement(
        imported.model().dimension(),
        finer -> !plan.isBeyond(finer),
        mesh -> {
          plan.require(mesh, text(mesh));
          return on(mesh, occupations(axes, meshes), axes, run);
        });
  }

  private MagnetizationPlan plan(AxisOptions axes, RunOptions run) {
    return new MagnetizationPlan(
        calculation(run),
        axes.mu(model.fermiEv()),
        axes.temperature(),
        run.threads(),
        MemoryBudget.ofThisProcess());
  }

  private ZoneCalculation calculation(RunOptions run) {
    double tolerance = model.degeneracyTolerance();
    List<RealSpaceMatrix> positions = model.positions().of(imported);
    return wanted
        .quantities()
        .of(
            imported.model().dimension() == 3
                ? new SolidMagnetization(imported.model(), tolerance, positions, run.sampling())
                : plane(tolerance, positions, run));
  }

  /** χ and α take the centres, for which they are proven, unless told otherwise by name. */
  private ZoneCalculation plane(double tolerance, List<RealSpaceMatrix> positions, RunOptions run) {
    Magnetization plane =
        new Magnetization(
            imported.model(), tolerance, positions, run.sampling(), wanted.scattering());
    return model.positions().isFull() ? plane.withLambdaOfPositions() : plane;
  }

  /** Refines the zone only where it is needed. */
  private Found onBoxes(AxisOptions axes, MeshOptions meshes, RunOptions run) {
    MagnetizationPlan plan = plan(axes, run);
    plan.requireBoxes();
    RefinementProgress progress = new RefinementProgress(report::detail);
    Goal goal = new Goal(meshes.tolerance(), plan.mostKPoints(), progress);
    Axis mu = axes.mu(model.fermiEv());
    Outcome outcome =
        calculation(run)
            .to(goal, mu, axes.temperature(), report.withProgress(run.sweep(), progress));
    report.detail(kernel(outcome));
    Excess worst = outcome.excess(goal.tolerance());
    List<Warning> warnings = new ArrayList<>();
    if (worst.ratio() > 1) {
      warnings.add(MeshRefinement.notConverged(worst, outcome.effort().kPoints() + " k-points"));
    }
    warnings.addAll(MeshRefinement.zeros(outcome, goal.tolerance()));
    return new Found(outcome, List.of(), warnings);
  }

  /** The mesh alone means plain sums; a tolerance is out of their reach at T = 0. */
  private static Occupations occupations(AxisOptions axes, MeshOptions meshes) {
    return meshes.refines() && axes.hasZeroTemperature()
        ? Occupations.SIMPLICES
        : Occupations.POINTS;
  }

  private Outcome on(KMesh mesh, Occupations occupations, AxisOptions axes, RunOptions run) {
    long began = System.nanoTime();
    Axis mu = axes.mu(model.fermiEv());
    String title = "mesh " + text(mesh);
    Outcome outcome =
        calculation(run)
            .on(mesh, occupations, mu, axes.temperature(), report.withProgress(run.sweep(), title));
    report.detail(
        String.format(
            Locale.ROOT,
            "%s on %d threads: %.1f s",
            title,
            run.threads(),
            (System.nanoTime() - began) * 1e-9));
    report.detail(kernel(outcome));
    outcome
        .effort()
        .symmetry()
        .declined()
        .forEach(d -> report.detail(d.operation().name() + " not used: " + d.reason()));
    return outcome;
  }

  private static String kernel(Outcome outcome) {
    return "kernel " + outcome.effort().kernel() + ": " + outcome.effort().kernelReason();
  }

  private String text(KMesh mesh) {
    return MeshRefinement.text(mesh, imported.model().dimension());
  }
}
