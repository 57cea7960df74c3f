package pawl.response;

import java.util.List;
import pawl.quantity.Check;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.ZoneOperation;

/**
 * Whether the operations that spared k-points give, from a generic k-point that had no part in
 * finding them, what solving its images gives, with the weights of the run.
 */
final class ReductionCheck {

  static final String NAME = "symmetry-reduction";

  static final int POINTS = 2;

  private static final double LIMIT = 1e-9;

  private final Layout layout;
  private final BlochSolver solver;
  private final List<KPoint> points;

  ReductionCheck(TightBindingModel model, Layout layout, BlochSolver solver) {
    this.layout = layout;
    this.solver = solver;
    this.points = ReductionSearch.unseenPoints(model, POINTS);
  }

  /**
   * The largest difference of an observable, as if all k-points were like the one at hand, relative
   * to the largest value.
   *
   * @param typical the size of the observable if nothing cancelled
   */
  double worst(List<ZoneOperation> operations, Observable observable, double typical) {
    double worst = 0;
    double scale = typical;
    for (KPoint kFrac : points) {
      double[] terms = terms(kFrac);
      for (ZoneOperation operation : operations) {
        double[] mapped = layout.assembled(observable, TermMap.of(layout, operation).of(terms));
        double[] solved = layout.assembled(observable, terms(operation.map().image(kFrac)));
        for (int i = 0; i < solved.length; i++) {
          worst = Math.max(worst, Math.abs(mapped[i] - solved[i]));
          scale = Math.max(scale, Math.abs(solved[i]));
        }
      }
    }
    return scale == 0 ? 0 : worst / scale;
  }

  /** The check of several observables' worst differences. */
  static Check of(double... worst) {
    double largest = 0;
    for (double w : worst) {
      largest = Math.max(largest, w);
    }
    return new Check(NAME, largest, LIMIT);
  }

  private double[] terms(KPoint kFrac) {
    BlochPoint k = solver.solve(kFrac);
    return layout.terms(k, layout.values(k));
  }
}
