package pawl.response;

import pawl.tightbinding.BandDerivatives;
import pawl.tightbinding.KPoint;

/**
 * Where the bands along a periodic line in k have some energies: all roots of \(\varepsilon_n(s) =
 * E\), s from 0 to 1, to rounding.
 *
 * <p>Bands are followed by their order in energy. Between two samples of the line a band has as
 * many turning points as the signs of its slopes there demand, at most one; between these it is
 * monotonic, and an energy has one root or none. What is finer than the samples is missed. An
 * energy at which a band turns has the roots of energies just below it.
 */
final class LineRoots {

  /** Halvings of a step that put a turning point where its energy is right to rounding. */
  private static final int TURNING = 40;

  /** More than any bracket takes: every third step halves it. */
  private static final int MOST_STEPS = 300;

  private final BandDerivatives.Walk walk;
  private final int axis;
  private final int samples;
  private final EnergyGrid grid;
  private final double roundingEv;

  /** Told of every root. */
  interface Visitor {

    /**
     * A root.
     *
     * @param energy its number in ascending order
     * @param slope \(\mathrm d\varepsilon/\mathrm ds\), eV; never of the wrong sign
     * @param bend \(\mathrm d^2\varepsilon/\mathrm ds^2\), eV; NaN if it was not computed
     */
    void root(int energy, double slope, double bend);
  }

  /**
   * A search.
   *
   * @param axis the component of k that runs along the lines
   * @param samples of every line
   * @param roundingEv of the energies of bands
   */
  LineRoots(BandDerivatives.Walk walk, int axis, int samples, EnergyGrid grid, double roundingEv) {
    this.walk = walk;
    this.axis = axis;
    this.samples = samples;
    this.grid = grid;
    this.roundingEv = roundingEv;
  }

  /** Finds the roots on the line through a k-point. */
  void on(KPoint line, Visitor visitor) {
    BandDerivatives.Values[] at = new BandDerivatives.Values[samples + 1];
    for (int i = 0; i < samples; i++) {
      at[i] = walk.at(point(line, (double) i / samples));
    }
    at[samples] = at[0];
    for (int n = 0; n < at[0].energies().length; n++) {
      for (int i = 0; i < samples; i++) {
        End from = End.of(at[i], n, (double) i / samples);
        End to = End.of(at[i + 1], n, (double) (i + 1) / samples);
        new Band(line, n, visitor).search(from, to);
      }
    }
  }

  private KPoint point(KPoint line, double s) {
    return new KPoint(
        axis == 0 ? s : line.k1(), axis == 1 ? s : line.k2(), axis == 2 ? s : line.k3());
  }

  /** A band at the end of a piece of a line. */
  private record End(double s, double energy, double slope) {

    static End of(BandDerivatives.Values values, int band, double s) {
      return new End(s, values.energies()[band], values.first()[band]);
    }
  }

  /** One band of one line. */
  private final class Band {

    private final KPoint line;
    private final int band;
    private final Visitor visitor;

    Band(KPoint line, int band, Visitor visitor) {
      this.line = line;
      this.band = band;
      this.visitor = visitor;
    }

    void search(End from, End to) {
      if (from.slope * to.slope < 0 && mayTurnAtAnEnergy(from, to)) {
        End turning = turning(from, to);
        monotonic(from, turning);
        monotonic(turning, to);
      } else {
        monotonic(from, to);
      }
    }

    /** Whether the turning point can lie beyond both ends with an energy of the grid between. */
    private boolean mayTurnAtAnEnergy(End from, End to) {
      double reach = (Math.abs(from.slope) + Math.abs(to.slope)) * (to.s - from.s);
      double low = Math.min(from.energy, to.energy);
      double high = Math.max(from.energy, to.energy);
      int first = grid.from(from.slope > 0 ? high : low - reach);
      double last = from.slope > 0 ? high + reach : low;
      return first < grid.size() && grid.ascending()[first] <= last;
    }

    private End turning(End from, End to) {
      End left = from;
      End right = to;
      for (int i = 0; i < TURNING; i++) {
        double middle = (left.s + right.s) / 2;
        End at = End.of(walk.at(point(line, middle)), band, middle);
        if (at.slope * left.slope > 0) {
          left = at;
        } else {
          right = at;
        }
      }
      return right;
    }

    private void monotonic(End from, End to) {
      double low = Math.min(from.energy, to.energy);
      double high = Math.max(from.energy, to.energy);
      double[] energies = grid.ascending();
      for (int i = grid.from(low); i < energies.length && energies[i] <= high; i++) {
        if (energies[i] > low) {
          BandDerivatives.Values at = walk.at(point(line, root(energies[i], from, to)));
          double slope = Math.copySign(at.first()[band], to.energy - from.energy);
          double bend = at.second().length == 0 ? Double.NaN : at.second()[band];
          visitor.root(i, slope, bend);
        }
      }
    }

    /** The root in a bracket, by the secant with one end held back, and by halving. */
    private double root(double energy, End from, End to) {
      double a = from.s;
      double b = to.s;
      double atA = from.energy - energy;
      double atB = to.energy - energy;
      if (atA == 0 || atB == 0) {
        return atA == 0 ? a : b;
      }
      for (int step = 1; step < MOST_STEPS; step++) {
        double s = step % 3 == 0 ? (a + b) / 2 : b - atB * (b - a) / (atB - atA);
        if (!(s > Math.min(a, b) && s < Math.max(a, b))) {
          s = (a + b) / 2;
        }
        double off = walk.energies(point(line, s))[band] - energy;
        if (Math.abs(off) <= roundingEv || s == a || s == b) {
          return s;
        }
        if (off * atB < 0) {
          a = b;
          atA = atB;
        } else {
          atA /= 2;
        }
        b = s;
        atB = off;
      }
      return b;
    }
  }
}
