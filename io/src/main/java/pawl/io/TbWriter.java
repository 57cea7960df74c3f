package pawl.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * Writes a {@code _tb.dat} of Wannier90, with 17 digits where Wannier90 prints eight: readers that
 * split at blanks, as Fortran's list-directed input does, get back every double as it was.
 */
final class TbWriter {

  private final TextModel model;
  private final double[][] centres;
  private final List<CellIndex> cells;

  /**
   * Makes sure that the format can hold what is known of the positions.
   *
   * @throws ModelException if the centres are not known, or are not the diagonal of r(R = 0)
   */
  TbWriter(TextModel model) {
    this.model = model;
    this.centres =
        model
            .centres()
            .orElseThrow(
                () ->
                    new ModelException(
                        "a _tb.dat states the Wannier centres, and those of this model are not"
                            + " known; give --centres FILE|zero, or write a _hr.dat or a .nc"));
    Set<CellIndex> union = new TreeSet<>(CellMatrices.ORDER);
    union.addAll(model.hamiltonian().cells());
    union.add(CellIndex.HOME);
    model.positions().forEach(r -> union.addAll(r.cells()));
    this.cells = List.copyOf(union);
    if (!model.positions().isEmpty()) {
      requireDiagonal();
    }
  }

  private void requireDiagonal() {
    for (int axis = 0; axis < 3; axis++) {
      RealSpaceMatrix r = model.positions().get(axis);
      int home = r.indexOf(CellIndex.HOME);
      for (int n = 0; n < centres.length; n++) {
        if (home < 0 || r.re(home, n, n) != centres[n][axis]) {
          throw new ModelException(
              "a _tb.dat has the Wannier centres on the diagonal of r(R = 0), and those asked for"
                  + " are others; convert without --centres, or to a .nc, which holds both");
        }
      }
    }
  }

  /** Writes the file. */
  void write(Path file) throws IOException {
    try (TextOutput out = new TextOutput(file)) {
      out.line(model.comment());
      for (int i = 0; i < 3; i++) {
        out.line(
            numbers(
                model.lattice().vector(i, 0),
                model.lattice().vector(i, 1),
                model.lattice().vector(i, 2)));
      }
      out.line(Numeral.right(Integer.toString(model.hamiltonian().orbitals()), 12));
      out.line(Numeral.right(Integer.toString(cells.size()), 12));
      out.ones(cells.size());
      for (CellIndex cell : cells) {
        elements(out, cell, List.of(model.hamiltonian()));
      }
      for (CellIndex cell : cells) {
        if (model.positions().isEmpty()) {
          diagonal(out, cell);
        } else {
          elements(out, cell, model.positions());
        }
      }
    }
  }

  private void elements(TextOutput out, CellIndex cell, List<RealSpaceMatrix> operators)
      throws IOException {
    out.line("");
    out.line(HrWriter.cell(cell));
    double[] reIm = new double[2 * operators.size()];
    for (int n = 0; n < centres.length; n++) {
      for (int m = 0; m < centres.length; m++) {
        for (int o = 0; o < operators.size(); o++) {
          int i = operators.get(o).indexOf(cell);
          reIm[2 * o] = i < 0 ? 0 : operators.get(o).re(i, m, n);
          reIm[2 * o + 1] = i < 0 ? 0 : operators.get(o).im(i, m, n);
        }
        row(out, m, n, reIm);
      }
    }
  }

  /** Positions of which the centres are all that is known. */
  private void diagonal(TextOutput out, CellIndex cell) throws IOException {
    out.line("");
    out.line(HrWriter.cell(cell));
    for (int n = 0; n < centres.length; n++) {
      for (int m = 0; m < centres.length; m++) {
        double[] r = new double[3];
        if (m == n && cell.equals(CellIndex.HOME)) {
          r = centres[n];
        }
        row(out, m, n, r[0], 0, r[1], 0, r[2], 0);
      }
    }
  }

  private static void row(TextOutput out, int m, int n, double... reIm) throws IOException {
    out.line(
        Numeral.right(Integer.toString(m + 1), 5)
            + Numeral.right(Integer.toString(n + 1), 5)
            + "  "
            + numbers(reIm));
  }

  private static String numbers(double... values) {
    StringBuilder text = new StringBuilder();
    Arrays.stream(values)
        .mapToObj(Numeral::scientific)
        .forEach(number -> text.append(Numeral.right(number, Numeral.SCIENTIFIC_WIDTH + 2)));
    return text.toString();
  }
}
