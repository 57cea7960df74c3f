package pawl.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * Writes the sparse {@code _hr.dat} of WannierTools: a comment, the number of rows, num_wann,
 * nrpts, then rows {@code R1 R2 R3 m n Re Im} of the elements that are not zero, m fastest, in eV.
 * There are no degeneracies. The first diagonal element of R = 0 is always written, so that no file
 * is empty.
 */
final class SparseWriter {

  private final RealSpaceMatrix h;

  SparseWriter(RealSpaceMatrix h) {
    this.h = h;
  }

  /** Writes the file. */
  void write(String comment, Path file) throws IOException {
    long[] rows = IntStream.range(0, h.cells().size()).mapToLong(this::rows).toArray();
    boolean home = h.indexOf(CellIndex.HOME) >= 0;
    long all = IntStream.range(0, rows.length).mapToLong(i -> rows[i]).sum();
    long filled = IntStream.range(0, rows.length).filter(i -> rows[i] > 0).count();
    try (TextOutput out = new TextOutput(file)) {
      out.line(comment);
      out.line(Numeral.right(Long.toString(all + (home ? 0 : 1)), 12));
      out.line(Numeral.right(Integer.toString(h.orbitals()), 12));
      out.line(Numeral.right(Long.toString(filled + (home ? 0 : 1)), 12));
      if (!home) {
        out.line(row(CellIndex.HOME, 0, 0) + number(0) + number(0));
      }
      for (int i = 0; i < rows.length; i++) {
        matrix(out, i);
      }
    }
  }

  private long rows(int cell) {
    return IntStream.range(0, h.orbitals() * h.orbitals())
        .filter(e -> listed(cell, e / h.orbitals(), e % h.orbitals()))
        .count();
  }

  private boolean listed(int cell, int m, int n) {
    return h.re(cell, m, n) != 0
        || h.im(cell, m, n) != 0
        || (m == 0 && n == 0 && h.cells().get(cell).equals(CellIndex.HOME));
  }

  private void matrix(TextOutput out, int cell) throws IOException {
    for (int n = 0; n < h.orbitals(); n++) {
      for (int m = 0; m < h.orbitals(); m++) {
        if (listed(cell, m, n)) {
          out.line(
              row(h.cells().get(cell), m, n) + number(h.re(cell, m, n)) + number(h.im(cell, m, n)));
        }
      }
    }
  }

  private static String row(CellIndex r, int m, int n) {
    return HrWriter.cell(r)
        + Numeral.right(Integer.toString(m + 1), 6)
        + Numeral.right(Integer.toString(n + 1), 6);
  }

  private static String number(double x) {
    return Numeral.right(Numeral.scientific(x), Numeral.SCIENTIFIC_WIDTH + 2);
  }
}
