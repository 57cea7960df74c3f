package pawl.response;

import java.util.ArrayList;
import java.util.List;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Kernel;

/** Adds up the blocks of a mesh, in block order. */
final class MeshSum {

  private final Layout layout;
  private final Grid grid;
  private final KMesh mesh;
  private final List<CompensatedSum> perSubmesh = new ArrayList<>();
  private final CompensatedSum magnitude;
  private final FermiSurfaceSample[] coldSamples;

  MeshSum(Layout layout, KMesh mesh) {
    this.layout = layout;
    this.grid = layout.grid();
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
    for (BlockSum.ColdSample cold : block.coldSamples()) {
      coldSamples[cold.index()] = cold.sample();
    }
  }

  /**
   * The observables with their errors: the largest deviation of the interleaved coarser meshes from
   * the value, what the mesh would be wrong by with half its divisions, and what rounding leaves of
   * terms that cancel. For smooth integrands that is generous, for unresolved features about right.
   */
  Estimates estimates(Kernel kernel) {
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
    Estimates estimates = new Estimates(mesh.size(), kernel);
    for (Observable observable : layout.observables()) {
      double[] values = layout.assembled(observable, whole);
      double[] sizes = layout.magnitudes(observable, magnitudes);
      double[] errors = new double[values.length];
      for (double[] part : parts) {
        double[] coarse = layout.assembled(observable, part);
        for (int i = 0; i < errors.length; i++) {
          errors[i] = Math.max(errors[i], Math.abs(coarse[i] - values[i]));
        }
      }
      for (int i = 0; i < errors.length; i++) {
        errors[i] = submeshes == 1 ? Double.NaN : errors[i] + Estimates.ROUNDING * sizes[i];
      }
      estimates.put(observable, values, errors, sizes);
    }
    return estimates;
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
}
