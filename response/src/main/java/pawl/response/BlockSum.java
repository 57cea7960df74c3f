package pawl.response;

import java.util.Map;
import pawl.geometry.BandQuantity;
import pawl.geometry.BandValues;
import pawl.tightbinding.BlochPoint;

/** What one block of k-points contributes to every sum. */
final class BlockSum {

  private final Layout layout;
  private final int from;
  private final double[][] perSubmesh;
  private final double[] magnitude;
  private final FermiSurfaceSample[] coldSamples;
  private int added;

  BlockSum(Layout layout, int submeshes, int from, int to) {
    this.layout = layout;
    this.from = from;
    perSubmesh = new double[submeshes][layout.length()];
    magnitude = new double[layout.length()];
    coldSamples = new FermiSurfaceSample[layout.grid().hasCold() ? to - from : 0];
  }

  /** Adds the next k-point of the block. */
  void add(BlochPoint k, int submesh) {
    Map<BandQuantity, BandValues> values = layout.values(k);
    double[] terms = layout.terms(k, values);
    for (int i = 0; i < terms.length; i++) {
      perSubmesh[submesh][i] += terms[i];
      magnitude[i] += Math.abs(terms[i]);
    }
    if (coldSamples.length > 0) {
      coldSamples[added] = FermiSurfaceSample.of(k, layout, values);
    }
    added++;
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
