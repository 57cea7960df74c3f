package pawl.response;

import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.Multiplets;

/**
 * The first part of Λ by literal loops over Eq. (11) of Xiao et al., PRB 103, 045401 (2021), and by
 * the mistakes one makes with it.
 */
final class PrintedLambda {

  /** How Eq. (11) is read. */
  enum Reading {
    CORRECT,
    WITHOUT_GROUP_VELOCITY,
    WITHOUT_DIAGONAL_VELOCITY,
    CONNECTION_BEFORE_VELOCITY
  }

  private final BlochPoint k;
  private final Reading reading;
  private final Multiplets groups;

  PrintedLambda(BlochPoint k, Reading reading) {
    this.k = k;
    this.reading = reading;
    this.groups = k.multiplets();
  }

  /**
   * \(2\,\mathrm{Re}\sum_{n\in g}\sum_{m\notin g}A_{i,nm}N_{mn}/(\varepsilon_n-\varepsilon_m)\).
   */
  double trace(int i, int g) {
    ComplexMatrix a = k.connection(i);
    double sum = 0;
    for (int n = groups.from(g); n < groups.to(g); n++) {
      for (int m = 0; m < k.bands(); m++) {
        if (groups.of(m) != g) {
          double[] moment = moment(m, n);
          double re = a.re(n, m) * moment[0] - a.im(n, m) * moment[1];
          sum += 2 * re / (k.energy(n) - k.energy(m));
        }
      }
    }
    return sum;
  }

  private double[] moment(int m, int n) {
    double[] sum = new double[2];
    for (int p = 0; p < k.bands(); p++) {
      boolean insideOfN = groups.of(p) == groups.of(n);
      if (reading == Reading.CONNECTION_BEFORE_VELOCITY) {
        if (groups.of(p) != groups.of(m)) {
          add(sum, 0.5, k.connection(1), k.velocity(0), m, p, n);
          add(sum, -0.5, k.connection(0), k.velocity(1), m, p, n);
        } else {
          add(sum, 0.5, k.velocity(0), k.connection(1), m, p, n);
          add(sum, -0.5, k.velocity(1), k.connection(0), m, p, n);
        }
      } else if (!insideOfN) {
        if (reading != Reading.WITHOUT_DIAGONAL_VELOCITY || groups.of(p) != groups.of(m)) {
          add(sum, 0.5, k.velocity(0), k.connection(1), m, p, n);
          add(sum, -0.5, k.velocity(1), k.connection(0), m, p, n);
        }
      } else if (reading != Reading.WITHOUT_GROUP_VELOCITY) {
        add(sum, 0.5, k.connection(1), k.velocity(0), m, p, n);
        add(sum, -0.5, k.connection(0), k.velocity(1), m, p, n);
      }
    }
    return sum;
  }

  private static void add(
      double[] sum, double sign, ComplexMatrix a, ComplexMatrix b, int m, int p, int n) {
    sum[0] += sign * (a.re(m, p) * b.re(p, n) - a.im(m, p) * b.im(p, n));
    sum[1] += sign * (a.re(m, p) * b.im(p, n) + a.im(m, p) * b.re(p, n));
  }
}
