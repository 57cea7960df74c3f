package pawl.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import pawl.io.CentresChoice;
import pawl.io.ImportedModel;
import pawl.io.ModelRequest;
import pawl.io.WsvecChoice;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The model of a command, and what the user says about it beyond its files. */
final class ModelOptions {

  @Parameters(
      paramLabel = "MODEL",
      converter = ModelName.Converter.class,
      description =
          "A Wannier90 *_hr.dat or *_tb.dat (plain or compressed), a seedname, a directory or archive"
              + " with one seed, a model.toml, a NetCDF file of `pawl convert` or Abinit, or"
              + " builtin:NAME (see `pawl models`). Neighbours of the same seed (.win, _wsvec.dat,"
              + " _centres.xyz, _tb.dat, .wout) are used and named.")
  private ModelName name;

  @Option(names = "--win", paramLabel = "FILE", description = "The .win to take the lattice from.")
  private Path win;

  @Option(
      names = "--centres",
      paramLabel = "FILE|zero",
      converter = CentresConverter.class,
      description = "Wannier centres from this file, or all at the origin.")
  private CentresChoice centres = new CentresChoice.Automatic();

  @Option(
      names = "--wsvec",
      paramLabel = "FILE|none|recompute",
      converter = WsvecConverter.class,
      description =
          "Wigner-Seitz shifts from this file, none even if there is one, or worked out from the"
              + " mp_grid of the .win and the Wannier centres.")
  private WsvecChoice wsvec = new WsvecChoice.Automatic();

  @Option(
      names = "--lattice",
      paramLabel = "\"x,y,z;x,y,z;x,y,z\"",
      converter = LatticeConverter.class,
      description = "Lattice vectors in Å.")
  private Lattice lattice;

  @Option(
      names = "--dimension",
      paramLabel = "1|2|3",
      converter = DimensionConverter.class,
      description =
          "Number of periodic directions (default: the lattice directions with hoppings, which must"
              + " be the first ones).")
  private Integer dimension;

  @Option(
      names = "--fermi",
      paramLabel = "EV",
      converter = Decimal.Converter.class,
      description =
          "Energy that --mu and --energy count from, eV. The fermi_energy of a .win is shown, never"
              + " applied.")
  private Double fermi;

  @Option(
      names = "--degeneracy-tolerance",
      paramLabel = "EV",
      defaultValue = "1e-4",
      converter = Decimal.NonNegative.class,
      description = "Bands closer than this belong to one multiplet, eV (default: 1e-4).")
  private double degeneracyTolerance;

  @Mixin private PositionsOption positions;
  @Mixin private SpinOptions spins;
  @Mixin private JobOption job;

  /** Reads the model with its neighbours. */
  ImportedModel read() {
    ModelRequest request =
        new ModelRequest(
            name.file(),
            Optional.ofNullable(win),
            centres,
            wsvec,
            Optional.ofNullable(lattice),
            dimension == null ? OptionalInt.empty() : OptionalInt.of(dimension));
    return job.noted(spins.applied(name.read(request)));
  }

  /** What the names of the model's results end with. */
  String seedname() {
    return name.seedname();
  }

  /** The energy that μ counts from, eV, if one was given. */
  OptionalDouble fermiEv() {
    return fermi == null ? OptionalDouble.empty() : OptionalDouble.of(fermi);
  }

  /** Bands closer than this belong to one multiplet, eV. */
  double degeneracyTolerance() {
    return degeneracyTolerance;
  }

  /** How much of the position matrix to use. */
  PositionsOption positions() {
    return positions;
  }

  private static final class CentresConverter implements ITypeConverter<CentresChoice> {
    @Override
    public CentresChoice convert(String text) {
      return text.equals("zero")
          ? new CentresChoice.Zero()
          : new CentresChoice.FromFile(FilePath.of(text));
    }
  }

  private static final class WsvecConverter implements ITypeConverter<WsvecChoice> {
    @Override
    public WsvecChoice convert(String text) {
      return switch (text) {
        case "none" -> new WsvecChoice.None();
        case "recompute" -> new WsvecChoice.Recompute();
        default -> new WsvecChoice.FromFile(FilePath.of(text));
      };
    }
  }

  private static final class DimensionConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (!text.matches("[123]")) {
        throw new TypeConversionException("'" + text + "' is not 1, 2 or 3");
      }
      return Integer.valueOf(text);
    }
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
      try {
        return Lattice.of(vectors);
      } catch (ModelException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
