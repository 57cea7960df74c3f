package pawl.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import pawl.io.ImportCertificate.Dialect;
import pawl.quantity.Provenance;
import pawl.quantity.Warning;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * What a {@code _hr.dat}, dense or sparse, or a {@code _tb.dat} holds; which of them it is, its
 * first numbers tell.
 *
 * @param input the file
 * @param dialect how it is written
 * @param hamiltonian H(R), eV, degeneracies divided out
 * @param degeneracies what the elements of an R vector were divided by
 * @param lattice of a {@code _tb.dat}
 * @param positions x(R), y(R), z(R) of a {@code _tb.dat}, or of the {@code _r.dat} beside a {@code
 *     _hr.dat}, as they stand, Å, degeneracies divided out; empty where there are none
 * @param warnings about the file
 */
record HamiltonianFile(
    Provenance.Input input,
    Dialect dialect,
    RealSpaceMatrix hamiltonian,
    Map<CellIndex, Integer> degeneracies,
    Optional<Lattice> lattice,
    List<RealSpaceMatrix> positions,
    List<Warning> warnings) {

  /**
   * Reads a file and checks that H is Hermitian.
   *
   * @throws InputException if the file is wrong
   */
  static HamiltonianFile read(Path path) {
    try (Lines in = new Lines(path)) {
      return read(in);
    }
  }

  static HamiltonianFile read(Lines in) {
    if (!in.next()) {
      throw in.wrong("a _hr.dat or a _tb.dat", "an empty file");
    }
    in.require("num_wann of a _hr.dat or the first lattice vector of a _tb.dat");
    return switch (MatrixFormat.of(in)) {
      case HR -> HrFile.read(in);
      case TB -> TbFile.read(in);
      case SPARSE -> SparseFile.read(in);
    };
  }

  /** The Hamiltonian part, once the file has been read to its end. */
  static HamiltonianFile of(
      Lines in, MatrixHeader header, ElementTable elements, PrintedPrecision precision) {
    Map<CellIndex, Integer> degeneracies = elements.degeneracies();
    RealSpaceMatrix h = elements.divided(degeneracies).get(0);
    new HermiticityCheck(in.name(), elements, precision).check(h, degeneracies);
    return new HamiltonianFile(
        in.provenance(),
        dialect(in, precision, elements.order(), header.allOnes()),
        h,
        degeneracies,
        Optional.empty(),
        List.of(),
        header.warnings());
  }

  static Dialect dialect(Lines in, PrintedPrecision precision, RowOrder order, boolean allOnes) {
    return new Dialect(
        "hr",
        in.file().compression().label(),
        order.label(),
        precision.exponents() ? OptionalInt.empty() : OptionalInt.of(precision.decimals()),
        precision.exponents() ? OptionalInt.of(precision.digits()) : OptionalInt.empty(),
        allOnes);
  }

  /** Σ 1/degeneracy, the number of k-points for a file as wannier90 writes it. */
  double inverseDegeneracySum() {
    return hamiltonian.cells().stream().mapToDouble(r -> 1.0 / degeneracies.get(r)).sum();
  }

  /** This with the positions of a {@code _r.dat}. */
  HamiltonianFile with(PositionFile r) {
    return new HamiltonianFile(
        input, dialect, hamiltonian, degeneracies, lattice, r.positions(), warnings);
  }

  /** This with what a {@code _tb.dat} has in addition. */
  HamiltonianFile with(Lattice cell, List<RealSpaceMatrix> r) {
    return new HamiltonianFile(
        input, dialect.ofFormat("tb"), hamiltonian, degeneracies, Optional.of(cell), r, warnings);
  }

  /** The largest difference of a part of an element of H, eV; a missing R vector counts as zero. */
  double differenceFrom(HamiltonianFile other) {
    return Math.max(excess(hamiltonian, other.hamiltonian), excess(other.hamiltonian, hamiltonian));
  }

  private static double excess(RealSpaceMatrix a, RealSpaceMatrix b) {
    double largest = 0;
    for (int i = 0; i < a.cells().size(); i++) {
      int j = b.indexOf(a.cells().get(i));
      for (int m = 0; m < a.orbitals(); m++) {
        for (int n = 0; n < a.orbitals(); n++) {
          double re = a.re(i, m, n) - (j < 0 ? 0 : b.re(j, m, n));
          double im = a.im(i, m, n) - (j < 0 ? 0 : b.im(j, m, n));
          largest = Math.max(largest, Math.max(Math.abs(re), Math.abs(im)));
        }
      }
    }
    return largest;
  }

  /** The diagonal of r(R = 0), Cartesian, Å, if the file has it. */
  Optional<double[][]> centres() {
    return PositionMatrices.diagonal(positions);
  }
}
