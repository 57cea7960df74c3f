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
public final class Magnetization implements ZoneCalculation {

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

  @Override
  public Outcome on(
      KMesh mesh, Occupations occupations, Axis muEv, Axis temperatureK, Sweep sweep) {
    List<Observable> reported = Catalogue.magnetization();
    BrillouinIntegral integral =
        new BrillouinIntegral(all(), muEv.array(), temperatureK.array(), occupations);
    BlochSolver solver = new BlochSolver(model, degeneracyTolerance);
    Layout layout = integral.layout(model);
    MeshReduction reduction = reduction(mesh, layout, solver);
    Estimates estimates = integral.of(model, reduction.orbits(), degeneracyTolerance, sweep);
    List<Check> checks = identities(estimates, solver);
    ZoneSymmetry symmetry = ZoneSymmetry.of(model, solver, mesh);
    // Linear triangles are not those of the mirror image where a map shears the cells of the mesh.
    boolean exact = occupations == Occupations.POINTS && !temperatureK.values().contains(0.0);
    if (exact || mesh.submeshes() > 1) {
      checks.addAll(zeros(estimates, symmetry, exact ? EXACT : WITHIN_ERRORS));
    }
    if (!reduction.operations().isEmpty()) {
      checks.add(reductionCheck(reduction, new ReductionCheck(model, layout, solver), symmetry));
    }
    return new Outcome(
        estimates.results(reported, List.of(muEv, temperatureK)),
        new Effort(
            estimates.kPoints(),
            reduction.use(),
            estimates.kernel().name(),
            estimates.kernel().reason()),
        checks,
        Outcome.unknownErrors(mesh),
        Vanishing.of(ZoneSymmetry.of(model, solver), estimates, reported));
  }

  @Override
  public Outcome to(AdaptiveIntegral.Goal goal, Axis muEv, Axis temperatureK, Sweep sweep) {
    List<Observable> reported = Catalogue.magnetization();
    BlochSolver solver = new BlochSolver(model, degeneracyTolerance);
    ZoneSymmetry symmetry = ZoneSymmetry.of(model, solver);
    boolean zero = symmetry.forbidsAll() && symmetry.left() <= goal.tolerance().absolute();
    Estimates estimates =
        new AdaptiveIntegral(
                reported, List.of(Catalogue.ALPHA_INT_BY_MOTT), muEv.array(), temperatureK.array())
            .of(model, degeneracyTolerance, sweep, zero ? goal.by(ErrorScale.TERMS) : goal);
    List<Check> checks = identities(estimates, solver);
    checks.addAll(zeros(estimates, symmetry, WITHIN_ERRORS));
    return new Outcome(
        estimates.results(reported, List.of(muEv, temperatureK)),
        Effort.at(estimates.kPoints(), estimates.kernel().name(), estimates.kernel().reason()),
        checks,
        List.of(),
        Vanishing.of(symmetry, estimates, reported));
  }

  @Override
  public Footprint footprint(KMesh mesh, Axis muEv, Axis temperatureK, int threads) {
    return Footprint.onMesh(model, terms(muEv, temperatureK), mesh, threads);
  }

  @Override
  public Footprint footprint(long kPoints, Axis muEv, Axis temperatureK, int threads) {
    return Footprint.onBoxes(model, terms(muEv, temperatureK), kPoints, threads);
  }

  private MeshReduction reduction(KMesh mesh, Layout layout, BlochSolver solver) {
    return sampling == ZoneSampling.WHOLE
        ? MeshReduction.none(model, mesh)
        : ReductionSearch.of(model, mesh, layout.quantities(), solver);
  }

  @Override
  public long kPointsSolved(KMesh mesh) {
    double[] anywhere = {0};
    Layout layout = new BrillouinIntegral(all(), anywhere, anywhere).layout(model);
    BlochSolver solver = new BlochSolver(model, degeneracyTolerance);
    return reduction(mesh, layout, solver).orbits().count();
  }

  @Override
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
