package pawl.io;

import java.util.Arrays;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;

/**
 * Reads a {@code _tb.dat}: a comment, three lattice vectors in Å, num_wann, nrpts, the
 * degeneracies, then for every R vector a line {@code R1 R2 R3} and rows {@code m n Re Im} of H in
 * eV, then the same again with the six numbers of r in Å. The rows are placed by their indices.
 */
final class TbFile {

  private TbFile() {}

  /** Reads on from the line of the first lattice vector, which is the current one. */
  static HamiltonianFile read(Lines in) {
    Lattice lattice = lattice(in);
    in.require("num_wann");
    MatrixHeader header = MatrixHeader.read(in, MatrixHeader.Storage.TB);
    in.forgetPrecision();
    ElementTable h = new ElementTable(in, header, 1);
    for (int i = 0; i < header.cells(); i++) {
      cell(in, h, "R vector " + (i + 1) + " of " + header.cells() + " of H");
      elements(in, header, h, Columns.TB_HAMILTONIAN, new double[2]);
    }
    PrintedPrecision precision = in.precision();
    ElementTable r = new ElementTable(in, header, 3);
    for (int i = 0; i < header.cells(); i++) {
      CellIndex cell = cell(in, r, "R vector " + (i + 1) + " of " + header.cells() + " of r");
      if (!h.has(cell)) {
        throw in.wrong("an R vector of H", "R = " + cell);
      }
      elements(in, header, r, Columns.TB_POSITION, new double[6]);
    }
    if (in.nextFilled()) {
      throw in.wrong("the end of the file", Lines.quoted(in.text()));
    }
    return HamiltonianFile.of(in, header, h, precision).with(lattice, r.divided(h.degeneracies()));
  }

  private static Lattice lattice(Lines in) {
    double[][] vectors = new double[3][3];
    for (int i = 0; i < 3; i++) {
      if (i > 0) {
        in.require("lattice vector " + (i + 1) + " of 3");
      }
      Columns.VECTOR.read(in, new int[0], vectors[i]);
    }
    try {
      return Lattice.of(vectors);
    } catch (ModelException e) {
      throw in.wrong("lattice vectors that span a cell", Arrays.deepToString(vectors) + " Å");
    }
  }

  private static CellIndex cell(Lines in, ElementTable table, String expected) {
    int[] r = new int[3];
    in.require(expected);
    Columns.CELL.read(in, r, new double[0]);
    table.enter(r[0], r[1], r[2]);
    return new CellIndex(r[0], r[1], r[2]);
  }

  private static void elements(
      Lines in, MatrixHeader header, ElementTable table, Columns columns, double[] values) {
    int all = header.orbitals() * header.orbitals();
    int[] mn = new int[2];
    for (int e = 0; e < all; e++) {
      if (!in.nextFilled()) {
        throw in.wrong("element " + (e + 1) + " of " + all, "the end of the file");
      }
      columns.read(in, mn, values);
      table.put(mn[0], mn[1], values);
    }
  }
}
