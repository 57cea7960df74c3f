package pawl.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pawl.io.Setting;
import pawl.io.Settings;
import pawl.quantity.Axis;

/**
 * The table {@code [spectrum]} of a job file: where the parts of the currents are wanted.
 *
 * @param omega boson energies, all above 0
 * @param energy energies of electrons
 */
record JunctionSpectrum(Optional<Axis> omega, Optional<Axis> energy) {

  static final JunctionSpectrum NONE = new JunctionSpectrum(Optional.empty(), Optional.empty());

  private static final String OMEGA = "omega";
  private static final String ENERGY = "energy";

  /** More frequencies at all points together than this are refused. */
  private static final long MOST = 10_000_000;

  /**
   * Reads the table.
   *
   * @param points of the sweep
   */
  static JunctionSpectrum read(Setting table, JunctionUnits units, int points) {
    Settings spectrum = table.table();
    spectrum.requireKnown(List.of(OMEGA, ENERGY));
    JunctionSpectrum read =
        new JunctionSpectrum(
            spectrum.find(OMEGA).map(setting -> omega(setting, units)),
            spectrum.find(ENERGY).map(setting -> axis(setting, units)));
    if (read.equals(NONE)) {
      throw table.wrong("a key omega or energy, or both");
    }
    long frequencies = (long) points * read.omega().map(Axis::size).orElse(0);
    if (frequencies > MOST) {
      throw spectrum
          .get(OMEGA)
          .wrong("at most " + MOST + " values at all points together", frequencies + "");
    }
    return read;
  }

  private static Axis omega(Setting setting, JunctionUnits units) {
    Axis axis = axis(setting, units);
    axis.values().stream()
        .filter(value -> !(value > 0))
        .findFirst()
        .ifPresent(
            value -> {
              throw setting.wrong("values above 0", value + " among them");
            });
    return axis;
  }

  private static Axis axis(Setting setting, JunctionUnits units) {
    String name = units.energyAxis(setting.name());
    return new Axis(name, units.energy().symbol(), JunctionAxes.points(setting));
  }

  /** The axes there are. */
  List<Axis> axes() {
    return Stream.of(omega, energy).flatMap(Optional::stream).toList();
  }
}
