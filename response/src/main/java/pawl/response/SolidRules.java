package pawl.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pawl.geometry.BandQuantity;
import pawl.geometry.BerryCurvature;
import pawl.geometry.OrbitalMoment;
import pawl.response.SymmetryForecast.Rule;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.ZoneOperation;

/**
 * Which components of the responses of a three-dimensional crystal its symmetries allow: the mean
 * over its operations of what each makes of a tensor. R. R. Birss, Rep. Prog. Phys. 26, 307 (1963).
 *
 * <p>Operations are those under which bands, Berry curvature and orbital moment follow at generic
 * k-points; the velocity then does, and with it the tensors of the Fermi surface.
 */
final class SolidRules {

  /** What the operations are told by. */
  private static final List<BandQuantity> TELLING =
      List.of(BerryCurvature.inSpace(), OrbitalMoment.inSpace());

  /** A multiple of the orders that an operation of a lattice can have. */
  private static final int PERIOD = 12;

  /** Of a mean over rotations by printed lattice vectors. */
  private static final double NOTHING = 1e-4;

  private SolidRules() {}

  /** The forecast for a three-dimensional model. */
  static SymmetryForecast of(TightBindingModel model, double degeneracyTolerance) {
    BlochSolver solver = new BlochSolver(model, degeneracyTolerance);
    List<ZoneOperation> all = CrystalSymmetry.of(model, solver, TELLING).operations();
    List<Rule> rules = new ArrayList<>();
    for (Observable observable :
        List.of(
            Catalogue.MAGNETIZATION_OF_SOLID,
            Catalogue.HALL_CONDUCTIVITY,
            Catalogue.BERRY_CURVATURE_DIPOLE,
            Catalogue.KINETIC_MAGNETOELECTRIC)) {
      rules.add(rule(observable, all));
    }
    List<ZoneOperation> others =
        all.stream()
            .filter(operation -> !SymmetryForecast.isIdentity(operation))
            .sorted(Comparator.comparingInt(SymmetryForecast::familiarity))
            .toList();
    return new SymmetryForecast(others, rules);
  }

  private static Rule rule(Observable observable, List<ZoneOperation> operations) {
    List<String> components = observable.components();
    double[][] mean = new double[components.size()][components.size()];
    for (ZoneOperation operation : operations) {
      add(mean, matrix(observable, operation), 1.0 / operations.size());
    }
    List<String> forbidden = zeros(mean).mapToObj(components::get).toList();
    List<String> allowed = components.stream().filter(c -> !forbidden.contains(c)).toList();
    double trace = IntStream.range(0, mean.length).mapToDouble(i -> mean[i][i]).sum();
    String because =
        SymmetryForecast.because(
            operations.stream().filter(operation -> forbidsAny(matrix(observable, operation))));
    return new Rule(
        List.of(observable.name()),
        contribution(observable),
        allowed,
        forbidden,
        (int) Math.round(trace),
        because);
  }

  private static String contribution(Observable observable) {
    if (observable.equals(Catalogue.MAGNETIZATION_OF_SOLID)) {
      return "equilibrium";
    }
    return observable.equals(Catalogue.HALL_CONDUCTIVITY) ? "intrinsic" : "extrinsic";
  }

  private static double[][] matrix(Observable observable, ZoneOperation operation) {
    Optional<double[][]> rule =
        observable.integrands().get(0).quantity().label().transformation().matrix(operation);
    return rule.orElseThrow();
  }

  /** Whether an operation by itself leaves nothing of a component: the mean over its powers. */
  private static boolean forbidsAny(double[][] d) {
    double[][] power = new double[d.length][d.length];
    for (int i = 0; i < d.length; i++) {
      power[i][i] = 1;
    }
    double[][] mean = new double[d.length][d.length];
    for (int p = 0; p < PERIOD; p++) {
      add(mean, power, 1.0 / PERIOD);
      power = product(power, d);
    }
    return zeros(mean).findAny().isPresent();
  }

  /** The rows that are zero. */
  private static IntStream zeros(double[][] mean) {
    return IntStream.range(0, mean.length)
        .filter(row -> Arrays.stream(mean[row]).allMatch(x -> Math.abs(x) < NOTHING));
  }

  private static void add(double[][] sum, double[][] term, double factor) {
    for (int i = 0; i < sum.length; i++) {
      for (int j = 0; j < sum.length; j++) {
        sum[i][j] += factor * term[i][j];
      }
    }
  }

  private static double[][] product(double[][] a, double[][] b) {
    double[][] c = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        for (int l = 0; l < a.length; l++) {
          c[i][j] += a[i][l] * b[l][j];
        }
      }
    }
    return c;
  }
}
