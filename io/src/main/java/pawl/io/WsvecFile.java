package pawl.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import pawl.quantity.Provenance;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * Applies a {@code _wsvec.dat}, the Wigner-Seitz shifts of {@code use_ws_distance}: the element
 * \(O_{mn}(\mathbf R)\) is divided evenly among \(\mathbf R + \mathbf T\) for the N shifts T that
 * the file lists for (R, m, n), so that \(O_{mn}(\mathbf k) = \sum_{\mathbf R} \frac1N
 * \sum_{\mathbf T} e^{i\mathbf k\cdot(\mathbf R+\mathbf T)} O_{mn}(\mathbf R)\) (Pizzi et al., J.
 * Phys.: Condens. Matter 32, 165902 (2020), section 4.2).
 *
 * <p>Records are found by (R, m, n), not by position, and all must be there. Shifts along a
 * direction in which no R vector of the file of H has a component only say which image of an
 * orbital is meant; they are dropped.
 */
final class WsvecFile {

  private static final int MOST_SHIFTS = 1000;

  private final Lines in;
  private final List<RealSpaceMatrix> operators;
  private final RealSpaceMatrix first;
  private final BitSet periodic = new BitSet(3);
  private final List<BitSet> seen;
  private final List<ShiftedMatrix> targets;

  private WsvecFile(Lines in, List<RealSpaceMatrix> operators) {
    this.in = in;
    this.operators = operators;
    this.first = operators.get(0);
    for (int axis = 0; axis < 3; axis++) {
      periodic.set(axis, Periods.along(first, axis));
    }
    this.seen = first.cells().stream().map(r -> new BitSet()).toList();
    this.targets = operators.stream().map(o -> new ShiftedMatrix(o.orbitals())).toList();
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
    return new Folded(in.provenance(), targets.stream().map(ShiftedMatrix::toMatrix).toList());
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
    for (CellIndex shift : shifts(count)) {
      CellIndex to = first.cells().get(cell).plus(shift);
      if (!targets.get(0).has(to)) {
        checkMemory();
      }
      for (int o = 0; o < targets.size(); o++) {
        RealSpaceMatrix from = operators.get(o);
        targets
            .get(o)
            .add(
                to,
                element,
                from.re(cell, m - 1, n - 1) / count,
                from.im(cell, m - 1, n - 1) / count);
      }
    }
  }

  /** Before another R vector is added. */
  private void checkMemory() {
    long cells = 1L + first.cells().size() + targets.get(0).cells();
    MemoryLimit.check(
        "with the R vectors of " + in.name() + " there are",
        cells * first.orbitals() * first.orbitals(),
        MatrixHeader.Storage.HR.memory() * operators.size());
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
    return shifts.stream().map(this::alongPeriods).toList();
  }

  private CellIndex alongPeriods(CellIndex shift) {
    return new CellIndex(
        periodic.get(0) ? shift.r1() : 0,
        periodic.get(1) ? shift.r2() : 0,
        periodic.get(2) ? shift.r3() : 0);
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
