package pawl.tightbinding;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A box of the zone, to look closer at a part of it than a mesh over all of it would.
 *
 * @param low its lower ends, in units of the reciprocal vectors, one per periodic direction
 * @param high its upper ends
 */
public record KBox(List<Double> low, List<Double> high) {

  /**
   * Copies the ends.
   *
   * @throws IllegalArgumentException if they are not one to three pairs of finite numbers, or if a
   *     lower one is not below its upper one
   */
  public KBox {
    low = List.copyOf(low);
    high = List.copyOf(high);
    if (low.isEmpty() || low.size() > 3 || low.size() != high.size()) {
      throw new IllegalArgumentException(low.size() + " lower and " + high.size() + " upper ends");
    }
    for (int a = 0; a < low.size(); a++) {
      double width = high.get(a) - low.get(a);
      if (!(width > 0) || Double.isInfinite(width)) {
        throw new IllegalArgumentException("from " + low.get(a) + " to " + high.get(a));
      }
    }
  }

  /**
   * The points of a mesh squeezed into the box: its steps are parts of the box's edges, and like
   * the mesh it leaves the upper ends out.
   *
   * @param mesh of as many periodic directions
   */
  public List<KPoint> points(KMesh mesh) {
    return IntStream.range(0, mesh.size()).mapToObj(i -> inside(mesh.point(i))).toList();
  }

  private KPoint inside(KPoint k) {
    return new KPoint(along(0, k), along(1, k), along(2, k));
  }

  private double along(int axis, KPoint k) {
    return axis < low.size()
        ? low.get(axis) + k.along(axis) * (high.get(axis) - low.get(axis))
        : k.along(axis);
  }
}
