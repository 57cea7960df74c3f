package pawl.response;

import java.util.ArrayList;
import java.util.List;

/**
 * The cubature rule of degree 7 with an embedded rule of degree 5 on a box in two or three
 * dimensions.
 *
 * <p>Genz, Malik, J. Comput. Appl. Math. 6, 295 (1980).
 *
 * @param dimension 2 or 3
 * @param nodes in the box [-1, 1]^d
 * @param seventh weights of the rule, summing to one
 * @param fifth weights of the embedded rule, summing to one
 */
record GenzMalik(int dimension, List<double[]> nodes, double[] seventh, double[] fifth) {

  private static final double INNER = Math.sqrt(9.0 / 70);
  private static final double OUTER = Math.sqrt(9.0 / 10);
  private static final double CORNER = Math.sqrt(9.0 / 19);

  /** The rule of a dimension. */
  static GenzMalik of(int dimension) {
    if (dimension < 2 || dimension > 3) {
      throw new IllegalArgumentException("dimension " + dimension);
    }
    int d = dimension;
    List<double[]> nodes = new ArrayList<>();
    List<double[]> weights = new ArrayList<>();
    add(
        nodes,
        weights,
        new double[d],
        w(12824 - 9120 * d + 400 * d * d, 19683),
        w(729 - 950 * d + 50 * d * d, 729));
    for (int axis = 0; axis < d; axis++) {
      for (double radius : new double[] {INNER, OUTER}) {
        boolean inner = radius == INNER;
        for (int sign = 1; sign >= -1; sign -= 2) {
          double[] node = new double[d];
          node[axis] = sign * radius;
          add(
              nodes,
              weights,
              node,
              inner ? w(980, 6561) : w(1820 - 400 * d, 19683),
              inner ? w(245, 486) : w(265 - 100 * d, 1458));
        }
      }
    }
    for (int a = 0; a < d; a++) {
      for (int b = a + 1; b < d; b++) {
        for (int signs = 0; signs < 4; signs++) {
          double[] node = new double[d];
          node[a] = signs % 2 == 0 ? OUTER : -OUTER;
          node[b] = signs / 2 == 0 ? OUTER : -OUTER;
          add(nodes, weights, node, w(200, 19683), w(25, 729));
        }
      }
    }
    int corners = 1 << d;
    for (int signs = 0; signs < corners; signs++) {
      double[] node = new double[d];
      for (int a = 0; a < d; a++) {
        node[a] = (signs >> a & 1) == 0 ? CORNER : -CORNER;
      }
      add(nodes, weights, node, w(6859, 19683) / corners, 0);
    }
    return new GenzMalik(
        d,
        List.copyOf(nodes),
        weights.stream().mapToDouble(pair -> pair[0]).toArray(),
        weights.stream().mapToDouble(pair -> pair[1]).toArray());
  }

  private static double w(double numerator, double denominator) {
    return numerator / denominator;
  }

  private static void add(
      List<double[]> nodes, List<double[]> weights, double[] node, double seventh, double fifth) {
    nodes.add(node);
    weights.add(new double[] {seventh, fifth});
  }

  /**
   * The fourth difference of the integrand along an axis: how far it is from quadratic there.
   *
   * @param values per node
   */
  double roughness(int axis, double[] values) {
    int first = 1 + 4 * axis;
    double inner = values[first] + values[first + 1] - 2 * values[0];
    double outer = values[first + 2] + values[first + 3] - 2 * values[0];
    return Math.abs(inner - outer / 7);
  }
}
