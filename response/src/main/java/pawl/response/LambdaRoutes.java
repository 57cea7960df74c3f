package pawl.response;

import java.util.List;
import pawl.geometry.BandValues;
import pawl.geometry.InterbandMoment;
import pawl.geometry.LambdaMoment;
import pawl.quantity.Check;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.GenericPoints;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Multiplets;

/**
 * The first part of Λ by the printed sum over interband moments, set against the sum over pairs
 * that the integrals use, at generic k-points of the model at hand.
 *
 * <p>Two identities are tested: the routes agree multiplet by multiplet, and the printed one sums
 * to zero over all bands, as the whole space has nothing to mix with.
 */
final class LambdaRoutes {

  private static final int POINTS = 6;
  private static final double LIMIT = 1e-8;

  private double difference;
  private double total;
  private double scale;

  private LambdaRoutes() {}

  static List<Check> checks(BlochSolver solver) {
    LambdaRoutes routes = new LambdaRoutes();
    for (KPoint k : GenericPoints.of(2, POINTS)) {
      routes.visit(solver.solve(k));
    }
    double unit = routes.scale == 0 ? 1 : routes.scale;
    return List.of(
        new Check("lambda-sum-rule", routes.total / unit, LIMIT),
        new Check("lambda-two-routes", routes.difference / unit, LIMIT));
  }

  private void visit(BlochPoint k) {
    Multiplets groups = k.multiplets();
    BandValues pairs = new LambdaMoment().at(k);
    ComplexMatrix moment = InterbandMoment.at(k);
    for (int i = 0; i < 2; i++) {
      double sum = 0;
      for (int g = 0; g < groups.count(); g++) {
        double printed = printed(k, moment, i, g);
        sum += printed;
        scale = Math.max(scale, Math.abs(printed));
        difference = Math.max(difference, Math.abs(printed - pairs.trace(i, g)));
      }
      total = Math.max(total, Math.abs(sum));
    }
  }

  /**
   * \(2\,\mathrm{Re}\sum_{n\in g}\sum_{m\notin g}A_{i,nm}N_{mn}/(\varepsilon_n-\varepsilon_m)\).
   */
  private static double printed(BlochPoint k, ComplexMatrix moment, int i, int g) {
    Multiplets groups = k.multiplets();
    ComplexMatrix a = k.connection(i);
    double sum = 0;
    for (int n = groups.from(g); n < groups.to(g); n++) {
      for (int m = 0; m < k.bands(); m++) {
        if (groups.of(m) != g) {
          double re = a.re(n, m) * moment.re(m, n) - a.im(n, m) * moment.im(m, n);
          sum += 2 * re / (k.energy(n) - k.energy(m));
        }
      }
    }
    return sum;
  }
}
