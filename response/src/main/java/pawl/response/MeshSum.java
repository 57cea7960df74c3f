package pawl.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Kernel;

/** Adds up the blocks of a mesh, in block order. */
final class MeshSum {

  private final Layout layout;
  private final KMesh mesh;
  private final CompensatedSum whole;
  private final List<CompensatedSum> coarse;
  private final List<CompensatedSum> coarser;
  private final CompensatedSum magnitude;
  private final Predicate<Observable> vanishing;

  /**
   * Of one mesh.
   *
   * @param vanishing the observables that symmetry forbids: how rounding behaves from mesh to mesh
   *     tells nothing of convergence
   */
  MeshSum(Layout layout, KMesh mesh, Predicate<Observable> vanishing) {
    this.vanishing = vanishing;
    this.layout = layout;
    this.mesh = mesh;
    MeshParts parts = MeshParts.of(mesh);
    whole = new CompensatedSum(layout.length());
    coarse = sums(parts.coarse());
    coarser = sums(parts.coarser());
    magnitude = new CompensatedSum(layout.length());
  }

  private List<CompensatedSum> sums(InterleavedMeshes meshes) {
    List<CompensatedSum> sums = new ArrayList<>();
    for (int s = 0; s < meshes.count(); s++) {
      sums.add(new CompensatedSum(layout.length()));
    }
    return sums;
  }

  void add(BlockSum block) {
    whole.add(block.whole());
    for (int s = 0; s < coarse.size(); s++) {
      coarse.get(s).add(block.coarse()[s]);
    }
    for (int s = 0; s < coarser.size(); s++) {
      coarser.get(s).add(block.coarser()[s]);
    }
    magnitude.add(block.magnitude());
  }

  /** The observables with the errors of the mesh, and what rounding leaves of the terms. */
  Estimates estimates(Kernel kernel) {
    List<MeshValues> all = new ArrayList<>();
    double[] falls = new double[layout.grid().size()];
    for (Observable observable : layout.observables()) {
      MeshValues values = values(observable);
      all.add(values);
      for (int i = 0; i < values.size() && !vanishing.test(observable); i++) {
        int gridPoint = i / observable.components().size();
        falls[gridPoint] = Math.max(falls[gridPoint], values.fall(i));
      }
    }
    Estimates estimates = new Estimates(mesh.size(), kernel);
    for (MeshValues values : all) {
      double[] errors = new double[values.size()];
      for (int i = 0; i < errors.length; i++) {
        int gridPoint = i / values.observable().components().size();
        errors[i] = coarse.size() == 1 ? Double.NaN : values.error(i, falls[gridPoint]);
      }
      estimates.put(values.observable(), values.values(), errors, values.magnitudes());
    }
    return estimates;
  }

  private MeshValues values(Observable observable) {
    double[] values = layout.assembled(observable, mean(whole, 1));
    double[][] coarseValues = assembled(observable, coarse);
    double[][] coarserValues = assembled(observable, coarser);
    MeshError[] errors = new MeshError[values.length];
    for (int i = 0; i < errors.length; i++) {
      double[] second = coarser.size() == 1 ? new double[0] : column(coarserValues, i);
      errors[i] = MeshError.of(values[i], column(coarseValues, i), second);
    }
    return new MeshValues(
        observable, values, layout.magnitudes(observable, mean(magnitude, 1)), errors);
  }

  private double[][] assembled(Observable observable, List<CompensatedSum> sums) {
    return sums.stream()
        .map(sum -> layout.assembled(observable, mean(sum, sums.size())))
        .toArray(double[][]::new);
  }

  private double[] mean(CompensatedSum sum, int meshes) {
    double[] mean = sum.total();
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= (double) mesh.size() / meshes;
    }
    return mean;
  }

  private static double[] column(double[][] rows, int index) {
    return Arrays.stream(rows).mapToDouble(row -> row[index]).toArray();
  }
}
