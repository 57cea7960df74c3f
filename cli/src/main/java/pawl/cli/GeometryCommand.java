package pawl.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import pawl.io.BandGrid;
import pawl.io.ImportedModel;
import pawl.io.ResultDirectory;
import pawl.quantity.Results;
import pawl.response.BandStructure;
import pawl.tightbinding.TightBindingModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Maps of the geometry of the bands over the zone. */
@Command(
    name = "geometry",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Computes the geometry of the bands along a path, at the points of a file or on a mesh: Berry"
          + " curvature, quantum metric, orbital moment and, in two dimensions, the moment per field"
          + " Lambda of Xiao et al., PRB 103, 045401 (2021), Eq. (11). Bands of a multiplet carry an"
          + " equal share of its trace. Nothing is integrated: the errors are those of rounding.",
      "The connection depends on the phases of states; what of it does not is in metric and"
          + " curvature.",
      "On a mesh of the whole zone, result.bxsf (XCrySDen) and result.frmsf (FermiSurfer) draw"
          + " Fermi surfaces, at --fermi.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  pawl geometry builtin:bilayer8 --kmesh 48x48 --mu -0.12 --quantities lambda"
    })
final class GeometryCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;
  @Mixin private KPointOptions points;
  @Mixin private MapOptions maps;
  @Mixin private RunOptions run;
  @Mixin private ReportOptions report;
  @Mixin private OutputOptions output;

  @Override
  public Integer call() {
    BandRun bands = new BandRun(spec, run, report);
    if (run.isDry()) {
      bands.tell(points.of(model.read()), this::structure);
      return ExitCode.DONE;
    }
    ResultDirectory directory = output.claim("geometry", model.seedname());
    KPointOptions.Chosen chosen = points.of(model.read());
    BandStructure structure = structure(chosen);
    Optional<BandGrid> grid = grid(chosen, maps.colour(structure.perBand()));
    Results results = maps.withRelativeMu(bands.compute(chosen, structure), model.fermiEv());
    Results written = directory.write(results, grid);
    return new Delivery(report.out(), report.err()).written(written, directory, MapTable::print);
  }

  private BandStructure structure(KPointOptions.Chosen chosen) {
    ImportedModel imported = chosen.model();
    BandStructure structure =
        new BandStructure(
            imported.model(),
            model.degeneracyTolerance(),
            maps.properties(imported.model()),
            model.positions().of(imported));
    return maps.occupied(model.fermiEv()).map(structure::withOccupied).orElse(structure);
  }

  private Optional<BandGrid> grid(KPointOptions.Chosen chosen, Optional<BandGrid.Colour> colour) {
    TightBindingModel crystal = chosen.model().model();
    return chosen
        .mesh()
        .filter(mesh -> crystal.dimension() > 1)
        .map(mesh -> BandGrid.of(crystal, mesh, model.fermiEv().orElse(0), colour));
  }
}
