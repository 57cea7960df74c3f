package pawl.response;

import pawl.tightbinding.KMesh;
import pawl.tightbinding.ModelException;

/**
 * Line integrals over the Fermi surface of a two-dimensional crystal at T = 0, \(\frac1{N_k}\sum
 * \delta(\varepsilon-\mu)X\), with energy and X linear in the two triangles of each mesh cell,
 * averaged over the two ways to cut it, so that no mirror of the mesh is broken.
 *
 * <p>Lehmann, Taut, Phys. Status Solidi B 54, 469 (1972), in two dimensions. Bands are followed
 * across a cell by their order in energy.
 */
final class FermiLine {

  private final FermiSurfaceSample[] samples;
  private final int rows;
  private final int columns;
  private final int stride;
  private final int rowLength;
  private final int origin;

  private FermiLine(
      FermiSurfaceSample[] samples, int rows, int columns, int[] stride, int[] from, int length) {
    this.samples = samples;
    this.rows = rows;
    this.columns = columns;
    this.stride = stride[1];
    this.rowLength = stride[0] * length;
    this.origin = from[0] * length + from[1];
  }

  /** The whole mesh. */
  static FermiLine whole(KMesh mesh, FermiSurfaceSample[] samples) {
    refuseOtherDimensions(mesh);
    int n = mesh.divisions().get(1);
    int[] one = {1, 1};
    return new FermiLine(samples, mesh.divisions().get(0), n, one, new int[2], n);
  }

  /** One of the interleaved meshes. */
  static FermiLine submesh(KMesh mesh, int submesh, FermiSurfaceSample[] samples) {
    refuseOtherDimensions(mesh);
    int[] stride = {mesh.factor(0), mesh.factor(1)};
    int[] from = {submesh / stride[1], submesh % stride[1]};
    int n = mesh.divisions().get(1);
    return new FermiLine(
        samples, mesh.divisions().get(0) / stride[0], n / stride[1], stride, from, n);
  }

  private static void refuseOtherDimensions(KMesh mesh) {
    if (mesh.divisions().get(2) != 1 || mesh.divisions().get(1) == 1) {
      throw new ModelException(
          "Fermi surfaces at T = 0 are integrated in two dimensions only; ask for T > 0");
    }
  }

  /** The integral per cell of value number {@code value}, in its unit per eV. */
  double at(double mu, int value) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        FermiSurfaceSample a = sample(i, j);
        FermiSurfaceSample b = sample(i + 1, j);
        FermiSurfaceSample c = sample(i, j + 1);
        FermiSurfaceSample d = sample(i + 1, j + 1);
        for (int n = 0; n < a.energies().length; n++) {
          sum += triangle(mu, value, n, a, b, d) + triangle(mu, value, n, a, c, d);
          sum += triangle(mu, value, n, a, b, c) + triangle(mu, value, n, b, c, d);
        }
      }
    }
    return sum / (4.0 * rows * columns);
  }

  private FermiSurfaceSample sample(int i, int j) {
    return samples[origin + i % rows * rowLength + j % columns * stride];
  }

  /** \(\int\delta(\varepsilon-\mu)X\) over a triangle of unit area. */
  private static double triangle(double mu, int value, int band, FermiSurfaceSample... corners) {
    double[] e = new double[3];
    double[] x = new double[3];
    for (int v = 0; v < 3; v++) {
      int slot = v;
      double energy = corners[v].energies()[band];
      while (slot > 0 && e[slot - 1] > energy) {
        e[slot] = e[slot - 1];
        x[slot] = x[slot - 1];
        slot--;
      }
      e[slot] = energy;
      x[slot] = corners[v].values().get(value)[band];
    }
    if (mu <= e[0] || mu >= e[2]) {
      return 0;
    }
    double across = (mu - e[0]) / (e[2] - e[0]);
    double onLongEdge = x[0] + across * (x[2] - x[0]);
    if (mu < e[1]) {
      double t = (mu - e[0]) / (e[1] - e[0]);
      double density = 2 * (mu - e[0]) / ((e[1] - e[0]) * (e[2] - e[0]));
      return density * (onLongEdge + x[0] + t * (x[1] - x[0])) / 2;
    }
    double t = (e[2] - mu) / (e[2] - e[1]);
    double density = 2 * (e[2] - mu) / ((e[2] - e[1]) * (e[2] - e[0]));
    return density * (onLongEdge + x[2] + t * (x[1] - x[2])) / 2;
  }
}
