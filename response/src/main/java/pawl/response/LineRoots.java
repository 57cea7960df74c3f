package pawl.response;

import java.util.ArrayList;
import java.util.List;
import pawl.response.LineBand.End;
import pawl.tightbinding.BandDerivatives;
import pawl.tightbinding.KPoint;

/**
 * Where the bands along a periodic line in k have some energies: all roots of \(\varepsilon_n(s) =
 * E\), s from 0 to 1, to rounding.
 *
 * <p>Bands are followed by their order in energy. Samples are put between samples of the line until
 * energies and slopes halfway are those of the cubic through the ends, for every band that may have
 * one of the energies there: at small gaps bands turn twice within any fixed step. Between two
 * samples a band then has as many turning points as the signs of its slopes there demand, at most
 * one; between these it is monotonic, and an energy has one root or none. An energy at which a band
 * turns has the roots of energies just below it.
 */
final class LineRoots {

  /** How often a step may be halved: an exact crossing is a kink of both bands at any step. */
  private static final int HALVINGS = 8;

  /** Of the largest slope, what the cubic may be off by in slope, and over the step in energy. */
  private static final double OFF = 0.05;

  /** So many roundings of an energy are no deviation. */
  private static final double NOISE = 1e3;

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
   * @param samples of every line, at least
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
    List<Sample> at = samples(new LineBand(walk, line, axis, 0, roundingEv));
    for (int n = 0; n < at.get(0).bands(); n++) {
      Search search = new Search(new LineBand(walk, line, axis, n, roundingEv), visitor);
      for (int i = 1; i < at.size(); i++) {
        search.between(at.get(i - 1).of(n), at.get(i).of(n));
      }
    }
  }

  /** All bands at a place of the line. */
  private record Sample(double s, BandDerivatives.Values values) {

    int bands() {
      return values.energies().length;
    }

    End of(int band) {
      return End.of(values, band, s);
    }
  }

  private List<Sample> samples(LineBand line) {
    List<Sample> all = new ArrayList<>();
    Sample first = new Sample(0, line.at(0));
    all.add(first);
    Sample from = first;
    for (int i = 1; i <= samples; i++) {
      double s = (double) i / samples;
      Sample to = new Sample(s, i == samples ? first.values() : line.at(s));
      addBetween(line, from, to, HALVINGS, all);
      from = to;
    }
    return all;
  }

  /** Adds what is needed between two samples, and the second. */
  private void addBetween(LineBand line, Sample from, Sample to, int halvings, List<Sample> all) {
    double s = (from.s() + to.s()) / 2;
    Sample middle = new Sample(s, line.at(s));
    if (halvings == 0 || isResolved(from, middle, to)) {
      all.add(middle);
      all.add(to);
      return;
    }
    addBetween(line, from, middle, halvings - 1, all);
    addBetween(line, middle, to, halvings - 1, all);
  }

  private boolean isResolved(Sample from, Sample middle, Sample to) {
    for (int n = 0; n < middle.bands(); n++) {
      if (!isResolved(from.of(n), middle.of(n), to.of(n))) {
        return false;
      }
    }
    return true;
  }

  private boolean isResolved(End from, End middle, End to) {
    double step = to.s() - from.s();
    double steepest =
        Math.max(Math.abs(middle.slope()), Math.max(Math.abs(from.slope()), Math.abs(to.slope())));
    double reach = steepest * step;
    double low = Math.min(middle.energy(), Math.min(from.energy(), to.energy())) - reach;
    double high = Math.max(middle.energy(), Math.max(from.energy(), to.energy())) + reach;
    int first = grid.from(low);
    if (first == grid.size() || grid.ascending()[first] > high) {
      return true;
    }
    double noise = NOISE * roundingEv;
    double rise = to.energy() - from.energy();
    double cubic = (from.energy() + to.energy()) / 2 + step * (from.slope() - to.slope()) / 8;
    double slope = 1.5 * rise / step - (from.slope() + to.slope()) / 4;
    return Math.abs(middle.energy() - cubic) <= OFF * reach + noise
        && Math.abs(middle.slope() - slope) <= OFF * steepest + noise / step;
  }

  /** One band of one line. */
  private final class Search {

    private final LineBand band;
    private final Visitor visitor;

    Search(LineBand band, Visitor visitor) {
      this.band = band;
      this.visitor = visitor;
    }

    void between(End from, End to) {
      if (from.slope() * to.slope() < 0 && mayTurnAtAnEnergy(from, to)) {
        End turning = band.turning(from, to).after();
        monotonic(from, turning);
        monotonic(turning, to);
      } else {
        monotonic(from, to);
      }
    }

    /** Whether the turning point can lie beyond both ends with an energy of the grid between. */
    private boolean mayTurnAtAnEnergy(End from, End to) {
      double reach = (Math.abs(from.slope()) + Math.abs(to.slope())) * (to.s() - from.s());
      double low = Math.min(from.energy(), to.energy());
      double high = Math.max(from.energy(), to.energy());
      int first = grid.from(from.slope() > 0 ? high : low - reach);
      double last = from.slope() > 0 ? high + reach : low;
      return first < grid.size() && grid.ascending()[first] <= last;
    }

    private void monotonic(End from, End to) {
      double low = Math.min(from.energy(), to.energy());
      double high = Math.max(from.energy(), to.energy());
      double[] energies = grid.ascending();
      for (int i = grid.from(low); i < energies.length && energies[i] <= high; i++) {
        if (energies[i] > low) {
          BandDerivatives.Values at = band.at(band.root(energies[i], from, to));
          int n = band.band();
          double slope = Math.copySign(at.first()[n], to.energy() - from.energy());
          double bend = at.second().length == 0 ? Double.NaN : at.second()[n];
          visitor.root(i, slope, bend);
        }
      }
    }
  }
}
