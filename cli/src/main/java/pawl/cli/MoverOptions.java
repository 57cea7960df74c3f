package pawl.cli;

import java.util.List;
import java.util.Optional;
import pawl.quantity.Axis;
import pawl.response.DensityOfStates;
import pawl.response.Footprint;
import pawl.response.MoverDensity;
import pawl.response.Outcome;
import pawl.response.Sweep;
import pawl.response.ZoneSampling;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.TightBindingModel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Whether to split the density of states by the sign of the velocity, and how. */
final class MoverOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--axis",
      paramLabel = "x|y|z|\"u,v,w\"",
      converter = AxisConverter.class,
      description =
          "Also the densities N_R and N_L of the states whose velocity along this Cartesian axis is"
              + " positive and negative, and their derivatives dN_R, dN_L.")
  private Direction axis;

  @Option(
      names = "--method",
      paramLabel = "lines|simplex",
      converter = MethodConverter.class,
      description =
          "How states are sorted by velocity: by the roots of the bands along lines parallel to the"
              + " axis, or by the slopes of linear simplices (default: lines where a reciprocal"
              + " vector points along the axis).")
  private MoverDensity.Method method;

  @Option(
      names = "--derivative-step",
      paramLabel = "EV",
      defaultValue = "0.01",
      converter = Decimal.Positive.class,
      description =
          "dN_R, dN_L of two and three dimensions are differences over this many eV to either side"
              + " (default: 0.01); those of lines in one are exact.")
  private double derivativeStep;

  /** What computes densities on a mesh. */
  interface Calculation {

    Outcome on(KMesh mesh, Axis energyEv, Sweep sweep);

    Footprint footprint(KMesh mesh, int threads);

    /** For how many k-points of a mesh the model is solved, those on lines not counted. */
    long kPointsSolved(KMesh mesh);
  }

  /**
   * The density of states of a model, split if the user wants it.
   *
   * @param sampling which k-points of a mesh are solved; all of them if it is split
   */
  Calculation calculation(TightBindingModel model, ZoneSampling sampling) {
    if (axis == null) {
      if (method != null) {
        throw new ParameterException(
            spec.commandLine(), "--method sorts states by their velocity; give the --axis of it");
      }
      return calculation(new DensityOfStates(model, sampling));
    }
    MoverDensity movers =
        new MoverDensity(model, axis.components(), Optional.ofNullable(method), derivativeStep);
    return new Calculation() {
      @Override
      public Outcome on(KMesh mesh, Axis energyEv, Sweep sweep) {
        return movers.on(mesh, energyEv, sweep);
      }

      @Override
      public Footprint footprint(KMesh mesh, int threads) {
        return movers.footprint(mesh, threads);
      }

      @Override
      public long kPointsSolved(KMesh mesh) {
        return mesh.size();
      }
    };
  }

  private static Calculation calculation(DensityOfStates density) {
    return new Calculation() {
      @Override
      public Outcome on(KMesh mesh, Axis energyEv, Sweep sweep) {
        return density.on(mesh, energyEv, sweep);
      }

      @Override
      public Footprint footprint(KMesh mesh, int threads) {
        return density.footprint(mesh, threads);
      }

      @Override
      public long kPointsSolved(KMesh mesh) {
        return density.kPointsSolved(mesh);
      }
    };
  }

  /** The quantities of the table. */
  List<String> shown() {
    return axis == null ? List.of("dos") : List.of("dos", "N_R", "N_L", "dN_R", "dN_L");
  }

  /** A Cartesian direction. */
  private record Direction(double... components) {}

  private static final class AxisConverter implements ITypeConverter<Direction> {
    @Override
    public Direction convert(String text) {
      double[] components =
          switch (text) {
            case "x" -> new double[] {1, 0, 0};
            case "y" -> new double[] {0, 1, 0};
            case "z" -> new double[] {0, 0, 1};
            default -> vector(text);
          };
      return new Direction(components);
    }

    private static double[] vector(String text) {
      double[] vector = new Points.Converter().convert(text).array();
      if (vector.length != 3 || Math.hypot(Math.hypot(vector[0], vector[1]), vector[2]) == 0) {
        throw new TypeConversionException("'" + text + "' is not x, y, z or a vector u,v,w");
      }
      return vector;
    }
  }

  private static final class MethodConverter implements ITypeConverter<MoverDensity.Method> {
    @Override
    public MoverDensity.Method convert(String text) {
      return switch (text) {
        case "lines" -> MoverDensity.Method.LINES;
        case "simplex" -> MoverDensity.Method.SIMPLEX;
        default -> throw new TypeConversionException("'" + text + "' is not lines or simplex");
      };
    }
  }
}
