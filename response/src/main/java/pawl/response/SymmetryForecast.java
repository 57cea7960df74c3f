package pawl.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pawl.geometry.BandQuantity;
import pawl.geometry.BerryCurvature;
import pawl.geometry.LambdaMoment;
import pawl.geometry.OrbitalMoment;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.LatticeMap;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.ZoneOperation;
import pawl.tightbinding.ZoneOperation.TimeReversal;

/**
 * Which magnetic responses of a crystal its symmetries allow.
 *
 * <p>In a plane: Xiao et al., PRB 103, 045401 (2021), Table I, for P, T and PT, and Sec. IV for
 * mirrors and axes: with S what an operation does to k in the plane, and τ = -1 for those with time
 * reversal, the equilibrium magnetisation obeys M = τ det S M, the intrinsic response χ = det S S
 * χ, the extrinsic one χ = τ det S S χ. Operations are found at generic k-points, by the bands, Λ,
 * and the signs of Berry curvature and orbital moment; these do not tell P from a twofold axis
 * along z, nor what else does the same to them.
 *
 * <p>In space each quantity follows as the tensor that it is, {@link SolidRules}.
 *
 * @param operations those that hold, but for the identity
 * @param rules what follows
 */
public record SymmetryForecast(List<ZoneOperation> operations, List<Rule> rules) {

  private static final String MIRROR = "mirror normal to";
  private static final String AXIS = "twofold axis along";

  /** What the operations of a plane are told by. */
  private static final List<BandQuantity> TELLING =
      List.of(new LambdaMoment(), new BerryCurvature(), new OrbitalMoment());

  /** Copies its lists. */
  public SymmetryForecast {
    operations = List.copyOf(operations);
    rules = List.copyOf(rules);
  }

  /**
   * What is allowed.
   *
   * @param quantities names as in files
   * @param contribution equilibrium, intrinsic or extrinsic
   * @param allowed the components: some, or a direction
   * @param forbidden the components that are zero
   * @param independent how many numbers the others are made of
   * @param because an operation that forbids the others, and how many more do; empty if nothing is
   *     forbidden
   */
  public record Rule(
      List<String> quantities,
      String contribution,
      List<String> allowed,
      List<String> forbidden,
      int independent,
      String because) {

    /** Copies its lists. */
    public Rule {
      quantities = List.copyOf(quantities);
      allowed = List.copyOf(allowed);
      forbidden = List.copyOf(forbidden);
    }
  }

  /** How a response follows an operation, Table I and Sec. IV. */
  private enum Kind {
    EQUILIBRIUM(List.of("magnetization"), "equilibrium"),
    INTRINSIC(List.of("chi_int", "alpha_int"), "intrinsic"),
    EXTRINSIC(List.of("chi_ext_per_tau", "alpha_ext_per_tau"), "extrinsic");

    private final List<String> quantities;
    private final String title;

    Kind(List<String> quantities, String title) {
      this.quantities = quantities;
      this.title = title;
    }

    /** D, of one row or two. */
    double[][] matrix(ZoneOperation operation) {
      LatticeMap map = operation.map();
      double reversed = operation.reversal() == TimeReversal.WITH ? -1 : 1;
      double sign = (this == INTRINSIC ? 1 : reversed) * map.determinant();
      if (this == EQUILIBRIUM) {
        return new double[][] {{sign}};
      }
      return new double[][] {
        {sign * map.cartesian(0, 0), sign * map.cartesian(0, 1)},
        {sign * map.cartesian(1, 0), sign * map.cartesian(1, 1)}
      };
    }
  }

