package pawl.cli;

import java.util.Arrays;
import java.util.stream.Stream;
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
      description =
          "Refine until every error is below max(R |value|, A S), S being the largest |value| of"
              + " that quantity. Default 1e-3 if no --kmesh is given.")
  private Double rtol;

  @Option(names = "--atol", paramLabel = "A", description = "See --rtol (default: R).")
  private Double atol;

  /** The mesh, or the first of several. */
  KMesh mesh(int dimension) {
    int[] divisions = new int[dimension];
    Arrays.fill(divisions, FIRST_DIVISIONS);
    if (kmesh != null) {
      divisions = kmesh.values();
    }
    if (divisions.length != dimension) {
      throw usage(
          "--kmesh has "
              + divisions.length
              + " divisions, the model "
              + dimension
              + " periodic direction(s)");
    }
    double[] shift = kshift == null ? new double[dimension] : kshift.array();
    if (shift.length != dimension) {
      throw usage(
          "--kshift has "
              + shift.length
              + " numbers, the model "
              + dimension
              + " periodic direction(s)");
    }
    return KMesh.of(divisions, shift);
  }

  /** Whether to refine beyond the first mesh. */
  boolean refines() {
    return rtol != null || kmesh == null;
  }

  Tolerance tolerance() {
    double relative = positive("--rtol", rtol == null ? DEFAULT_RTOL : rtol);
    return new Tolerance(relative, positive("--atol", atol == null ? relative : atol));
  }

  private double positive(String option, double value) {
    if (!(value > 0)) {
      throw usage(option + " " + value + " is not positive");
    }
    return value;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
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
