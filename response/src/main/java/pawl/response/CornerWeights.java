package pawl.response;

import java.util.List;
import pawl.quantity.Constants;
import pawl.quantity.ThermalState;
import pawl.quantity.ThermalWeight;

/**
 * What a corner of a simplex with linear energy counts at one chemical potential and temperature,
 * \(\frac1{|S|}\int_S\lambda\,w(\varepsilon) = \int w(\eta)D(\eta)\,\mathrm d\eta\).
 *
 * <p>By parts this is the thermal convolution of the weight at T = 0, \(\int(-w'(\eta))\int^\eta
 * D\), for any weight w: the occupation with \(-f'\), the entropy with \(\frac{\eta-\mu}T(-f')\).
 *
 * <p>D is a polynomial between the energies of the corners. The integral is done by Gauss-Legendre
 * with six points on panels of at most 2kT, which leaves 6.4⁻¹² = 2e-10 of it (the poles of f are π
 * kT off the axis), within 40 kT of μ; beyond, weights are linear to 4e-18, and at T = 0 on both
 * sides of μ, which six points integrate exactly.
 */
final class CornerWeights {

  private static final double WINDOW = 40;
  private static final double PANEL = 2;

  /**
   * Of an energy: closer, the nodes of a panel are no longer apart, and to move the energies by as
   * much changes a weight at 100 K by 1e-8 at most. The corners of a cell may all be images of one
   * k-point, which have the same energy but for rounding.
   */
  private static final double FLAT = 1e-11;

  private static final double[] NODES = {0.2386191860831969, 0.6612093864662645, 0.932469514203152};
  private static final double[] SHARES = {
    0.4679139345726910, 0.3607615730481386, 0.1713244923791704
  };

  private final double mu;
  private final double temperatureK;
  private final double thermalEv;
  private final List<ThermalWeight> weights;

  CornerWeights(double muEv, double temperatureK, List<ThermalWeight> weights) {
    this.mu = muEv;
    this.temperatureK = temperatureK;
    this.thermalEv = Constants.BOLTZMANN_EV * temperatureK;
    this.weights = weights;
  }

  /** Whether all energies in between are so far from μ that weights are linear. */
  boolean isLinear(double lowest, double highest) {
    return lowest > mu + WINDOW * thermalEv || highest < mu - WINDOW * thermalEv;
  }

  /** Adds the weights of an energy, each times a share, where nothing is to be integrated. */
  void addAt(double energy, double share, double[] sums) {
    ThermalState state = ThermalState.of(energy, mu, temperatureK);
    for (int w = 0; w < sums.length; w++) {
      if (!isDelta(w)) {
        sums[w] += share * weights.get(w).at(state);
      }
    }
  }

  /** Adds the weights of a corner, each times a share. */
  void add(CornerDensity corner, double share, double[] sums) {
    double low = corner.lowest();
    double high = corner.highest();
    double flat = FLAT * Math.max(Math.abs(low), Math.abs(high));
    if (isLinear(low, high) || high - low <= flat) {
      addAt(corner.ownEnergy(), share / corner.corners(), sums);
      return;
    }
    for (int w = 0; w < sums.length; w++) {
      if (isDelta(w)) {
        sums[w] -= share * corner.at(mu);
      }
    }
    double below = mu - WINDOW * thermalEv;
    double above = mu + WINDOW * thermalEv;
    for (int piece = 1; piece < corner.corners(); piece++) {
      double from = corner.energy(piece - 1);
      double to = corner.energy(piece);
      panel(corner, from, Math.min(to, below), share, sums);
      panels(corner, Math.max(from, below), Math.min(to, above), share, sums);
      panel(corner, Math.max(from, above), to, share, sums);
    }
  }

  private boolean isDelta(int weight) {
    return temperatureK == 0 && weights.get(weight) == ThermalWeight.OCCUPATION_SLOPE;
  }

  private void panels(CornerDensity corner, double from, double to, double share, double[] sums) {
    if (!(to > from)) {
      return;
    }
    int count = (int) Math.ceil((to - from) / (PANEL * thermalEv));
    double width = (to - from) / count;
    for (int i = 0; i < count; i++) {
      panel(corner, from + i * width, from + (i + 1) * width, share, sums);
    }
  }

  private void panel(CornerDensity corner, double from, double to, double share, double[] sums) {
    if (!(to > from)) {
      return;
    }
    double middle = (from + to) / 2;
    double half = (to - from) / 2;
    for (int node = 0; node < NODES.length; node++) {
      double mass = share * half * SHARES[node];
      double right = middle + half * NODES[node];
      double left = middle - half * NODES[node];
      addAt(left, mass * corner.at(left), sums);
      addAt(right, mass * corner.at(right), sums);
    }
  }
}
