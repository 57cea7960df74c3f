package pawl.bench;

import pawl.geometry.BandValues;
import pawl.geometry.LambdaMoment;
import pawl.geometry.MetricFlux;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.TightBindingModel;

/** What a sweep for χ and α does at one k-point of a model. */
final class ChiPoint {

  private static final double DEGENERATE_EV = 1e-4;

  private final BandSolver bandSolver;
  private final BlochSolver solver;
  private final LambdaMoment lambda = new LambdaMoment();
  private final MetricFlux flux = new MetricFlux();

  ChiPoint(TightBindingModel model, Kernel kernel) {
    bandSolver = new BandSolver(model, kernel);
    solver = new BlochSolver(model, DEGENERATE_EV, kernel);
  }

  double[] energies(KPoint k) {
    return bandSolver.energies(k);
  }

  BlochPoint bands(KPoint k) {
    return solver.solve(k);
  }

  BandValues[] chi(KPoint k) {
    BlochPoint point = solver.solve(k);
    return new BandValues[] {lambda.at(point), flux.at(point)};
  }
}
