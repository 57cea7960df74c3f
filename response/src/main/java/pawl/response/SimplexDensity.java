package pawl.response;

/**
 * The density of states of an energy that is linear in a simplex, \(g(E) = \frac1{|S|}\int_S\delta
 * (E-\varepsilon)\), 1/eV, of which the integral over E is 1.
 *
 * <p>With the corner energies sorted and \(e_{ij} = e_i - e_j\), in a tetrahedron
 *
 * <p>\[g = \frac{3(E-e_1)^2}{e_{21}e_{31}e_{41}},\quad \frac{3}{e_{31}e_{41}}\Big[e_{21} + 2(E-e_2)
 * - \frac{(e_{31}+e_{42})(E-e_2)^2}{e_{32}e_{42}}\Big],\quad
 * \frac{3(e_4-E)^2}{e_{41}e_{42}e_{43}}\]
 *
 * <p>between the first, second, third two of them: Lehmann, Taut, Phys. Status Solidi B 54, 469
 * (1972); Blöchl, Jepsen, Andersen, Phys. Rev. B 49, 16223 (1994), Appendix C. Where g leaps, it is
 * the mean of both sides. A simplex of one energy is a delta function and adds nothing.
 */
final class SimplexDensity {

  private final double[] energies;

  SimplexDensity(EnergyGrid grid) {
    this.energies = grid.ascending();
  }

  /**
   * Adds g.
   *
   * @param corners 2, 3 or 4 energies in any order
   * @param first number of an energy of the grid, before which none reaches the lowest corner
   * @param sums one per energy, from index {@code to} on
   */
  void add(double[] corners, int first, double[] sums, int to) {
    switch (corners.length) {
      case 2 -> segment(corners, first, sums, to);
      case 3 -> triangle(corners, first, sums, to);
      case 4 -> tetrahedron(corners, first, sums, to);
      default -> throw new IllegalArgumentException(corners.length + " corners");
    }
  }

  /** The number of the first energy from a given one on that is not below another. */
  private int from(int first, double lowest) {
    int i = first;
    while (i < energies.length && energies[i] < lowest) {
      i++;
    }
    return i;
  }

  private void segment(double[] corners, int first, double[] sums, int to) {
    double a = corners[0];
    double b = corners[1];
    double e1 = Math.min(a, b);
    double e2 = Math.max(a, b);
    if (e1 == e2) {
      return;
    }
    double density = 1 / (e2 - e1);
    for (int i = from(first, e1); i < energies.length && energies[i] <= e2; i++) {
      boolean atEnd = energies[i] == e1 || energies[i] == e2;
      sums[to + i] += atEnd ? density / 2 : density;
    }
  }

  private void triangle(double[] corners, int first, double[] sums, int to) {
    double a = corners[0];
    double b = corners[1];
    double c = corners[2];
    double low = Math.min(a, b);
    double high = Math.max(a, b);
    double e1 = Math.min(low, c);
    double e3 = Math.max(high, c);
    double e2 = Math.max(low, Math.min(high, c));
    if (e1 == e3) {
      return;
    }
    int i = from(first, e1);
    double rising = 2 / ((e2 - e1) * (e3 - e1));
    for (; i < energies.length && energies[i] < e2; i++) {
      sums[to + i] += (energies[i] - e1) * rising;
    }
    double falling = 2 / ((e3 - e2) * (e3 - e1));
    for (; i < energies.length && energies[i] <= e3; i++) {
      double density = e2 == e3 ? 2 / (e3 - e1) : (e3 - energies[i]) * falling;
      boolean atLeap = e2 == e3 || (e1 == e2 && energies[i] == e1);
      sums[to + i] += atLeap ? density / 2 : density;
    }
  }

  private void tetrahedron(double[] corners, int first, double[] sums, int to) {
    double a = corners[0];
    double b = corners[1];
    double c = corners[2];
    double d = corners[3];
    double lowAb = Math.min(a, b);
    double highAb = Math.max(a, b);
    double lowCd = Math.min(c, d);
    double highCd = Math.max(c, d);
    double e1 = Math.min(lowAb, lowCd);
    double e4 = Math.max(highAb, highCd);
    int i = from(first, e1);
    if (i == energies.length || energies[i] > e4 || e1 == e4) {
      return;
    }
    double one = Math.max(lowAb, lowCd);
    double other = Math.min(highAb, highCd);
    double e2 = Math.min(one, other);
    double e3 = Math.max(one, other);
    double energy = energies[i];
    if (energy < e2) {
      double factor = 3 / ((e2 - e1) * (e3 - e1) * (e4 - e1));
      do {
        sums[to + i] += (energy - e1) * (energy - e1) * factor;
        energy = ++i < energies.length ? energies[i] : Double.POSITIVE_INFINITY;
      } while (energy < e2);
    }
    if (energy < e3) {
      double factor = 3 / ((e3 - e1) * (e4 - e1));
      double bend = (e3 - e1 + (e4 - e2)) / ((e3 - e2) * (e4 - e2));
      do {
        double x = energy - e2;
        sums[to + i] += factor * (e2 - e1 + (2 - bend * x) * x);
        energy = ++i < energies.length ? energies[i] : Double.POSITIVE_INFINITY;
      } while (energy < e3);
    }
    if (energy < e4) {
      double factor = 3 / ((e4 - e1) * (e4 - e2) * (e4 - e3));
      do {
        double density = (e4 - energy) * (e4 - energy) * factor;
        sums[to + i] += energy == e1 ? density / 2 : density;
        energy = ++i < energies.length ? energies[i] : Double.POSITIVE_INFINITY;
      } while (energy < e4);
    }
    if (energy == e4 && e2 == e4) {
      sums[to + i] += 1.5 / (e4 - e1);
    }
  }
}
