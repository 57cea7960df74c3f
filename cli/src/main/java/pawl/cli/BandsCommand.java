package pawl.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import pawl.io.ImportedModel;
import pawl.io.ResultDirectory;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.quantity.Results;
import pawl.response.BandStructure;
import pawl.response.BandStructure.Property;
import pawl.response.Footprint;
import pawl.response.Outcome;
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
    if (run.isDry()) {
      tell(points.of(model.read()));
      return ExitCode.DONE;
    }
    ResultDirectory directory = output.claim("bands", model.seedname());
    KPointOptions.Chosen chosen = points.of(model.read());
    RunRecord record = new RunRecord(spec, chosen.model());
    BandStructure structure = structure(chosen);
    requireMemory(chosen, structure);
    Outcome outcome = structure.at(chosen.points(), report.withProgress(run.sweep(), "bands"));
    Results results =
        record.results(axes(outcome), new MeshRefinement.Found(outcome, chosen.kmesh(), List.of()));
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

  private void requireMemory(KPointOptions.Chosen chosen, BandStructure structure) {
    int size = chosen.points().points().size();
    MemoryBudget.ofThisProcess()
        .require(size + " k-points", structure.footprint(size, run.threads()));
  }

  /** Tells k-points, memory and time, and computes nothing but a trial. */
  private void tell(KPointOptions.Chosen chosen) {
    BandStructure structure = structure(chosen);
    int size = chosen.points().points().size();
    Footprint footprint = structure.footprint(size, run.threads());
    DryRun dryRun = new DryRun(report.out(), report.err(), run.threads());
    dryRun.kPoints(size, size, "bands");
    dryRun.memory(footprint, footprint);
    requireMemory(chosen, structure);
    dryRun.time(sweep -> structure.at(chosen.points(), sweep), 1);
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

  private static List<Axis> axes(Outcome outcome) {
    List<Axis> axes = new ArrayList<>();
    for (Result quantity : outcome.quantities()) {
      quantity.axes().stream().filter(axis -> !axes.contains(axis)).forEach(axes::add);
    }
    return axes;
  }
}
