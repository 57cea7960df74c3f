package pawl.response;

import java.util.List;
import pawl.geometry.BandQuantity;
import pawl.geometry.BandValues;
import pawl.geometry.Label;
import pawl.geometry.Transformation;
import pawl.quantity.Unit;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.Multiplets;

/**
 * The first part of Λ by literal loops over Eq. (11) of Xiao et al., PRB 103, 045401 (2021), and by
 * the mistakes one makes with it.
 */
final class PrintedLambda implements BandQuantity {

  /** How Eq. (11) is read. */
  enum Reading {
    CORRECT,
    WITHOUT_GROUP_VELOCITY,
    WITHOUT_DIAGONAL_VELOCITY,
    CONNECTION_BEFORE_VELOCITY
  }

  private final Reading reading;

  PrintedLambda(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Label label() {
    return new Label(
        "Λ, literal", List.of("x", "y"), Unit.ANGSTROM.pow(3), Transformation.UNKNOWN, "Eq. (11)");
  }

  @Override
  public BandValues at(BlochPoint k) {
    Multiplets groups = k.multiplets();
    double[][] traces = new double[2][groups.count()];
    for (int n = 0; n < k.bands(); n++) {
      for (int m = 0; m < k.bands(); m++) {
        if (groups.of(m) == groups.of(n)) {
          continue;
        }
        double[] moment = moment(k, m, n);
        for (int i = 0; i < 2; i++) {
          ComplexMatrix a = k.connection(i);
          double re = a.re(n, m) * moment[0] - a.im(n, m) * moment[1];
          traces[i][groups.of(n)] += 2 * re / (k.energy(n) - k.energy(m));
        }
      }
    }
    return BandValues.of(traces);
  }

  private double[] moment(BlochPoint k, int m, int n) {
    Multiplets groups = k.multiplets();
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
