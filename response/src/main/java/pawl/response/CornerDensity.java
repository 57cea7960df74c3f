package pawl.response;

/**
 * The density of states of a linear energy in a simplex, weighted with the coordinate that is 1 at
 * one corner and 0 at the others, \(D(E) = \frac1{|S|}\int_S\lambda\,\delta(E-\varepsilon)\), 1/eV.
 * Over E it integrates to 1/(d+1), and the D of all corners add up to the density of states.
 *
 * <p>The section at E has its vertices where it meets edges. In a triangle it is a segment, in a
 * tetrahedron a triangle or, between the middle energies, two of them; over each, λ averages to the
 * mean over its vertices. With \(a_{ij} = (E-e_j)/(e_i-e_j)\), the value at E of the coordinate of
 * corner i on edge ij, the densities of these triangles are \(3a_{21}a_{31}a_{41}/(E-e_1)\),
 * \(3a_{31}a_{41}a_{24}/(E-e_1)\) and \(3a_{31}a_{23}a_{42}/(E-e_1)\), and
 * \(3a_{14}a_{24}a_{34}/(e_4-E)\): Lehmann, Taut, Phys. Status Solidi B 54, 469 (1972).
 */
final class CornerDensity {

  private final double[] e;
  private final int own;

  /**
   * The density of one corner.
   *
   * @param ownEnergy there, eV
   * @param others the energies at one, two or three other corners, eV
   */
  CornerDensity(double ownEnergy, double... others) {
    e = new double[others.length + 1];
    int count = 0;
    for (double energy : others) {
      insert(energy, count++);
    }
    own = insert(ownEnergy, count);
    if (e.length < 2 || e.length > 4) {
      throw new IllegalArgumentException(e.length + " corners");
    }
  }

  private int insert(double energy, int count) {
    int slot = count;
    while (slot > 0 && e[slot - 1] > energy) {
      e[slot] = e[slot - 1];
      slot--;
    }
    e[slot] = energy;
    return slot;
  }

  /** The number of corners. */
  int corners() {
    return e.length;
  }

  /** Energies, ascending: between two of them D is a polynomial of degree d. */
  double energy(int number) {
    return e[number];
  }

  double lowest() {
    return e[0];
  }

  double highest() {
    return e[e.length - 1];
  }

  /** The energy of the corner itself. */
  double ownEnergy() {
    return e[own];
  }

  /** D; zero outside the energies and at the lowest and the highest. */
  double at(double energy) {
    if (!(energy > lowest() && energy < highest())) {
      return 0;
    }
    return switch (e.length) {
      case 2 -> on(0, 1, energy) / (e[1] - e[0]);
      case 3 -> triangle(energy);
      default -> tetrahedron(energy);
    };
  }

  /** The own coordinate where the edge between two corners has an energy. */
  private double on(int i, int j, double energy) {
    if (own == i) {
      return a(i, j, energy);
    }
    return own == j ? a(j, i, energy) : 0;
  }

  private double a(int i, int j, double energy) {
    return (energy - e[j]) / (e[i] - e[j]);
  }

  private double triangle(double energy) {
    if (energy < e[1]) {
      double density = 2 * a(1, 0, energy) / (e[2] - e[0]);
      return density * (on(0, 1, energy) + on(0, 2, energy)) / 2;
    }
    double density = 2 * a(1, 2, energy) / (e[2] - e[0]);
    return density * (on(1, 2, energy) + on(0, 2, energy)) / 2;
  }

  private double tetrahedron(double energy) {
    if (energy < e[1]) {
      return a(1, 0, energy)
          * a(2, 0, energy)
          / (e[3] - e[0])
          * (on(0, 1, energy) + on(0, 2, energy) + on(0, 3, energy));
    }
    if (energy >= e[2]) {
      return a(1, 3, energy)
          * a(2, 3, energy)
          / (e[3] - e[0])
          * (on(0, 3, energy) + on(1, 3, energy) + on(2, 3, energy));
    }
    double shared = on(0, 2, energy) + on(1, 3, energy);
    double lower = a(3, 0, energy) * a(1, 3, energy) * (shared + on(0, 3, energy));
    double upper = a(1, 2, energy) * a(3, 1, energy) * (shared + on(1, 2, energy));
    return (lower + upper) / (e[2] - e[0]);
  }
}
