package pawl.io;

import java.util.ArrayList;
import java.util.List;

/** When the elements of a file arrived: in which order, and on which lines. */
final class Arrival {

  private final int orbitals;
  private final int[] lastCell;
  private final List<Integer> firstLines = new ArrayList<>();
  private int cell = -1;
  private int count;
  private boolean rowFastest = true;
  private boolean columnFastest = true;
  private boolean everyLine = true;
  private boolean cellsInOrder = true;

  Arrival(int orbitals) {
    this.orbitals = orbitals;
    this.lastCell = new int[orbitals * orbitals];
  }

  /** Takes note of element (m, n), 0-based, of the R vector that arrived as number {@code to}. */
  void note(int to, int m, int n, int line) {
    int element = m * orbitals + n;
    if (to != cell) {
      if (to != firstLines.size() || (cell >= 0 && count != lastCell.length)) {
        rowFastest = false;
        columnFastest = false;
      }
      if (to == firstLines.size()) {
        firstLines.add(line);
      }
      cell = to;
      count = 0;
    }
    rowFastest &= n * orbitals + m == count;
    columnFastest &= element == count;
    everyLine &= line == firstLines.get(to) + count;
    cellsInOrder &= to >= lastCell[element];
    lastCell[element] = to;
    count++;
  }

  RowOrder order() {
    if (rowFastest) {
      return RowOrder.ROW_FASTEST;
    }
    return columnFastest ? RowOrder.COLUMN_FASTEST : RowOrder.OTHER;
  }

  /** Whether every element lists the R vectors in the order of their first arrival. */
  boolean cellsInOrder() {
    return cellsInOrder;
  }

  /** The line of an element, 0 if the order of the file does not tell. */
  int lineOf(int number, int m, int n) {
    return switch (order()) {
      case ROW_FASTEST -> everyLine ? firstLines.get(number) + n * orbitals + m : 0;
      case COLUMN_FASTEST -> everyLine ? firstLines.get(number) + m * orbitals + n : 0;
      case OTHER -> 0;
    };
  }
}
