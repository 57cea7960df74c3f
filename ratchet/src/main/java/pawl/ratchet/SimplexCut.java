package pawl.ratchet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pawl.tightbinding.KMesh;

/**
 * The cells of a mesh, cut into d! simplices of equal size along the main diagonal: a simplex walks
 * from the first corner to the opposite one, every axis once. H. W. Kuhn, IBM J. Res. Dev. 4, 518
 * (1960).
 */
final class SimplexCut {

  private final int dimension;
  private final int[] divisions = new int[3];
  private final int[][] walks;

  SimplexCut(KMesh mesh, int dimension) {
    this.dimension = dimension;
    for (int axis = 0; axis < 3; axis++) {
      divisions[axis] = mesh.divisions().get(axis);
    }
    List<int[]> found = new ArrayList<>();
    walk(new int[0], found);
    this.walks = found.toArray(int[][]::new);
  }

  private void walk(int[] axes, List<int[]> found) {
    if (axes.length == dimension) {
      found.add(axes);
      return;
    }
    for (int axis = 0; axis < dimension; axis++) {
      boolean taken = false;
      for (int earlier : axes) {
        taken |= earlier == axis;
      }
      if (!taken) {
        int[] further = Arrays.copyOf(axes, axes.length + 1);
        further[axes.length] = axis;
        walk(further, found);
      }
    }
  }

  int dimension() {
    return dimension;
  }

  /** Per simplex of a cell, the axes in the order of its walk. */
  int[][] walks() {
    return walks;
  }

  /** The number of simplices of the mesh. */
  long simplices() {
    return (long) divisions[0] * divisions[1] * divisions[2] * walks.length;
  }

  /** Steps of the mesh along an axis per unit of the reciprocal vector. */
  int divisions(int axis) {
    return divisions[axis];
  }

  /**
   * The points at the corners of the cell that begins at a point; bit a of their number is axis a.
   */
  void corners(int origin, int[] corners) {
    int i3 = origin % divisions[2];
    int i2 = origin / divisions[2] % divisions[1];
    int i1 = origin / divisions[2] / divisions[1];
    for (int corner = 0; corner < corners.length; corner++) {
      int j1 = (i1 + (corner & 1)) % divisions[0];
      int j2 = (i2 + (corner >> 1 & 1)) % divisions[1];
      int j3 = (i3 + (corner >> 2 & 1)) % divisions[2];
      corners[corner] = (j1 * divisions[1] + j2) * divisions[2] + j3;
    }
  }
}
