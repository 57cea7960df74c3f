package pawl.ratchet;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import pawl.quantity.Axis;

/**
 * Under which conditions a ratchet is computed: every combination of these.
 *
 * @param muEv chemical potentials, eV
 * @param electronK temperatures of the electrons, above 0, K
 * @param phononK temperatures of the phonons, 0 or above, K
 * @param phonons kinds of phonons, one after the other
 */
public record Conditions(Axis muEv, Axis electronK, Axis phononK, List<Phonons> phonons) {

  /** Copies the list, and refuses temperatures that have no meaning. */
  public Conditions {
    phonons = List.copyOf(phonons);
    for (double t : electronK.values()) {
      if (!(t > 0)) {
        throw new IllegalArgumentException("electrons at " + t + " K");
      }
    }
    for (double t : phononK.values()) {
      if (!(t >= 0)) {
        throw new IllegalArgumentException("phonons at " + t + " K");
      }
    }
  }

  /**
   * Conditions from numbers.
   *
   * @param phonons kinds of phonons, one after the other
   */
  public static Conditions of(
      double[] muEv, double[] electronK, double[] phononK, List<? extends Phonons> phonons) {
    return new Conditions(
        Axis.of("mu_eV", "eV", muEv),
        Axis.of("Te_K", "K", electronK),
        Axis.of("Tp_K", "K", phononK),
        List.copyOf(phonons));
  }

  /** The axes of all results, slowest first: μ, T_e, T_p, ħω. */
  public List<Axis> axes() {
    return List.of(muEv, electronK, phononK, energies());
  }

  /** Phonons of several energies stand there with their mean energy by weight. */
  private Axis energies() {
    List<Double> means = phonons.stream().map(Phonons::meanEv).toList();
    return new Axis("hw_eV", "eV", means);
  }

  /** The number of combinations. */
  int size() {
    return Math.multiplyExact(
        Math.multiplyExact(muEv.size(), electronK.size()),
        Math.multiplyExact(phononK.size(), phonons.size()));
  }

  /** The flat index of a combination. */
  int index(int mu, int electron, int phonon, int kind) {
    return ((mu * electronK.size() + electron) * phononK.size() + phonon) * phonons.size() + kind;
  }

  /** One kind of phonons, by its branches, at two temperatures. */
  List<PhononDrive> drives(int electron, int phonon, int kind) {
    return einstein(kind).drives(electronK.at(electron), phononK.at(phonon));
  }

  /**
   * One kind of phonons, where it has no dispersion.
   *
   * @throws IllegalArgumentException if it has
   */
  EinsteinPhonons einstein(int kind) {
    if (phonons.get(kind) instanceof EinsteinPhonons einstein) {
      return einstein;
    }
    throw new IllegalArgumentException("phonons with dispersion take a crystal");
  }

  /** All flat indices. */
  IntStream indices() {
    return IntStream.range(0, size());
  }

  /** The conditions of a flat index, for messages. */
  String text(int index) {
    int kind = index % phonons.size();
    int phonon = index / phonons.size() % phononK.size();
    int electron = index / phonons.size() / phononK.size() % electronK.size();
    int mu = index / phonons.size() / phononK.size() / electronK.size();
    return String.format(
        Locale.ROOT,
        "mu = %s eV, Te = %s K, Tp = %s K, hw = %s eV",
        muEv.at(mu),
        electronK.at(electron),
        phononK.at(phonon),
        energies().at(kind));
  }
}
