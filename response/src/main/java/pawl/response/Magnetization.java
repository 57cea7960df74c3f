package pawl.response;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Constants;
import pawl.quantity.Effort;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.ZoneOperation;

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
  private final ZoneSampling sampling;

  /** A calculation for one model that uses its symmetries. */
  public Magnetization(TightBindingModel model, double degeneracyTolerance) {
    this(model, degeneracyTolerance, ZoneSampling.IRREDUCIBLE);
  }

  /**
   * A calculation for one model.
   *
   * @param model two-dimensional, with known centres
   * @param degeneracyTolerance bands closer than this belong together, eV
   * @param sampling which k-points of a mesh are solved
   * @throws ModelException if the model is not two-dimensional
   */
  public Magnetization(TightBindingModel model, double degeneracyTolerance, ZoneSampling sampling) {
    if (model.dimension() != 2) {
      throw new ModelException(
          "chi and alpha are defined for two-dimensional crystals, and this model is "
              + model.dimension()
              + "-dimensional; for a layer in a three-dimensional cell give --dimension 2");
    }
    this.model = model;
    this.degeneracyTolerance = degeneracyTolerance;
    this.sampling = sampling;
  }

  /** The memory that interpolating between the points of a mesh takes, bytes: their energies. */
  public long bytes(KMesh mesh) {
    return (long) Double.BYTES * mesh.size() * model.orbitals();
  }

  /**
   * Computes everything on one mesh.
   *
   * @param muEv chemical potentials, eV
   * @param temperatureK temperatures, K
   */
  public Outcome on(KMesh mesh, Axis muEv, Axis temperatureK, Sweep sweep) {
    return on(mesh, Occupations.POINTS, muEv, temperatureK, sweep);
  }

  /**
   * Computes everything on one mesh.
   *
   * @param occupations how the weights of states are found
   * @param muEv chemical potentials, eV
   * @param temperatureK temperatures, K
   */
  public Outcome on(
      KMesh mesh, Occupations occupations, Axis muEv, Axis temperatureK, Sweep sweep) {
    List<Observable> reported = Catalogue.magnetization();
    List<Observable> all =
        Stream.concat(reported.stream(), Stream.of(Catalogue.ALPHA_INT_BY_MOTT)).toList();
    BrillouinIntegral integral =
        new BrillouinIntegral(all, array(muEv), array(temperatureK), occupations);
    BlochSolver solver = new BlochSolver(model, degeneracyTolerance);
    Layout layout = integral.layout(model);
    MeshReduction reduction =
        sampling == ZoneSampling.WHOLE
            ? MeshReduction.none(model, mesh)
            : ReductionSearch.of(model, mesh, layout.quantities(), solver);
    Estimates estimates = integral.of(model, reduction.orbits(), degeneracyTolerance, sweep);
    List<Check> checks = identities(estimates, solver);
    ZoneSymmetry symmetry = ZoneSymmetry.of(model, solver, mesh);
    // Linear triangles are not those of the mirror image where a map shears the cells of the mesh.
    boolean exact = occupations == Occupations.POINTS && !temperatureK.values().contains(0.0);
    if (exact || mesh.submeshes() > 1) {
      checks.addAll(zeros(estimates, symmetry, exact ? EXACT : WITHIN_ERRORS));
    }
    if (!reduction.operations().isEmpty()) {
      checks.add(reductionCheck(reduction, new ReductionCheck(layout, solver), symmetry));
    }
    return new Outcome(
        estimates.results(reported, List.of(muEv, temperatureK)),
        new Effort(estimates.kPoints(), reduction.use(), estimates.kernel().name()),
        checks,
        Outcome.unknownErrors(mesh));
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
        Effort.at(estimates.kPoints(), estimates.kernel().name()),
        checks,
        List.of());
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
    double chi = typicalChi(symmetry);
    double alpha = typicalAlpha(symmetry);
    Zeros zeros = new Zeros(estimates, symmetry, errors);
    return List.of(
        zeros.check("symmetry-zeros-chi", Catalogue.CHI_INT, chi),
        zeros.check("symmetry-zeros-alpha", Catalogue.ALPHA_INT, alpha));
  }

  private Check reductionCheck(
      MeshReduction reduction, ReductionCheck check, ZoneSymmetry symmetry) {
    List<ZoneOperation> used = reduction.operations();
    return ReductionCheck.of(
        check.worst(used, Catalogue.CHI_INT, typicalChi(symmetry)),
        check.worst(used, Catalogue.ALPHA_INT, typicalAlpha(symmetry)));
  }

  private double typicalChi(ZoneSymmetry symmetry) {
    return typical(Catalogue.CHI_INT, symmetry, 1);
  }

  private double typicalAlpha(ZoneSymmetry symmetry) {
    return typical(Catalogue.ALPHA_INT, symmetry, Constants.BOLTZMANN_EV * StrictMath.log(2));
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
}
