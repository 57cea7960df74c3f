package pawl.io;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;

/**
 * Which model to read, and what the user says about it.
 *
 * @param model a {@code _hr.dat}, {@code _tb.dat}, {@code .toml} or {@code .nc}, a seedname, a
 *     directory with one seed, or a tar or zip with one; paths may lead into archives, as {@code
 *     model.tar.gz/chain/a_hr.dat}
 * @param win instead of the .win of the seed
 * @param centres where the Wannier centres come from
 * @param wsvec where the Wigner-Seitz shifts come from
 * @param lattice instead of the one of the files
 * @param dimension instead of the number of directions in which H hops
 */
public record ModelRequest(
    Path model,
    Optional<Path> win,
    CentresChoice centres,
    WsvecChoice wsvec,
    Optional<Lattice> lattice,
    OptionalInt dimension) {

  /** A model read from its files alone. */
  public static ModelRequest of(Path model) {
    return new ModelRequest(
        model,
        Optional.empty(),
        new CentresChoice.Automatic(),
        new WsvecChoice.Automatic(),
        Optional.empty(),
        OptionalInt.empty());
  }

  /** The same said of another model. */
  public ModelRequest ofModel(Path other) {
    return new ModelRequest(other, win, centres, wsvec, lattice, dimension);
  }

  /** This with another .win than that of the seed. */
  public ModelRequest withWin(Path file) {
    return new ModelRequest(model, Optional.of(file), centres, wsvec, lattice, dimension);
  }

  /** This with another source of the Wannier centres. */
  public ModelRequest withCentres(CentresChoice choice) {
    return new ModelRequest(model, win, choice, wsvec, lattice, dimension);
  }

  /** This with another source of the Wigner-Seitz shifts. */
  public ModelRequest withWsvec(WsvecChoice choice) {
    return new ModelRequest(model, win, centres, choice, lattice, dimension);
  }

  /** This with a lattice that overrides the one of the files. */
  public ModelRequest withLattice(Lattice given) {
    return new ModelRequest(model, win, centres, wsvec, Optional.of(given), dimension);
  }

  /** This with a number of periodic directions. */
  public ModelRequest withDimension(int given) {
    return new ModelRequest(model, win, centres, wsvec, lattice, OptionalInt.of(given));
  }

  /**
   * Refuses everything that is said beyond the model, for one that leaves nothing open.
   *
   * @param kind what the model is, and what to do instead
   * @throws ModelException naming the first option that does not go with it
   */
  void requireAlone(String kind) {
    ModelRequest plain = of(model);
    refuse("--win", !win.equals(plain.win), kind);
    refuse("--centres", !centres.equals(plain.centres), kind);
    refuse("--wsvec", !wsvec.equals(plain.wsvec), kind);
    refuse("--lattice", !lattice.equals(plain.lattice), kind);
    refuse("--dimension", !dimension.equals(plain.dimension), kind);
  }

  private static void refuse(String option, boolean given, String kind) {
    if (given) {
      throw new ModelException(option + " does not go with " + kind);
    }
  }
}
