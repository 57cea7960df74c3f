package pawl.geometry;

import java.util.List;

/** Which components of a moment there are: numbers of Cartesian axes. */
final class Axes {

  /** The one normal to a plane. */
  static final List<Integer> NORMAL = List.of(2);

  /** Those of space. */
  static final List<Integer> ALL = List.of(0, 1, 2);

  private static final List<String> NAMES = List.of("x", "y", "z");

  private Axes() {}

  /** Their names. */
  static List<String> names(List<Integer> axes) {
    return axes.stream().map(NAMES::get).toList();
  }

  /** The names of the pairs of a direction and an axis, the axis last. */
  static List<String> pairs(int directions) {
    return NAMES.subList(0, directions).stream()
        .flatMap(first -> NAMES.stream().map(last -> first + last))
        .toList();
  }
}
