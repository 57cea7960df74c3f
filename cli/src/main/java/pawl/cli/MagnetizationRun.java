package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pawl.io.ImportedModel;
import pawl.io.ResultDirectory;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Provenance;
import pawl.quantity.Results;
import pawl.quantity.Results.Status;
import pawl.quantity.Warning;
import pawl.response.Magnetization;
import pawl.response.Magnetization.Excess;
import pawl.response.Magnetization.Outcome;
import pawl.response.Tolerance;
import pawl.tightbinding.KMesh;
import picocli.CommandLine.Model.CommandSpec;

/** A magnetisation calculation from the model to the files. */
final class MagnetizationRun {

  /** Refinement stops before a mesh of more k-points. */
  private static final int MOST_POINTS = 1 << 20;

  /** Errors above this part of the largest value are pointed out. */
  private static final Tolerance LARGE_ERROR = new Tolerance(0.05, 0.05);

  private final CommandSpec command;
  private final ImportedModel imported;
  private final ModelOptions model;
  private final long start = System.nanoTime();

  MagnetizationRun(CommandSpec command, ImportedModel imported, ModelOptions model) {
    this.command = command;
    this.imported = imported;
    this.model = model;
  }

  /** Computes on the mesh asked for, or on finer and finer ones until the tolerance is met. */
  Results compute(AxisOptions axes, MeshOptions meshes, RunOptions run) {
    Magnetization calculation = new Magnetization(imported.model(), model.degeneracyTolerance());
    Axis mu = axes.mu(model.fermiEv().orElse(0));
    KMesh mesh = meshes.mesh(imported.model().dimension());
    Outcome outcome = calculation.on(mesh, mu, axes.temperature(), run.sweep("mesh " + mesh));
    boolean converged = !meshes.refines() || isConverged(outcome, mesh, meshes);
    while (!converged && 4L * mesh.size() <= MOST_POINTS) {
      mesh = mesh.doubled(imported.model().dimension());
      outcome = calculation.on(mesh, mu, axes.temperature(), run.sweep("mesh " + mesh));
      converged = isConverged(outcome, mesh, meshes);
    }
    List<Warning> warnings = new ArrayList<>(imported.certificate().warnings());
    warnings.addAll(outcome.warnings());
    if (!converged) {
      warnings.add(notConverged(outcome.excess(meshes.tolerance()), mesh));
    } else if (!meshes.refines()) {
      warnings.addAll(largeErrors(outcome.excess(LARGE_ERROR)));
    }
    return new Results(
        command.name(),
        converged ? Status.COMPLETE : Status.NOT_CONVERGED,
        provenance(mesh),
        axes(axes, mu),
        outcome.quantities(),
        outcome.checks(),
        warnings);
  }

  private List<Axis> axes(AxisOptions axes, Axis mu) {
    List<Axis> all = new ArrayList<>(List.of(mu, axes.temperature()));
    if (model.fermiEv().isPresent()) {
      all.add(axes.relativeMu());
    }
    return all;
  }

  /** Writes the files, prints the table, and returns the exit code. */
  int report(Results results, ResultDirectory directory, RunOptions run) {
    directory.write(results);
    new Table(results, List.of("chi_int", "alpha_int")).print(run.out());
    run.out().println("results in " + directory.path());
    run.out().flush();
    if (results.checks().stream().anyMatch(check -> !check.passed())) {
      results.checks().stream()
          .filter(check -> !check.passed())
          .forEach(check -> run.err().println(failure(check)));
      return ExitCode.MODEL;
    }
    return results.status() == Status.COMPLETE ? ExitCode.DONE : ExitCode.NOT_CONVERGED;
  }

  private static String failure(Check check) {
    return String.format(
        Locale.ROOT,
        "pawl: check %s failed: %.3g is above %.3g; the results are written and marked",
        check.name(),
        check.value(),
        check.limit());
  }

  private static boolean isConverged(Outcome outcome, KMesh mesh, MeshOptions meshes) {
    return mesh.submeshes() > 1 && outcome.excess(meshes.tolerance()).ratio() <= 1;
  }

  private static Warning notConverged(Excess worst, KMesh mesh) {
    return new Warning(
        "W-CNV-001",
        String.format(
            Locale.ROOT,
            "not converged on %s, the finest mesh tried: %s has an error of %.2g %s, %.2g times what"
                + " --rtol allows",
            mesh,
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

  private Provenance provenance(KMesh mesh) {
    return new Provenance(
        Version.text(),
        imported.inputs(),
        GivenOptions.of(command),
        imported.certificate().toMap(),
        mesh.divisions(),
        (System.nanoTime() - start) * 1e-9);
  }
}
