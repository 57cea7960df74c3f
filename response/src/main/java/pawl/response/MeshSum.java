package pawl.response;

import java.util.ArrayList;
import java.util.List;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Kernel;

/** Adds up the blocks of a mesh, in block order. */
final class MeshSum {

  private final Layout layout;
  private final KMesh mesh;
  private final CompensatedSum whole;
  private final List<CompensatedSum> perSubmesh = new ArrayList<>();
  private final CompensatedSum magnitude;

  MeshSum(Layout layout, KMesh mesh) {
    this.layout = layout;
    this.mesh = mesh;
    whole = new CompensatedSum(layout.length());
    for (int s = 0; s < mesh.submeshes(); s++) {
      perSubmesh.add(new CompensatedSum(layout.length()));
    }
    magnitude = new CompensatedSum(layout.length());
  }

  void add(BlockSum block) {
    whole.add(block.whole());
    for (int s = 0; s < perSubmesh.size(); s++) {
      perSubmesh.get(s).add(block.submesh(s));
    }
    magnitude.add(block.magnitude());
  }

  /**
   * The observables with their errors: the largest deviation of the interleaved coarser meshes from
   * the value, what the mesh would be wrong by with half its divisions, and what rounding leaves of
   * terms that cancel. For smooth integrands that is generous, for unresolved features about right.
   */
  Estimates estimates(Kernel kernel) {
    int submeshes = perSubmesh.size();
    double[][] parts = new double[submeshes][];
    for (int s = 0; s < submeshes; s++) {
      parts[s] = perSubmesh.get(s).total();
      divide(parts[s], mesh.size() / submeshes);
    }
    double[] mean = whole.total();
    double[] magnitudes = magnitude.total();
    divide(mean, mesh.size());
    divide(magnitudes, mesh.size());
    Estimates estimates = new Estimates(mesh.size(), kernel);
    for (Observable observable : layout.observables()) {
      double[] values = layout.assembled(observable, mean);
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
}
