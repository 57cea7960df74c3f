package pawl.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import pawl.io.ImportedModel;
import pawl.io.ResultDirectory;
import pawl.quantity.Results;
import pawl.response.BandStructure;
import pawl.response.BandStructure.Property;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Energies, velocities and Berry curvatures of the bands at single k-points. */
@Command(
    name = "bands",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Computes the energies of all bands along a path, at the points of a file or on a mesh. The"
          + " results hold the k-points (k_frac) and, on a path, the way along it (path_length) and"
          + " the labels. The errors are those of rounding: nothing is integrated.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  pawl bands Fe_tb.dat --path \"G 0 0 0; H 0.5 -0.5 -0.5; P 0.75 0.25 -0.25\" --points 200"
    })
final class BandsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;
  @Mixin private KPointOptions points;

  @Option(
      names = "--velocity",
      description =
          "Also dE/dk over hbar, Cartesian. Bands closer than --degeneracy-tolerance carry the mean"
              + " over their multiplet, as single bands have no slope there.")
  private boolean velocity;

  @Option(
      names = "--berry",
      description =
          "Also the Berry curvature, z in two dimensions, x, y, z (yz, zx, xy) in three, with the"
              + " position matrix diagonal in the Wannier functions. Bands of a multiplet carry an"
              + " equal share of its trace. Needs the Wannier centres.")
  private boolean berry;

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
    ResultDirectory directory = output.claim("bands", model.seedname());
    KPointOptions.Chosen chosen = points.of(model.read());
    Results results = bands.compute(chosen, structure(chosen));
    return new Delivery(report.out(), report.err()).of(results, directory, BandTable::print);
  }

  private BandStructure structure(KPointOptions.Chosen chosen) {
    ImportedModel imported = chosen.model();
    return new BandStructure(
        imported.model(),
        model.degeneracyTolerance(),
        properties(),
        model.positions().of(imported));
  }

  private Set<Property> properties() {
    Set<Property> properties = EnumSet.noneOf(Property.class);
    if (velocity) {
      properties.add(Property.VELOCITY);
    }
    if (berry) {
      properties.add(Property.BERRY_CURVATURE);
    }
    return properties;
  }
}