  /**
   * The forecast for a model.
   *
   * @param model three-dimensional, or two-dimensional in the xy plane, with known centres
   * @param degeneracyTolerance bands closer than this belong together, eV
   * @throws ModelException if it is not
   */
  public static SymmetryForecast of(TightBindingModel model, double degeneracyTolerance) {
    if (model.dimension() == 1) {
      throw new ModelException(
          "the table of symmetries is for crystals of two and three dimensions, and this model is"
              + " 1-dimensional");
    }
    if (model.dimension() == 3) {
      return SolidRules.of(model, degeneracyTolerance);
    }
    BlochSolver solver = new BlochSolver(model, degeneracyTolerance);
    List<ZoneOperation> all = CrystalSymmetry.of(model, solver, TELLING).operations();
    List<Rule> rules = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      rules.add(rule(kind, all));
    }
    return new SymmetryForecast(all.stream().filter(o -> !isIdentity(o)).toList(), rules);
  }

  static boolean isIdentity(ZoneOperation operation) {
    return operation.map().kind() == LatticeMap.Kind.IDENTITY
        && operation.reversal() == TimeReversal.WITHOUT;
  }

  private static Rule rule(Kind kind, List<ZoneOperation> operations) {
    int size = kind.matrix(operations.get(0)).length;
    double[][] mean = new double[size][size];
    for (ZoneOperation operation : operations) {
      double[][] d = kind.matrix(operation);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          mean[i][j] += d[i][j] / operations.size();
        }
      }
    }
    String because =
        because(operations.stream().filter(operation -> forbids(kind.matrix(operation))));
    List<String> allowed = allowed(mean);
    boolean oblique = allowed.stream().anyMatch(a -> a.startsWith("along"));
    List<String> forbidden =
        (kind == Kind.EQUILIBRIUM ? Stream.of("z") : Stream.of("x", "y"))
            .filter(component -> !oblique && !allowed.contains(component))
            .toList();
    return new Rule(kind.quantities, kind.title, allowed, forbidden, allowed.size(), because);
  }

  /** The best known of some operations, and how many more there are. */
  static String because(Stream<ZoneOperation> forbidding) {
    List<String> names =
        forbidding
            .sorted(Comparator.comparingInt(SymmetryForecast::familiarity))
            .map(SymmetryForecast::name)
            .toList();
    return names.size() <= 1
        ? String.join("", names)
        : names.get(0) + " and " + (names.size() - 1) + " more";
  }

  private static boolean forbids(double[][] d) {
    double trace = 0;
    for (int i = 0; i < d.length; i++) {
      trace += d[i][i];
    }
    return trace < d.length - 1e-6;
  }

  /** What a projector leaves. */
  private static List<String> allowed(double[][] mean) {
    double trace = 0;
    for (int i = 0; i < mean.length; i++) {
      trace += mean[i][i];
    }
    if (trace < 0.5) {
      return List.of();
    }
    if (mean.length == 1) {
      return List.of("z");
    }
    if (trace > 1.5) {
      return List.of("x", "y");
    }
    if (mean[0][0] > 1 - 1e-6) {
      return List.of("x");
    }
    if (mean[1][1] > 1 - 1e-6) {
      return List.of("y");
    }
    double x = Math.sqrt(mean[0][0]);
    double y = Math.copySign(Math.sqrt(mean[1][1]), mean[0][1]);
    return List.of(String.format(Locale.ROOT, "along (%.4f, %.4f)", x, y));
  }

  /** P, T and PT first, then mirrors and axes, each without time reversal before those with it. */
  static int familiarity(ZoneOperation operation) {
    int reversed = operation.reversal() == TimeReversal.WITH ? 1 : 0;
    return switch (operation.map().kind()) {
      case IDENTITY, INVERSION -> 0;
      case MIRROR, TWOFOLD -> 1 + reversed;
      case OTHER -> 3 + reversed;
    };
  }

  /**
   * In words, with P, T and PT by their letters. In space time reversal that goes with a map of k
   * goes with minus that map of space.
   */
  private static String name(ZoneOperation operation) {
    boolean reversed = operation.reversal() == TimeReversal.WITH;
    return switch (operation.map().kind()) {
      case IDENTITY -> "PT";
      case INVERSION -> reversed ? "T" : "P";
      default ->
          reversed && operation.map().dimension() == 3
              ? turned(operation.map().name()) + " with time reversal"
              : operation.name();
    };
  }

  /** The name of minus an operation of space. */
  private static String turned(String name) {
    String inverted = " with inversion";
    if (name.startsWith(MIRROR)) {
      return name.replace(MIRROR, AXIS);
    }
    if (name.startsWith(AXIS)) {
      return name.replace(AXIS, MIRROR);
    }
    return name.endsWith(inverted) ? name.replace(inverted, "") : name + inverted;
  }

  /** The names of the operations. */
  public List<String> names() {
    return operations.stream().map(SymmetryForecast::name).collect(Collectors.toList());
  }

  /** The components of a quantity that symmetry forbids; none if it says nothing of it. */
  public List<String> forbidden(String quantity) {
    return rules.stream()
        .filter(rule -> rule.quantities().contains(quantity))
        .flatMap(rule -> rule.forbidden().stream())
        .toList();
  }
}
