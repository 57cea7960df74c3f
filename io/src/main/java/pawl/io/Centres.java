package pawl.io;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import pawl.io.Findings.CentresAgreement;
import pawl.quantity.Provenance;
import pawl.quantity.Warning;
import pawl.tightbinding.Lattice;

/**
 * The Wannier centres, and where they come from.
 *
 * @param positions Cartesian, Å, if they are known
 * @param source file or option
 * @param compared how far other sources are from these
 * @param inputs the files beside the {@code _tb.dat} that were read
 * @param warnings about them
 */
record Centres(
    Optional<double[][]> positions,
    String source,
    List<Compared> compared,
    List<Provenance.Input> inputs,
    List<Warning> warnings) {

  /**
   * Another source.
   *
   * @param source the file
   * @param difference of its centres from those in use
   */
  record Compared(String source, CentresDifference difference) {}

  /** All at the origin. */
  static Centres zero(int orbitals) {
    return known(new double[orbitals][3], "zero");
  }

  /** From the diagonal of r(R = 0), if there is a {@code _tb.dat}. */
  static Centres of(Optional<HamiltonianFile> tb) {
    return tb.flatMap(HamiltonianFile::centres)
        .map(diagonal -> known(diagonal, tb.get().input().path()))
        .orElse(new Centres(Optional.empty(), "unknown", List.of(), List.of(), List.of()));
  }

  /** These if they are known, else those of a {@code _r.dat} if there is one. */
  Centres or(Optional<PositionFile> r) {
    return positions.isPresent()
        ? this
        : r.flatMap(file -> PositionMatrices.diagonal(file.positions()))
            .map(diagonal -> known(diagonal, r.get().input().path()))
            .orElse(this);
  }

  /** These, from this file or option. */
  static Centres known(double[][] positions, String source) {
    return new Centres(Optional.of(positions), source, List.of(), List.of(), List.of());
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
        List.of(new Compared(xyz.input().path(), difference)),
        List.of(xyz.input()),
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
        List.of(new Compared(source, difference)),
        List.of(xyz.input()),
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

  /**
   * These, compared with the centres of the log of wannier90, which always go with H; those of the
   * log if none are known, or if these come from a {@code _centres.xyz} with some of them moved by
   * lattice vectors.
   */
  Centres besideLog(CentresFile log, Lattice lattice) {
    if (positions.isEmpty()) {
      return only(log);
    }
    CentresDifference difference =
        CentresDifference.between(log.toArray(), positions.get(), lattice);
    boolean fromXyz = inputs.stream().anyMatch(input -> input.path().equals(source));
    boolean moved = difference.sameModuloLattice() && !difference.same();
    Optional<Warning> warning = Optional.empty();
    if (!difference.sameModuloLattice()) {
      warning =
          Optional.of(
              new Warning(
                  "W-CEN-003",
                  "the centres of "
                      + log.input().path()
                      + " are not those of "
                      + source
                      + ": "
                      + difference
                      + "; one of the two is of another calculation"));
    } else if (moved) {
      warning =
          Optional.of(
              new Warning(
                  "W-CEN-001",
                  (fromXyz ? source : log.input().path())
                      + " has centres moved by lattice vectors, H has not: those of "
                      + (fromXyz ? log.input().path() : source)
                      + " are used"));
    }
    return new Centres(
        moved && fromXyz ? Optional.of(log.toArray()) : positions,
        moved && fromXyz ? log.input().path() : source,
        Stream.concat(
                compared.stream(),
                Stream.of(new Compared(moved && fromXyz ? source : log.input().path(), difference)))
            .toList(),
        Stream.concat(inputs.stream(), Stream.of(log.input())).toList(),
        Stream.concat(warnings.stream(), warning.stream()).toList());
  }

  /** These, with a file that was read and holds no centres. */
  Centres with(Provenance.Input read) {
    return new Centres(
        positions,
        source,
        compared,
        Stream.concat(inputs.stream(), Stream.of(read)).toList(),
        warnings);
  }

  /** How far other sources are from these. */
  List<CentresAgreement> agreements() {
    return compared.stream()
        .map(
            c -> new CentresAgreement(c.source(), c.difference().direct(), c.difference().modulo()))
        .toList();
  }

  /** The largest distance from another source, Å, modulo lattice vectors. */
  OptionalDouble disagreement() {
    return compared.stream().mapToDouble(c -> c.difference().modulo()).max();
  }

  private static Centres only(CentresFile xyz) {
    return new Centres(
        Optional.of(xyz.toArray()), xyz.input().path(), List.of(), List.of(xyz.input()), List.of());
  }
}
