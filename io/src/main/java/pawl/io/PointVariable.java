package pawl.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers at points of the zone in a NetCDF file: doubles {@code q(point, component)} and {@code
 * NAME(point)}, or {@code NAME(point, SECOND)}.
 *
 * @param points all components
 * @param values all numbers
 */
record PointVariable(double[] points, double[] values) {

  private static final String POINT = "point";
  private static final String COMPONENT = "component";

  /**
   * Reads both variables.
   *
   * @param where the name of that of the points
   * @param what the name of that of the numbers
   * @param unit which it must say it has
   * @param second further dimensions
   * @throws InputException if they are not there, or otherwise
   */
  static PointVariable of(
      NetCdfSource in, String where, String what, String unit, String... second) {
    List<String> dimensions = new ArrayList<>(List.of(POINT));
    dimensions.addAll(Arrays.asList(second));
    return new PointVariable(
        in.all(in.reals(where, List.of(POINT, COMPONENT))),
        in.all(in.reals(what, dimensions, unit)));
  }

  /**
   * The points with their numbers.
   *
   * @throws InputException if the points do not have so many components
   */
  List<ZoneTable.Row> rows(NetCdfSource in, int dimension) {
    int components = in.length(COMPONENT, Integer.MAX_VALUE);
    if (components != dimension) {
      throw in.wrong(
          "dimension " + COMPONENT,
          "the " + dimension + " periodic directions of the model",
          "" + components);
    }
    int count = points.length / dimension;
    int each = values.length / count;
    List<ZoneTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(
          new ZoneTable.Row(
              i + 1,
              Arrays.copyOfRange(points, i * dimension, (i + 1) * dimension),
              Arrays.copyOfRange(values, i * each, (i + 1) * each)));
    }
    return rows;
  }
}
