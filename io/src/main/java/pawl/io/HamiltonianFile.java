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
 * What a {@code _hr.dat} or a {@code _tb.dat} holds; which of the two it is, its second line tells.
 *
 * @param input the file
 * @param dialect how it is written
 * @param hamiltonian H(R), eV, degeneracies divided out
 * @param inverseDegeneracySum Σ 1/degeneracy
 * @param lattice of a {@code _tb.dat}
 * @param positions x(R), y(R), z(R) of a {@code _tb.dat} as they stand, Å, degeneracies divided
 *     out; empty for a {@code _hr.dat}
 * @param warnings about the file
 */
record HamiltonianFile(
    Provenance.Input input,
    Dialect dialect,
    RealSpaceMatrix hamiltonian,
    double inverseDegeneracySum,
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
      if (!in.next()) {
        throw in.wrong("a _hr.dat or a _tb.dat", "an empty file");
      }
      in.require("num_wann of a _hr.dat or the first lattice vector of a _tb.dat");
      in.dropComment();
      return in.columns() == 3 ? TbFile.read(in) : HrFile.read(in);
    }
  }

  /** The Hamiltonian part, once the file has been read to its end. */
  static HamiltonianFile of(
      Lines in, MatrixHeader header, ElementTable elements, PrintedPrecision precision) {
    Map<CellIndex, Integer> degeneracies = elements.degeneracies();
    RealSpaceMatrix h = elements.divided(degeneracies).get(0);
    new HermiticityCheck(in, elements, precision).check(h, degeneracies);
    Dialect dialect =
        new Dialect(
            "hr",
            in.file().compression().label(),
            elements.order().label(),
            precision.exponents() ? OptionalInt.empty() : OptionalInt.of(precision.decimals()),
            precision.exponents() ? OptionalInt.of(precision.digits()) : OptionalInt.empty(),
            header.allOnes());
    return new HamiltonianFile(
        in.provenance(),
        dialect,
        h,
        header.inverseSum(),
        Optional.empty(),
        List.of(),
        header.warnings());
  }

  /** This with what a {@code _tb.dat} has in addition. */
  HamiltonianFile with(Lattice cell, List<RealSpaceMatrix> r) {
    return new HamiltonianFile(
        input,
        dialect.ofFormat("tb"),
        hamiltonian,
        inverseDegeneracySum,
        Optional.of(cell),
        r,
        warnings);
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
    if (positions.isEmpty()) {
      return Optional.empty();
    }
    int home = positions.get(0).indexOf(CellIndex.HOME);
    if (home < 0) {
      return Optional.empty();
    }
    double[][] centres = new double[hamiltonian.orbitals()][3];
    for (int n = 0; n < centres.length; n++) {
      for (int axis = 0; axis < 3; axis++) {
        centres[n][axis] = positions.get(axis).re(home, n, n);
      }
    }
    return Optional.of(centres);
  }
}
