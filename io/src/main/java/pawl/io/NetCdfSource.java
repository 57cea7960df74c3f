package pawl.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import pawl.quantity.Provenance;
import ucar.ma2.DataType;
import ucar.nc2.Attribute;
import ucar.nc2.Dimension;
import ucar.nc2.NetcdfFile;
import ucar.nc2.NetcdfFileSubclass;
import ucar.nc2.Variable;
import ucar.nc2.iosp.IOServiceProvider;
import ucar.nc2.iosp.hdf5.H5iosp;
import ucar.nc2.iosp.netcdf3.N3raf;
import ucar.unidata.io.InMemoryRandomAccessFile;

/**
 * A NetCDF file that nobody vouches for: it is read whole and hashed, variables are taken only with
 * the dimensions and the type they must have, and numbers only if they are finite.
 */
final class NetCdfSource implements AutoCloseable {

  private static final byte[] CLASSIC = {'C', 'D', 'F'};
  private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};

  /** The most bytes of numbers that a byte of deflated data can hold. */
  private static final long DEFLATE_LIMIT = 1032;

  /** What an array can hold. */
  private static final long LARGEST_FILE = Integer.MAX_VALUE - 8L;

  private static final Duration LEAST_TIME = Duration.ofSeconds(20);

  /** A tenth of what a slow machine reads. */
  private static final long BYTES_A_MILLISECOND = 1000;

  private final String name;
  private final Provenance.Input input;
  private final long bound;
  private final NetcdfFile file;

  private NetCdfSource(Provenance.Input input, long bound, NetcdfFile file) {
    this.name = input.path();
    this.input = input;
    this.bound = bound;
    this.file = file;
  }

  /** Whether a file is NetCDF, told by its first bytes. */
  static boolean recognises(Path path) {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(HDF5.length);
      return starts(head, CLASSIC) || starts(head, HDF5);
    } catch (IOException e) {
      throw unopened(path, e);
    }
  }

  private static InputException unopened(Path path, IOException cause) {
    InputException problem =
        new InputException(path.toString(), 0, "to read it", OutputGroup.reason(cause));
    problem.initCause(cause);
    return problem;
  }

  private static boolean starts(byte[] head, byte[] magic) {
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }

  /**
   * Opens a file.
   *
   * @throws InputException if it is not what NetCDF-Java can read
   * @throws MemoryException if it does not fit the memory
   */
  static NetCdfSource open(Path path) {
    return of(path.toString(), bytes(path));
  }

  /**
   * Takes the contents of a file.
   *
   * @throws InputException if they are not what NetCDF-Java can read
   */
  static NetCdfSource of(String name, byte[] bytes) {
    Provenance.Input input =
        new Provenance.Input(name, HexFormat.of().formatHex(InputFile.sha256().digest(bytes)));
    boolean classic = starts(bytes, CLASSIC);
    if (classic) {
      ClassicHeader.check(name, bytes);
    }
    long bound = classic ? bytes.length : DEFLATE_LIMIT * bytes.length;
    IOServiceProvider reader = classic ? new N3raf() : new H5iosp();
    NetcdfFile file =
        bounded(
            name,
            bytes.length,
            () ->
                new NetcdfFileSubclass(
                    reader, new InMemoryRandomAccessFile(name, bytes), name, null));
    return new NetCdfSource(input, bound, file);
  }

  private static byte[] bytes(Path path) {
    try {
      long size = Files.size(path);
      long heap = Runtime.getRuntime().maxMemory();
      if (size > Math.min(LARGEST_FILE, heap / 2)) {
        throw new MemoryException(
            String.format(
                Locale.ROOT,
                "%s has %.1f GB, which are read at once: at most 2 GB, and half of the %.1f GB"
                    + " that Java may use (more with -Xmx); or read a text form of the model",
                path,
                size / 1e9,
                heap / 1e9));
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw unopened(path, e);
    }
  }

  private static <T> T bounded(String name, long bytes, Callable<T> work) {
    try {
      return Deadline.within(LEAST_TIME.plusMillis(bytes / BYTES_A_MILLISECOND), work);
    } catch (ExecutionException | TimeoutException e) {
      throw unreadable(name, e);
    }
  }

  private static InputException unreadable(String name, Throwable cause) {
    InputException problem =
        new InputException(
            name, 0, "a whole NetCDF file", "what NetCDF-Java cannot read", "write it again");
    problem.initCause(cause);
    return problem;
  }

  Provenance.Input input() {
    return input;
  }

  /** A global attribute that is a text. */
  Optional<String> text(String attribute) {
    Attribute found = file.findGlobalAttribute(attribute);
    return found == null || !found.isString()
        ? Optional.empty()
        : Optional.ofNullable(found.getStringValue());
  }

  /** A global attribute that is an integer. */
  int integer(String attribute, int least, int most) {
    Attribute found = file.findGlobalAttribute(attribute);
    Number value = found == null || found.isString() ? null : found.getNumericValue();
    if (value == null
        || value.doubleValue() != value.intValue()
        || outside(value.intValue(), least, most)) {
      throw wrong("attribute " + attribute, "an integer from " + least + " to " + most, "" + value);
    }
    return value.intValue();
  }

  private static boolean outside(int value, int least, int most) {
    return value < least || value > most;
  }

  boolean has(String variable) {
    return file.findVariable(variable) != null;
  }

  /**
   * The length of a dimension.
   *
   * @throws InputException if there is none of the name, or it is longer than a model may be
   */
  int length(String dimension, int most) {
    Dimension found = file.findDimension(dimension);
    if (found == null || found.getLength() < 1 || found.getLength() > most) {
      throw wrong(
          "dimension " + dimension,
          "a length from 1 to " + most,
          found == null ? "no such dimension" : String.valueOf(found.getLength()));
    }
    return found.getLength();
  }

  /** A variable of doubles with exactly these dimensions. */
  Variable reals(String variable, List<String> dimensions) {
    return required(variable, DataType.DOUBLE, dimensions);
  }

  /** A variable of doubles in this unit with exactly these dimensions. */
  Variable reals(String variable, List<String> dimensions, String unit) {
    Variable found = reals(variable, dimensions);
    Attribute units = found.findAttribute("units");
    String text = units == null ? null : units.getStringValue();
    if (!unit.equals(text)) {
      throw wrong("variable " + variable, "units = \"" + unit + "\"", "\"" + text + "\"");
    }
    return found;
  }

  private Variable required(String variable, DataType type, List<String> dimensions) {
    Variable found = file.findVariable(variable);
    String expected = type + " " + variable + "(" + String.join(", ", dimensions) + ")";
    if (found == null) {
      throw wrong("variable " + variable, expected, "no such variable");
    }
    List<String> names = found.getDimensions().stream().map(Dimension::getShortName).toList();
    if (found.getDataType() != type || !names.equals(dimensions)) {
      throw wrong(
          "variable " + variable,
          expected,
          found.getDataType() + " " + variable + "(" + String.join(", ", names) + ")");
    }
    requireRoom(found);
    return found;
  }

  private void requireRoom(Variable variable) {
    double bytes = (double) variable.getSize() * variable.getElementSize();
    if (bytes > bound) {
      throw wrong(
          "variable " + variable.getShortName(),
          "at most the " + bound + " bytes that the file can hold",
          variable.getSize() + " elements");
    }
    if (bytes > Runtime.getRuntime().maxMemory() / 2.0) {
      throw new MemoryException(
          String.format(
              Locale.ROOT,
              "%s, variable %s takes %.1f GB, and Java may use %.1f GB; give it more with -Xmx",
              name,
              variable.getShortName(),
              bytes / 1e9,
              Runtime.getRuntime().maxMemory() / 1e9));
    }
  }

  /** All numbers of a variable of doubles. */
  double[] all(Variable variable) {
    double[] values = (double[]) read(variable);
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw wrong("variable " + variable.getShortName(), "finite numbers", "" + value);
      }
    }
    return values;
  }

  /** All numbers of a variable of integers with exactly these dimensions. */
  int[] integers(String variable, List<String> dimensions) {
    return (int[]) read(required(variable, DataType.INT, dimensions));
  }

  private Object read(Variable variable) {
    // Whole, since parts of deflated data are inflated with all that is around them.
    long bytes = variable.getSize() * variable.getElementSize();
    return bounded(name, bytes, () -> variable.read().getStorage());
  }

  /** A complaint about a part of the file. */
  InputException wrong(String part, String expected, String found) {
    return new InputException(name + ", " + part, 0, expected, found);
  }

  /** A complaint about a part of the file, and what to do. */
  InputException wrong(String part, String expected, String found, String cure) {
    return new InputException(name + ", " + part, 0, expected, found, cure);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }
}
