package pawl.io;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pawl.quantity.Provenance;
import pawl.quantity.Warning;
import pawl.tightbinding.Lattice;

/**
 * The Wannier centres, and where they come from.
 *
 * @param positions Cartesian, Å, if they are known
 * @param source file or option
 * @param disagreement with a second source, Å, modulo lattice vectors
 * @param input the {@code _centres.xyz} if one was read
 * @param warnings about them
 */
record Centres(
    Optional<double[][]> positions,
    String source,
    OptionalDouble disagreement,
    Optional<Provenance.Input> input,
    List<Warning> warnings) {

  /** All at the origin. */
  static Centres zero(int orbitals) {
    return known(new double[orbitals][3], "zero");
  }

  /** From the diagonal of r(R = 0), if there is a {@code _tb.dat}. */
  static Centres of(Optional<HamiltonianFile> tb) {
    return tb.flatMap(HamiltonianFile::centres)
        .map(diagonal -> known(diagonal, tb.get().input().path()))
        .orElse(
            new Centres(
                Optional.empty(), "unknown", OptionalDouble.empty(), Optional.empty(), List.of()));
  }

  /** These, from this file or option. */
  static Centres known(double[][] positions, String source) {
    return new Centres(
        Optional.of(positions), source, OptionalDouble.empty(), Optional.empty(), List.of());
  }

  /**
   * The centres of the seed's {@code _centres.xyz}, or these, which go with H, if they are known
   * and the same modulo lattice vectors.
   *
   * @throws InputException if they differ by more than that
   */
  Centres confirmedBy(CentresFile xyz, Lattice lattice) {
    if (positions.isEmpty()) {
      return only(xyz);
    }
    CentresDifference difference =
        CentresDifference.between(xyz.toArray(), positions.get(), lattice);
    if (!difference.sameModuloLattice()) {
      throw new InputException(
          xyz.input().path(),
          0,
          "the centres of " + source + " within 0.001 Å modulo lattice vectors",
          difference.toString(),
          "say which are right with --centres FILE");
    }
    return new Centres(
        positions,
        source,
        OptionalDouble.of(difference.modulo()),
        Optional.of(xyz.input()),
        difference.same()
            ? List.of()
            : List.of(
                new Warning(
                    "W-CEN-001",
                    xyz.input().path()
                        + " has centres moved by lattice vectors, H has not: those of "
                        + source
                        + " are used")));
  }

  /** The centres of a file that the user asks for, whatever these are. */
  Centres replacedBy(CentresFile xyz, Lattice lattice) {
    if (positions.isEmpty()) {
      return only(xyz);
    }
    CentresDifference difference =
        CentresDifference.between(xyz.toArray(), positions.get(), lattice);
    return new Centres(
        Optional.of(xyz.toArray()),
        xyz.input().path(),
        OptionalDouble.of(difference.modulo()),
        Optional.of(xyz.input()),
        difference.same()
            ? List.of()
            : List.of(
                new Warning(
                    "W-CEN-002",
                    xyz.input().path()
                        + " is used as asked, though its centres are not those of "
                        + source
                        + (difference.sameModuloLattice()
                            ? ": they are moved by lattice vectors, H is not"
                            : ": " + difference))));
  }

  private static Centres only(CentresFile xyz) {
    return new Centres(
        Optional.of(xyz.toArray()),
        xyz.input().path(),
        OptionalDouble.empty(),
        Optional.of(xyz.input()),
        List.of());
  }
}
