package pawl.response;

import java.util.ArrayList;
import java.util.List;
import pawl.tightbinding.KMesh;

/** Adds up the blocks of a mesh, in block order. */
final class MeshSum {

  private final BrillouinIntegral.Layout layout;
  private final Grid grid;
  private final KMesh mesh;
  private final List<CompensatedSum> perSubmesh = new ArrayList<>();
  private final CompensatedSum magnitude;
  private final FermiSurfaceSample[] coldSamples;

  MeshSum(BrillouinIntegral.Layout layout, Grid grid, KMesh mesh) {
    this.layout = layout;
    this.grid = grid;
    this.mesh = mesh;
    for (int s = 0; s < mesh.submeshes(); s++) {
      perSubmesh.add(new CompensatedSum(layout.length()));
    }
    magnitude = new CompensatedSum(layout.length());
    coldSamples = new FermiSurfaceSample[grid.hasCold() ? mesh.size() : 0];
  }

  void add(BlockSum block) {
    for (int s = 0; s < perSubmesh.size(); s++) {
      perSubmesh.get(s).add(block.submesh(s));
    }
    magnitude.add(block.magnitude());
    int position = block.from();
    for (FermiSurfaceSample sample : block.coldSamples()) {
      coldSamples[position++] = sample;
    }
  }

  /** Means over the mesh and over each of its interleaved meshes. */
  Averages averages() {
    int submeshes = perSubmesh.size();
    double[][] parts = new double[submeshes][];
    CompensatedSum total = new CompensatedSum(layout.length());
    for (int s = 0; s < submeshes; s++) {
      parts[s] = perSubmesh.get(s).total();
      total.add(parts[s]);
      divide(parts[s], mesh.size() / submeshes);
    }
    double[] whole = total.total();
    double[] magnitudes = magnitude.total();
    divide(whole, mesh.size());
    divide(magnitudes, mesh.size());
    if (grid.hasCold()) {
      addFermiLines(whole, parts, magnitudes);
    }
    return new Averages(whole, parts, magnitudes);
  }

  private static void divide(double[] sums, int points) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= points;
    }
  }

  /** At T = 0 the slope of the occupation is \(-\delta(\varepsilon-\mu)\). */
  private void addFermiLines(double[] whole, double[][] parts, double[] magnitudes) {
    int value = 0;
    for (Integrand integrand : layout.integrands()) {
      if (!integrand.isFermiSurface()) {
        continue;
      }
      for (int c = 0; c < integrand.components(); c++, value++) {
        for (int point = 0; point < grid.size(); point++) {
          if (!grid.isCold(point)) {
            continue;
          }
          int index = layout.index(integrand, point, c);
          whole[index] = -FermiLine.whole(mesh, coldSamples).at(grid.mu(point), value);
          magnitudes[index] = Math.abs(whole[index]);
          for (int s = 0; s < parts.length; s++) {
            parts[s][index] = -FermiLine.submesh(mesh, s, coldSamples).at(grid.mu(point), value);
          }
        }
      }
    }
  }

  /**
   * Mesh averages of every sum.
   *
   * @param whole over all k-points
   * @param parts over each interleaved mesh
   * @param magnitudes of the absolute values of what each k-point contributes
   */
  record Averages(double[] whole, double[][] parts, double[] magnitudes) {}
}
