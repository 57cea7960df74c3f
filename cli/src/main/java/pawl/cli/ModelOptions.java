package pawl.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import pawl.io.CentresChoice;
import pawl.io.ImportedModel;
import pawl.io.ModelFiles;
import pawl.io.ModelRequest;
import pawl.io.WsvecChoice;
import pawl.tightbinding.Lattice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The model of a command, and what the user says about it beyond its files. */
final class ModelOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "MODEL",
      description =
          "A Wannier90 *_hr.dat or *_tb.dat (plain or gzip), a seedname, or a directory with one"
              + " seed, or builtin:NAME. Neighbours of the same seed (.win, _wsvec.dat, _centres.xyz, _tb.dat) are"
              + " used and named.")
  private String name;

  @Option(names = "--win", paramLabel = "FILE", description = "The .win to take the lattice from.")
  private Path win;

  @Option(
      names = "--centres",
      paramLabel = "FILE|zero",
      description = "Wannier centres from this file, or all at the origin.")
  private String centres;

  @Option(
      names = "--wsvec",
      paramLabel = "FILE|none|recompute",
      description =
          "Wigner-Seitz shifts from this file, none even if there is one, or worked out from the"
              + " mp_grid of the .win and the Wannier centres.")
  private String wsvec;

  @Option(
      names = "--lattice",
      paramLabel = "\"x,y,z;x,y,z;x,y,z\"",
      converter = LatticeConverter.class,
      description = "Lattice vectors in Å.")
  private Lattice lattice;

  @Option(
      names = "--dimension",
      paramLabel = "1|2|3",
      description =
          "Number of periodic directions (default: the lattice directions with hoppings, which must"
              + " be the first ones).")
  private Integer dimension;

  @Option(
      names = "--fermi",
      paramLabel = "EV",
      description =
          "Energy that --mu counts from, eV. The fermi_energy of a .win is shown, never applied.")
  private Double fermi;

  @Option(
      names = "--degeneracy-tolerance",
      paramLabel = "EV",
      defaultValue = "1e-4",
      description = "Bands closer than this belong to one multiplet, eV (default: 1e-4).")
  private double degeneracyTolerance;

  private Path file() {
    return name.startsWith(BuiltinModel.PREFIX) ? BuiltinModel.file(name) : Path.of(name);
  }

  /** Reads the model with its neighbours. */
  ImportedModel read() {
    return ModelFiles.read(
        new ModelRequest(
            file(),
            Optional.ofNullable(win),
            centresChoice(),
            wsvecChoice(),
            Optional.ofNullable(lattice),
            dimension == null ? OptionalInt.empty() : OptionalInt.of(dimension)));
  }

  private CentresChoice centresChoice() {
    if (centres == null) {
      return new CentresChoice.Automatic();
    }
    return centres.equals("zero")
        ? new CentresChoice.Zero()
        : new CentresChoice.FromFile(Path.of(centres));
  }

  private WsvecChoice wsvecChoice() {
    if (wsvec == null) {
      return new WsvecChoice.Automatic();
    }
    return switch (wsvec) {
      case "none" -> new WsvecChoice.None();
      case "recompute" -> new WsvecChoice.Recompute();
      default -> new WsvecChoice.FromFile(Path.of(wsvec));
    };
  }

  /** The energy that μ counts from, eV, if one was given. */
  OptionalDouble fermiEv() {
    return fermi == null ? OptionalDouble.empty() : OptionalDouble.of(fermi);
  }

  double degeneracyTolerance() {
    if (!(degeneracyTolerance >= 0)) {
      throw new ParameterException(
          spec.commandLine(), "--degeneracy-tolerance " + degeneracyTolerance + " is negative");
    }
    return degeneracyTolerance;
  }

  /** The file's name without what formats and compressions add to it. */
  String seedname() {
    if (name.startsWith(BuiltinModel.PREFIX)) {
      return name.substring(BuiltinModel.PREFIX.length());
    }
    String last = Path.of(name).toAbsolutePath().normalize().getFileName().toString();
    return last.replaceAll("(\\.(gz|bz2|xz|zst))?$", "").replaceAll("(_hr|_tb)?(\\.dat)?$", "");
  }

  private static final class LatticeConverter implements ITypeConverter<Lattice> {
    @Override
    public Lattice convert(String text) {
      String[] rows = text.split(";", -1);
      if (rows.length != 3) {
        throw new TypeConversionException("'" + text + "' is not three vectors x,y,z;x,y,z;x,y,z");
      }
      double[][] vectors = new double[3][];
      for (int i = 0; i < 3; i++) {
        vectors[i] = new Points.Converter().convert(rows[i]).array();
        if (vectors[i].length != 3) {
          throw new TypeConversionException("'" + rows[i] + "' is not a vector x,y,z");
        }
      }
      return Lattice.of(vectors);
    }
  }
}
