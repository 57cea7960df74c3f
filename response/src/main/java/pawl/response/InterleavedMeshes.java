package pawl.response;

import java.util.Arrays;
import java.util.stream.IntStream;
import pawl.tightbinding.KMesh;

/**
 * The coarser meshes, shifted against each other, that a mesh consists of.
 *
 * @param mesh the mesh
 * @param steps theirs along each axis in steps of the mesh; all 1 if it consists of itself alone
 */
record InterleavedMeshes(KMesh mesh, int[] steps) {

  /** More are not told apart: their sums would take more memory than they are worth. */
  private static final int MOST = 256;

  /** The finest of them. */
  static InterleavedMeshes of(KMesh mesh) {
    return new InterleavedMeshes(mesh, IntStream.range(0, 3).map(mesh::factor).toArray());
  }

  /** Those that these consist of in turn; the mesh alone if there are none or too many. */
  InterleavedMeshes coarser() {
    int[] divisions = new int[3];
    Arrays.setAll(divisions, axis -> mesh.divisions().get(axis) / steps[axis]);
    int dimension = 3;
    while (dimension > 1 && mesh.divisions().get(dimension - 1) == 1) {
      dimension--;
    }
    KMesh coarse = KMesh.of(Arrays.copyOf(divisions, dimension), new double[dimension]);
    int[] further = new int[3];
    Arrays.setAll(further, axis -> steps[axis] * coarse.factor(axis));
    InterleavedMeshes coarser = new InterleavedMeshes(mesh, further);
    return coarse.submeshes() == 1 || coarser.count() > MOST
        ? new InterleavedMeshes(mesh, new int[] {1, 1, 1})
        : coarser;
  }

  int count() {
    return steps[0] * steps[1] * steps[2];
  }

  /** The one that a point belongs to. */
  int of(int point) {
    int[] i = mesh.position(point);
    return (i[0] % steps[0] * steps[1] + i[1] % steps[1]) * steps[2] + i[2] % steps[2];
  }
}
