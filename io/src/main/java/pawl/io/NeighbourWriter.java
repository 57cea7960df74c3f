package pawl.io;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes what a {@code _hr.dat} has no place for into the files that readers look for beside it.
 */
final class NeighbourWriter {

  /** Of the centres; Wannier90 prints eight. */
  private static final int DECIMALS = 14;

  private final TextModel model;

  NeighbourWriter(TextModel model) {
    this.model = model;
  }

  /** Writes a {@code .win} with the lattice and what else is known, and nothing that runs. */
  void writeWin(Path file) throws IOException {
    try (TextOutput out = new TextOutput(file)) {
      out.line("!" + model.comment());
      out.line("num_wann = " + model.hamiltonian().orbitals());
      if (model.spinors().isPresent()) {
        out.line("spinors = " + model.spinors().get());
      }
      if (model.fermiEnergyEv().isPresent()) {
        out.line("fermi_energy = " + Numeral.scientific(model.fermiEnergyEv().getAsDouble()));
      }
      out.line("begin unit_cell_cart");
      out.line("ang");
      for (int i = 0; i < 3; i++) {
        StringBuilder row = new StringBuilder();
        for (int axis = 0; axis < 3; axis++) {
          row.append(
              Numeral.right(
                  Numeral.scientific(model.lattice().vector(i, axis)),
                  Numeral.SCIENTIFIC_WIDTH + 2));
        }
        out.line(row);
      }
      out.line("end unit_cell_cart");
    }
  }

  /** Writes a {@code _centres.xyz} without atoms. */
  void writeCentres(double[][] centres, Path file) throws IOException {
    try (TextOutput out = new TextOutput(file)) {
      out.line(Numeral.right(Integer.toString(centres.length), 6));
      out.line(" Wannier centres," + model.comment());
      for (double[] centre : centres) {
        StringBuilder row = new StringBuilder("X      ");
        for (double x : centre) {
          row.append(Numeral.right(Numeral.fixed(x, DECIMALS), DECIMALS + 6)).append("   ");
        }
        out.line(row);
      }
    }
  }
}
