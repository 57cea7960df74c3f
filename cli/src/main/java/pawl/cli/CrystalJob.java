package pawl.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pawl.cli.MeshRefinement.Found;
import pawl.io.ImportedModel;
import pawl.io.ResultDirectory;
import pawl.io.Settings;
import pawl.io.TomlFile;
import pawl.quantity.Axis;
import pawl.quantity.Results;
import pawl.ratchet.Conditions;
import pawl.ratchet.CrystalCalculation;
import pawl.ratchet.CrystalRatchet;
import pawl.ratchet.ElectronFilling;
import pawl.ratchet.Phonons;
import pawl.ratchet.RelaxationTime;
import pawl.response.Footprint;
import pawl.response.Outcome;
import pawl.response.Sweep;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.TightBindingModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The ratchet of a Wannier model. */
@Command(name = RatchetCommand.NAME)
final class CrystalJob implements RatchetJob {

  private static final List<String> SHOWN = List.of("j", "q", "ZT");

  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;
  @Mixin private MeshOptions mesh;
  @Mixin private RunOptions run;
  @Mixin private ReportOptions report;
  @Mixin private OutputOptions output;

  @Override
  public List<String> tables() {
    return List.of(
        RatchetTables.ELECTRONS,
        RatchetTables.PHONONS,
        RatchetTables.COUPLING,
        RatchetTables.ESTIMATE,
        RatchetTables.MAGNETIZATION,
        RatchetTables.BINS,
        RatchetTables.WINDOW,
        RatchetTables.THICKNESS,
        RatchetTables.EXTRAPOLATE);
  }

  @Override
  public int run(Path path, TomlFile file) {
    RatchetTables tables = new RatchetTables(path, file.settings());
    CrystalTables files = new CrystalTables(path, file.settings());
    requireValid(tables, files, file.settings());
    if (run.isDry()) {
      ImportedModel imported = model.read();
      Optional<RatchetDispersion> dispersion = files.dispersion(imported.model());
      Conditions conditions = conditions(tables, imported, dispersion);
      tell(calculation(tables, files, conditions, imported));
      return ExitCode.DONE;
    }
    ResultDirectory directory = output.claim(RatchetCommand.NAME, model.seedname());
    ImportedModel read = files.noted(model.read());
    Optional<RatchetDispersion> dispersion = files.dispersion(read.model());
    ImportedModel imported = dispersion.map(d -> read.withInput(d.input())).orElse(read);
    RunRecord record = new RunRecord(spec, imported);
    Conditions conditions = conditions(tables, imported, dispersion);
    Calculation calculation = calculation(tables, files, conditions, imported);
    Found found = refinement(calculation).by(mesh);
    List<Axis> axes = axes(conditions, model);
    Results results =
        record.results(
            calculation.directions().map(d -> d.withDirections(axes)).orElse(axes),
            found,
            file.settings().flattened());
    return new Delivery(report.out(), report.err())
        .of(results, directory, (written, out) -> print(calculation, written, out));
  }

  private static void print(Calculation calculation, Results results, PrintWriter out) {
    Table table = new Table(results, SHOWN);
    if (calculation.estimates().isEmpty()) {
      table.print(out);
      return;
    }
    table.printRows(out);
    EstimateComparison.print(results, out);
    Table.printFindings(results, out);
  }

  /** Refuses what is wrong with the file before the model is read. */
  private void requireValid(RatchetTables tables, CrystalTables files, Settings settings) {
    Optional<Directions> directions = tables.directions();
    if (directions.isPresent() && tables.carriers().isPresent()) {
      throw settings
          .get(RatchetTables.MAGNETIZATION)
          .wrong("no table, as a density has another mu in every direction,");
    }
    files.check();
    tables.grid();
    tables.refinement();
    if (tables.hasEstimate()) {
      files.checkEstimate();
    }
  }

  /** With densities turned into chemical potentials, on the first mesh. */
  private Conditions conditions(
      RatchetTables tables, ImportedModel imported, Optional<RatchetDispersion> dispersion) {
    int dimension = imported.model().dimension();
    List<? extends Phonons> phonons =
        dispersion.isPresent()
            ? List.of(dispersion.get().on(mesh.mesh(dimension)))
            : tables.einstein();
    Optional<Carriers> carriers = tables.carriers();
    if (carriers.isEmpty()) {
      return tables.conditionsAt(phonons, tables.muEv(model.fermiEv().orElse(0)));
    }
    double volume = tables.cellVolume(imported.model().lattice(), dimension);
    double temperature = tables.electronK()[0];
    ElectronFilling filling =
        new ElectronFilling(imported.model(), mesh.mesh(dimension), run.sweep());
    return tables.conditionsAt(
        phonons,
        Arrays.stream(carriers.get().perCell(volume))
            .map(electrons -> filling.chemicalPotential(electrons, temperature))
            .toArray());
  }

