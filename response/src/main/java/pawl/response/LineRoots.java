package pawl.response;

import pawl.response.LineBand.End;
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
    LineBand lowest = new LineBand(walk, line, axis, 0, roundingEv);
    BandDerivatives.Values[] at = new BandDerivatives.Values[samples + 1];
    for (int i = 0; i < samples; i++) {
      at[i] = lowest.at((double) i / samples);
    }
    at[samples] = at[0];
    for (int n = 0; n < at[0].energies().length; n++) {
      Search search = new Search(new LineBand(walk, line, axis, n, roundingEv), visitor);
      for (int i = 0; i < samples; i++) {
        End from = End.of(at[i], n, (double) i / samples);
        End to = End.of(at[i + 1], n, (double) (i + 1) / samples);
        search.between(from, to);
      }
    }
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
