package pawl.response;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A box of the zone in fractional coordinates with the integrals over it.
 *
 * @param centre fractional
 * @param halfWidth fractional
 * @param integrals the mean terms over the zone that the box contributes, per observable value
 * @param errors the difference of the two rules, same shape
 * @param splits per value and axis, at index value · axes + axis, whether to split there first
 * @param crossings what it has of the Fermi surface
 */
record Region(
    double[] centre,
    double[] halfWidth,
    double[] integrals,
    double[] errors,
    BitSet splits,
    FermiCrossings crossings) {

  /** The part of the zone it covers. */
  static double volume(double[] halfWidth) {
    double volume = 1;
    for (double h : halfWidth) {
      volume *= 2 * h;
    }
    return volume;
  }

  /** The value with the largest error for what is allowed, and by how much. */
  Worst worst(double[] allowed, int values) {
    Worst worst = new Worst(0, 0);
    for (int i = 0; i < values; i++) {
      if (errors[i] > worst.score() * allowed[i] && errors[i] > 0) {
        worst = new Worst(i, errors[i] / allowed[i]);
      }
    }
    return worst;
  }

  /**
   * A value and its error over what is allowed.
   *
   * @param value which
   * @param score may be infinite
   */
  record Worst(int value, double score) {}

  /** The axis along which a value is roughest. */
  int axis(int value) {
    return splits.nextSetBit(value * centre.length) - value * centre.length;
  }

  /** Both halves' centres and half-widths along an axis. */
  List<double[][]> halves(int axis) {
    double[] narrow = halfWidth.clone();
    narrow[axis] /= 2;
    double[] low = centre.clone();
    double[] high = centre.clone();
    low[axis] -= narrow[axis];
    high[axis] += narrow[axis];
    return List.of(
        new double[][] {low, narrow}, new double[][] {high, Arrays.copyOf(narrow, narrow.length)});
  }
}
