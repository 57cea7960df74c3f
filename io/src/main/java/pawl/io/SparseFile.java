package pawl.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * Reads a sparse {@code _hr.dat} of WannierTools: a comment, the number of elements, num_wann, in
 * some files nrpts, then rows {@code R1 R2 R3 m n Re Im} in eV as in a {@link HrFile}. An element
 * that is not listed is zero; there are no degeneracies.
 */
final class SparseFile {

  private static final int MOST_ELEMENTS = 999_999_999;

  private SparseFile() {}

  /** Reads on from the line of the number of elements, which is the current one. */
  static HamiltonianFile read(Lines in) {
    int count = MatrixHeader.only(in, "the number of elements", MOST_ELEMENTS);
    long most = in.file().textBound() / MatrixHeader.Storage.HR.leastText();
    if (count > most) {
      throw in.wrong("no more elements than fit the file (at most " + most + ")", count + "");
    }
    in.require("num_wann");
    int orbitals = MatrixHeader.only(in, "num_wann", MatrixHeader.MOST_ORBITALS);
    in.require("an element, or nrpts");
    int cells = Integer.MAX_VALUE;
    if (isAlone(in)) {
      cells = MatrixHeader.only(in, "nrpts", MatrixHeader.MOST_CELLS);
      in.require("an element");
    }
    SparseElements elements = new SparseElements(in, orbitals, cells);
    int[] indices = new int[5];
    double[] reIm = new double[2];
    do {
      Columns.HR.read(in, indices, reIm);
      if (elements.count() == count) {
        throw in.wrong("the end of the file after " + count + " elements", "another one");
      }
      elements.put(indices, reIm);
    } while (in.nextFilled());
    if (elements.count() < count) {
      throw in.wrong(count + " elements", "the end of the file after " + elements.count());
    }
    return file(in, elements);
  }

  private static boolean isAlone(Lines in) {
    in.mark();
    in.dropComment();
    boolean alone = in.columns() == 1;
    in.reset();
    return alone;
  }

  private static HamiltonianFile file(Lines in, SparseElements elements) {
    RealSpaceMatrix h = elements.toMatrix();
    Map<CellIndex, Integer> ones = new HashMap<>();
    h.cells().forEach(cell -> ones.put(cell, 1));
    new HermiticityCheck(in.name(), elements, in.precision()).check(h, ones);
    return new HamiltonianFile(
        in.provenance(),
        HamiltonianFile.dialect(in, in.precision(), elements.order(), true).ofFormat("sparse"),
        h,
        ones,
        Optional.empty(),
        List.of(),
        List.of());
  }
}
