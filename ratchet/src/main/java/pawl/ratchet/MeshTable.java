package pawl.ratchet;

import java.util.Collections;
import java.util.List;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.ModelException;

/**
 * Where wave vectors stand in a table over a mesh.
 *
 * @param name of the table, for messages
 * @param divisions one per periodic direction
 * @param shift of the first point, in units of the step
 */
record MeshTable(String name, List<Integer> divisions, List<Double> shift) {

  /** Of a step: tables print their points with few digits. */
  private static final double SAME = 1e-4;

  /** A table whose first point is 0. */
  static MeshTable centred(String name, List<Integer> divisions) {
    return new MeshTable(name, divisions, Collections.nCopies(divisions.size(), 0.0));
  }

  /**
   * Whether the points of a mesh are all of this one.
   *
   * @param first the first of them
   */
  boolean covers(KMesh mesh, double... first) {
    boolean covered = true;
    for (int axis = 0; axis < divisions.size(); axis++) {
      double steps = first[axis] * divisions.get(axis) - shift.get(axis);
      covered &= divisions.get(axis) % mesh.divisions().get(axis) == 0;
      covered &= Math.abs(steps - Math.rint(steps)) <= SAME;
    }
    return covered;
  }

  /**
   * The number of a wave vector, the last direction fastest.
   *
   * @throws ModelException if it is not of the mesh
   */
  int index(double... frac) {
    if (frac.length != divisions.size()) {
      throw new ModelException(
          "the table of "
              + name
              + " has wave vectors of "
              + divisions.size()
              + " components, the model is periodic in "
              + frac.length);
    }
    int index = 0;
    for (int axis = 0; axis < frac.length; axis++) {
      int n = divisions.get(axis);
      double steps = frac[axis] * n - shift.get(axis);
      if (Math.abs(steps - Math.rint(steps)) > SAME) {
        throw new ModelException(
            "the table of "
                + name
                + " has the mesh "
                + divisions
                + ", of which the k mesh is no part; choose divisions that divide these");
      }
      index = index * n + Math.floorMod((int) Math.rint(steps), n);
    }
    return index;
  }
}
