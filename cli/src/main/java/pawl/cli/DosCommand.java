package pawl.cli;

import java.util.List;
import java.util.concurrent.Callable;
import pawl.io.ImportedModel;
import pawl.io.ResultDirectory;
import pawl.quantity.Axis;
import pawl.quantity.Results;
import pawl.response.DensityOfStates;
import pawl.response.Outcome;
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
          + " Solidi B 54, 469). No broadening, no Wannier centres.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  pawl dos Fe_tb.dat --energy -9:11:201 --kmesh 48x48x48 --fermi 12.6"
    })
final class DosCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;
  @Mixin private EnergyOptions energies;
  @Mixin private MeshOptions mesh;
  @Mixin private RunOptions run;
  @Mixin private ReportOptions report;
  @Mixin private OutputOptions output;

  @Override
  public Integer call() {
    ResultDirectory directory = output.claim("dos", model.seedname());
    ImportedModel imported = model.read();
    RunRecord record = new RunRecord(spec, imported);
    int dimension = imported.model().dimension();
    DensityOfStates density = new DensityOfStates(imported.model());
    need(density, mesh.mesh(dimension)).require();
    MeshRefinement refinement =
        new MeshRefinement(
            dimension,
            finer -> need(density, finer).isMet(),
            on -> compute(density, on, dimension));
    Results results = record.results(energies.all(model.fermiEv()), refinement.by(mesh));
    return new Delivery(report.out(), report.err()).of(results, directory, List.of("dos"));
  }

  private Outcome compute(DensityOfStates density, KMesh on, int dimension) {
    Axis axis = energies.energy(model.fermiEv());
    String title = "mesh " + MeshRefinement.text(on, dimension);
    report.detail(title);
    return density.on(on, axis, report.withProgress(run.sweep(), title));
  }

  private static MemoryNeed need(DensityOfStates density, KMesh mesh) {
    return new MemoryNeed("the energies on the mesh " + mesh, density.bytes(mesh));
  }
}
