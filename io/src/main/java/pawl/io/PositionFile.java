package pawl.io;

import java.nio.file.Path;
import java.util.List;
import pawl.quantity.Provenance;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * A {@code _r.dat}: a comment, num_wann, nrpts, then rows {@code R1 R2 R3 m n} and the six numbers
 * of r in Å, \(r_{mn}(\mathbf R) = \langle 0m|\mathbf r|\mathbf Rn\rangle\). Its degeneracies are
 * those of the {@code _hr.dat}.
 *
 * <p>Version 2.1 of wannier90 wrote it without nrpts and took the diagonal from i M like the rest,
 * which is wrong on coarse meshes; such files are refused.
 *
 * @param input the file
 * @param positions x(R), y(R), z(R) as they stand, Å, degeneracies divided out
 */
record PositionFile(Provenance.Input input, List<RealSpaceMatrix> positions) {

  private static final int ELEMENT = 11;

  /** Copies the list. */
  PositionFile {
    positions = List.copyOf(positions);
  }

  /**
   * Reads a file.
   *
   * @param h what it belongs to
   * @throws InputException if it is wrong, or of another calculation
   */
  static PositionFile read(Path path, HamiltonianFile h) {
    try (Lines in = new Lines(path)) {
      return read(in, h);
    }
  }

  static PositionFile read(Lines in, HamiltonianFile h) {
    if (!in.next()) {
      throw in.wrong("a _r.dat", "an empty file");
    }
    in.require("num_wann");
    int orbitals = MatrixHeader.only(in, "num_wann", MatrixHeader.MOST_ORBITALS);
    requireSame(in, "num_wann", h.hamiltonian().orbitals(), orbitals);
    in.require("nrpts");
    in.dropComment();
    if (in.columns() == ELEMENT) {
      throw in.wrong(
          "nrpts",
          "an element, as wannier90 2.1 wrote it",
          "its diagonal is wrong on coarse meshes: write the file again with version 3 or remove"
              + " it");
    }
    int cells = MatrixHeader.only(in, "nrpts", MatrixHeader.MOST_CELLS);
    requireSame(in, "nrpts", h.degeneracies().size(), cells);
    MatrixHeader header = MatrixHeader.withoutDegeneracies(orbitals, cells);
    MatrixHeader.Storage.POSITIONS.check(in, orbitals, cells);
    ElementTable r = new ElementTable(in, header, 3);
    int[] indices = new int[5];
    double[] values = new double[6];
    while (in.nextFilled()) {
      Columns.POSITION.read(in, indices, values);
      CellIndex cell = new CellIndex(indices[0], indices[1], indices[2]);
      if (!h.degeneracies().containsKey(cell)) {
        throw in.wrong(
            "an R vector of " + h.input().path(),
            "R = " + cell,
            "the file is of another calculation");
      }
      r.enter(cell.r1(), cell.r2(), cell.r3());
      r.put(indices[3], indices[4], values);
    }
    r.requireComplete();
    return new PositionFile(in.provenance(), r.divided(h.degeneracies()));
  }

  private static void requireSame(Lines in, String what, int expected, int found) {
    if (found != expected) {
      throw in.wrong(
          what + " = " + expected + " as in the file of H",
          String.valueOf(found),
          "the file is of another calculation");
    }
  }
}
