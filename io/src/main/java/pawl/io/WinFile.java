package pawl.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import pawl.quantity.Provenance;
import pawl.tightbinding.KPath;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Lattice;

/**
 * What we use of a {@code .win}, the input of wannier90.
 *
 * @param input the file
 * @param lattice {@code unit_cell_cart}
 * @param fermiEnergyEv {@code fermi_energy}, eV: shown, never applied
 * @param mesh {@code mp_grid}, empty or three numbers
 * @param spinors {@code spinors}
 * @param wsDistance {@code use_ws_distance}
 * @param orbitals {@code num_wann}
 * @param kPoints the block "begin kpoints", the mesh in the order of the {@code .eig}
 * @param path the block {@code kpoint_path}, if there is one with rows
 * @param disentanglement which Bloch states the Wannier functions hold
 */
record WinFile(
    Provenance.Input input,
    Optional<Lattice> lattice,
    OptionalDouble fermiEnergyEv,
    List<Integer> mesh,
    Optional<Boolean> spinors,
    Optional<Boolean> wsDistance,
    OptionalInt orbitals,
    List<KPoint> kPoints,
    Optional<KPath> path,
    Disentanglement disentanglement) {

  /**
   * The frozen window.
   *
   * @param bands {@code num_bands}
   * @param frozenMinEv {@code dis_froz_min}, eV
   * @param frozenMaxEv {@code dis_froz_max}, eV
   */
  record Disentanglement(
      OptionalInt bands, OptionalDouble frozenMinEv, OptionalDouble frozenMaxEv) {}

  /**
   * Reads a file.
   *
   * @throws InputException if it is wrong
   */
  static WinFile read(Path path) {
    try (Lines in = new Lines(path)) {
      return new WinReader(in).read();
    }
  }
}
