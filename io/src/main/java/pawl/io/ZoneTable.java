package pawl.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values at points of the zone, in any order and from any zone, put on the uniform mesh that the
 * points make.
 */
final class ZoneTable {

  /** Components this close are the same. */
  private static final double SAME = 1e-5;

  private static final int NONE = -1;

  private final TableSource source;
  private final List<Row> rows;
  private final int[] divisions;
  private final double[] shift;

  /** By point of the mesh, the last direction fastest, the index of its row. */
  private final int[] places;

  /**
   * What a table says of a point.
   *
   * @param number 1-based
   * @param point in units of the reciprocal vectors
   */
  record Row(int number, double[] point, double... values) {}

  private ZoneTable(TableSource source, List<Row> rows, int[] divisions, double... shift) {
    this.source = source;
    this.rows = rows;
    this.divisions = divisions;
    this.shift = shift;
    this.places = new int[Arrays.stream(divisions).reduce(1, (a, b) -> a * b)];
    Arrays.fill(places, NONE);
  }

  /**
   * A table with every point of a mesh once.
   *
   * @throws InputException if it is not that
   */
  static ZoneTable whole(TableSource source, List<Row> rows) {
    int[] divisions = divisions(source, rows, rows);
    if (rows.isEmpty() || size(divisions) != rows.size()) {
      throw source.wrong(
          0, "every point of a mesh " + Arrays.toString(divisions), rows.size() + " points");
    }
    double[] shift = new double[divisions.length];
    for (int axis = 0; axis < shift.length; axis++) {
      double steps = rows.get(0).point[axis] * divisions[axis];
      shift[axis] = steps - Math.floor(steps + SAME * divisions[axis]);
      shift[axis] = Math.abs(shift[axis]) < SAME * divisions[axis] ? 0 : shift[axis];
    }
    ZoneTable table = new ZoneTable(source, rows, divisions, shift);
    table.place();
    return table;
  }

  /**
   * A table with every point of a mesh through 0, or the opposite point in its place, at which the
   * values are the same.
   *
   * @param cure how to make one
   * @throws InputException if it is not that
   */
  static ZoneTable even(TableSource source, List<Row> rows, String cure) {
    List<Row> both = new ArrayList<>(rows);
    for (Row row : rows) {
      both.add(new Row(row.number, Arrays.stream(row.point).map(x -> -x).toArray()));
    }
    int[] divisions = divisions(source, rows, both);
    if (rows.isEmpty() || size(divisions) > 2L * rows.size()) {
      throw source.wrong(
          0,
          "every q of a mesh " + Arrays.toString(divisions) + " or its opposite",
          rows.size() + " points",
          cure);
    }
    ZoneTable table = new ZoneTable(source, rows, divisions, new double[divisions.length]);
    table.place();
    for (int i = 0; i < table.places.length; i++) {
      int opposite = table.opposite(i);
      if (table.places[i] == NONE && table.places[opposite] == NONE) {
        throw source.wrong(
            0,
            "every q of the mesh " + Arrays.toString(divisions) + " or its opposite",
            "none for q = " + table.text(i),
            cure);
      }
      if (table.places[i] == NONE) {
        table.places[i] = table.places[opposite];
      }
    }
    return table;
  }

  private static long size(int... divisions) {
    return Arrays.stream(divisions).asLongStream().reduce(1, (a, b) -> a * b);
  }

  /** As many as there are different components along an axis. */
  private static int[] divisions(TableSource source, List<Row> rows, List<Row> all) {
    if (rows.isEmpty()) {
      throw source.wrong(0, "points of a mesh", "none");
    }
    int[] divisions = new int[rows.get(0).point.length];
    for (int axis = 0; axis < divisions.length; axis++) {
      double[] folded = new double[all.size()];
      for (int i = 0; i < folded.length; i++) {
        double x = all.get(i).point[axis];
        folded[i] = x - Math.floor(x + SAME);
      }
      Arrays.sort(folded);
      divisions[axis] = 1;
      for (int i = 1; i < folded.length; i++) {
        divisions[axis] += folded[i] - folded[i - 1] > SAME ? 1 : 0;
      }
    }
    // More than this no list can hold; and products stay what they are.
    if (Arrays.stream(divisions).asDoubleStream().reduce(1, (a, b) -> a * b) > Integer.MAX_VALUE) {
      throw source.wrong(0, "every point of a mesh", rows.size() + " points that are not on one");
    }
    return divisions;
  }

