package pawl.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import pawl.io.BandAgreement.Reference;
import pawl.quantity.Provenance;
import pawl.quantity.Warning;

/**
 * The files of a seed that are evidence only: energies to compare the bands with. One that is wrong
 * is no evidence, and warned of, but says nothing against the model.
 */
final class Neighbours {

  /** meV: six decimals of H and of k make a tenth of it. */
  private static final double BAND_LIMIT_MEV = 1;

  private static final double BAND_NOTICE_MEV = 0.1;

  /** meV: in the frozen window the bands are those of the mesh but for rounding. */
  private static final double EIGENVALUE_LIMIT_MEV = 10;

  private static final double EIGENVALUE_NOTICE_MEV = 1;

  private final ModelLocation location;
  private final Examination examination;
  private final int orbitals;
  private final List<Provenance.Input> inputs = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final List<BandAgreement> agreements = new ArrayList<>();

  Neighbours(ModelLocation location, Examination examination, int orbitals) {
    this.location = location;
    this.examination = examination;
    this.orbitals = orbitals;
  }

  List<Provenance.Input> inputs() {
    return inputs;
  }

  List<Warning> warnings() {
    return warnings;
  }

  List<BandAgreement> agreements() {
    return agreements;
  }

  /** Compares with the {@code _band.dat} and the {@code .eig} as far as they are there. */
  void compare(Optional<WinFile> win) {
    Optional<Path> dat = location.neighbour("_band.dat");
    Optional<Path> kpt = location.neighbour("_band.kpt");
    if (dat.isPresent() && kpt.isPresent()) {
      ifReadable("W-BND-003", () -> BandFile.read(kpt.get(), dat.get(), orbitals), this::path);
    }
    Optional<Path> eig = location.neighbour(".eig");
    if (eig.isPresent() && win.isPresent() && !win.get().kPoints().isEmpty()) {
      ifReadable(
          "W-EIG-003", () -> mesh(eig.get(), win.get()), found -> found.ifPresent(this::mesh));
    }
  }

  private <T> void ifReadable(String code, Supplier<T> reading, Consumer<T> use) {
    T read;
    try {
      read = reading.get();
    } catch (InputException e) {
      warnings.add(new Warning(code, "bands not compared: " + e.getMessage()));
      return;
    }
    use.accept(read);
  }

  private void path(BandFile file) {
    inputs.addAll(file.inputs());
    Reference reference =
        new Reference(file.inputs().get(1).path(), "all bands", file.points(), file.energies());
    examination
        .compare(reference, BandAgreement::bandByBand)
        .ifPresent(found -> judge(found, "W-BND-00", BAND_NOTICE_MEV, BAND_LIMIT_MEV));
  }

  /** The eigenvalues that the model must have on its mesh; none without a frozen window. */
  private Optional<Mesh> mesh(Path eig, WinFile win) {
    EigFile file = EigFile.read(eig, win.kPoints().size()).withBands(win.disentanglement().bands());
    return FrozenWindow.of(win, file, orbitals)
        .map(
            window ->
                new Mesh(
                    file.input(),
                    new Reference(
                        file.input().path(),
                        window.toString(),
                        win.kPoints(),
                        window.energies(file, orbitals))));
  }

  private record Mesh(Provenance.Input input, Reference reference) {}

  private void mesh(Mesh mesh) {
    inputs.add(mesh.input());
    examination
        .compare(mesh.reference(), BandAgreement::closestRun)
        .ifPresent(found -> judge(found, "W-EIG-00", EIGENVALUE_NOTICE_MEV, EIGENVALUE_LIMIT_MEV));
  }

  /**
   * Takes a comparison down, with a warning if it is poor.
   *
   * @param kind of the warning, 1 for one beyond the limit and 2 for one that is just noticed
   */
  private void judge(BandAgreement agreement, String kind, double noticeMev, double limitMev) {
    agreements.add(agreement);
    double max = 1e3 * agreement.maxEv();
    if (max > noticeMev) {
      warnings.add(new Warning(kind + (max > limitMev ? 1 : 2), agreement.toString()));
    }
  }
}
