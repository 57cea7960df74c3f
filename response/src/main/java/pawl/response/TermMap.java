package pawl.response;

import java.util.ArrayList;
import java.util.List;
import pawl.tightbinding.LatticeMap;
import pawl.tightbinding.ZoneOperation;

/** What an operation makes of the terms of one k-point: those of the k-point it leads to. */
final class TermMap {

  private final Layout layout;
  private final boolean changesNothing;

  /** The matrix of each integrand, in the order of the layout. */
  private final List<double[][]> matrices = new ArrayList<>();

  private TermMap(Layout layout, boolean changesNothing) {
    this.layout = layout;
    this.changesNothing = changesNothing;
  }

  /**
   * The map of an operation.
   *
   * @throws IllegalArgumentException if it is not the identity and a quantity has no rule for it
   */
  static TermMap of(Layout layout, ZoneOperation operation) {
    boolean identity = operation.map().kind() == LatticeMap.Kind.IDENTITY;
    TermMap map = new TermMap(layout, identity);
    if (!identity) {
      for (Integrand integrand : layout.integrands()) {
        map.matrices.add(matrix(integrand, operation));
      }
    }
    return map;
  }

  private static double[][] matrix(Integrand integrand, ZoneOperation operation) {
    return integrand
        .quantity()
        .label()
        .transformation()
        .matrix(operation)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    integrand.quantity().label().name() + " under " + operation.name()));
  }

  /** The terms at the image of a k-point from those at the point. */
  double[] of(double[] terms) {
    if (changesNothing) {
      return terms;
    }
    double[] image = new double[terms.length];
    int number = 0;
    for (Integrand integrand : layout.integrands()) {
      double[][] d = matrices.get(number++);
      for (int point = 0; point < layout.grid().size(); point++) {
        int at = layout.index(integrand, point, 0);
        for (int row = 0; row < d.length; row++) {
          for (int column = 0; column < d.length; column++) {
            image[at + row] += d[row][column] * terms[at + column];
          }
        }
      }
    }
    return image;
  }
}
