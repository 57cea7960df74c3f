package pawl.tightbinding;

/**
 * The bands at one k-point gathered into multiplets: neighbours closer than a tolerance belong
 * together.
 *
 * <p>In a PT-symmetric crystal every band is doubly degenerate at every k, and a formula with
 * 1/(ε_n - ε_m) read band by band is singular. Only traces over multiplets mean anything there.
 */
public final class Multiplets {

  private final double[] energies;
  private final int[] first;
  private final int[] owner;

  private Multiplets(double[] energies, int[] first, int[] owner) {
    this.energies = energies;
    this.first = first;
    this.owner = owner;
  }

  /**
   * Chains ascending energies: a gap below the tolerance continues a multiplet.
   *
   * @param energies ascending, eV
   * @param tolerance eV, at least 0
   */
  static Multiplets of(double[] energies, double tolerance) {
    int bands = energies.length;
    int[] owner = new int[bands];
    int count = 0;
    for (int n = 1; n < bands; n++) {
      if (energies[n] - energies[n - 1] >= tolerance) {
        count++;
      }
      owner[n] = count;
    }
    int[] first = new int[count + 2];
    double[] mean = new double[count + 1];
    for (int n = 0; n < bands; n++) {
      first[owner[n] + 1] = n + 1;
      mean[owner[n]] += energies[n];
    }
    for (int g = 0; g <= count; g++) {
      mean[g] /= first[g + 1] - first[g];
    }
    return new Multiplets(mean, first, owner);
  }

  /** How many multiplets there are. */
  public int count() {
    return energies.length;
  }

  /** Mean energy of a multiplet, eV. */
  public double energy(int multiplet) {
    return energies[multiplet];
  }

  /** The first band of a multiplet. */
  public int from(int multiplet) {
    return first[multiplet];
  }

  /** One past the last band of a multiplet. */
  public int to(int multiplet) {
    return first[multiplet + 1];
  }

  /** The number of bands of a multiplet. */
  public int degeneracy(int multiplet) {
    return to(multiplet) - from(multiplet);
  }

  /** The multiplet of a band. */
  public int of(int band) {
    return owner[band];
  }

  /**
   * From the multiplet of a band to the nearest band outside it, at least the tolerance; infinite
   * if there is none.
   *
   * @param bands the energies that were gathered, eV
   */
  public double gapAbout(int band, double... bands) {
    int multiplet = owner[band];
    double below =
        multiplet == 0
            ? Double.POSITIVE_INFINITY
            : bands[from(multiplet)] - bands[from(multiplet) - 1];
    double above =
        multiplet == count() - 1
            ? Double.POSITIVE_INFINITY
            : bands[to(multiplet)] - bands[to(multiplet) - 1];
    return Math.min(below, above);
  }
}
