package pawl.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;

/** The elements of an operator as a file lists them: placed by their indices, each exactly once. */
final class ElementTable implements ElementLines {

  private final Lines in;
  private final MatrixHeader header;
  private final CellMatrices matrices;
  private final Arrival arrival;
  private CellIndex current = CellIndex.HOME;
  private int cell = -1;
  private long count;

  /**
   * No elements yet.
   *
   * @param operators how many complex numbers an element holds
   */
  ElementTable(Lines in, MatrixHeader header, int operators) {
    this.in = in;
    this.header = header;
    this.matrices = new CellMatrices(header.orbitals(), operators);
    this.arrival = new Arrival(header.orbitals());
  }

  /** The elements that follow belong to this R vector. */
  void enter(int r1, int r2, int r3) {
    if (cell >= 0 && current.r1() == r1 && current.r2() == r2 && current.r3() == r3) {
      return;
    }
    current = new CellIndex(r1, r2, r3);
    cell = matrices.indexOf(current);
    if (cell < 0) {
      if (matrices.size() == header.cells()) {
        throw in.wrong("nrpts = " + header.cells() + " R vectors", "another, R = " + current);
      }
      cell = matrices.add(current);
    }
  }

  /** Sets element (m, n), 1-based as in the file, of the R vector entered last. */
  void put(int m, int n, double[] reIm) {
    if (m < 1 || n < 1 || m > header.orbitals() || n > header.orbitals()) {
      throw in.wrong("m and n from 1 to " + header.orbitals(), "m = " + m + ", n = " + n);
    }
    if (!matrices.set(cell, m - 1, n - 1, reIm)) {
      throw in.wrong("each element once", "a second R = " + current + ", m = " + m + ", n = " + n);
    }
    arrival.note(cell, m - 1, n - 1, in.number());
    count++;
  }

  boolean has(CellIndex r) {
    return matrices.indexOf(r) >= 0;
  }

  /** Complains at the end of the file if an element has not come. */
  void requireComplete() {
    int n = header.orbitals();
    long all = (long) n * n * header.cells();
    if (count == all) {
      return;
    }
    String first = "R vector " + (matrices.size() + 1) + " of " + header.cells();
    for (int i = matrices.size() - 1; i >= 0; i--) {
      int missing = matrices.missing(i);
      if (missing >= 0) {
        first =
            String.format(
                "R = %s, m = %d, n = %d", matrices.cell(i), missing / n + 1, missing % n + 1);
      }
    }
    throw in.wrong(
        all + " elements (num_wann² × nrpts)",
        "the end of the file after " + count + "; the first that is missing: " + first);
  }

  /**
   * The degeneracies by R vector.
   *
   * @throws InputException if they differ and the file does not tell which is whose
   */
  Map<CellIndex, Integer> degeneracies() {
    if (!arrival.cellsInOrder() && !header.uniform()) {
      throw new InputException(
          in.name(),
          0,
          "the R vectors in one order, that of the degeneracies",
          "R vectors that come in another order for other elements");
    }
    Map<CellIndex, Integer> degeneracies = new HashMap<>();
    for (int i = 0; i < matrices.size(); i++) {
      degeneracies.put(matrices.cell(i), header.degeneracy(i));
    }
    return degeneracies;
  }

  RowOrder order() {
    return arrival.order();
  }

  @Override
  public int lineOf(CellIndex r, int m, int n) {
    return arrival.lineOf(matrices.indexOf(r), m, n);
  }

  /** Divides by the degeneracies and gives the matrices away. */
  List<RealSpaceMatrix> divided(Map<CellIndex, Integer> degeneracies) {
    return matrices.divided(degeneracies);
  }
}
