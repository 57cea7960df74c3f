package pawl.geometry;

import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.Multiplets;

/**
 * Second part of Λ, the curl of the quantum metric, \(L^{(2)}_i =
 * \tfrac12\epsilon_{jl}\,\partial_jG_{il}\), traced over multiplets, Å³.
 *
 * <p>Xiao et al., PRB 103, 045401 (2021), Eq. (11), second term, for maps in k. Brillouin-zone
 * integrals use {@link MetricFlux} instead, which stays finite where bands cross.
 */
public final class MetricCurl {

  private final BlochPoint k;
  private final CovariantConnection slope;

  /**
   * Differentiates the connection once for all components.
   *
   * @param k the point
   * @param w its second derivatives, {@code BlochSolver.secondDerivatives}
   */
  public MetricCurl(BlochPoint k, ComplexMatrix[][] w) {
    this.k = k;
    slope = new CovariantConnection(k, w);
  }

  /** The traces over the multiplets, components x and y. */
  public BandValues values() {
    BandValues values = new BandValues(2, k.multiplets().count());
    for (int g = 0; g < k.multiplets().count(); g++) {
      for (int i = 0; i < 2; i++) {
        values.add(i, g, (derivative(g, 0, i, 1) - derivative(g, 1, i, 0)) / 2);
      }
    }
    return values;
  }

  /** \(\partial_jG_{il}\) traced over multiplet g, Å³. */
  public double derivative(int g, int j, int i, int l) {
    Multiplets groups = k.multiplets();
    double sum = 0;
    for (int n = groups.from(g); n < groups.to(g); n++) {
      for (int m = 0; m < k.bands(); m++) {
        sum += realOfProduct(slope.of(i, j), k.connection(l), n, m);
        sum += realOfProduct(k.connection(i), slope.of(l, j), n, m);
      }
    }
    return sum;
  }

  private static double realOfProduct(ComplexMatrix a, ComplexMatrix b, int n, int m) {
    return a.re(n, m) * b.re(m, n) - a.im(n, m) * b.im(m, n);
  }
}
