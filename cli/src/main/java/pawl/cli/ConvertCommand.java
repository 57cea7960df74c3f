package pawl.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import pawl.io.Conversion;
import pawl.io.ImportedModel;
import pawl.io.ModelConversion;
import pawl.io.ModelFormat;
import pawl.io.ResultDirectory.Overwrite;
import pawl.quantity.Warning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A model in another format. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Writes a model in another format: NetCDF (*.nc), *_tb.dat, *_hr.dat, or the sparse *_hr.dat"
          + " of WannierTools. Degeneracies and Wigner-Seitz shifts are in H then.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  pawl convert gete.nc gete2_tb.dat",
      "  pawl convert gete_hr.dat other/gete_hr.dat --decimals 6",
      "",
      "NetCDF and *_tb.dat give back every number as it was. A *_hr.dat has no place for lattice"
          + " and centres: a .win and a _centres.xyz are written beside it."
    })
final class ConvertCommand implements Callable<Integer> {

  /** How the formats are called on the command line. */
  private enum Name {
    NC(ModelFormat.NETCDF),
    TB(ModelFormat.TB),
    HR(ModelFormat.HR_14),
    SPARSE(ModelFormat.SPARSE);

    private final ModelFormat format;

    Name(ModelFormat format) {
      this.format = format;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "The file to write; its name says the format unless --format does.")
  private Path target;

  @Option(
      names = "--format",
      paramLabel = "nc|tb|hr|sparse",
      description = "The format (default: by the ending of OUT: .nc, _tb.dat, _hr.dat).")
  private Name name;

  @Option(
      names = "--decimals",
      paramLabel = "6|14",
      description =
          "Decimals of a _hr.dat (default: 14; 6 as Wannier90 prints it, for programs that read"
              + " fixed columns).")
  private Integer decimals;

  @Option(names = "--force", description = "Replace files that are there already.")
  private boolean force;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but warnings.")
  private boolean quiet;

  @Override
  public Integer call() {
    ModelConversion conversion =
        ModelConversion.claim(target, format(), force ? Overwrite.REPLACE : Overwrite.REFUSE);
    ImportedModel imported = model.read();
    imported.certificate().warnings().forEach(this::warn);
    Conversion done = conversion.write(imported, Version.text());
    done.warnings().forEach(this::warn);
    if (!quiet) {
      report(imported, done);
    }
    return ExitCode.DONE;
  }

  private ModelFormat format() {
    ModelFormat format = name == null ? byEnding() : name.format;
    if (!format.names(target)) {
      throw usage(
          "OUT '"
              + target
              + "' must end with "
              + format.ending()
              + " after a seedname, so that it"
              + " is recognised when it is read");
    }
    if (decimals == null) {
      return format;
    }
    if (format != ModelFormat.HR_14) {
      throw usage("--decimals is for a _hr.dat alone; the other formats lose no digits");
    }
    return switch (decimals) {
      case 6 -> ModelFormat.HR_6;
      case 14 -> ModelFormat.HR_14;
      default -> throw usage("--decimals " + decimals + " is not 6 or 14");
    };
  }

  private ModelFormat byEnding() {
    return ModelFormat.ofName(target)
        .orElseThrow(
            () ->
                usage(
                    "OUT '"
                        + target
                        + "' ends with none of "
                        + Arrays.stream(ModelFormat.values())
                            .map(ModelFormat::ending)
                            .distinct()
                            .collect(Collectors.joining(", "))
                        + " after a seedname"));
  }

  private ParameterException usage(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }

  private void warn(Warning warning) {
    spec.commandLine().getErr().println("warning " + warning.code() + ": " + warning.text());
  }

  private void report(ImportedModel imported, Conversion done) {
    PrintWriter out = spec.commandLine().getOut();
    List<Path> files = done.files();
    out.printf(
        Locale.ROOT,
        "%d Wannier functions, %d R vectors: wrote %s%n",
        imported.model().orbitals(),
        imported.model().hamiltonian().cells().size(),
        files.stream().map(Path::toString).collect(Collectors.joining(", ")));
    if (done.elementErrorEv().isPresent()) {
      out.printf(
          Locale.ROOT,
          "rounding moves elements of H by up to %.1e eV and band energies by less than %.1e eV%n",
          done.elementErrorEv().getAsDouble(),
          done.energyErrorEv().getAsDouble());
    }
  }
}
