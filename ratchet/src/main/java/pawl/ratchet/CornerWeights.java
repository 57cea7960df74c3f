package pawl.ratchet;

/**
 * What the corners of a simplex weigh at an energy, \(\frac1{|S|}\int_S\delta(E-\varepsilon)
 * \lambda_i\), for ε and the shares λ_i of the corners linear in it: the density of states times
 * the centre of the surface of energy E. G. Lehmann and M. Taut, Phys. Status Solidi B 54, 469
 * (1972).
 */
final class CornerWeights {

  private final double[] e = new double[4];
  private final int[] order = new int[4];
  private final double[] sorted = new double[4];
  private int corners;

  /** Takes the energies of the corners, 2, 3 or 4. */
  void set(double[] energies, int count) {
    corners = count;
    for (int i = 0; i < count; i++) {
      int j = i;
      while (j > 0 && e[j - 1] > energies[i]) {
        e[j] = e[j - 1];
        order[j] = order[j - 1];
        j--;
      }
      e[j] = energies[i];
      order[j] = i;
    }
  }

  double lowest() {
    return e[0];
  }

  double highest() {
    return e[corners - 1];
  }

  /** Adds the weights at an energy, 1/eV, to the corners in the order in which they were given. */
  void add(double energy, double[] weights) {
    if (!(energy > lowest()) || !(energy < highest())) {
      return;
    }
    switch (corners) {
      case 2 -> segment(energy);
      case 3 -> triangle(energy);
      case 4 -> tetrahedron(energy);
      default -> throw new IllegalArgumentException(corners + " corners");
    }
    for (int i = 0; i < corners; i++) {
      weights[order[i]] += sorted[i];
    }
  }

  private void segment(double energy) {
    double width = e[1] - e[0];
    double share = (energy - e[0]) / width;
    sorted[0] = (1 - share) / width;
    sorted[1] = share / width;
  }

  private void triangle(double energy) {
    if (energy < e[1]) {
      cap(0, 1, 2, energy);
    } else {
      cap(2, 1, 0, energy);
    }
  }

  /** The part beside one corner. */
  private void cap(int own, int one, int other, double energy) {
    double toOne = (energy - e[own]) / (e[one] - e[own]);
    double toOther = (energy - e[own]) / (e[other] - e[own]);
    double density = 2 * toOne / Math.abs(e[other] - e[own]);
    sorted[one] = density * toOne / 2;
    sorted[other] = density * toOther / 2;
    sorted[own] = density - sorted[one] - sorted[other];
  }

  private void tetrahedron(double energy) {
    if (energy < e[1]) {
      corner(0, new int[] {1, 2, 3}, energy);
    } else if (energy < e[2]) {
      middle(energy);
    } else {
      corner(3, new int[] {2, 1, 0}, energy);
    }
  }

  private void corner(int own, int[] others, double energy) {
    double density = 3 / Math.abs(energy - e[own]);
    double[] shares = new double[3];
    for (int i = 0; i < 3; i++) {
      shares[i] = (energy - e[own]) / (e[others[i]] - e[own]);
      density *= shares[i];
    }
    sorted[own] = density;
    for (int i = 0; i < 3; i++) {
      sorted[others[i]] = density * shares[i] / 3;
      sorted[own] -= sorted[others[i]];
    }
  }

  /**
   * A quadrangle with corners on the edges 02, 03, 12, 13, as two triangles that share 03 and 12.
   */
  private void middle(double energy) {
    double a = (energy - e[0]) / (e[2] - e[0]);
    double b = (energy - e[0]) / (e[3] - e[0]);
    double c = (energy - e[1]) / (e[2] - e[1]);
    double f = (energy - e[1]) / (e[3] - e[1]);
    double first = 3 * b * (e[2] - energy) / (e[2] - e[1]) / (e[2] - e[0]);
    double second = 3 * (1 - b) * c / (e[3] - e[1]);
    double both = first + second;
    sorted[0] = (first * (1 - a) + both * (1 - b)) / 3;
    sorted[1] = (both * (1 - c) + second * (1 - f)) / 3;
    sorted[2] = (first * a + both * c) / 3;
    sorted[3] = (both * b + second * f) / 3;
  }
}
