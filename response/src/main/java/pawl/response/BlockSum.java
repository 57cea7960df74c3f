package pawl.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pawl.geometry.BandQuantity;
import pawl.geometry.BandValues;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.KMesh;

/** What one block of k-points, and those that symmetry connects to them, give to every sum. */
final class BlockSum {

  private final Terms terms;
  private final KMesh mesh;
  private final double[] whole;
  private final double[][] perSubmesh;
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
  BlockSum(Terms terms, KMesh mesh) {
    this.terms = terms;
    this.mesh = mesh;
    int length = terms.layout().length();
    whole = new double[length];
    perSubmesh = new double[mesh.submeshes()][length];
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
      add(here, here, mesh.submesh(image));
      terms
          .neighbours()
          .ifPresent(
              weights ->
                  add(
                      map.of(layout.terms(values, weights.fine(image, k.multiplets()))),
                      map.of(layout.terms(values, weights.coarse(image, k.multiplets()))),
                      mesh.submesh(image)));
    }
  }

  private void add(double[] fine, double[] coarse, int submesh) {
    for (int i = 0; i < fine.length; i++) {
      whole[i] += fine[i];
      perSubmesh[submesh][i] += coarse[i];
      magnitude[i] += Math.abs(fine[i]);
    }
  }

  double[] whole() {
    return whole;
  }

  double[] submesh(int submesh) {
    return perSubmesh[submesh];
  }

  double[] magnitude() {
    return magnitude;
  }
}
