package pawl.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Constants;
import pawl.quantity.Result;
import pawl.quantity.Warning;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.TightBindingModel;

/**
 * Orbital magnetisation that an electric field or a temperature gradient induces in a
 * two-dimensional crystal, with the identities that the numbers must satisfy.
 */
public final class Magnetization {

  private static final double MOTT_LIMIT = 1e-8;

  /** How many errors a component that symmetry forbids may differ from zero. */
  private static final double EXACT = 0;

  private static final double WITHIN_ERRORS = 3;

  private final TightBindingModel model;
  private final double degeneracyTolerance;

  /**
   * A calculation for one model.
   *
   * @param model two-dimensional, with known centres
   * @param degeneracyTolerance bands closer than this belong together, eV
   * @throws ModelException if the model is not two-dimensional
   */
  public Magnetization(TightBindingModel model, double degeneracyTolerance) {
    if (model.dimension() != 2) {
      throw new ModelException(
          "chi and alpha are defined for two-dimensional crystals, and this model is "
              + model.dimension()
              + "-dimensional; for a layer in a three-dimensional cell give --dimension 2");
    }
    this.model = model;
    this.degeneracyTolerance = degeneracyTolerance;
  }

  /**
   * Computes everything on one mesh.
   *
   * @param muEv chemical potentials, eV
   * @param temperatureK temperatures, K
   */
  public Outcome on(KMesh mesh, Axis muEv, Axis temperatureK, Sweep sweep) {
    List<Observable> reported = Catalogue.magnetization();
    Estimates estimates =
        new BrillouinIntegral(all(), array(muEv), array(temperatureK))
            .of(model, mesh, degeneracyTolerance, sweep);
    BlochSolver solver = new BlochSolver(model, degeneracyTolerance);
    List<Check> checks = identities(estimates, solver);
    ZoneSymmetry symmetry = ZoneSymmetry.of(model, solver, mesh);
    // Linear triangles are not those of the mirror image where a map shears the cells of the mesh.
    boolean cold = temperatureK.values().contains(0.0);
    if (!cold || mesh.submeshes() > 1) {
      checks.addAll(zeros(estimates, symmetry, cold ? WITHIN_ERRORS : EXACT));
    }
    return new Outcome(
        estimates.results(reported, List.of(muEv, temperatureK)),
        estimates.kPoints(),
        checks,
        warnings(mesh));
  }

  /**
   * Computes everything to a tolerance, at T > 0, on boxes of the zone that shrink where the
   * integrand asks for it.
   *
   * @param muEv chemical potentials, eV
   * @param temperatureK temperatures > 0, K
   */
  public Outcome to(AdaptiveIntegral.Goal goal, Axis muEv, Axis temperatureK, Sweep sweep) {
    List<Observable> reported = Catalogue.magnetization();
    Estimates estimates =
        new AdaptiveIntegral(
                reported, List.of(Catalogue.ALPHA_INT_BY_MOTT), array(muEv), array(temperatureK))
            .of(model, degeneracyTolerance, sweep, goal);
    BlochSolver solver = new BlochSolver(model, degeneracyTolerance);
    List<Check> checks = identities(estimates, solver);
    checks.addAll(zeros(estimates, ZoneSymmetry.of(model, solver), WITHIN_ERRORS));
    return new Outcome(
        estimates.results(reported, List.of(muEv, temperatureK)),
        estimates.kPoints(),
        checks,
        List.of());
  }

  /**
   * The memory for a calculation on one mesh.
   *
   * @param muEv chemical potentials, eV
   * @param temperatureK temperatures, K
   */
  public Footprint footprint(KMesh mesh, Axis muEv, Axis temperatureK, int threads) {
    return Footprint.onMesh(model, terms(muEv, temperatureK), mesh, threads);
  }

  /**
   * The memory for a calculation on boxes that visits many k-points.
   *
   * @param kPoints visited in all
   * @param muEv chemical potentials, eV
   * @param temperatureK temperatures > 0, K
   */
  public Footprint footprint(long kPoints, Axis muEv, Axis temperatureK, int threads) {
    return Footprint.onBoxes(model, terms(muEv, temperatureK), kPoints, threads);
  }

  /** How many k-points a calculation on boxes visits before it refines any. */
  public long firstKPoints() {
    return AdaptiveIntegral.firstKPoints(model.dimension());
  }

