package pawl.tightbinding;

import java.util.Map;

/**
 * Part of a lattice sum: the terms along one axis, each the integer component of R there and what
 * the phase of that component multiplies.
 */
final class LatticeTerms {

  private final int[] integers;
  private final int[] sources;

  /** The terms with integers other than zero, of which moments are made. */
  private final int[] movingIntegers;

  private final int[] movingSources;

  private LatticeTerms(int[] integers, int[] sources, int[] movingIntegers, int[] movingSources) {
    this.integers = integers;
    this.sources = sources;
    this.movingIntegers = movingIntegers;
    this.movingSources = movingSources;
  }

  /** Terms in ascending order of their integers. */
  static LatticeTerms of(Map<Integer, Integer> sourceOf) {
    int[] integers = sourceOf.keySet().stream().mapToInt(Integer::intValue).toArray();
    int[] sources = sourceOf.values().stream().mapToInt(Integer::intValue).toArray();
    int[] moving =
        sourceOf.keySet().stream().mapToInt(Integer::intValue).filter(r -> r != 0).toArray();
    int[] movingSources = new int[moving.length];
    for (int t = 0; t < moving.length; t++) {
      movingSources[t] = sourceOf.get(moving[t]);
    }
    return new LatticeTerms(integers, sources, moving, movingSources);
  }

  /** The largest magnitude of an integer. */
  int reach() {
    int reach = 0;
    for (int r : integers) {
      reach = Math.max(reach, Math.abs(r));
    }
    return reach;
  }

  /** Whether there is but one term, with the integer zero: the sum is then a copy. */
  boolean isCopy() {
    return integers.length == 1 && integers[0] == 0;
  }

  /** The source of the first term. */
  int firstSource() {
    return sources[0];
  }

  /** The sources from an element on, each with its phase. */
  Combination sum(Phases phases, Rows sourceRows, int from) {
    double[] cos = new double[integers.length];
    double[] sin = new double[integers.length];
    for (int t = 0; t < integers.length; t++) {
      cos[t] = phases.cos(integers[t]);
      sin[t] = phases.sin(integers[t]);
    }
    return sourceRows.combined(cos, sin, sources, from);
  }

  /** The same, each also with a power ≥ 1 of its integer. */
  Combination moment(int power, Phases phases, Rows sourceRows, int from) {
    double[] cos = new double[movingIntegers.length];
    double[] sin = new double[movingIntegers.length];
    for (int t = 0; t < movingIntegers.length; t++) {
      int r = movingIntegers[t];
      double factor = power == 1 ? r : (double) r * r;
      cos[t] = factor * phases.cos(r);
      sin[t] = factor * phases.sin(r);
    }
    return sourceRows.combined(cos, sin, movingSources, from);
  }
}
