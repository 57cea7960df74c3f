package pawl.tightbinding;

import java.util.List;

/** One of the three nested sums of a lattice sum: that along one axis, for every row of sources. */
final class AxisSum {

  private final InnerLoops loops;
  private final List<LatticeTerms> terms;
  private final Moments before;
  private final Moments after;
  private final Rows from;
  private final Rows sums;
  private final Phases phases;

  /** The length of one packed sum, padded. */
  private final int length;

  private final int degree;

  /**
   * The sums along an axis.
   *
   * @param terms per row of the sums
   * @param axis its number, 0, 1 or 2
   * @param degree of the moments, up to 2
   * @param from what is summed: per row all moments in the components along the axes before
   */
  AxisSum(InnerLoops loops, List<LatticeTerms> terms, int axis, int degree, Rows from) {
    this.loops = loops;
    this.terms = terms;
    this.degree = degree;
    this.from = from;
    before = new Moments(axis, degree);
    after = new Moments(axis + 1, degree);
    length = from.length() / before.count();
    sums = Rows.zeros(terms.size(), after.count() * length);
    phases = new Phases(terms.stream().mapToInt(LatticeTerms::reach).max().orElse(0));
  }

  /** Per row all moments in the components along the axes so far; they change with each move. */
  Rows sums() {
    return sums;
  }

  /** Moves to a component of k in units of the reciprocal vector. */
  void to(double k) {
    phases.to(k);
    int low = before.count(0) + before.count(1);
    for (int row = 0; row < terms.size(); row++) {
      // The plain sum and the moments of degree 1 so far lie together, here and there.
      add(row, 0, low, 0);
      if (degree >= 1) {
        addMoment(row, 1, 0, low);
      }
      if (degree == 2) {
        int at = after.first(2);
        add(row, before.first(2), before.count(2), at);
        at += before.count(2);
        for (int product = before.first(1); product < before.first(2); product++, at++) {
          addMoment(row, 1, product, at);
        }
        addMoment(row, 2, 0, at);
      }
    }
  }

  /** Sums {@code count} moments, from the one with this number on, to those from {@code at} on. */
  private void add(int row, int first, int count, int at) {
    double[] re = sums.re()[row];
    double[] im = sums.im()[row];
    LatticeTerms here = terms.get(row);
    if (here.isCopy()) {
      int source = here.firstSource();
      System.arraycopy(from.re()[source], first * length, re, at * length, count * length);
      System.arraycopy(from.im()[source], first * length, im, at * length, count * length);
    } else {
      loops.combine(here.sum(phases, from, first * length), count * length, re, im, at * length);
    }
  }

  /** Sums one moment, each term times a power of its integer. */
  private void addMoment(int row, int power, int first, int at) {
    loops.combine(
        terms.get(row).moment(power, phases, from, first * length),
        length,
        sums.re()[row],
        sums.im()[row],
        at * length);
  }
}