  private static Footprint.Terms terms(Axis muEv, Axis temperatureK) {
    boolean cold = temperatureK.values().contains(0.0);
    return Footprint.Terms.of(all(), (long) muEv.size() * temperatureK.size(), cold);
  }

  /** What is reported, and what that is checked with. */
  private static List<Observable> all() {
    return Stream.concat(Catalogue.magnetization().stream(), Stream.of(Catalogue.ALPHA_INT_BY_MOTT))
        .toList();
  }

  private static List<Check> identities(Estimates estimates, BlochSolver solver) {
    List<Check> checks = new ArrayList<>();
    checks.add(mott(estimates));
    checks.addAll(LambdaRoutes.checks(solver));
    return checks;
  }

  private List<Check> zeros(Estimates estimates, ZoneSymmetry symmetry, double errors) {
    if (symmetry.maps().size() < 2) {
      return List.of();
    }
    double chi = typical(Catalogue.CHI_INT, symmetry, 1);
    double alpha =
        typical(Catalogue.ALPHA_INT, symmetry, Constants.BOLTZMANN_EV * StrictMath.log(2));
    Zeros zeros = new Zeros(estimates, symmetry, errors);
    return List.of(
        zeros.check("symmetry-zeros-chi", Catalogue.CHI_INT, chi),
        zeros.check("symmetry-zeros-alpha", Catalogue.ALPHA_INT, alpha));
  }

  private static double[] array(Axis axis) {
    return axis.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** α with its weight in closed form against α with its weight from Eq. (12), sign corrected. */
  private static Check mott(Estimates estimates) {
    double[] direct = estimates.values(Catalogue.ALPHA_INT);
    double[] byMott = estimates.values(Catalogue.ALPHA_INT_BY_MOTT);
    double scale = largest(estimates.magnitudes(Catalogue.ALPHA_INT));
    double worst = 0;
    for (int i = 0; i < direct.length; i++) {
      worst = Math.max(worst, Math.abs(direct[i] - byMott[i]));
    }
    return new Check("mott-relation", scale == 0 ? 0 : worst / scale, MOTT_LIMIT);
  }

  /**
   * An observable of which every k-point has the Λ of the points tried, with its weight at most w.
   */
  private double typical(Observable observable, ZoneSymmetry symmetry, double w) {
    double perCell = Math.abs(observable.scale(2)) / model.lattice().measure(2);
    return perCell * w * symmetry.lambda();
  }

  static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    return largest;
  }

  private static List<Warning> warnings(KMesh mesh) {
    return mesh.submeshes() > 1
        ? List.of()
        : List.of(
            new Warning(
                "W-ERR-001",
                "the mesh "
                    + mesh
                    + " contains no coarser one, so errors are unknown; choose divisions that are"
                    + " multiples of 2, 3, 5 or 7"));
  }

  /**
   * What a calculation gives.
   *
   * @param quantities values with errors
   * @param kPoints how many k-points were visited
   * @param checks identities tested on them
   * @param warnings what the reader must know
   */
  public record Outcome(
      List<Result> quantities, long kPoints, List<Check> checks, List<Warning> warnings) {

    /** Copies its lists. */
    public Outcome {
      quantities = List.copyOf(quantities);
      checks = List.copyOf(checks);
      warnings = List.copyOf(warnings);
    }

    /** The value whose error most exceeds a tolerance. Unknown errors exceed nothing. */
    public Excess excess(Tolerance tolerance) {
      Excess worst = new Excess(quantities.get(0), 0, 0);
      for (Result q : quantities) {
        double[] values = new double[q.size()];
        Arrays.setAll(values, q::value);
        double[] allowed = new double[values.length];
        tolerance.allow(values, 0, values.length, allowed);
        for (int i = 0; i < values.length; i++) {
          if (q.error(i) > allowed[i] && q.error(i) > worst.ratio() * allowed[i]) {
            worst = new Excess(q, i, q.error(i) / allowed[i]);
          }
        }
      }
      return worst;
    }
  }

  /**
   * An error set against what is allowed.
   *
   * @param quantity the quantity
   * @param index of the value in it
   * @param ratio error over what is allowed; at most 1 is fine
   */
  public record Excess(Result quantity, int index, double ratio) {}
}
