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
import picocli.CommandLine.Mixin;
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
          "A Wannier90 *_hr.dat or *_tb.dat (plain or gzip), a seedname, a directory with one seed,"
              + " a model.toml, or builtin:NAME (see `pawl models`). Neighbours of the same seed (.win, _wsvec.dat, _centres.xyz, _tb.dat) are"
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
      paramLabel = "FILE|none",
      description = "Wigner-Seitz shifts from this file, or none even if there is one.")
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

  @Mixin private SpinOptions spins;
  @Mixin private JobOption job;

  /** Reads the model with its neighbours. */
  ImportedModel read() {
    ImportedModel imported =
        BuiltinName.isIn(name)
            ? BuiltinModels.read(BuiltinName.of(name), request(Path.of("")))
            : ModelFiles.read(request(Path.of(name)));
    return job.noted(spins.applied(imported));
  }

  private ModelRequest request(Path file) {
    return new ModelRequest(
        file,
        Optional.ofNullable(win),
        centresChoice(),
        wsvecChoice(),
        Optional.ofNullable(lattice),
        dimension == null ? OptionalInt.empty() : OptionalInt.of(dimension));
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
    return wsvec.equals("none") ? new WsvecChoice.None() : new WsvecChoice.FromFile(Path.of(wsvec));
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
    if (BuiltinName.isIn(name)) {
      return BuiltinName.of(name).id();
    }
    String last = Path.of(name).toAbsolutePath().normalize().getFileName().toString();
    return last.replaceAll("(\\.(gz|bz2|xz|zst))?$", "")
        .replaceAll("(_hr|_tb)?(\\.dat)?$|\\.toml$", "");
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
