package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import pawl.junction.SquareMatrix;

/**
 * A Hermitian matrix as numbers with names: {@code 1-1}, {@code 1-2_re}, {@code 1-2_im}, {@code
 * 2-2}; the rest follows.
 *
 * @param rows how many rows there are
 * @param first the number of the first one
 */
record HermitianComponents(int rows, int first) {

  /** Names of all. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      for (int j = i; j < rows; j++) {
        String name = (i + first) + "-" + (j + first);
        names.addAll(i == j ? List.of(name) : List.of(name + "_re", name + "_im"));
      }
    }
    return names;
  }

  /** The numbers in that order. */
  double[] of(SquareMatrix matrix) {
    double[] values = new double[rows * rows];
    int next = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = i; j < rows; j++) {
        values[next++] = matrix.re(i, j);
        if (i != j) {
          values[next++] = matrix.im(i, j);
        }
      }
    }
    return values;
  }
}
