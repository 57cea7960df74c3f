package pawl.ratchet;

import pawl.tightbinding.KMesh;

/**
 * The differences of the points of a mesh.
 *
 * @param mesh its shift does not matter
 * @param dimension how many components they have
 */
record WaveVectors(KMesh mesh, int dimension) {

  /** Number i in units of the reciprocal vectors, from 0 to below 1. */
  double[] frac(int i) {
    double[] frac = new double[dimension];
    int[] position = mesh.position(i);
    for (int axis = 0; axis < dimension; axis++) {
      frac[axis] = (double) position[axis] / mesh.divisions().get(axis);
    }
    return frac;
  }

  /** The number of -q. */
  int opposite(int i) {
    int[] position = mesh.position(i);
    int number = 0;
    for (int axis = 0; axis < position.length; axis++) {
      int n = mesh.divisions().get(axis);
      number = number * n + (n - position[axis]) % n;
    }
    return number;
  }
}
