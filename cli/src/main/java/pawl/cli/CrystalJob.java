package pawl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pawl.cli.MeshRefinement.Found;
import pawl.io.ImportedModel;
import pawl.io.ResultDirectory;
import pawl.io.TomlFile;
import pawl.quantity.Axis;
import pawl.quantity.Results;
import pawl.ratchet.Conditions;
import pawl.ratchet.CrystalCalculation;
import pawl.ratchet.CrystalRatchet;
import pawl.ratchet.ElectronFilling;
import pawl.ratchet.Phonons;
import pawl.ratchet.SiInput;
import pawl.response.Footprint;
import pawl.tightbinding.KMesh;
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
        RatchetTables.BINS,
        RatchetTables.WINDOW,
        RatchetTables.THICKNESS);
  }

  @Override
  public int run(Path path, TomlFile file) {
    RatchetTables tables = new RatchetTables(path, file.settings());
    CrystalTables files = new CrystalTables(path, file.settings());
    files.check();
    tables.grid();
    if (run.isDry()) {
      ImportedModel imported = model.read();
      Optional<RatchetDispersion> dispersion = files.dispersion(imported.model());
      tell(calculation(tables, files, conditions(tables, imported, dispersion), imported));
      return ExitCode.DONE;
    }
    ResultDirectory directory = output.claim(RatchetCommand.NAME, model.seedname());
    ImportedModel read = files.noted(model.read());
    Optional<RatchetDispersion> dispersion = files.dispersion(read.model());
    ImportedModel imported = dispersion.map(d -> read.withInput(d.input())).orElse(read);
    RunRecord record = new RunRecord(spec, imported);
    Conditions conditions = conditions(tables, imported, dispersion);
    Found found = refinement(calculation(tables, files, conditions, imported)).by(mesh);
    Results results = record.results(axes(conditions), found, file.settings().flattened());
    return new Delivery(report.out(), report.err()).of(results, directory, SHOWN);
  }

  /** With densities turned into chemical potentials, on the first mesh. */
  private Conditions conditions(
      RatchetTables tables, ImportedModel imported, Optional<RatchetDispersion> dispersion) {
    int dimension = imported.model().dimension();
    List<? extends Phonons> phonons =
        dispersion.isPresent()
            ? List.of(dispersion.get().on(mesh.mesh(dimension)))
            : tables.einstein();
    Optional<double[]> densities = tables.densities();
    if (densities.isEmpty()) {
      return tables.conditionsAt(phonons, tables.muEv(model.fermiEv().orElse(0)));
    }
    double volume = tables.cellVolume(imported.model().lattice(), dimension);
    double temperature = tables.electronK()[0];
    ElectronFilling filling =
        new ElectronFilling(imported.model(), mesh.mesh(dimension), run.sweep());
    return tables.conditionsAt(
        phonons,
        Arrays.stream(densities.get())
            .map(
                density ->
                    filling.chemicalPotential(
                        SiInput.perCubicAngstrom(density) * volume, temperature))
            .toArray());
  }

  /** What is computed, and in how many dimensions. */
  private record Calculation(CrystalCalculation crystal, int dimension) {}

  private static Calculation calculation(
      RatchetTables tables, CrystalTables files, Conditions conditions, ImportedModel imported) {
    int dimension = imported.model().dimension();
    tables.requireAxis(dimension);
    CrystalRatchet ratchet =
        new CrystalRatchet(
            imported.model(),
            tables.coupling(dimension),
            files.relaxation(imported.model()),
            tables.cellVolume(imported.model().lattice(), dimension),
            tables.grid());
    return new Calculation(new CrystalCalculation(ratchet, conditions), dimension);
  }

  /** With --fermi also the chemical potentials as given. */
  private List<Axis> axes(Conditions conditions) {
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
        finer -> calculation.crystal().covers(finer) && budget.holds(footprint(calculation, finer)),
        on -> {
          String title = "mesh " + MeshRefinement.text(on, calculation.dimension());
          budget.require(title, footprint(calculation, on));
          report.detail(title);
          return calculation.crystal().on(on, report.withProgress(run.sweep(), title));
        });
  }

  private Footprint footprint(Calculation calculation, KMesh on) {
    return calculation.crystal().footprint(on, run.threads());
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
        sweep -> calculation.crystal().trial(first, sweep), (double) last.size() / first.size());
  }
}
