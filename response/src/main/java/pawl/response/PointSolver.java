package pawl.response;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import pawl.geometry.LambdaMoment;
import pawl.geometry.MetricCurl;
import pawl.response.BandStructure.Property;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.BandVelocitySolver;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.Multiplets;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * A way from point to point, begun once for every block, that solves each as often as it must be:
 * once, or twice where both the full position matrix and the centres alone are asked for.
 */
final class PointSolver implements Supplier<Function<KPoint, PointBands>> {

  private static final Set<Property> FULL =
      Set.of(Property.BERRY_CURVATURE, Property.QUANTUM_METRIC);
  private static final Set<Property> CENTRED = Set.of(Property.ORBITAL_MOMENT, Property.LAMBDA);

  private final Set<Property> properties;
  private final BandSolver energies;
  private final BandVelocitySolver slopes;
  private final Optional<BlochSolver> full;
  private final Optional<BlochSolver> centred;

  /**
   * A solver.
   *
   * @param positions x(R), y(R), z(R) in Å; empty for the centres alone
   */
  PointSolver(
      TightBindingModel model,
      double degeneracyTolerance,
      Set<Property> properties,
      List<RealSpaceMatrix> positions,
      Kernel kernel) {
    this.properties = properties;
    energies = new BandSolver(model, kernel);
    slopes = new BandVelocitySolver(model, degeneracyTolerance, kernel);
    boolean wantsFull = properties.stream().anyMatch(FULL::contains);
    boolean wantsCentred =
        properties.stream().anyMatch(CENTRED::contains) || (wantsFull && positions.isEmpty());
    centred =
        wantsCentred
            ? Optional.of(new BlochSolver(model, degeneracyTolerance, kernel))
            : Optional.empty();
    full =
        wantsFull && !positions.isEmpty()
            ? Optional.of(new BlochSolver(model, degeneracyTolerance, kernel, positions))
            : Optional.empty();
  }

  @Override
  public Function<KPoint, PointBands> get() {
    if (properties.isEmpty()) {
      BandSolver.Walk walk = energies.walk();
      return k -> PointBands.of(walk.energies(k));
    }
    if (full.isEmpty() && centred.isEmpty()) {
      BandVelocitySolver.Walk walk = slopes.walk();
      return k -> of(walk.at(k));
    }
    Optional<BlochSolver.Walk> fullWalk = full.map(BlochSolver::walk);
    Optional<BlochSolver.Walk> centredWalk = centred.map(BlochSolver::walk);
    Optional<BlochSolver.Bends> bends =
        properties.contains(Property.LAMBDA) ? centred.map(BlochSolver::bends) : Optional.empty();
    return k -> {
      Optional<BlochPoint> withCentres = centredWalk.map(walk -> walk.solve(k));
      Optional<BlochPoint> withAll = fullWalk.map(walk -> walk.solve(k)).or(() -> withCentres);
      return of(withAll, withCentres, bends);
    };
  }

  /**
   * All that is known at a point that is solved.
   *
   * @param full with all of the position matrix that is known
   * @param centred with the Wannier centres alone; one of the two there must be
   * @param bends for both parts of Λ, which take the centres
   */
  static PointBands of(
      Optional<BlochPoint> full, Optional<BlochPoint> centred, Optional<BlochSolver.Bends> bends) {
    BlochPoint any = centred.or(() -> full).orElseThrow();
    return new PointBands(
        energies(any),
        Optional.of(any.multiplets()),
        Optional.of(slopes(any)),
        full,
        centred,
        bends.map(b -> lambda(centred.orElseThrow(), b)));
  }

  private static PointBands of(BandVelocitySolver.Slopes found) {
    return new PointBands(
        found.energies(),
        Optional.of(found.multiplets()),
        Optional.of(found.slopes()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static PointBands.Lambda lambda(BlochPoint k, BlochSolver.Bends bends) {
    return new PointBands.Lambda(new LambdaMoment().at(k), new MetricCurl(k, bends.at(k)).values());
  }

  private static double[] energies(BlochPoint k) {
    double[] energies = new double[k.bands()];
    for (int n = 0; n < energies.length; n++) {
      energies[n] = k.energy(n);
    }
    return energies;
  }

  private static double[][] slopes(BlochPoint k) {
    double[][] slopes = new double[k.directions()][k.bands()];
    Multiplets groups = k.multiplets();
    for (int axis = 0; axis < slopes.length; axis++) {
      for (int g = 0; g < groups.count(); g++) {
        double trace = 0;
        for (int n = groups.from(g); n < groups.to(g); n++) {
          trace += k.velocity(axis).re(n, n);
        }
        for (int n = groups.from(g); n < groups.to(g); n++) {
          slopes[axis][n] = trace / groups.degeneracy(g);
        }
      }
    }
    return slopes;
  }
}
