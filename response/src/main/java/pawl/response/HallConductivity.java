package pawl.response;

import java.util.List;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Effort;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.GenericPoints;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * Intrinsic anomalous Hall conductivity of a three-dimensional crystal, {@link
 * Catalogue#HALL_CONDUCTIVITY}.
 */
public final class HallConductivity implements ZoneCalculation {

  private final TightBindingModel model;
  private final double degeneracyTolerance;
  private final List<RealSpaceMatrix> positions;
  private final ZoneSampling sampling;
  private final List<Observable> observables;

  /** A calculation for one model that uses its symmetries. */
  public HallConductivity(
      TightBindingModel model, double degeneracyTolerance, List<RealSpaceMatrix> positions) {
    this(model, degeneracyTolerance, positions, ZoneSampling.IRREDUCIBLE);
  }

  /**
   * A calculation for one model.
   *
   * @param model three-dimensional, with known centres
   * @param degeneracyTolerance bands closer than this belong together, eV
   * @param positions x(R), y(R), z(R), Å, Hermitian; empty for the centres alone
   * @param sampling which k-points of a mesh are solved
   * @throws ModelException if the model is not three-dimensional or its centres are not known
   */
  public HallConductivity(
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
    this.degeneracyTolerance = degeneracyTolerance;
    this.positions = List.copyOf(positions);
    this.sampling = sampling;
    String detail = positions.isEmpty() ? "diagonal positions" : "full positions";
    observables = List.of(Catalogue.HALL_CONDUCTIVITY.detailed(detail));
  }

  @Override
  public Outcome on(
      KMesh mesh, Occupations occupations, Axis muEv, Axis temperatureK, Sweep sweep) {
    BlochSolver solver = solver(mesh.size());
    BrillouinIntegral integral =
        new BrillouinIntegral(observables, muEv.array(), temperatureK.array(), occupations);
    Layout layout = integral.layout(model);
    MeshReduction reduction = reduction(mesh, layout, solver);
    Estimates estimates = integral.of(model, reduction.orbits(), solver, sweep);
    return new Outcome(
        estimates.results(observables, List.of(muEv, temperatureK)),
        new Effort(
            estimates.kPoints(),
            reduction.use(),
            estimates.kernel().name(),
            estimates.kernel().reason()),
        checks(reduction, layout, solver),
        Outcome.unknownErrors(mesh));
  }

  private MeshReduction reduction(KMesh mesh, Layout layout, BlochSolver solver) {
    return sampling == ZoneSampling.WHOLE
        ? MeshReduction.none(model, mesh)
        : ReductionSearch.of(model, mesh, layout.quantities(), solver);
  }

  private List<Check> checks(MeshReduction reduction, Layout layout, BlochSolver solver) {
    if (reduction.operations().isEmpty()) {
      return List.of();
    }
    Observable observable = observables.get(0);
    List<BlochPoint> points =
        GenericPoints.of(model.dimension(), 1).stream().map(solver::solve).toList();
    double typical =
        Math.abs(observable.scale(model.dimension()))
            / model.lattice().measure(model.dimension())
            * NaturalSize.of(layout.quantities().get(0), points);
    ReductionCheck check = new ReductionCheck(model, layout, solver);
    return List.of(ReductionCheck.of(check.worst(reduction.operations(), observable, typical)));
  }

  @Override
  public Outcome to(AdaptiveIntegral.Goal goal, Axis muEv, Axis temperatureK, Sweep sweep) {
    Estimates estimates =
        new AdaptiveIntegral(observables, List.of(), muEv.array(), temperatureK.array())
            .of(model, solver(goal.mostKPoints()), sweep, goal);
    return new Outcome(
        estimates.results(observables, List.of(muEv, temperatureK)),
        Effort.at(estimates.kPoints(), estimates.kernel().name(), estimates.kernel().reason()),
        List.of(),
        List.of());
  }

  private BlochSolver solver(long kPoints) {
    Kernel kernel = Kernel.choose(model.orbitals(), kPoints);
    return new BlochSolver(model, degeneracyTolerance, kernel, positions);
  }

  @Override
  public Footprint footprint(KMesh mesh, Axis muEv, Axis temperatureK, int threads) {
    return Footprint.onMesh(model, terms(muEv, temperatureK), mesh, threads)
        .plus(positionMatrices());
  }

  @Override
  public Footprint footprint(long kPoints, Axis muEv, Axis temperatureK, int threads) {
    return Footprint.onBoxes(model, terms(muEv, temperatureK), kPoints, threads)
        .plus(positionMatrices());
  }

  /** Three components as read, these without centres, their three curls, and all six packed. */
  private Footprint.Part positionMatrices() {
    int cells = positions.isEmpty() ? 0 : positions.get(0).cells().size();
    double orbitals = model.orbitals();
    return new Footprint.Part(
        "position matrices",
        String.format("12 x %d R vectors x %d^2 orbitals x 16 B", cells, model.orbitals()),
        12 * cells * orbitals * orbitals * 16);
  }

  @Override
  public long kPointsSolved(KMesh mesh) {
    double[] anywhere = {0};
    Layout layout = new BrillouinIntegral(observables, anywhere, anywhere).layout(model);
    return reduction(mesh, layout, solver(mesh.size())).orbits().count();
  }

  @Override
  public long firstKPoints() {
    return AdaptiveIntegral.firstKPoints(model.dimension());
  }

  private Footprint.Terms terms(Axis muEv, Axis temperatureK) {
    boolean cold = temperatureK.values().contains(0.0);
    return Footprint.Terms.of(observables, (long) muEv.size() * temperatureK.size(), cold);
  }
}
