package pawl.bench;

import java.util.Arrays;
import pawl.geometry.BandValues;
import pawl.geometry.LambdaMoment;
import pawl.geometry.MetricFlux;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.TightBindingModel;

/** What a sweep for χ and α does at one k-point of a model after the other, along a mesh. */
final class ChiPoint {

  private static final double DEGENERATE_EV = 1e-4;
  private static final int DIVISIONS = 24;

  /** Off all lines of symmetry. */
  private static final double SHIFT = 0.3;

  private final KMesh mesh;
  private final BandSolver.Walk bandWalk;
  private final BlochSolver.Walk walk;
  private final LambdaMoment lambda = new LambdaMoment();
  private final MetricFlux flux = new MetricFlux();
  private int index;

  ChiPoint(TightBindingModel model, Kernel kernel) {
    int[] divisions = new int[model.dimension()];
    double[] shift = new double[model.dimension()];
    Arrays.fill(divisions, DIVISIONS);
    Arrays.fill(shift, SHIFT);
    mesh = KMesh.of(divisions, shift);
    bandWalk = new BandSolver(model, kernel).walk();
    walk = new BlochSolver(model, DEGENERATE_EV, kernel).walk();
  }

  private KPoint next() {
    index = (index + 1) % mesh.size();
    return mesh.point(index);
  }

  double[] energies() {
    return bandWalk.energies(next());
  }

  BlochPoint bands() {
    return walk.solve(next());
  }

  BandValues[] chi() {
    BlochPoint point = bands();
    return new BandValues[] {lambda.at(point), flux.at(point)};
  }
}
