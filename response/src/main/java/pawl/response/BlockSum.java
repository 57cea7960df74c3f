package pawl.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pawl.geometry.BandQuantity;
import pawl.geometry.BandValues;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.Multiplets;

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
    Map<BandQuantity, BandValues> values = terms.layout().values(k);
    double[] own = terms.layout().terms(values, terms.weighting().atPoint(k.multiplets()));
    for (int i = 0; i < images.length; i++) {
      int image = images[i];
      if (image == MeshOrbits.REPEATED) {
        continue;
      }
      TermMap map = terms.maps().get(i);
      double[] here = map.of(own);
      addTo(whole, here);
      addTo(coarse[parts.coarse().of(image)], here);
      addTo(coarser[parts.coarser().of(image)], here);
      addMagnitude(here);
      terms
          .neighbours()
          .ifPresent(weights -> addAmong(weights, image, map, k.multiplets(), values));
    }
  }

  /** Adds what depends on the neighbours of a point, which differ from mesh to mesh. */
  private void addAmong(
      MeshWeights weights,
      int point,
      TermMap map,
      Multiplets groups,
      Map<BandQuantity, BandValues> values) {
    Layout layout = terms.layout();
    double[] fine = map.of(layout.terms(values, weights.fine(point, groups)));
    addTo(whole, fine);
    addMagnitude(fine);
    addTo(
        coarse[parts.coarse().of(point)],
        map.of(layout.terms(values, weights.coarse(point, groups))));
    if (coarser.length > 1) {
      addTo(
          coarser[parts.coarser().of(point)],
          map.of(layout.terms(values, weights.coarser(point, groups))));
    }
  }

  private void addMagnitude(double[] fine) {
    for (int i = 0; i < fine.length; i++) {
      magnitude[i] += Math.abs(fine[i]);
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

  /** Of each of those that the interleaved meshes consist of in turn. */
  double[][] coarser() {
    return coarser;
  }

  double[] magnitude() {
    return magnitude;
  }
}
