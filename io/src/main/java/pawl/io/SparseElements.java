package pawl.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;

/** The elements of an operator that a sparse file lists, each at most once. */
final class SparseElements implements ElementLines {

  private static final int FIRST = 1024;

  private final Lines in;
  private final int orbitals;
  private final int mostCells;
  private final Map<CellIndex, Integer> numbers = new HashMap<>();
  private final List<CellIndex> cells = new ArrayList<>();
  private int[] cellOf = new int[FIRST];
  private int[] element = new int[FIRST];
  private int[] line = new int[FIRST];
  private double[] re = new double[FIRST];
  private double[] im = new double[FIRST];
  private final BitSet touched = new BitSet();
  private int count;
  private boolean rowFastest = true;
  private boolean columnFastest = true;

  SparseElements(Lines in, int orbitals, int mostCells) {
    this.in = in;
    this.orbitals = orbitals;
    this.mostCells = mostCells;
  }

  int count() {
    return count;
  }

  /** Adds the element of the current line: R1, R2, R3, m, n, 1-based as in the file. */
  void put(int[] rmn, double[] reIm) {
    int m = rmn[3];
    int n = rmn[4];
    if (m < 1 || n < 1 || m > orbitals || n > orbitals) {
      throw in.wrong("m and n from 1 to " + orbitals, "m = " + m + ", n = " + n);
    }
    if (count == element.length) {
      int larger = count + count / 2;
      cellOf = Arrays.copyOf(cellOf, larger);
      element = Arrays.copyOf(element, larger);
      line = Arrays.copyOf(line, larger);
      re = Arrays.copyOf(re, larger);
      im = Arrays.copyOf(im, larger);
    }
    cellOf[count] = number(new CellIndex(rmn[0], rmn[1], rmn[2]));
    element[count] = (m - 1) * orbitals + n - 1;
    line[count] = in.number();
    touched.set(m - 1);
    touched.set(n - 1);
    re[count] = reIm[0];
    im[count] = reIm[1];
    if (count > 0 && cellOf[count] == cellOf[count - 1]) {
      rowFastest &= transposed(element[count]) > transposed(element[count - 1]);
      columnFastest &= element[count] > element[count - 1];
    } else if (count > 0 && cellOf[count] < cells.size() - 1) {
      rowFastest = false;
      columnFastest = false;
    }
    count++;
  }

  private int transposed(int e) {
    return e % orbitals * orbitals + e / orbitals;
  }

  private int number(CellIndex cell) {
    Integer known = numbers.get(cell);
    if (known != null) {
      return known;
    }
    if (cells.size() == mostCells) {
      throw in.wrong("nrpts = " + mostCells + " R vectors", "another, R = " + cell);
    }
    cells.add(cell);
    numbers.put(cell, cells.size() - 1);
    return cells.size() - 1;
  }

  /** Files that fit both orders, such as those of diagonal matrices, count as row-fastest. */
  RowOrder order() {
    if (rowFastest) {
      return RowOrder.ROW_FASTEST;
    }
    return columnFastest ? RowOrder.COLUMN_FASTEST : RowOrder.OTHER;
  }

  @Override
  public int lineOf(CellIndex r, int m, int n) {
    for (int i = 0; i < count; i++) {
      if (element[i] == m * orbitals + n && cells.get(cellOf[i]).equals(r)) {
        return line[i];
      }
    }
    return 0;
  }

  /**
   * The elements with zeros between them.
   *
   * @throws InputException if an element is listed twice, or an orbital never
   * @throws MemoryException if they do not fit the memory
   */
  RealSpaceMatrix toMatrix() {
    int lonely = touched.nextClearBit(0);
    if (lonely < orbitals) {
      throw in.wrong(
          "elements of all num_wann = " + orbitals + " orbitals",
          "none of orbital " + (lonely + 1));
    }
    MemoryLimit.check(
        in.name() + " is sparse, " + count + " elements; as dense matrices it holds",
        (long) orbitals * orbitals * cells.size(),
        MatrixHeader.Storage.HR.memory());
    CellMatrices matrices = new CellMatrices(orbitals, 1);
    cells.forEach(matrices::add);
    for (int i = 0; i < count; i++) {
      int m = element[i] / orbitals;
      int n = element[i] % orbitals;
      if (!matrices.set(cellOf[i], m, n, new double[] {re[i], im[i]})) {
        throw new InputException(
            in.name(),
            line[i],
            "each element once",
            "a second R = " + cells.get(cellOf[i]) + ", m = " + (m + 1) + ", n = " + (n + 1));
      }
    }
    matrices.zeroMissing();
    Map<CellIndex, Integer> ones = new HashMap<>();
    cells.forEach(cell -> ones.put(cell, 1));
    return matrices.divided(ones).get(0);
  }
}
