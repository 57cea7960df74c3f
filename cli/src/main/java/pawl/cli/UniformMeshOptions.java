package pawl.cli;

import java.util.Arrays;
import java.util.stream.Stream;
import pawl.io.MemoryException;
import pawl.tightbinding.KMesh;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** A uniform mesh. */
final class UniformMeshOptions {

  @Option(
      names = "--kmesh",
      paramLabel = "N1xN2",
      converter = Divisions.Converter.class,
      description = "Divisions along the periodic reciprocal vectors, with a point at Gamma.")
  private Divisions kmesh;

  @Option(
      names = "--kshift",
      paramLabel = "f1,f2",
      converter = Points.Converter.class,
      description = "Shift of the mesh in units of its step (default: none).")
  private Points kshift;

  /** Whether the user shifted a mesh. */
  boolean isShifted() {
    return kshift != null;
  }

  /** Whether the user named a mesh. */
  boolean isGiven() {
    return kmesh != null;
  }

  /**
   * The mesh.
   *
   * @param defaultDivisions along every direction, where none were given
   * @param command is told of numbers that are not those of the dimension
   */
  KMesh mesh(int dimension, int defaultDivisions, CommandSpec command) {
    int[] divisions = new int[dimension];
    Arrays.fill(divisions, defaultDivisions);
    if (kmesh != null) {
      divisions = kmesh.values();
    }
    requireOnePerDirection("--kmesh", "divisions", divisions.length, dimension, command);
    double[] shift = kshift == null ? new double[dimension] : kshift.array();
    requireOnePerDirection("--kshift", "fractions", shift.length, dimension, command);
    refuseTooMany(divisions);
    return KMesh.of(divisions, shift);
  }

  private static void refuseTooMany(int... divisions) {
    long size = Arrays.stream(divisions).asLongStream().reduce(1, (a, b) -> a * b);
    if (size > Integer.MAX_VALUE) {
      throw new MemoryException(
          String.format(
              "a mesh of %d k-points is more than the %d of one run; use fewer divisions, or --rtol"
                  + " without --kmesh, which puts k-points only where they are needed",
              size, Integer.MAX_VALUE));
    }
  }

  private static void requireOnePerDirection(
      String option, String what, int given, int dimension, CommandSpec command) {
    if (given != dimension) {
      throw new ParameterException(
          command.commandLine(),
          String.format(
              "%s: expected %d %s, as many as the model has periodic directions, found %d",
              option, dimension, what, given));
    }
  }

  /** N1xN2[xN3]. */
  private record Divisions(int... values) {

    private static final class Converter implements ITypeConverter<Divisions> {
      @Override
      public Divisions convert(String text) {
        try {
          int[] values = Stream.of(text.split("x", -1)).mapToInt(Integer::parseInt).toArray();
          if (values.length <= 3 && Arrays.stream(values).allMatch(n -> n >= 1 && n <= 65536)) {
            return new Divisions(values);
          }
        } catch (NumberFormatException e) {
          throw new TypeConversionException("'" + text + "' is not N1xN2[xN3]");
        }
        throw new TypeConversionException("'" + text + "' is not N1xN2[xN3] with 1 to 65536 each");
      }
    }
  }
}
