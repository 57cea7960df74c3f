package pawl.response;

import java.util.List;
import java.util.stream.IntStream;
import pawl.tightbinding.KPoint;

/** A few k-points that lie on no symmetry element, spread evenly and always the same. */
final class GenericPoints {

  /** Powers of the inverse plastic number: Roberts' additive sequence in two dimensions. */
  private static final double FIRST = 0.7548776662466927;

  private static final double SECOND = 0.5698402909980532;

  private GenericPoints() {}

  /** Points of a two-dimensional zone. */
  static List<KPoint> plane(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> new KPoint((0.5 + i * FIRST) % 1, (0.5 + i * SECOND) % 1, 0))
        .toList();
  }
}
