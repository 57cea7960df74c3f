package pawl.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import pawl.quantity.Provenance;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * Applies a {@code _wsvec.dat}, the Wigner-Seitz shifts of {@code use_ws_distance}: for every (R,
 * m, n) the shifts T among which {@link WignerSeitzFold} divides the element.
 *
 * <p>Records are found by (R, m, n), not by position, and all must be there.
 */
final class WsvecFile {

  private static final int MOST_SHIFTS = 1000;

  private final Lines in;
  private final WignerSeitzFold fold;
  private final RealSpaceMatrix first;
  private final List<BitSet> seen;

  private WsvecFile(Lines in, List<RealSpaceMatrix> operators) {
    this.in = in;
    this.fold = new WignerSeitzFold(in.name(), operators);
    this.first = fold.first();
    this.seen = first.cells().stream().map(r -> new BitSet()).toList();
  }

  /**
   * What the file makes of operators that share their R vectors.
   *
   * @param input the file
   * @param operators in the order given, on a larger set of R vectors
   */
  record Folded(Provenance.Input input, List<RealSpaceMatrix> operators) {

    /** Copies the list. */
    Folded {
      operators = List.copyOf(operators);
    }
  }

  /**
   * Reads a file and applies it.
   *
   * @throws InputException if it is wrong, or belongs to another set of R vectors
   */
  static Folded apply(Path path, List<RealSpaceMatrix> operators) {
    try (Lines in = new Lines(path)) {
      return new WsvecFile(in, operators).read();
    }
  }

  private Folded read() {
    if (!in.next()) {
      throw in.wrong("a comment", "the end of the file");
    }
    int[] key = new int[5];
    while (in.nextFilled()) {
      Columns.WSVEC_ELEMENT.read(in, key, new double[0]);
      int cell = first.indexOf(new CellIndex(key[0], key[1], key[2]));
      if (cell < 0) {
        throw in.wrong(
            "an R vector of H",
            "R = " + new CellIndex(key[0], key[1], key[2]),
            "the file is of another calculation: write both again, or give --wsvec none");
      }
      record(cell, key[3], key[4]);
    }
    requireComplete();
    return new Folded(in.provenance(), fold.operators());
  }

  private void record(int cell, int m, int n) {
    int orbitals = first.orbitals();
    if (m < 1 || n < 1 || m > orbitals || n > orbitals) {
      throw in.wrong("m and n from 1 to " + orbitals, "m = " + m + ", n = " + n);
    }
    int element = (m - 1) * orbitals + n - 1;
    if (seen.get(cell).get(element)) {
      throw in.wrong(
          "each element once",
          "a second R = " + first.cells().get(cell) + ", m = " + m + ", n = " + n);
    }
    seen.get(cell).set(element);
    in.require("the number of shifts");
    int count = in.integer("the number of shifts", 1, MOST_SHIFTS);
    if (in.more()) {
      throw in.wrong("the number of shifts alone on its line", Lines.quoted(in.text()));
    }
    fold.share(cell, m - 1, n - 1, shifts(count));
  }

  private List<CellIndex> shifts(int count) {
    List<CellIndex> shifts = new ArrayList<>(count);
    int[] t = new int[3];
    for (int i = 0; i < count; i++) {
      in.require("shift " + (i + 1) + " of " + count);
      Columns.WSVEC_SHIFT.read(in, t, new double[0]);
      CellIndex shift = new CellIndex(t[0], t[1], t[2]);
      if (shifts.contains(shift)) {
        throw in.wrong("each shift once", "a second T = " + shift);
      }
      shifts.add(shift);
    }
    return shifts;
  }

  private void requireComplete() {
    int orbitals = first.orbitals();
    int all = orbitals * orbitals;
    for (int cell = 0; cell < seen.size(); cell++) {
      int missing = seen.get(cell).nextClearBit(0);
      if (missing < all) {
        throw in.wrong(
            "the shifts of R = "
                + first.cells().get(cell)
                + ", m = "
                + (missing / orbitals + 1)
                + ", n = "
                + (missing % orbitals + 1),
            "the end of the file");
      }
    }
  }
}
