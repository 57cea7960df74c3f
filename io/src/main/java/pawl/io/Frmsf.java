package pawl.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import pawl.quantity.Results;

/**
 * {@code result.frmsf}: bands on a mesh, and what colours their surfaces, for FermiSurfer.
 *
 * <p>M. Kawamura, Comp. Phys. Commun. 239, 197 (2019), and the manual, section "Input file":
 * divisions; 1 for a mesh with Γ, 2 for one moved by half a step; the number of bands; reciprocal
 * vectors; energies from the Fermi energy, band after band, the third axis fastest; the property
 * likewise.
 */
record Frmsf(BandGrid grid) implements ResultFormat {

  static final String FILE_NAME = "result.frmsf";

  @Override
  public String fileName() {
    return FILE_NAME;
  }

  @Override
  public void write(Results results, Path file) throws IOException {
    List<Integer> n = grid.mesh().divisions();
    int bands = BandGrid.bands(results);
    try (TextOutput text = new TextOutput(file)) {
      text.line(n.get(0) + " " + n.get(1) + " " + n.get(2));
      text.line(grid.isShiftedBy(0) ? "1" : "2");
      text.line(Integer.toString(bands));
      for (int i = 0; i < 3; i++) {
        text.line(grid.reciprocal(i));
      }
      for (int band = 0; band < bands; band++) {
        for (double energy : grid.energies(results, band)) {
          text.line(BandGrid.text(energy - grid.fermiEv()));
        }
      }
      for (int band = 0; grid.colour().isPresent() && band < bands; band++) {
        for (double value : grid.colours(results, band)) {
          text.line(BandGrid.text(value));
        }
      }
    }
  }
}
