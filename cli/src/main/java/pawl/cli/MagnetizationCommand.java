package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import pawl.cli.MeshRefinement.Found;
import pawl.io.ImportedModel;
import pawl.io.ResultDirectory;
import pawl.quantity.Results;
import pawl.response.CarrierScattering;
import pawl.response.PhononDrag;
import pawl.response.PositionsComparison;
import pawl.response.Relaxation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Orbital magnetisation per electric field and per temperature gradient. */
@Command(
    name = "magnetization",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Computes the orbital magnetisation of a two-dimensional crystal in equilibrium, and what an"
          + " electric field, chi, or a temperature gradient, alpha, induces of it, intrinsic and"
          + " extrinsic (Xiao et al., PRB 103, 045401), with its Hall conductivity; of a"
          + " three-dimensional one Hall conductivity, magnetisation, Berry-curvature dipole and"
          + " kinetic magnetoelectric tensor.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  pawl magnetization CrI3_hr.dat --kmesh 48x48 --mu -4:-3.6:9 --temperature 300",
      "",
      "MODEL needs the Wannier centres (_centres.xyz or _tb.dat) and the lattice (.win or"
          + " _tb.dat) beside it, or --centres and --lattice."
    })
final class MagnetizationCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;
  @Mixin private AxisOptions axes;
  @Mixin private MeshOptions mesh;
  @Mixin private QuantitiesOption quantities;
  @Mixin private RelaxationOptions relaxation;
  @Mixin private DragOptions drag;
  @Mixin private PlotOption plot;
  @Mixin private RunOptions run;
  @Mixin private ReportOptions report;
  @Mixin private OutputOptions output;

  @Override
  public Integer call() {
    if (run.isDry()) {
      run(model.read()).tell(axes, mesh, run);
      return ExitCode.DONE;
    }
    ResultDirectory directory = output.claim("magnetization", model.seedname());
    ImportedModel imported = model.read();
    MagnetizationRun calculation = run(imported);
    requirePlots(calculation);
    Found found = calculation.compute(axes, mesh, run);
    Set<String> zeros = found.outcome().zeros();
    Optional<ForecastText> forecast =
        ForecastText.of(imported.model(), model.degeneracyTolerance());
    Results results = calculation.results(axes, mesh, run, found);
    int code =
        new Delivery(report.out(), report.err())
            .of(
                results,
                directory,
                (written, out) -> {
                  new MagnetizationTable(written, zeros).print(out);
                  forecast.ifPresent(predicted -> predicted.printZeros(written, out));
                });
    plot.write(results, directory.path());
    return code;
  }

  private void requirePlots(MagnetizationRun calculation) {
    if (!plot.isGiven()) {
      return;
    }
    List<String> there = calculation.quantities(run);
    plot.require(there, "there are " + String.join(", ", there));
    boolean curves = axes.mu(model.fermiEv()).size() > 1 || axes.temperature().size() > 1;
    if (!curves) {
      throw new ParameterException(
          spec.commandLine(), "--plot needs a range of --mu or of --temperature to draw against");
    }
  }

  private MagnetizationRun run(ImportedModel imported) {
    int dimension = imported.model().dimension();
    if (model.positions().isFull()) {
      quantities.requireAny("--positions full", PositionsComparison.QUANTITIES);
    }
    Optional<Relaxation> tau = relaxation.of(axes, dimension);
    if (tau.isPresent()) {
      quantities.requireAny("--tau", List.of("chi_ext_per_tau", "alpha_ext_per_tau"));
    }
    Optional<PhononDrag> dragged = drag.of(axes, dimension);
    if (dragged.isPresent()) {
      quantities.requireAny("--drag-...", List.of("chi_ext_per_tau"));
    }
    List<CarrierScattering> scattering = new ArrayList<>();
    tau.ifPresent(scattering::add);
    dragged.ifPresent(scattering::add);
    MagnetizationRun.Wanted wanted = new MagnetizationRun.Wanted(quantities, scattering);
    return new MagnetizationRun(spec, imported, model, report, wanted);
  }
}
