package pawl.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import pawl.io.ImportedModel;
import pawl.io.ResultDirectory;
import pawl.quantity.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Orbital magnetisation per electric field and per temperature gradient. */
@Command(
    name = "magnetization",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Computes the intrinsic orbital magnetisation of a two-dimensional crystal per electric field,"
          + " chi_int, and per temperature gradient, alpha_int (Xiao et al., PRB 103, 045401), or"
          + " the intrinsic anomalous Hall conductivity of a three-dimensional one.",
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
    Results results = run(imported).compute(axes, mesh, run);
    List<String> shown =
        imported.model().dimension() == 3
            ? List.of("hall_conductivity")
            : List.of("chi_int", "alpha_int");
    Optional<ForecastText> forecast =
        ForecastText.of(imported.model(), model.degeneracyTolerance());
    return new Delivery(report.out(), report.err())
        .of(
            results,
            directory,
            (written, out) -> {
              new Table(written, shown).print(out);
              forecast.ifPresent(predicted -> predicted.printZeros(written, out));
            });
  }

  private MagnetizationRun run(ImportedModel imported) {
    return new MagnetizationRun(spec, imported, model, report);
  }
}
