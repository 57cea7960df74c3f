package pawl.response;

import java.util.HashMap;
import java.util.Map;
import pawl.geometry.BandQuantity;
import pawl.geometry.BandValues;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.Multiplets;

/** What one block of k-points contributes to every sum. */
final class BlockSum {

  private final BrillouinIntegral.Layout layout;
  private final Grid grid;
  private final int from;
  private final double[][] perSubmesh;
  private final double[] magnitude;
  private final FermiSurfaceSample[] coldSamples;
  private int added;

  BlockSum(BrillouinIntegral.Layout layout, Grid grid, int submeshes, int from, int to) {
    this.layout = layout;
    this.grid = grid;
    this.from = from;
    perSubmesh = new double[submeshes][layout.length()];
    magnitude = new double[layout.length()];
    coldSamples = new FermiSurfaceSample[grid.hasCold() ? to - from : 0];
  }

  /** Adds the next k-point of the block. */
  void add(BlochPoint k, int submesh) {
    Map<BandQuantity, BandValues> values = new HashMap<>();
    layout.quantities().forEach(quantity -> values.put(quantity, quantity.at(k)));
    double[] weights = new double[k.multiplets().count()];
    for (Integrand integrand : layout.integrands()) {
      BandValues x = values.get(integrand.quantity());
      for (int point = 0; point < grid.size(); point++) {
        if (integrand.isFermiSurface() && grid.isCold(point)) {
          continue;
        }
        weigh(integrand, k.multiplets(), point, weights);
        for (int c = 0; c < x.components(); c++) {
          int index = layout.index(integrand, point, c);
          double term = x.weighted(c, weights);
          perSubmesh[submesh][index] += term;
          magnitude[index] += Math.abs(term);
        }
      }
    }
    if (grid.hasCold()) {
      coldSamples[added] = FermiSurfaceSample.of(k, layout, values);
    }
    added++;
  }

  private void weigh(Integrand integrand, Multiplets multiplets, int point, double[] weights) {
    for (int g = 0; g < weights.length; g++) {
      weights[g] =
          integrand.weight().at(multiplets.energy(g), grid.mu(point), grid.temperature(point));
    }
  }

  double[] submesh(int submesh) {
    return perSubmesh[submesh];
  }

  double[] magnitude() {
    return magnitude;
  }

  /** The index of the block's first k-point. */
  int from() {
    return from;
  }

  /** Per k-point of the block, empty unless T = 0 is among the temperatures. */
  FermiSurfaceSample[] coldSamples() {
    return coldSamples;
  }
}
