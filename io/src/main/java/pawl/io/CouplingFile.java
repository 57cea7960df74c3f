package pawl.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import pawl.quantity.Provenance;

/**
 * A coupling on a mesh of wave vectors: {@code q1,q2,q3,g2} on every line in any order, q in units
 * of the reciprocal vectors, fewer of them in fewer dimensions; a first line of names and comments
 * after ! or # are passed over.
 *
 * @param input the file
 * @param divisions of the mesh, one per periodic direction
 * @param values g2 as in the file, the last direction fastest, from q = 0
 */
public record CouplingFile(Provenance.Input input, List<Integer> divisions, double[] values) {

  /** Components of q this close are the same. */
  private static final double SAME = 1e-5;

  /** Values of q and -q may differ by so much of the larger one. */
  private static final double EVEN = 1e-6;

  private record Row(int line, double... numbers) {}

  /**
   * Reads a file.
   *
   * @param dimension how many components q has
   * @throws InputException if it is wrong, lacks a point of the mesh or has one twice, or g2 is not
   *     even in q
   */
  public static CouplingFile read(Path path, int dimension) {
    try (Lines in = new Lines(path)) {
      List<Row> rows = new ArrayList<>();
      while (in.nextFilled()) {
        in.dropComment();
        String text = in.text().strip();
        boolean names = rows.isEmpty() && text.startsWith("q");
        if (!text.isEmpty() && !names) {
          rows.add(row(in, text, dimension));
        }
      }
      int[] divisions = divisions(in, rows, dimension);
      double[] values = values(in, rows, divisions);
      return new CouplingFile(in.provenance(), Arrays.stream(divisions).boxed().toList(), values);
    }
  }

  private static Row row(Lines in, String text, int dimension) {
    String[] columns = text.split("[,\\s]+", -1);
    String expected = dimension + " components of q and g2, separated by commas";
    if (columns.length != dimension + 1) {
      throw in.wrong(expected, Lines.quoted(text));
    }
    double[] numbers = new double[columns.length];
    for (int i = 0; i < numbers.length; i++) {
      try {
        numbers[i] = Double.parseDouble(columns[i]);
      } catch (NumberFormatException e) {
        throw in.wrong(expected, Lines.quoted(text));
      }
      if (!Double.isFinite(numbers[i]) || (i == dimension && numbers[i] < 0)) {
        throw in.wrong("finite numbers, g2 not negative", Lines.quoted(text));
      }
    }
    return new Row(in.number(), numbers);
  }

  /** As many as there are different components along an axis. */
  private static int[] divisions(Lines in, List<Row> rows, int dimension) {
    int[] divisions = new int[dimension];
    int size = 1;
    for (int axis = 0; axis < dimension; axis++) {
      TreeSet<Long> different = new TreeSet<>();
      for (Row row : rows) {
        double folded = row.numbers[axis] - Math.floor(row.numbers[axis] + SAME);
        different.add(Math.round(folded / (2 * SAME)));
      }
      divisions[axis] = different.size();
      size = Math.multiplyExact(size, different.size());
    }
    if (rows.isEmpty() || rows.size() != size) {
      throw new InputException(
          in.name(),
          0,
          "every point of a mesh " + Arrays.toString(divisions),
          rows.size() + " points");
    }
    return divisions;
  }

  private static double[] values(Lines in, List<Row> rows, int... divisions) {
    double[] values = new double[rows.size()];
    int[] lines = new int[rows.size()];
    for (Row row : rows) {
      int index = 0;
      for (int axis = 0; axis < divisions.length; axis++) {
        double steps = row.numbers[axis] * divisions[axis];
        if (Math.abs(steps - Math.rint(steps)) > SAME * divisions[axis]) {
          throw new InputException(
              in.name(), row.line, "multiples of 1/" + divisions[axis], "" + row.numbers[axis]);
        }
        index = index * divisions[axis] + Math.floorMod((int) Math.rint(steps), divisions[axis]);
      }
      if (lines[index] > 0) {
        throw new InputException(
            in.name(), row.line, "every q once", "that of line " + lines[index] + " again");
      }
      lines[index] = row.line;
      values[index] = row.numbers[divisions.length];
    }
    requireEven(in, values, lines, divisions);
    return values;
  }

  private static void requireEven(Lines in, double[] values, int[] lines, int... divisions) {
    for (int i = 0; i < values.length; i++) {
      int left = i;
      int opposite = 0;
      int stride = 1;
      for (int axis = divisions.length - 1; axis >= 0; axis--) {
        opposite += stride * ((divisions[axis] - left % divisions[axis]) % divisions[axis]);
        stride *= divisions[axis];
        left /= divisions[axis];
      }
      double larger = Math.max(values[i], values[opposite]);
      if (Math.abs(values[i] - values[opposite]) > EVEN * larger) {
        throw new InputException(
            in.name(),
            lines[i],
            "the g2 of -q in line " + lines[opposite] + ", " + values[opposite],
            "" + values[i]);
      }
    }
  }
}
