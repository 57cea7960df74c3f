package pawl.io;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import pawl.io.ImportCertificate.Dialect;
import pawl.quantity.Provenance;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * A model that one file holds whole.
 *
 * @param input the file
 * @param dialect how it is written
 * @param hamiltonian H(R), eV, degeneracies divided out
 * @param lattice the lattice
 * @param dimension the number of periodic directions, if the file says it
 * @param centres Cartesian, Å, if the file has them
 * @param positions x(R), y(R), z(R), Å, if the file has them, else empty
 * @param facts what else it says
 */
record StoredModel(
    Provenance.Input input,
    Dialect dialect,
    RealSpaceMatrix hamiltonian,
    Lattice lattice,
    OptionalInt dimension,
    Optional<double[][]> centres,
    List<RealSpaceMatrix> positions,
    Facts facts) {

  /**
   * What a file says of its model beside the matrices.
   *
   * @param fermiEnergyEv eV
   * @param spinors whether the functions are spinors
   * @param wsvec where the Wigner-Seitz shifts came from that are in H already; empty if none are
   * @param inverseDegeneracySum Σ 1/degeneracy
   * @param meshPoints the number of k-points, of a file as the program that made H wrote it
   */
  record Facts(
      OptionalDouble fermiEnergyEv,
      Optional<Boolean> spinors,
      Optional<String> wsvec,
      double inverseDegeneracySum,
      OptionalLong meshPoints) {}

  /** Copies the list. */
  StoredModel {
    positions = List.copyOf(positions);
  }
}
