package pawl.cli;

import java.util.concurrent.Callable;
import pawl.io.ImportedModel;
import pawl.io.ResultDirectory;
import pawl.quantity.Results;
import pawl.tightbinding.KMesh;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The density of states. */
@Command(
    name = "dos",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Computes the density of states per energy and length, area or volume, with energies linear in"
          + " the segments, triangles or tetrahedra of a mesh (Lehmann and Taut, Phys. Status"
          + " Solidi B 54, 469). No broadening, no Wannier centres. With --axis also the densities of"
          + " the states that move along the axis and against it, N_R and N_L, and their"
          + " derivatives.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  pawl dos Fe_tb.dat --energy -9:11:201 --kmesh 48x48x48 --fermi 12.6",
      "  pawl dos rashba2d_hr.dat --energy -0.6:0.6:61 --kmesh 200x200 --axis x"
    })
final class DosCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;
  @Mixin private EnergyOptions energies;
  @Mixin private MoverOptions movers;
  @Mixin private MeshOptions mesh;
  @Mixin private RunOptions run;
  @Mixin private ReportOptions report;
  @Mixin private OutputOptions output;

  @Override
  public Integer call() {
    if (run.isDry()) {
      tell(model.read());
      return ExitCode.DONE;
    }
    ResultDirectory directory = output.claim("dos", model.seedname());
    ImportedModel imported = model.read();
    RunRecord record = new RunRecord(spec, imported);
    Results results = record.results(energies.all(model.fermiEv()), refinement(imported).by(mesh));
    return new Delivery(report.out(), report.err()).of(results, directory, movers.shown());
  }

  private MeshRefinement refinement(ImportedModel imported) {
    int dimension = imported.model().dimension();
    MoverOptions.Calculation density = movers.calculation(imported.model(), run.sampling());
    MemoryBudget budget = MemoryBudget.ofThisProcess();
    return new MeshRefinement(
        dimension,
        finer -> budget.holds(density.footprint(finer, run.threads())),
        on -> {
          String title = "mesh " + MeshRefinement.text(on, dimension);
          budget.require(title, density.footprint(on, run.threads()));
          report.detail(title);
          return density.on(
              on, energies.energy(model.fermiEv()), report.withProgress(run.sweep(), title));
        });
  }

  /** Tells k-points, memory and time, and computes nothing but a trial of the energies. */
  private void tell(ImportedModel imported) {
    int dimension = imported.model().dimension();
    MoverOptions.Calculation density = movers.calculation(imported.model(), run.sampling());
    KMesh first = mesh.mesh(dimension);
    KMesh last = refinement(imported).finest(mesh);
    String title = "mesh " + MeshRefinement.text(first, dimension);
    DryRun dryRun = new DryRun(report.out(), report.err(), run.threads());
    dryRun.kPoints(first.size(), last.size(), title);
    dryRun.memory(density.footprint(first, run.threads()), density.footprint(last, run.threads()));
    MemoryBudget.ofThisProcess().require(title, density.footprint(first, run.threads()));
    long solved = density.kPointsSolved(first);
    if (solved < first.size()) {
      dryRun.solved(solved);
    }
    dryRun.time(
        sweep -> density.on(first, energies.energy(model.fermiEv()), sweep),
        (double) last.size() / first.size());
  }
}
