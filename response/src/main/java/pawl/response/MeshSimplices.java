package pawl.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.TightBindingModel;

/**
 * How the cells of a mesh are cut into simplices of equal size, and which points are the corners of
 * a cell. Bit a of the number of a corner tells whether it lies one step along axis a.
 *
 * <p>The d! simplices of a cell share one of its main diagonals. In two dimensions both ways to cut
 * are used and averaged, so that no mirror of the mesh is broken. In three dimensions the shortest
 * diagonal is taken, the linear interpolation being the better the shorter the edges; to average
 * over the four would cost four times as much.
 */
final class MeshSimplices {

  /** The number of the point itself among those around it. */
  static final int CENTRE = 0;

  private final KMesh mesh;
  private final int dimension;
  private final int[] steps;
  private final int[][] simplices;

  private MeshSimplices(KMesh mesh, int dimension, int[] steps, int[][] simplices) {
    this.mesh = mesh;
    this.dimension = dimension;
    this.steps = steps;
    this.simplices = simplices;
  }

  /** Cells between neighbouring points. */
  static MeshSimplices fine(KMesh mesh, TightBindingModel model) {
    return of(mesh, model, 1, 1, 1);
  }

  /** Cells between neighbouring points of the interleaved coarser meshes. */
  static MeshSimplices coarse(KMesh mesh, TightBindingModel model) {
    return between(InterleavedMeshes.of(mesh), model);
  }

  /** Cells between neighbouring points of some interleaved meshes. */
  static MeshSimplices between(InterleavedMeshes meshes, TightBindingModel model) {
    return of(meshes.mesh(), model, meshes.steps());
  }

  private static MeshSimplices of(KMesh mesh, TightBindingModel model, int... steps) {
    int dimension = model.dimension();
    List<int[]> simplices = new ArrayList<>();
    int from = dimension == 3 ? shortestDiagonal(mesh, model, steps) : 0;
    cut(from, (1 << dimension) - 1, new int[] {from}, simplices);
    if (dimension == 2) {
      cut(1, 3, new int[] {1}, simplices);
    }
    return new MeshSimplices(mesh, dimension, steps, simplices.toArray(int[][]::new));
  }

  /** Walks from a corner to the opposite one, every axis once, in every order. */
  private static void cut(int at, int axesLeft, int[] walked, List<int[]> simplices) {
    if (axesLeft == 0) {
      simplices.add(walked);
      return;
    }
    for (int bit = 1; bit <= axesLeft; bit <<= 1) {
      if ((axesLeft & bit) != 0) {
        int[] further = Arrays.copyOf(walked, walked.length + 1);
        further[walked.length] = at ^ bit;
        cut(at ^ bit, axesLeft ^ bit, further, simplices);
      }
    }
  }

  /** The corner 0, 1, 2 or 4 from which the shortest of the four diagonals starts. */
  private static int shortestDiagonal(KMesh mesh, TightBindingModel model, int... steps) {
    Lattice lattice = model.lattice();
    int best = 0;
    double shortest = Double.POSITIVE_INFINITY;
    for (int corner : new int[] {0, 1, 2, 4}) {
      double square = 0;
      for (int c = 0; c < 3; c++) {
        double component = 0;
        for (int axis = 0; axis < 3; axis++) {
          double step = lattice.reciprocal(axis, c) * steps[axis] / mesh.divisions().get(axis);
          component += (corner & 1 << axis) == 0 ? step : -step;
        }
        square += component * component;
      }
      // Diagonals that are equal but for rounding: the first, whatever the rounding.
      if (square < shortest * (1 - 1e-9)) {
        shortest = square;
        best = corner;
      }
    }
    return best;
  }

  /** How many steps of the mesh the edge of a cell along an axis takes. */
  int steps(int axis) {
    return steps[axis];
  }

  /** The corners of every simplex of a cell, each one step along one axis from the one before. */
  int[][] simplices() {
    return simplices;
  }

  /** The points at the corners of the cell that begins at a point. */
  int[] corners(int origin) {
    int[] i = mesh.position(origin);
    int[] corners = new int[1 << dimension];
    for (int corner = 0; corner < corners.length; corner++) {
      int index = 0;
      for (int axis = 0; axis < 3; axis++) {
        int n = mesh.divisions().get(axis);
        int step = (corner & 1 << axis) == 0 ? 0 : steps[axis];
        index = index * n + (i[axis] + step) % n;
      }
      corners[corner] = index;
    }
    return corners;
  }

  /**
   * The points one step away along any axes. Digit a, in base 3, of the number of a point tells how
   * it lies along axis a: 0 at the centre, 1 a step ahead, 2 a step back.
   */
  int[] around(int centre) {
    int[] i = mesh.position(centre);
    int[] around = new int[(int) Math.round(Math.pow(3, dimension))];
    for (int number = 0; number < around.length; number++) {
      int index = 0;
      int digits = number;
      for (int axis = 0; axis < 3; axis++) {
        int n = mesh.divisions().get(axis);
        int offset = digits % 3 == 2 ? n - steps[axis] % n : digits % 3 * steps[axis];
        index = index * n + (i[axis] + offset) % n;
        digits /= 3;
      }
      around[number] = index;
    }
    return around;
  }

  /** The simplices that meet at a point: of each its other corners, by their numbers around it. */
  int[][] star() {
    List<int[]> star = new ArrayList<>();
    for (int own = 0; own < 1 << dimension; own++) {
      for (int[] simplex : simplices) {
        int corner = own;
        if (Arrays.stream(simplex).anyMatch(c -> c == corner)) {
          star.add(
              Arrays.stream(simplex).filter(c -> c != corner).map(c -> from(corner, c)).toArray());
        }
      }
    }
    return star.toArray(int[][]::new);
  }

  private static int from(int corner, int other) {
    int number = 0;
    for (int axis = 2; axis >= 0; axis--) {
      int step = (other >> axis & 1) - (corner >> axis & 1);
      number = 3 * number + (step < 0 ? 2 : step);
    }
    return number;
  }
}
