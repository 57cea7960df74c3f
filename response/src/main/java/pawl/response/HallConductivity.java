package pawl.response;

import java.util.List;
import pawl.quantity.Axis;
import pawl.quantity.Effort;
import pawl.tightbinding.BlochSolver;
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
  private final List<Observable> observables;

  /**
   * A calculation for one model.
   *
   * @param model three-dimensional, with known centres
   * @param degeneracyTolerance bands closer than this belong together, eV
   * @param positions x(R), y(R), z(R), Å, Hermitian; empty for the centres alone
   * @throws ModelException if the model is not three-dimensional or its centres are not known
   */
  public HallConductivity(
      TightBindingModel model, double degeneracyTolerance, List<RealSpaceMatrix> positions) {
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
    String detail = positions.isEmpty() ? "diagonal positions" : "full positions";
    observables = List.of(Catalogue.HALL_CONDUCTIVITY.detailed(detail));
  }

  @Override
  public Outcome on(
      KMesh mesh, Occupations occupations, Axis muEv, Axis temperatureK, Sweep sweep) {
    BlochSolver solver = solver(mesh.size());
    Estimates estimates =
        new BrillouinIntegral(observables, muEv.array(), temperatureK.array(), occupations)
            .of(model, MeshReduction.none(model, mesh).orbits(), solver, sweep);
    return new Outcome(
        estimates.results(observables, List.of(muEv, temperatureK)),
        Effort.at(estimates.kPoints(), estimates.kernel().name(), estimates.kernel().reason()),
        List.of(),
        Outcome.unknownErrors(mesh));
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
        .plus(Footprint.ofPositions(positions));
  }

  @Override
  public Footprint footprint(long kPoints, Axis muEv, Axis temperatureK, int threads) {
    return Footprint.onBoxes(model, terms(muEv, temperatureK), kPoints, threads)
        .plus(Footprint.ofPositions(positions));
  }

  @Override
  public long kPointsSolved(KMesh mesh) {
    return mesh.size();
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
