package pawl.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import pawl.quantity.Results;

/**
 * {@code result.bxsf}: bands on a mesh for XCrySDen.
 *
 * <p>The XSF Format Specification, www.xcrysden.org/doc/XSF.html, Bandgrids: a general grid, which
 * repeats its first point behind its last along every axis, from Γ, the third axis fastest, band
 * after band; the Fermi energy in the unit of the bands.
 */
record Bxsf(BandGrid grid) implements ResultFormat {

  static final String FILE_NAME = "result.bxsf";

  @Override
  public String fileName() {
    return FILE_NAME;
  }

  @Override
  public void write(Results results, Path file) throws IOException {
    List<Integer> n = grid.mesh().divisions();
    try (TextOutput text = new TextOutput(file)) {
      text.line("BEGIN_INFO");
      text.line("  # band energies in eV, reciprocal vectors in 1/angstrom with 2 pi");
      text.line("  Fermi Energy: " + BandGrid.text(grid.fermiEv()));
      text.line("END_INFO");
      text.line("BEGIN_BLOCK_BANDGRID_3D");
      text.line("band_energies");
      text.line("BANDGRID_3D_BANDS");
      int bands = BandGrid.bands(results);
      text.line(Integer.toString(bands));
      text.line((n.get(0) + 1) + " " + (n.get(1) + 1) + " " + (n.get(2) + 1));
      text.line("0.0 0.0 0.0");
      for (int i = 0; i < 3; i++) {
        text.line(grid.reciprocal(i));
      }
      for (int band = 0; band < bands; band++) {
        text.line("BAND: " + (band + 1));
        write(grid.energies(results, band), n, text);
      }
      text.line("END_BANDGRID_3D");
      text.line("END_BLOCK_BANDGRID_3D");
    }
  }

  private static void write(double[] energies, List<Integer> n, TextOutput text)
      throws IOException {
    for (int i = 0; i <= n.get(0); i++) {
      for (int j = 0; j <= n.get(1); j++) {
        StringBuilder row = new StringBuilder();
        for (int l = 0; l <= n.get(2); l++) {
          int k = (i % n.get(0) * n.get(1) + j % n.get(1)) * n.get(2) + l % n.get(2);
          row.append(l == 0 ? "" : " ").append(BandGrid.text(energies[k]));
        }
        text.line(row);
      }
    }
  }
}
