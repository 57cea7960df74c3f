package pawl.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Effort;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.MeshMap;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * Hall conductivity, orbital magnetisation in equilibrium, Berry-curvature dipole, kinetic
 * magnetoelectric tensor and carriers of a three-dimensional crystal, {@link Catalogue#ofSpace}.
 */
public final class SolidMagnetization implements ZoneCalculation {

  /** How many errors a component that symmetry forbids may differ from zero. */
  private static final double EXACT = 0;

  private static final double WITHIN_ERRORS = 3;

  private final TightBindingModel model;
  private final ZoneSampling sampling;
  private final ZoneIntegrals integrals;

  /**
   * A calculation for one model.
   *
   * @param model three-dimensional, with known centres
   * @param degeneracyTolerance bands closer than this belong together, eV
   * @param positions x(R), y(R), z(R), Å, Hermitian, for Berry curvatures; empty for the centres
   *     alone, which orbital moments take in any case
   * @param sampling which k-points of a mesh are solved
   * @throws ModelException if the model is not three-dimensional or its centres are not known
   */
  public SolidMagnetization(
      TightBindingModel model,
      double degeneracyTolerance,
      List<RealSpaceMatrix> positions,
      ZoneSampling sampling) {
    if (model.dimension() != 3) {
      throw new ModelException(
          "the Hall conductivity per volume needs a three-dimensional crystal, and this model is "
              + model.dimension()
              + "-dimensional");
    }
    model.requireCentres();
    this.model = model;
    this.sampling = sampling;
    integrals =
        new ZoneIntegrals(
            model,
            degeneracyTolerance,
            positions,
            Catalogue.withPositions(Catalogue.ofSpace(), positions),
            List.of());
  }

  private SolidMagnetization(ZoneSampling sampling, ZoneIntegrals integrals) {
    this.model = integrals.model();
    this.sampling = sampling;
    this.integrals = integrals;
  }

  @Override
  public List<String> quantities() {
    return integrals.names();
  }

  @Override
  public SolidMagnetization only(Set<String> names) {
    return new SolidMagnetization(sampling, integrals.only(names));
  }

  @Override
  public Outcome on(
      KMesh mesh, Occupations occupations, Axis muEv, Axis temperatureK, Sweep sweep) {
    MeshReduction reduction = integrals.reduction(mesh, sampling);
    CrystalSymmetry crystal = integrals.crystal();
    Grid grid = new Grid(muEv.array(), temperatureK.array());
    Estimates estimates = integrals.on(reduction, crystal, new Weighting(grid, occupations), sweep);
    List<Check> checks = new ArrayList<>();
    // Linear tetrahedra are not those of the mirror image where a map shears the cells of the mesh.
    boolean exact = occupations == Occupations.POINTS && !temperatureK.values().contains(0.0);
    if (exact || mesh.submeshes() > 1) {
      CrystalSymmetry ofMesh = crystal.only(map -> MeshMap.of(map, mesh).isPresent());
      double errors = exact ? EXACT : WITHIN_ERRORS;
      checks.addAll(integrals.zeros(estimates, ofMesh, errors, integrals.reported()));
    }
    if (!reduction.operations().isEmpty()) {
      checks.add(reductionCheck(reduction, crystal, muEv, temperatureK));
    }
    return new Outcome(
        estimates.results(integrals.reported(), List.of(muEv, temperatureK)),
        new Effort(
            estimates.kPoints(),
            reduction.use(),
            estimates.kernel().name(),
            estimates.kernel().reason()),
        checks,
        Outcome.unknownErrors(mesh),
        integrals.forbidden(crystal));
  }

  @Override
  public Outcome to(AdaptiveIntegral.Goal goal, Axis muEv, Axis temperatureK, Sweep sweep) {
    CrystalSymmetry crystal = integrals.crystal();
    Estimates estimates = integrals.to(goal, crystal, muEv, temperatureK, sweep);
    return new Outcome(
        estimates.results(integrals.reported(), List.of(muEv, temperatureK)),
        Effort.at(estimates.kPoints(), estimates.kernel().name(), estimates.kernel().reason()),
        integrals.zeros(estimates, crystal, WITHIN_ERRORS, integrals.reported()),
        estimates
            .crossings()
            .warnings(new Grid(muEv.array(), temperatureK.array()), estimates.kPoints()),
        integrals.forbidden(crystal));
  }

  private Check reductionCheck(
      MeshReduction reduction, CrystalSymmetry crystal, Axis muEv, Axis temperatureK) {
    Layout layout = integrals.layout(muEv.array(), temperatureK.array());
    ReductionCheck check = new ReductionCheck(model, layout, integrals.solver());
    return ReductionCheck.of(
        integrals.reported().stream()
            .mapToDouble(o -> check.worst(reduction.operations(), o, crystal.natural(o, model)))
            .toArray());
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
}
