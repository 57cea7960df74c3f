package pawl.tightbinding;

import java.util.Optional;

/** A map of the lattice as it moves the points of a mesh among themselves. */
public final class MeshMap {

  /** In units of the mesh step: shifts are typed with digits. */
  private static final double TOLERANCE = 1e-9;

  private final int dimension;
  private final int[] divisions;

  /** Position i goes to {@code matrix i + offset}, modulo the divisions. */
  private final long[][] matrix;

  private final long[] offset;

  private MeshMap(int dimension, int[] divisions, long[][] matrix, long[] offset) {
    this.dimension = dimension;
    this.divisions = divisions;
    this.matrix = matrix;
    this.offset = offset;
  }

  /** The map on a mesh; nothing if it takes a point of the mesh to a place between the points. */
  public static Optional<MeshMap> of(LatticeMap map, KMesh mesh) {
    int d = map.dimension();
    int[] n = mesh.divisions().stream().mapToInt(Integer::intValue).toArray();
    long[][] matrix = new long[d][d];
    long[] offset = new long[d];
    for (int a = 0; a < d; a++) {
      double shift = -mesh.shift(a);
      for (int b = 0; b < d; b++) {
        long numerator = (long) map.element(a, b) * n[a];
        if (numerator % n[b] != 0) {
          return Optional.empty();
        }
        matrix[a][b] = numerator / n[b];
        shift += matrix[a][b] * mesh.shift(b);
      }
      offset[a] = Math.round(shift);
      if (Math.abs(shift - offset[a]) > TOLERANCE) {
        return Optional.empty();
      }
    }
    return Optional.of(new MeshMap(d, n, matrix, offset));
  }

  /** The index of the point that a point goes to. */
  public int image(int index) {
    int[] from = {
      index / (divisions[1] * divisions[2]),
      index / divisions[2] % divisions[1],
      index % divisions[2]
    };
    int[] to = new int[3];
    for (int a = 0; a < dimension; a++) {
      long i = offset[a];
      for (int b = 0; b < dimension; b++) {
        i += matrix[a][b] * from[b];
      }
      to[a] = (int) Math.floorMod(i, (long) divisions[a]);
    }
    return (to[0] * divisions[1] + to[1]) * divisions[2] + to[2];
  }
}
