package pawl.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import pawl.quantity.Warning;

/**
 * Σ 1/degeneracy against the number of k-points of the .win: equal for files as wannier90 writes
 * them, unequal where the weights are absorbed or R vectors are missing.
 */
final class MeshSum {

  private static final double ROUNDING = 1e-6;

  private final HamiltonianFile file;
  private final Optional<WinFile> win;

  MeshSum(HamiltonianFile file, Optional<WinFile> win) {
    this.file = file;
    this.win = win;
  }

  /** ∏ mp_grid, if it is known. */
  OptionalLong points() {
    List<Integer> mesh = win.map(WinFile::mesh).orElse(List.of());
    return mesh.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(mesh.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b));
  }

  /** mp_grid, if the weights are those of a file as wannier90 writes it for that mesh. */
  Optional<List<Integer>> nativeMesh() {
    return matches() ? win.map(WinFile::mesh) : Optional.empty();
  }

  private boolean matches() {
    return points().isPresent()
        && Math.abs(file.inverseDegeneracySum() - points().getAsLong())
            <= ROUNDING * points().getAsLong();
  }

  private boolean absorbed() {
    return file.dialect().allOnes() && points().isPresent() && !matches();
  }

  /**
   * Whether H was meant to be used with Wigner-Seitz shifts, as far as the files tell: the .win
   * says so, or it says nothing, as is usual since version 3 made them the default, and the weights
   * are those of a file as wannier90 writes it.
   */
  private boolean needsShifts() {
    Optional<Boolean> said = win.flatMap(WinFile::wsDistance);
    return said.isPresent() ? said.get() && !absorbed() : matches();
  }

  /** What the weights give reason to warn of when no Wigner-Seitz shifts are found. */
  List<Warning> withoutShifts() {
    List<Warning> warnings = new ArrayList<>(withShifts());
    if (needsShifts()) {
      String because =
          win.flatMap(WinFile::wsDistance).isPresent()
              ? ", though " + win.get().input().path() + " says use_ws_distance"
              : ", though wannier90 interpolates this H with use_ws_distance (the default since"
                  + " version 3)";
      warnings.add(
          new Warning(
              win.flatMap(WinFile::wsDistance).isPresent() ? "W-WSV-002" : "W-WSV-001",
              "no _wsvec.dat beside "
                  + file.input().path()
                  + because
                  + ": energies between the points of its mesh may be off by 0.1 eV and more; give"
                  + " the file with --wsvec FILE, have the shifts worked out from mp_grid and the"
                  + " centres with --wsvec recompute, or say --wsvec none if use_ws_distance was"
                  + " false"));
    }
    return warnings;
  }

  /** What the weights give reason to warn of in any case. */
  List<Warning> withShifts() {
    if (points().isEmpty() || matches() || absorbed()) {
      return List.of();
    }
    return List.of(
        new Warning(
            "W-SUM-001",
            "the weights of "
                + file.input().path()
                + " add up to "
                + file.inverseDegeneracySum()
                + ", not to the "
                + points().getAsLong()
                + " k-points of mp_grid in "
                + win.get().input().path()
                + ": R vectors are missing, or the .win is of another calculation"));
  }
}
