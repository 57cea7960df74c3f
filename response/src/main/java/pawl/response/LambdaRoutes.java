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
 * to zero over all bands, as the whole space has nothing to mix with. Both are measured against the
 * largest product of connection and moment: where symmetry makes Λ vanish, rounding is no
 * violation.
 */
final class LambdaRoutes {

  private static final int POINTS = 6;
  private static final double LIMIT = 1e-8;

  private double difference;
  private double total;
  private double scale;

  /** What cancels in the interband moment of the point at hand. */
  private double terms;

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
    terms = largestTermOfTheMoment(k);
    for (int i = 0; i < 2; i++) {
      double sum = 0;
      for (int g = 0; g < groups.count(); g++) {
        double printed = printed(k, moment, i, g);
        sum += printed;
        difference = Math.max(difference, Math.abs(printed - pairs.trace(i, g)));
      }
      total = Math.max(total, Math.abs(sum));
    }
  }

  /**
   * \(2\,\mathrm{Re}\sum_{n\in g}\sum_{m\notin g}A_{i,nm}N_{mn}/(\varepsilon_n-\varepsilon_m)\).
   */
  private double printed(BlochPoint k, ComplexMatrix moment, int i, int g) {
    Multiplets groups = k.multiplets();
    ComplexMatrix a = k.connection(i);
    double sum = 0;
    for (int n = groups.from(g); n < groups.to(g); n++) {
      for (int m = 0; m < k.bands(); m++) {
        if (groups.of(m) != g) {
          double re = a.re(n, m) * moment.re(m, n) - a.im(n, m) * moment.im(m, n);
          double gap = k.energy(n) - k.energy(m);
          sum += 2 * re / gap;
          scale = Math.max(scale, 2 * size(a, n, m) * terms / Math.abs(gap));
        }
      }
    }
    return sum;
  }

  private static double largestTermOfTheMoment(BlochPoint k) {
    double velocity = 0;
    double connection = 0;
    for (int axis = 0; axis < 2; axis++) {
      for (int n = 0; n < k.bands(); n++) {
        for (int m = 0; m < k.bands(); m++) {
          velocity = Math.max(velocity, size(k.velocity(axis), n, m));
          connection = Math.max(connection, size(k.connection(axis), n, m));
        }
      }
    }
    return velocity * connection;
  }

  private static double size(ComplexMatrix a, int row, int column) {
    return Math.abs(a.re(row, column)) + Math.abs(a.im(row, column));
  }
}
