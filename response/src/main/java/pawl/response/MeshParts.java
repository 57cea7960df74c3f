package pawl.response;

import pawl.tightbinding.KMesh;

/**
 * The coarser meshes whose sums tell the error of a mesh.
 *
 * @param coarse the finest of those that it consists of
 * @param coarser those that these consist of
 */
record MeshParts(InterleavedMeshes coarse, InterleavedMeshes coarser) {

  static MeshParts of(KMesh mesh) {
    InterleavedMeshes coarse = InterleavedMeshes.of(mesh);
    return new MeshParts(coarse, coarse.coarser());
  }
}
