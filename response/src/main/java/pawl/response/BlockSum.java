package pawl.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pawl.geometry.BandQuantity;
import pawl.geometry.BandValues;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.KMesh;

/** What one block of k-points, and those that symmetry connects to them, give to every sum. */
final class BlockSum {

  private final Layout layout;
  private final KMesh mesh;
  private final List<TermMap> maps;
  private final double[][] perSubmesh;
  private final double[] magnitude;
  private final List<ColdSample> coldSamples = new ArrayList<>();

  /** The Fermi surface at T = 0 at one point of the mesh. */
  record ColdSample(int index, FermiSurfaceSample sample) {}

  /**
   * Nothing yet.
   *
   * @param maps the operations that lead from a solved k-point to others, the identity first
   */
  BlockSum(Layout layout, KMesh mesh, List<TermMap> maps) {
    this.layout = layout;
    this.mesh = mesh;
    this.maps = maps;
    perSubmesh = new double[mesh.submeshes()][layout.length()];
    magnitude = new double[layout.length()];
  }

  /**
   * Adds a k-point of the block and those that follow from it.
   *
   * @param images the indices of the points that the maps lead to
   */
  void add(BlochPoint k, int... images) {
    Map<BandQuantity, BandValues> values = layout.values(k);
    double[] terms = layout.terms(k, values);
    for (int i = 0; i < images.length; i++) {
      if (images[i] != MeshOrbits.REPEATED) {
        add(maps.get(i).of(terms), mesh.submesh(images[i]));
      }
    }
    if (layout.grid().hasCold()) {
      FermiSurfaceSample sample = FermiSurfaceSample.of(k, layout, values);
      for (int i = 0; i < images.length; i++) {
        if (images[i] != MeshOrbits.REPEATED) {
          coldSamples.add(new ColdSample(images[i], maps.get(i).of(sample)));
        }
      }
    }
  }

  private void add(double[] terms, int submesh) {
    for (int i = 0; i < terms.length; i++) {
      perSubmesh[submesh][i] += terms[i];
      magnitude[i] += Math.abs(terms[i]);
    }
  }

  double[] submesh(int submesh) {
    return perSubmesh[submesh];
  }

  double[] magnitude() {
    return magnitude;
  }

  /** Per k-point and image, empty unless T = 0 is among the temperatures. */
  List<ColdSample> coldSamples() {
    return coldSamples;
  }
}
