package pawl.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pawl.geometry.BandQuantity;
import pawl.geometry.BandValues;
import pawl.tightbinding.BlochPoint;

/** What one block of k-points, and those that symmetry connects to them, give to every sum. */
final class BlockSum {

  private final Terms terms;
  private final MeshParts parts;
  private final double[] whole;
  private final double[][] coarse;
  private final double[][] coarser;
  private final double[] magnitude;

  /**
   * How the terms of a k-point and of those that follow from it are found.
   *
   * @param weighting of the states
   * @param neighbours the weights that depend on neighbouring points, if there are any
   * @param maps the operations that lead from a solved k-point to others, the identity first
   */
  record Terms(
      Layout layout, Weighting weighting, Optional<MeshWeights> neighbours, List<TermMap> maps) {}

  /** Nothing yet. */
  BlockSum(Terms terms, MeshParts parts) {
    this.terms = terms;
    this.parts = parts;
    int length = terms.layout().length();
    whole = new double[length];
    coarse = new double[parts.coarse().count()][length];
    coarser = new double[parts.coarser().count()][length];
    magnitude = new double[length];
  }

  /**
   * Adds a k-point of the block and those that follow from it.
   *
   * @param images the indices of the points that the maps lead to
   */
  void add(BlochPoint k, int... images) {
    Layout layout = terms.layout();
    Map<BandQuantity, BandValues> values = layout.values(k);
    double[] own = layout.terms(values, terms.weighting().atPoint(k.multiplets()));
    for (int i = 0; i < images.length; i++) {
      int image = images[i];
      if (image == MeshOrbits.REPEATED) {
        continue;
      }
      TermMap map = terms.maps().get(i);
      double[] here = map.of(own);
      add(here, here, image);
      addTo(coarser[parts.coarser().of(image)], here);
      terms
          .neighbours()
          .ifPresent(
              weights ->
                  add(
                      map.of(layout.terms(values, weights.fine(image, k.multiplets()))),
                      map.of(layout.terms(values, weights.coarse(image, k.multiplets()))),
                      image));
    }
  }

  private void add(double[] fineTerms, double[] coarseTerms, int point) {
    addTo(whole, fineTerms);
    addTo(coarse[parts.coarse().of(point)], coarseTerms);
    for (int i = 0; i < fineTerms.length; i++) {
      magnitude[i] += Math.abs(fineTerms[i]);
    }
  }

  private static void addTo(double[] sum, double[] summand) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += summand[i];
    }
  }

  double[] whole() {
    return whole;
  }

  /** Of each interleaved mesh. */
  double[][] coarse() {
    return coarse;
  }

  /** Of each of those that the interleaved meshes consist of: only what points weigh alone. */
  double[][] coarser() {
    return coarser;
  }

  double[] magnitude() {
    return magnitude;
  }
}
