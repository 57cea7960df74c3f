package pawl.tightbinding;

import java.util.Arrays;

/**
 * Sweeps of plane rotations waiting to be applied together, so that the rows they turn are fetched
 * once for several sweeps.
 *
 * <p>Sweep by sweep, rotation i = to - 1, …, from turns rows i and i + 1: row i becomes \(c_ix_i -
 * s_ix_{i+1}\), row i + 1 becomes \(s_ix_i + c_ix_{i+1}\). Outside its range a sweep holds c = 1, s
 * = 0.
 */
final class Rotations {

  private static final int CAPACITY = 8;

  private final InnerLoops loops;
  private final double[][] rows;
  private final double[][] cos;
  private final double[][] sin;
  private final int[] from = new int[CAPACITY];
  private final int[] to = new int[CAPACITY];
  private int sweeps;

  /** No sweeps yet; rows of length 0 are not turned at all. */
  Rotations(InnerLoops loops, double[][] rows) {
    this.loops = loops;
    this.rows = rows;
    cos = new double[CAPACITY][rows.length];
    sin = new double[CAPACITY][rows.length];
  }

  /** Adds a sweep over these ranges, with the cosines and sines now written to its arrays. */
  void add(int first, int end) {
    fill(cos[sweeps], 1, first, end);
    fill(sin[sweeps], 0, first, end);
    from[sweeps] = first;
    to[sweeps] = end;
    sweeps++;
    if (sweeps == CAPACITY) {
      apply();
    }
  }

  private static void fill(double[] values, double value, int first, int end) {
    Arrays.fill(values, 0, first, value);
    Arrays.fill(values, end, values.length, value);
  }

  /** Turns the rows by all waiting sweeps. */
  void apply() {
    if (rows[0].length > 0 && sweeps > 0) {
      loops.rotate(this, rows);
    }
    sweeps = 0;
  }

  /** The number of waiting sweeps. */
  int sweeps() {
    return sweeps;
  }

  /** Cosines of a sweep, or of the one to be added next. */
  double[] cos(int sweep) {
    return cos[sweep];
  }

  /** Sines of a sweep, or of the one to be added next. */
  double[] sin(int sweep) {
    return sin[sweep];
  }

  /** The last rotation of a sweep. */
  int from(int sweep) {
    return from[sweep];
  }

  /** One more than the first rotation of a sweep. */
  int to(int sweep) {
    return to[sweep];
  }
}
