package pawl.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pawl.quantity.Warning;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;

/** Where the Wigner-Seitz shifts of a model come from. */
final class Shifts {

  private final WsvecChoice choice;
  private final Optional<Path> file;
  private final MeshSum sum;

  Shifts(WsvecChoice choice, ModelLocation location, MeshSum sum) {
    this.choice = choice;
    this.sum = sum;
    if (choice instanceof WsvecChoice.FromFile asked) {
      this.file = Optional.of(asked.file());
    } else {
      this.file =
          choice instanceof WsvecChoice.Automatic
              ? location.neighbour("_wsvec.dat")
              : Optional.empty();
    }
  }

  /** The {@code _wsvec.dat} to apply. */
  Optional<Path> file() {
    return file;
  }

  /** File, {@code recomputed} or {@code none}. */
  String source() {
    return choice instanceof WsvecChoice.Recompute
        ? "recomputed"
        : file.map(Path::toString).orElse("none");
  }

  /** What the weights of H give reason to warn of. */
  List<Warning> warnings() {
    return choice instanceof WsvecChoice.Automatic && file.isEmpty()
        ? sum.withoutShifts()
        : sum.withShifts();
  }

  /**
   * The shifts worked out anew.
   *
   * @throws ModelException if mesh or centres are not known, or H does not go with the mesh
   */
  WignerSeitz recomputed(Lattice lattice, Centres centres) {
    List<Integer> mesh =
        sum.nativeMesh()
            .orElseThrow(
                () ->
                    new ModelException(
                        "--wsvec recompute needs the mp_grid that H was made on, from a .win, and"
                            + " weights of H that add up to its number of points"));
    double[][] positions =
        centres
            .positions()
            .orElseThrow(
                () ->
                    new ModelException(
                        "--wsvec recompute needs the Wannier centres; give a _centres.xyz, a .wout,"
                            + " a _tb.dat or --centres FILE"));
    return new WignerSeitz(lattice, mesh, positions);
  }
}
