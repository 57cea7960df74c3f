package pawl.io;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pawl.quantity.Constants;

/** What frequencies of phonons are written in. */
enum FrequencyUnit {
  EV("eV", 1),
  MEV("meV", 1e-3),
  THZ("THz", 1e12 * FrequencyUnit.PLANCK / Constants.ELEMENTARY_CHARGE),
  PER_CENTIMETRE("cm-1", 100 * 299_792_458.0 * FrequencyUnit.PLANCK / Constants.ELEMENTARY_CHARGE);

  /** J s. */
  static final double PLANCK = 6.62607015e-34;

  private final String text;
  private final double eV;

  FrequencyUnit(String text, double eV) {
    this.text = text;
    this.eV = eV;
  }

  /** One of these in eV. */
  double inEv() {
    return eV;
  }

  /** That of a name that ends with an underscore and the unit. */
  static Optional<FrequencyUnit> ending(String name) {
    return Stream.of(values()).filter(unit -> name.endsWith("_" + unit.text)).findFirst();
  }

  /** All, for messages. */
  static String all() {
    return Stream.of(values()).map(unit -> unit.text).collect(Collectors.joining(", "));
  }
}
