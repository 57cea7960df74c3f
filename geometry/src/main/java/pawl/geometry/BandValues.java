package pawl.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * A quantity's traces over the multiplets at one k-point.
 *
 * <p>Two multiplets a small gap apart can carry huge, opposite values whose sum is tame as long as
 * both are equally occupied. Such contributions are kept as exchanges: X goes from one multiplet to
 * the other, and counts with the difference of their weights. Nothing large is ever subtracted.
 */
public final class BandValues {

  private final double[][] own;
  private final List<Exchange> exchanges = new ArrayList<>();

  /** A contribution +x to one multiplet and -x to another, per component. */
  private record Exchange(int to, int from, double... x) {}

  /**
   * Traces that need no exchange.
   *
   * @param traces per component, then per multiplet
   */
  public static BandValues of(double[]... traces) {
    BandValues values = new BandValues(traces.length, traces[0].length);
    for (int c = 0; c < traces.length; c++) {
      values.own[c] = traces[c].clone();
    }
    return values;
  }

  BandValues(int components, int multiplets) {
    own = new double[components][multiplets];
  }

  void add(int component, int multiplet, double x) {
    own[component][multiplet] += x;
  }

  void exchange(int to, int from, double... x) {
    exchanges.add(new Exchange(to, from, x));
  }

  /** The number of components. */
  public int components() {
    return own.length;
  }

  /** The number of multiplets. */
  public int multiplets() {
    return own[0].length;
  }

  /** The trace over one multiplet. */
  public double trace(int component, int multiplet) {
    double sum = own[component][multiplet];
    for (Exchange e : exchanges) {
      if (e.to == multiplet) {
        sum += e.x[component];
      }
      if (e.from == multiplet) {
        sum -= e.x[component];
      }
    }
    return sum;
  }

  /**
   * The sum over multiplets, each with its weight.
   *
   * @param weights one per multiplet
   */
  public double weighted(int component, double[] weights) {
    double sum = 0;
    for (int g = 0; g < weights.length; g++) {
      sum += weights[g] * own[component][g];
    }
    for (Exchange e : exchanges) {
      sum += (weights[e.to] - weights[e.from]) * e.x[component];
    }
    return sum;
  }
}
