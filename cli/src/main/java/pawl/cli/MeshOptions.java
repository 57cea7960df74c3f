package pawl.cli;

import java.util.Arrays;
import java.util.stream.Stream;
import pawl.io.MemoryException;
import pawl.response.Tolerance;
import pawl.tightbinding.KMesh;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Where the Brillouin zone is sampled, or how well. */
final class MeshOptions {

  private static final int FIRST_DIVISIONS = 24;
  private static final double DEFAULT_RTOL = 1e-3;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--kmesh",
      paramLabel = "N1xN2",
      converter = Divisions.Converter.class,
      description =
          "Divisions along the periodic reciprocal vectors, with a point at Gamma. With a tolerance"
              + " it is the first mesh.")
  private Divisions kmesh;

  @Option(
      names = "--kshift",
      paramLabel = "f1,f2",
      converter = Points.Converter.class,
      description = "Shift of the mesh in units of its step (default: none).")
  private Points kshift;

  @Option(
      names = "--rtol",
      paramLabel = "R",
      converter = Decimal.Positive.class,
      description =
          "Refine until every error is below max(R |value|, A S), S being the largest |value| of"
              + " that quantity (default: 1e-3 where no --kmesh is given).")
  private Double rtol;

  @Option(
      names = "--atol",
      paramLabel = "A",
      converter = Decimal.Positive.class,
      description = "See --rtol (default: R).")
  private Double atol;

  /** The mesh, or the first of several. */
  KMesh mesh(int dimension) {
    int[] divisions = new int[dimension];
    Arrays.fill(divisions, FIRST_DIVISIONS);
    if (kmesh != null) {
      divisions = kmesh.values();
    }
    requireOnePerDirection("--kmesh", "divisions", divisions.length, dimension);
    double[] shift = kshift == null ? new double[dimension] : kshift.array();
    requireOnePerDirection("--kshift", "fractions", shift.length, dimension);
    refuseTooMany(divisions);
    return KMesh.of(divisions, shift);
  }

  /** Whether the user named a mesh. */
  boolean isGiven() {
    return kmesh != null;
  }

  /** Whether to refine beyond the first mesh. */
  boolean refines() {
    return rtol != null || kmesh == null;
  }

  /** The errors asked for. */
  Tolerance tolerance() {
    double relative = rtol == null ? DEFAULT_RTOL : rtol;
    return new Tolerance(relative, atol == null ? relative : atol);
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

  private void requireOnePerDirection(String option, String what, int given, int dimension) {
    if (given != dimension) {
      throw new ParameterException(
          spec.commandLine(),
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
