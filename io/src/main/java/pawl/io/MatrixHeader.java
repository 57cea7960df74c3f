package pawl.io;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pawl.quantity.Warning;

/**
 * num_wann, nrpts and the degeneracies of the R vectors, which a {@code _hr.dat} and a {@code
 * _tb.dat} have in common.
 */
final class MatrixHeader {

  static final int MOST_ORBITALS = 20_000;
  static final int MOST_CELLS = 10_000_000;
  private static final int LARGEST_DEGENERACY = 100_000;

  private final int orbitals;
  private final int[] degeneracies;
  private final Optional<Warning> warning;

  private MatrixHeader(int orbitals, int[] degeneracies, Optional<Warning> warning) {
    this.orbitals = orbitals;
    this.degeneracies = degeneracies;
    this.warning = warning;
  }

  /**
   * Reads on from the line of num_wann, which is the current one.
   *
   * @param storage what the elements take, on disk and in memory
   */
  static MatrixHeader read(Lines in, Storage storage) {
    int orbitals = only(in, "num_wann", MOST_ORBITALS);
    in.require("nrpts");
    int cells = only(in, "nrpts", MOST_CELLS);
    storage.check(in, orbitals, cells);
    int[] degeneracies = new int[Math.min(cells, 1024)];
    int count = 0;
    Optional<Warning> warning = Optional.empty();
    while (count < cells) {
      in.require("degeneracy " + (count + 1) + " of " + cells);
      in.dropComment();
      for (; in.more() && count < cells; count++) {
        if (count == degeneracies.length) {
          degeneracies = Arrays.copyOf(degeneracies, Math.min(cells, 2 * count));
        }
        degeneracies[count] = next(in, count + 1, cells);
      }
      if (in.more()) {
        warning = Optional.of(extra(in, cells));
      }
    }
    return new MatrixHeader(orbitals, degeneracies, warning);
  }

  /** The header of a {@code _r.dat}. */
  static MatrixHeader withoutDegeneracies(int orbitals, int cells) {
    int[] ones = new int[cells];
    Arrays.fill(ones, 1);
    return new MatrixHeader(orbitals, ones, Optional.empty());
  }

  /** A number that is alone on the current line. */
  static int only(Lines in, String what, int most) {
    in.dropComment();
    int columns = in.columns();
    if (columns == 7) {
      throw in.wrong(
          what,
          "7 columns, as wannier90 1.1 wrote them",
          "its files have no degeneracies: write it again with a later version");
    }
    if (columns != 1) {
      throw in.wrong(what + " alone on its line", columns + " columns");
    }
    return in.integer(what, 1, most);
  }

  private static int next(Lines in, int number, int cells) {
    return in.integer("degeneracy " + number + " of " + cells, 1, LARGEST_DEGENERACY);
  }

  private static Warning extra(Lines in, int cells) {
    int found = cells;
    while (in.more()) {
      next(in, ++found, cells);
    }
    return new Warning(
        "W-DEG-001",
        in.name()
            + ": "
            + found
            + " degeneracies for nrpts = "
            + cells
            + "; the extra ones are"
            + " ignored");
  }

  int orbitals() {
    return orbitals;
  }

  /** The number of R vectors. */
  int cells() {
    return degeneracies.length;
  }

  /** The degeneracy of the R vector that comes as number {@code cell} in the file. */
  int degeneracy(int cell) {
    return degeneracies[cell];
  }

  /** Whether all R vectors have the same degeneracy, so that their order does not matter. */
  boolean uniform() {
    return Arrays.stream(degeneracies).allMatch(d -> d == degeneracies[0]);
  }

  /** Whether the weights are absorbed in the elements, or the model never had any. */
  boolean allOnes() {
    return Arrays.stream(degeneracies).allMatch(d -> d == 1);
  }

  List<Warning> warnings() {
    return warning.stream().toList();
  }

  /**
   * What one matrix element takes.
   *
   * @param leastText the fewest characters it is printed with
   * @param memory bytes
   */
  record Storage(int leastText, int memory) {

    /** Two numbers; {@code 0 0 0 1 1 0 0} is the shortest row. */
    static final Storage HR = new Storage(14, 16);

    /** Two numbers and six more; {@code 1 1 0 0} and {@code 1 1 0 0 0 0 0 0}. */
    static final Storage TB = new Storage(24, 64);

    /** Six numbers; {@code 0 0 0 1 1 0 0 0 0 0 0} is the shortest row. */
    static final Storage POSITIONS = new Storage(22, 48);

    /** Refuses counts that the file cannot hold, before memory is taken for them. */
    void check(Lines in, int orbitals, int cells) {
      long elements = (long) orbitals * orbitals * cells;
      long most = in.file().textBound() / leastText;
      if (elements > most) {
        throw in.wrong(
            "num_wann and nrpts that fit the file (at most " + most + " elements)",
            "num_wann = " + orbitals + ", nrpts = " + cells);
      }
      MemoryLimit.check(in.name() + " holds", elements, memory);
    }
  }
}
