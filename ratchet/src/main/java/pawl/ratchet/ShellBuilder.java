package pawl.ratchet;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Makes shells. Two things are essential for the current, in which most of what is added up
 * cancels: the velocity is the slope of the linear energies in each simplex, so that
 * \(\sum_{\mathbf k}\mathbf v\,\delta(E-\varepsilon) = 0\) holds on the mesh as it does in the
 * crystal; and weights are means over the bin, or its distance to the energies of mesh points would
 * make noise that no mesh damps.
 *
 * <p>Not for use by several threads.
 */
final class ShellBuilder {

  private static final int NONE = -1;

  private final MeshStates states;
  private final SimplexCut cut;
  private final double binEv;
  private final int midpoints;
  private final IntToDoubleFunction mobility;
  private final CornerWeights corner = new CornerWeights();
  private final int[] entries;
  private final int[] points;
  private Growing growing;

  /**
   * A builder.
   *
   * @param binEv width of the bins, eV
   * @param midpoints how many energies of a bin the weights are the mean of
   */
  ShellBuilder(MeshStates states, double binEv, int midpoints) {
    this(states, binEv, midpoints, state -> 1);
  }

  /**
   * A builder that multiplies the slopes of each state, and the conduction, by a factor.
   *
   * @param mobility the factor by the number of the state
   */
  ShellBuilder(MeshStates states, double binEv, int midpoints, IntToDoubleFunction mobility) {
    this.states = states;
    this.mobility = mobility;
    this.cut = new SimplexCut(states.mesh(), states.dimension());
    this.binEv = binEv;
    this.midpoints = midpoints;
    this.entries = new int[states.mesh().size() * states.bands()];
    Arrays.fill(entries, NONE);
    this.points = new int[1 << states.dimension()];
  }

  private final class Growing {

    private int count;
    private int[] numbers = new int[64];
    private double[] weights = new double[64];
    private final double[][] slopes = new double[cut.dimension()][64];
    private final double[] conduction = new double[cut.dimension() * cut.dimension()];

    /**
     * Adds a part of a shell.
     *
     * @param moved the weight times the factor of the state
     */
    void add(int state, double weight, double moved, double[] slope) {
      int entry = entries[state];
      if (entry == NONE) {
        entry = count++;
        entries[state] = entry;
        grow();
        numbers[entry] = state;
      }
      weights[entry] += weight;
      for (int d = 0; d < slope.length; d++) {
        slopes[d][entry] += moved * slope[d];
      }
    }

    private void grow() {
      if (count > numbers.length) {
        int size = 2 * numbers.length;
        numbers = Arrays.copyOf(numbers, size);
        weights = Arrays.copyOf(weights, size);
        for (int d = 0; d < slopes.length; d++) {
          slopes[d] = Arrays.copyOf(slopes[d], size);
        }
      }
    }

    void conduct(double weight, double[] slope) {
      for (int a = 0; a < slope.length; a++) {
        for (int b = 0; b < slope.length; b++) {
          conduction[a * slope.length + b] += weight * slope[a] * slope[b];
        }
      }
    }

    Shell shell() {
      double[][] trimmed = new double[slopes.length][];
      for (int d = 0; d < slopes.length; d++) {
        trimmed[d] = Arrays.copyOf(slopes[d], count);
      }
      return new Shell(
          Arrays.copyOf(numbers, count), Arrays.copyOf(weights, count), trimmed, conduction);
    }
  }

  /** The shell of the bin about an energy. */
  Shell at(double energyEv) {
    growing = new Growing();
    double from = energyEv - binEv / 2;
    double to = energyEv + binEv / 2;
    for (int cell = 0; cell < states.mesh().size(); cell++) {
      cut.corners(cell, points);
      for (int band = 0; band < states.bands(); band++) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int point : points) {
          double energy = states.energy(point, band);
          lowest = Math.min(lowest, energy);
          highest = Math.max(highest, energy);
        }
        if (lowest < to && highest > from) {
          for (int[] walk : cut.walks()) {
            addSimplex(walk, band, energyEv);
          }
        }
      }
    }
    Shell shell = growing.shell();
    for (int state : shell.states()) {
      entries[state] = NONE;
    }
    return shell;
  }

  private void addSimplex(int[] walk, int band, double energyEv) {
    int dimension = walk.length;
    double[] energies = new double[dimension + 1];
    double[] slope = new double[dimension];
    int at = 0;
    energies[0] = states.energy(points[0], band);
    for (int i = 0; i < dimension; i++) {
      at |= 1 << walk[i];
      energies[i + 1] = states.energy(points[at], band);
      slope[walk[i]] = (energies[i + 1] - energies[i]) * cut.divisions(walk[i]);
    }
    corner.set(energies, dimension + 1);
    if (corner.highest() <= energyEv - binEv / 2 || corner.lowest() >= energyEv + binEv / 2) {
      return;
    }
    double[] weights = new double[dimension + 1];
    for (int m = 0; m < midpoints; m++) {
      corner.add(energyEv + ((m + 0.5) / midpoints - 0.5) * binEv, weights);
    }
    double share = 1.0 / (midpoints * (double) cut.simplices());
    double total = 0;
    at = 0;
    for (int i = 0; i <= dimension; i++) {
      double weight = share * weights[i];
      if (weight != 0) {
        int state = points[at] * states.bands() + band;
        double moved = weight * mobility.applyAsDouble(state);
        growing.add(state, weight, moved, slope);
        total += moved;
      }
      at |= i < dimension ? 1 << walk[i] : 0;
    }
    growing.conduct(total, slope);
  }
}
