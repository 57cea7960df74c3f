package pawl.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/** What a calculation integrates over the zone of a model, and what that takes. */
final class ZoneIntegrals {

  private final TightBindingModel model;
  private final double degeneracyTolerance;
  private final List<RealSpaceMatrix> positions;
  private final List<Observable> reported;
  private final List<Observable> all;

  /**
   * The integrals of a model.
   *
   * @param model with known centres
   * @param degeneracyTolerance bands closer than this belong together, eV
   * @param positions x(R), y(R), z(R), Å, Hermitian; empty for the centres alone
   * @param reported what is reported
   * @param alongside what that is checked with
   */
  ZoneIntegrals(
      TightBindingModel model,
      double degeneracyTolerance,
      List<RealSpaceMatrix> positions,
      List<Observable> reported,
      List<Observable> alongside) {
    this.model = model;
    this.degeneracyTolerance = degeneracyTolerance;
    this.positions = List.copyOf(positions);
    this.reported = List.copyOf(reported);
    all = new ArrayList<>(reported);
    all.addAll(alongside);
  }

  TightBindingModel model() {
    return model;
  }

  /** Of what is reported some quantities alone, with nothing alongside that others are for. */
  ZoneIntegrals only(Set<String> names) {
    List<Observable> kept = reported.stream().filter(o -> names.contains(o.name())).toList();
    List<Observable> alongside =
        names.contains(Catalogue.ALPHA_INT.name())
            ? all.subList(reported.size(), all.size())
            : List.of();
    return new ZoneIntegrals(model, degeneracyTolerance, positions, kept, alongside);
  }

  /** The same with the position matrix in Λ, too. */
  ZoneIntegrals withLambdaOfPositions() {
    return new ZoneIntegrals(
        model,
        degeneracyTolerance,
        positions,
        reported.stream().map(LambdaOfPositions::of).toList(),
        all.subList(reported.size(), all.size()).stream().map(LambdaOfPositions::of).toList());
  }

  List<String> names() {
    return reported.stream().map(Observable::name).toList();
  }

  boolean has(Observable observable) {
    return names().contains(observable.name());
  }

  /** What is integrated under the name of an observable, however it takes the positions. */
  Observable own(Observable observable) {
    return all.stream()
        .filter(o -> o.name().equals(observable.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + observable.name()));
  }

  List<Observable> reported() {
    return reported;
  }

  /** For single points. */
  BlochSolver solver() {
    return new BlochSolver(model, degeneracyTolerance, Kernel.SCALAR, positions);
  }

  /** For single points, with the position matrix taken diagonal. */
  BlochSolver solverAtCentres() {
    return new BlochSolver(model, degeneracyTolerance);
  }

  private BlochSolver solver(long kPoints) {
    Kernel kernel = Kernel.choose(model.orbitals(), kPoints);
    return new BlochSolver(model, degeneracyTolerance, kernel, positions);
  }

  /** What is summed up at some chemical potentials, eV, and temperatures, K. */
  Layout layout(double[] muEv, double[] temperatureK) {
    return new BrillouinIntegral(all, muEv, temperatureK).layout(model);
  }

  /** What is summed up at one point, whatever it is. */
  Layout layout() {
    double[] anywhere = {0};
    return layout(anywhere, anywhere);
  }

  /** The symmetries that spare points of a mesh. */
  MeshReduction reduction(KMesh mesh, ZoneSampling sampling) {
    return sampling == ZoneSampling.WHOLE || !hasRules()
        ? MeshReduction.none(model, mesh)
        : ReductionSearch.of(model, mesh, layout().quantities(), solver());
  }

  /** Whether every quantity says how it follows an operation in as many dimensions. */
  private boolean hasRules() {
    return layout().quantities().stream()
        .map(quantity -> quantity.label().transformation())
        .allMatch(rule -> rule.matrix(MeshReduction.identity(model)).isPresent());
  }

  /** The symmetries of the crystal. */
  CrystalSymmetry crystal() {
    return CrystalSymmetry.of(model, solver(), layout().quantities());
  }

  /** Those reported that symmetry forbids. */
  Forbidden forbidden(CrystalSymmetry crystal) {
    return new Forbidden(
        reported.stream()
            .filter(crystal::forbids)
            .map(Observable::name)
            .collect(Collectors.toSet()),
        crystal.left());
  }

  /** Integrates over a mesh by points or, where weights need that, by simplices. */
  Estimates on(MeshReduction reduction, CrystalSymmetry crystal, Weighting weighting, Sweep sweep) {
    MeshOrbits orbits = reduction.orbits();
    return new BrillouinIntegral(all, weighting)
        .of(model, orbits, solver(orbits.mesh().size()), sweep, crystal::forbids);
  }

  /** Integrates over boxes, to a tolerance that all must meet that symmetry does not forbid. */
  Estimates to(
      AdaptiveIntegral.Goal goal,
      CrystalSymmetry crystal,
      Axis muEv,
      Axis temperatureK,
      Sweep sweep) {
    List<String> zeros = forbidden(crystal).within(goal.tolerance());
    List<Observable> targets = reported.stream().filter(o -> !zeros.contains(o.name())).toList();
    List<Observable> others = all.stream().filter(o -> !targets.contains(o)).toList();
    return new AdaptiveIntegral(targets, others, muEv.array(), temperatureK.array())
        .of(model, solver(goal.mostKPoints()), sweep, goal);
  }

  /** Whether what symmetry forbids of some observables vanishes; none of those that are free. */
  List<Check> zeros(
      Estimates estimates, CrystalSymmetry crystal, double errors, List<Observable> observables) {
    ForbiddenParts parts = new ForbiddenParts(estimates, crystal, errors);
    return observables.stream()
        .filter(observable -> has(observable) && crystal.restricts(observable))
        .map(
            observable ->
                parts.check(
                    "symmetry-zeros-" + observable.name().replace("_per_tau", "").replace('_', '-'),
                    observable,
                    crystal.natural(observable, model)))
        .toList();
  }

  Footprint footprint(KMesh mesh, Axis muEv, Axis temperatureK, int threads) {
    return withPositions(Footprint.onMesh(model, terms(muEv, temperatureK), mesh, threads));
  }

  Footprint footprint(long kPoints, Axis muEv, Axis temperatureK, int threads) {
    return withPositions(Footprint.onBoxes(model, terms(muEv, temperatureK), kPoints, threads));
  }

  private Footprint.Terms terms(Axis muEv, Axis temperatureK) {
    boolean cold = temperatureK.values().contains(0.0);
    return Footprint.Terms.of(all, (long) muEv.size() * temperatureK.size(), cold);
  }

  private Footprint withPositions(Footprint footprint) {
    return positions.isEmpty() ? footprint : footprint.plus(Footprint.ofPositions(positions));
  }
}
