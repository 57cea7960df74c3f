package pawl.response;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Constants;
import pawl.quantity.Effort;
import pawl.quantity.Result;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.MeshMap;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.ZoneOperation;

/**
 * Orbital magnetisation of a two-dimensional crystal, in equilibrium and as an electric field or a
 * temperature gradient induces it, its Hall conductivity and carriers, with the identities that the
 * numbers must satisfy.
 */
public final class Magnetization implements ZoneCalculation {

  private static final double MOTT_LIMIT = 1e-8;

  /** How many errors a component that symmetry forbids may differ from zero. */
  private static final double EXACT = 0;

  private static final double WITHIN_ERRORS = 3;

  /** What shows whether a reduction was right: one of each kind. */
  private static final List<Observable> TELLING =
      List.of(
          Catalogue.CHI_INT,
          Catalogue.ALPHA_INT,
          Catalogue.CHI_EXT_PER_TAU,
          Catalogue.MAGNETIZATION);

  private final TightBindingModel model;
  private final ZoneSampling sampling;
  private final List<CarrierScattering> scattering;
  private final ZoneIntegrals integrals;

  /**
   * Solves points with the positions that Λ takes; made after the sweep, as it copies the model.
   */
  private final Supplier<BlochSolver> ofLambda;

  /** A calculation for one model with diagonal positions that uses its symmetries. */
  public Magnetization(TightBindingModel model, double degeneracyTolerance) {
    this(model, degeneracyTolerance, ZoneSampling.IRREDUCIBLE);
  }

  /** A calculation for one model with diagonal positions. */
  public Magnetization(TightBindingModel model, double degeneracyTolerance, ZoneSampling sampling) {
    this(model, degeneracyTolerance, List.of(), sampling, List.of());
  }

  /**
   * A calculation for one model.
   *
   * @param model two-dimensional, with known centres
   * @param degeneracyTolerance bands closer than this belong together, eV
   * @param positions x(R), y(R), z(R), Å, Hermitian, for the Hall conductivity, and for χ and α if
   *     {@link #withLambdaOfPositions}; empty for the centres alone, which everything else takes
   * @param sampling which k-points of a mesh are solved
   * @param scattering what makes responses of the extrinsic ones, besides their being given per
   *     relaxation time
   * @throws ModelException if the model is not two-dimensional
   */
  public Magnetization(
      TightBindingModel model,
      double degeneracyTolerance,
      List<RealSpaceMatrix> positions,
      ZoneSampling sampling,
      List<CarrierScattering> scattering) {
    if (model.dimension() != 2) {
      throw new ModelException(
          "chi and alpha are defined for two-dimensional crystals, and this model is "
              + model.dimension()
              + "-dimensional; for a layer in a three-dimensional cell give --dimension 2");
    }
    this.model = model;
    this.sampling = sampling;
    this.scattering = List.copyOf(scattering);
    integrals =
        new ZoneIntegrals(
            model,
            degeneracyTolerance,
            positions,
            Catalogue.withPositions(Catalogue.ofPlane(), positions),
            List.of(Catalogue.ALPHA_INT_BY_MOTT));
    ofLambda = integrals::solverAtCentres;
  }

  private Magnetization(
      ZoneSampling sampling,
      List<CarrierScattering> scattering,
      ZoneIntegrals integrals,
      Supplier<BlochSolver> ofLambda) {
    this.model = integrals.model();
    this.ofLambda = ofLambda;
    this.sampling = sampling;
    this.scattering = List.copyOf(scattering);
    this.integrals = integrals;
  }

  @Override
  public List<String> quantities() {
    return integrals.names();
  }

  @Override
  public Magnetization only(Set<String> names) {
    return new Magnetization(sampling, scattering, integrals.only(names), ofLambda);
  }

  /** The same with χ and α of the position matrix, too, see {@link LambdaOfPositions}. */
  public Magnetization withLambdaOfPositions() {
    return new Magnetization(
        sampling, scattering, integrals.withLambdaOfPositions(), integrals::solver);
  }

  @Override
  public Outcome on(
      KMesh mesh, Occupations occupations, Axis muEv, Axis temperatureK, Sweep sweep) {
    MeshReduction reduction = integrals.reduction(mesh, sampling);
    CrystalSymmetry crystal = integrals.crystal();
    Grid grid = new Grid(muEv.array(), temperatureK.array());
    Estimates estimates = integrals.on(reduction, crystal, new Weighting(grid, occupations), sweep);
    ZoneSymmetry symmetry = ZoneSymmetry.of(model, ofLambda.get(), mesh);
    List<Check> checks = identities(estimates);
    // Linear triangles are not those of the mirror image where a map shears the cells of the mesh.
    boolean exact = occupations == Occupations.POINTS && !temperatureK.values().contains(0.0);
    if (exact || mesh.submeshes() > 1) {
      CrystalSymmetry ofMesh = crystal.only(map -> MeshMap.of(map, mesh).isPresent());
      checks.addAll(zeros(estimates, symmetry, ofMesh, exact ? EXACT : WITHIN_ERRORS));
    }
    if (!reduction.operations().isEmpty()) {
      Layout layout = integrals.layout(muEv.array(), temperatureK.array());
      ReductionCheck check = new ReductionCheck(model, layout, integrals.solver());
      checks.add(reductionCheck(reduction, check, symmetry, crystal));
    }
    return new Outcome(
        results(estimates, muEv, temperatureK),
        new Effort(
            estimates.kPoints(),
            reduction.use(),
            estimates.kernel().name(),
            estimates.kernel().reason()),
        checks,
        Outcome.unknownErrors(mesh),
        forbidden(crystal));
  }

