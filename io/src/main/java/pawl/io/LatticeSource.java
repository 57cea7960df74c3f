package pawl.io;

import java.util.Optional;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;

/**
 * The lattice, and where it comes from.
 *
 * @param lattice the lattice
 * @param source file or option
 */
record LatticeSource(Lattice lattice, String source) {

  /** Å: the bohr of two programs differs far less, the lattices of two calculations more. */
  private static final double AGREEMENT = 1e-4;

  /**
   * The lattice the user gives, else that of the {@code _tb.dat}, else that of the .win.
   *
   * @throws InputException if the .win has another lattice than the {@code _tb.dat}, or none where
   *     it is needed
   * @throws ModelException if there is no source
   */
  static LatticeSource find(
      Optional<Lattice> given, Optional<HamiltonianFile> tb, Optional<WinFile> win) {
    if (given.isPresent()) {
      return new LatticeSource(given.get(), "--lattice");
    }
    if (tb.isPresent()) {
      LatticeSource found =
          new LatticeSource(tb.get().lattice().orElseThrow(), tb.get().input().path());
      win.ifPresent(found::requireAgreement);
      return found;
    }
    WinFile file =
        win.orElseThrow(
            () ->
                new ModelException(
                    "the lattice is not known: a _hr.dat does not hold it; give a .win or a"
                        + " _tb.dat of the same seed, --win FILE or --lattice"
                        + " \"x,y,z;x,y,z;x,y,z\" (Å)"));
    Lattice lattice =
        file.lattice()
            .orElseThrow(
                () ->
                    new InputException(
                        file.input().path(),
                        0,
                        "a block unit_cell_cart",
                        "none",
                        "or give --lattice"));
    return new LatticeSource(lattice, file.input().path());
  }

  /** Complains if a .win has another lattice. */
  void requireAgreement(WinFile win) {
    if (win.lattice().isEmpty()) {
      return;
    }
    for (int i = 0; i < 3; i++) {
      for (int axis = 0; axis < 3; axis++) {
        double difference = lattice.vector(i, axis) - win.lattice().get().vector(i, axis);
        if (!(Math.abs(difference) <= AGREEMENT)) {
          throw new InputException(
              win.input().path(),
              0,
              "the lattice of " + source + ", " + lattice,
              win.lattice().get().toString(),
              "say which is right with --lattice or --win");
        }
      }
    }
  }
}