  private void place() {
    for (int row = 0; row < rows.size(); row++) {
      int index = index(rows.get(row));
      if (places[index] != NONE) {
        throw source.wrong(
            rows.get(row).number,
            "every q once",
            "that of " + source.called(rows.get(places[index]).number) + " again");
      }
      places[index] = row;
    }
  }

  private int index(Row row) {
    int index = 0;
    for (int axis = 0; axis < divisions.length; axis++) {
      double steps = row.point[axis] * divisions[axis] - shift[axis];
      if (Math.abs(steps - Math.rint(steps)) > SAME * divisions[axis]) {
        String moved = shift[axis] == 0 ? "" : " after " + shift[axis] / divisions[axis];
        throw source.wrong(
            row.number, "multiples of 1/" + divisions[axis] + moved, "" + row.point[axis]);
      }
      index = index * divisions[axis] + Math.floorMod((long) Math.rint(steps), divisions[axis]);
    }
    return index;
  }

  private int opposite(int i) {
    int left = i;
    int opposite = 0;
    int stride = 1;
    for (int axis = divisions.length - 1; axis >= 0; axis--) {
      opposite += stride * ((divisions[axis] - left % divisions[axis]) % divisions[axis]);
      stride *= divisions[axis];
      left /= divisions[axis];
    }
    return opposite;
  }

  private String text(int i) {
    double[] q = new double[divisions.length];
    int left = i;
    for (int axis = divisions.length - 1; axis >= 0; axis--) {
      q[axis] = (double) (left % divisions[axis]) / divisions[axis];
      left /= divisions[axis];
    }
    return Arrays.toString(q);
  }

  /**
   * Refuses a mesh that does not go through 0.
   *
   * @throws InputException then
   */
  void requireCentred() {
    for (double s : shift) {
      if (s != 0) {
        throw source.wrong(0, "a mesh with the point 0", "one without");
      }
    }
  }

  /**
   * Refuses values that are not the same at q and -q.
   *
   * @param name of the value
   * @param tolerance relative to the larger one, or to the scale if that is not 0
   * @throws InputException then
   */
  void requireEven(String name, double tolerance, double scale) {
    for (int i = 0; i < places.length; i++) {
      Row one = rows.get(places[i]);
      Row other = rows.get(places[opposite(i)]);
      for (int v = 0; v < one.values.length; v++) {
        double larger = scale == 0 ? Math.max(one.values[v], other.values[v]) : scale;
        if (Math.abs(one.values[v] - other.values[v]) > tolerance * larger) {
          throw source.wrong(
              one.number,
              "the " + name + " of -q in " + source.called(other.number) + ", " + other.values[v],
              "" + one.values[v]);
        }
      }
    }
  }

  List<Integer> divisions() {
    return Arrays.stream(divisions).boxed().toList();
  }

  /** Of the first point, in units of the steps, from 0 to below 1. */
  List<Double> shift() {
    return Arrays.stream(shift).boxed().toList();
  }

  /** Whether the points are the same. */
  boolean isOnMeshOf(ZoneTable other) {
    boolean same = Arrays.equals(divisions, other.divisions);
    for (int axis = 0; same && axis < shift.length; axis++) {
      same = Math.abs(shift[axis] - other.shift[axis]) <= SAME * divisions[axis];
    }
    return same;
  }

  /** The row of a point of the mesh. */
  Row row(int index) {
    return rows.get(places[index]);
  }

  /** All values, those of a point together, the last direction fastest. */
  double[] values() {
    int each = rows.get(0).values.length;
    double[] values = new double[Math.multiplyExact(places.length, each)];
    for (int i = 0; i < places.length; i++) {
      System.arraycopy(rows.get(places[i]).values, 0, values, i * each, each);
    }
    return values;
  }
}
