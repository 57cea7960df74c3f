package pawl.io;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The formats that a model can be written in. */
public enum ModelFormat {
  /** Our own NetCDF-3: everything we know of the model, every number to the last bit. */
  NETCDF(".nc"),
  /** A {@code _tb.dat} of Wannier90 with 17 digits, from which every number is read back. */
  TB("_tb.dat"),
  /** A {@code _hr.dat} with 14 decimals, with a {@code .win} and a {@code _centres.xyz}. */
  HR_14("_hr.dat"),
  /** A {@code _hr.dat} as Wannier90 prints it, with six decimals, and the same beside it. */
  HR_6("_hr.dat"),
  /** The sparse {@code _hr.dat} of WannierTools with 17 digits, and the same beside it. */
  SPARSE("_hr.dat");

  private final String ending;

  ModelFormat(String ending) {
    this.ending = ending;
  }

  /** What names of such files end with. */
  public String ending() {
    return ending;
  }

  /** The format that a file's name stands for; of those that share an ending the first. */
  public static Optional<ModelFormat> ofName(Path file) {
    return Arrays.stream(values()).filter(format -> format.names(file)).findFirst();
  }

  /** Whether a file's name is one that is recognised as of this format, with a seed before it. */
  public boolean names(Path file) {
    String name = Objects.toString(file.getFileName(), "");
    return name.endsWith(ending) && name.length() > ending.length();
  }

  /** What names of the files of this model begin with. */
  String seed(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ending.length());
  }

  /** The {@code .win} that holds the lattice, where the format has no place for one. */
  Path win(Path file) {
    return file.resolveSibling(seed(file) + ".win");
  }

  /** The file of the Wannier centres, where the format has no place for them. */
  Path centres(Path file) {
    return file.resolveSibling(seed(file) + "_centres.xyz");
  }

  /** All files that may be written. */
  List<Path> targets(Path file) {
    return switch (this) {
      case NETCDF, TB -> List.of(file);
      case HR_14, HR_6, SPARSE -> List.of(win(file), centres(file), file);
    };
  }
}
