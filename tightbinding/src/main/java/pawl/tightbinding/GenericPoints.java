package pawl.tightbinding;

import java.util.List;
import java.util.stream.IntStream;

/** A few k-points that lie on no symmetry element, spread evenly and always the same. */
public final class GenericPoints {

  /**
   * Inverse powers of the golden ratio, the plastic number and their successor, the positive root
   * of \(x^{d+1} = x + 1\): Roberts' additive sequence.
   */
  private static final double[][] STEPS = {
    {0.6180339887498949},
    {0.7548776662466927, 0.5698402909980532},
    {0.8191725133961645, 0.6710436067037893, 0.5497004779019703}
  };

  private GenericPoints() {}

  /** Points of a zone of 1, 2 or 3 dimensions. */
  public static List<KPoint> of(int dimension, int count) {
    double[] steps = STEPS[dimension - 1];
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> new KPoint(at(steps, i, 0), at(steps, i, 1), at(steps, i, 2)))
        .toList();
  }

  private static double at(double[] steps, int i, int axis) {
    return axis < steps.length ? (0.5 + i * steps[axis]) % 1 : 0;
  }
}