  /**
   * What is computed.
   *
   * @param crystals one per direction of the magnetisation, or one
   * @param directions of the magnetisation, if the job has any
   * @param estimates beside it, if the job has any
   * @param dimension of the model
   */
  private record Calculation(
      List<CrystalCalculation> crystals,
      Optional<Directions> directions,
      Optional<Outcome> estimates,
      int dimension) {

    Outcome on(KMesh mesh, Sweep sweep) {
      List<Outcome> each = crystals.stream().map(crystal -> crystal.on(mesh, sweep)).toList();
      Outcome all = directions.map(d -> d.joined(each)).orElse(each.get(0));
      return estimates.map(e -> EstimateComparison.with(all, e)).orElse(all);
    }

    boolean covers(KMesh mesh) {
      return crystals.stream().allMatch(crystal -> crystal.covers(mesh));
    }

    /** Crystals come one after the other. */
    Footprint footprint(KMesh mesh, int threads) {
      return crystals.get(0).footprint(mesh, threads);
    }
  }

  private static Calculation calculation(
      RatchetTables tables, CrystalTables files, Conditions conditions, ImportedModel imported) {
    int dimension = imported.model().dimension();
    tables.requireAxis(dimension);
    Optional<Directions> directions = tables.directions();
    List<TightBindingModel> models =
        directions
            .map(d -> d.fields().stream().map(field -> imported.in(field).model()).toList())
            .orElse(List.of(imported.model()));
    RelaxationTime tau = files.relaxation(imported.model());
    Optional<Outcome> estimates =
        tables.hasEstimate()
            ? Optional.of(tables.estimate().under(tables.conditionsAt(0), tables.tau()))
            : Optional.empty();
    return new Calculation(
        models.stream()
            .map(
                model ->
                    new CrystalCalculation(
                        ratchet(tables, tau, model), conditions, tables.refinement()))
            .toList(),
        directions,
        estimates,
        dimension);
  }

  private static CrystalRatchet ratchet(
      RatchetTables tables, RelaxationTime tau, TightBindingModel model) {
    int dimension = model.dimension();
    return new CrystalRatchet(
        model,
        tables.coupling(dimension),
        tau,
        tables.cellVolume(model.lattice(), dimension),
        tables.grid());
  }

  /** With --fermi also the chemical potentials as given. */
  static List<Axis> axes(Conditions conditions, ModelOptions model) {
    List<Axis> axes = new ArrayList<>(conditions.axes());
    OptionalDouble fermi = model.fermiEv();
    if (fermi.isPresent()) {
      List<Double> relative =
          conditions.muEv().values().stream()
              .map(mu -> Decimal.sum(mu, -fermi.getAsDouble()))
              .toList();
      axes.add(new Axis(AxisOptions.RELATIVE_MU, "eV", relative));
    }
    return axes;
  }

  private MeshRefinement refinement(Calculation calculation) {
    MemoryBudget budget = MemoryBudget.ofThisProcess();
    return new MeshRefinement(
        calculation.dimension(),
        finer -> calculation.covers(finer) && budget.holds(footprint(calculation, finer)),
        on -> {
          String title = "mesh " + MeshRefinement.text(on, calculation.dimension());
          budget.require(title, footprint(calculation, on));
          report.detail(title);
          return calculation.on(on, report.withProgress(run.sweep(), title));
        });
  }

  private Footprint footprint(Calculation calculation, KMesh on) {
    return calculation.footprint(on, run.threads());
  }

  /** Tells k-points, memory and time, and computes nothing but a trial. */
  private void tell(Calculation calculation) {
    KMesh first = mesh.mesh(calculation.dimension());
    KMesh last = refinement(calculation).finest(mesh);
    String title = "mesh " + MeshRefinement.text(first, calculation.dimension());
    DryRun dryRun = new DryRun(report.out(), report.err(), run.threads());
    dryRun.kPoints(first.size(), last.size(), title);
    dryRun.memory(footprint(calculation, first), footprint(calculation, last));
    MemoryBudget.ofThisProcess().require(title, footprint(calculation, first));
    dryRun.time(
        sweep -> calculation.crystals().get(0).trial(first, sweep),
        (double) calculation.crystals().size() * last.size() / first.size());
  }
}
