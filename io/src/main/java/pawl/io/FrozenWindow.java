package pawl.io;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The energies at which the Wannier functions reproduce the Bloch states they were made from on
 * their mesh.
 *
 * @param fromEv the lower end, eV
 * @param toEv the upper end, eV
 */
record FrozenWindow(double fromEv, double toEv) {

  /**
   * All energies if there are as many Bloch states as Wannier functions, else those of the {@code
   * dis_froz_max} of the .win; none without it.
   */
  static Optional<FrozenWindow> of(WinFile win, EigFile file, int orbitals) {
    if (file.energies().get(0).size() == orbitals) {
      return Optional.of(new FrozenWindow(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }
    if (win.disentanglement().frozenMaxEv().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FrozenWindow(
            win.disentanglement().frozenMinEv().orElse(Double.NEGATIVE_INFINITY),
            win.disentanglement().frozenMaxEv().getAsDouble()));
  }

  /**
   * The energies inside.
   *
   * @throws InputException if there are more at a k-point than Wannier functions
   */
  List<List<Double>> energies(EigFile file, int orbitals) {
    List<List<Double>> inside =
        file.energies().stream()
            .map(row -> row.stream().filter(e -> e >= fromEv && e <= toEv).toList())
            .toList();
    int most = inside.stream().mapToInt(List::size).max().orElse(0);
    if (most > orbitals) {
      throw new InputException(
          file.input().path(),
          0,
          "at most num_wann = " + orbitals + " energies in " + this,
          String.valueOf(most));
    }
    return inside;
  }

  @Override
  public String toString() {
    if (Double.isInfinite(toEv)) {
      return "all bands on the mesh";
    }
    return Double.isInfinite(fromEv)
        ? String.format(Locale.ROOT, "the frozen window up to %s eV on the mesh", toEv)
        : String.format(
            Locale.ROOT, "the frozen window from %s to %s eV on the mesh", fromEv, toEv);
  }
}