  @Override
  public Outcome to(AdaptiveIntegral.Goal goal, Axis muEv, Axis temperatureK, Sweep sweep) {
    CrystalSymmetry crystal = integrals.crystal();
    Estimates estimates = integrals.to(goal, crystal, muEv, temperatureK, sweep);
    List<Check> checks = identities(estimates);
    checks.addAll(zeros(estimates, ZoneSymmetry.of(model, ofLambda.get()), crystal, WITHIN_ERRORS));
    return new Outcome(
        results(estimates, muEv, temperatureK),
        Effort.at(estimates.kPoints(), estimates.kernel().name(), estimates.kernel().reason()),
        checks,
        estimates
            .crossings()
            .warnings(new Grid(muEv.array(), temperatureK.array()), estimates.kPoints()),
        forbidden(crystal));
  }

  @Override
  public Footprint footprint(KMesh mesh, Axis muEv, Axis temperatureK, int threads) {
    return integrals.footprint(mesh, muEv, temperatureK, threads);
  }

  @Override
  public Footprint footprint(long kPoints, Axis muEv, Axis temperatureK, int threads) {
    return integrals.footprint(kPoints, muEv, temperatureK, threads);
  }

  @Override
  public long kPointsSolved(KMesh mesh) {
    return integrals.reduction(mesh, sampling).orbits().count();
  }

  @Override
  public long firstKPoints() {
    return AdaptiveIntegral.firstKPoints(model.dimension());
  }

  private List<Result> results(Estimates estimates, Axis muEv, Axis temperatureK) {
    List<Result> results =
        new ArrayList<>(estimates.results(integrals.reported(), List.of(muEv, temperatureK)));
    List<Result> perTau = List.copyOf(results);
    scattering.forEach(known -> results.addAll(known.of(perTau)));
    return results;
  }

  private Forbidden forbidden(CrystalSymmetry crystal) {
    Forbidden reported = integrals.forbidden(crystal);
    Set<String> names = new HashSet<>(reported.names());
    scattering.forEach(known -> names.addAll(known.names(reported.names())));
    return new Forbidden(names, reported.left());
  }

  private List<Check> identities(Estimates estimates) {
    List<Check> checks = new ArrayList<>();
    if (integrals.has(Catalogue.ALPHA_INT)) {
      checks.add(mott(estimates));
    }
    if (Catalogue.magnetization().stream().anyMatch(integrals::has)) {
      checks.addAll(LambdaRoutes.checks(integrals.solverAtCentres()));
    }
    return checks;
  }

  private List<Check> zeros(
      Estimates estimates, ZoneSymmetry symmetry, CrystalSymmetry crystal, double errors) {
    List<Check> checks = new ArrayList<>();
    if (symmetry.maps().size() > 1) {
      Zeros zeros = new Zeros(estimates, symmetry, errors);
      if (integrals.has(Catalogue.CHI_INT)) {
        checks.add(
            zeros.check(
                "symmetry-zeros-chi", integrals.own(Catalogue.CHI_INT), typicalChi(symmetry)));
      }
      if (integrals.has(Catalogue.ALPHA_INT)) {
        double typical = typicalAlpha(symmetry);
        checks.add(
            zeros.check("symmetry-zeros-alpha", integrals.own(Catalogue.ALPHA_INT), typical));
      }
    }
    checks.addAll(
        integrals.zeros(
            estimates,
            crystal,
            errors,
            List.of(Catalogue.CHI_EXT_PER_TAU, Catalogue.MAGNETIZATION)));
    return checks;
  }

  private Check reductionCheck(
      MeshReduction reduction,
      ReductionCheck check,
      ZoneSymmetry symmetry,
      CrystalSymmetry crystal) {
    List<ZoneOperation> used = reduction.operations();
    List<Observable> telling =
        TELLING.stream().anyMatch(integrals::has) ? TELLING : integrals.reported();
    return ReductionCheck.of(
        telling.stream()
            .filter(integrals::has)
            .map(integrals::own)
            .mapToDouble(o -> check.worst(used, o, typical(o, symmetry, crystal)))
            .toArray());
  }

  /** The size of an observable if nothing cancelled, that of Λ known from the points tried. */
  private double typical(Observable observable, ZoneSymmetry symmetry, CrystalSymmetry crystal) {
    if (observable.name().startsWith(Catalogue.CHI_INT.name())) {
      return typicalChi(symmetry);
    }
    return observable.name().equals(Catalogue.ALPHA_INT.name())
        ? typicalAlpha(symmetry)
        : crystal.natural(observable, model);
  }

  private double typicalChi(ZoneSymmetry symmetry) {
    return typical(Catalogue.CHI_INT, symmetry, 1);
  }

  private double typicalAlpha(ZoneSymmetry symmetry) {
    return typical(Catalogue.ALPHA_INT, symmetry, Constants.BOLTZMANN_EV * StrictMath.log(2));
  }

  /** α with its weight in closed form against α with its weight from Eq. (12), sign corrected. */
  private Check mott(Estimates estimates) {
    Observable alpha = integrals.own(Catalogue.ALPHA_INT);
    double[] direct = estimates.values(alpha);
    double[] byMott = estimates.values(integrals.own(Catalogue.ALPHA_INT_BY_MOTT));
    double scale = largest(estimates.magnitudes(alpha));
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
