package pawl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pawl.io.InputException;
import pawl.io.Setting;
import pawl.io.Settings;
import pawl.junction.Bosons;
import pawl.junction.Conditions;
import pawl.junction.Conductor;
import pawl.junction.PrincipalLayer.Direction;
import pawl.junction.Reservoir;
import pawl.junction.Side;
import pawl.response.Sweep;

/** A junction and its conditions, as a job file has them. */
final class JunctionJob {

  private static final List<String> TABLES =
      List.of(
          "command",
          "units",
          "center",
          "left",
          "right",
          "mode",
          "bosons",
          "sweep",
          "spectrum",
          "engine");

  private static final String TEMPERATURE = "temperature";

  private final Settings file;
  private final JunctionUnits units;
  private final JunctionAxes axes;
  private final Conductor conductor;
  private final JunctionModes modes;
  private final JunctionSpectrum spectrum;
  private final Optional<JunctionEngine> engine;

  private JunctionJob(Settings file, Path path, Sweep sweep) {
    this.file = file;
    this.units = units(file);
    this.axes =
        file.find("sweep").map(table -> JunctionAxes.read(table, units)).orElse(JunctionAxes.NONE);
    Settings centre = file.get("center").table();
    centre.requireKnown(List.of("H"));
    MatrixSetting hamiltonian = MatrixSetting.of(centre.get("H")).hermitian();
    int levels = hamiltonian.matrix().size();
    JunctionLeads leads = new JunctionLeads(levels, path, sweep);
    this.conductor =
        new Conductor(
            hamiltonian.matrix(),
            leads.read(lead(Side.LEFT), Direction.BACKWARDS),
            leads.read(lead(Side.RIGHT), Direction.FORWARDS));
    this.modes = new JunctionModes(levels, file);
    modes.requireKnown(conductor);
    this.spectrum =
        file.find("spectrum")
            .map(table -> JunctionSpectrum.read(table, units, axes.size()))
            .orElse(JunctionSpectrum.NONE);
    this.engine = file.find("engine").map(table -> engine(table, units));
    if (axes.has(JunctionAxes.MODE)) {
      modes.requireOneNarrow(file.get("sweep").table().get(JunctionAxes.MODE));
    }
    requireEqual("mu", JunctionAxes.BIAS);
    requireEqual("mu", JunctionAxes.MU);
    requireEqual(TEMPERATURE, JunctionAxes.ELECTRONS);
  }

  private JunctionEngine engine(Setting table, JunctionUnits units) {
    if (areBroad()) {
      throw table.wrong("narrow modes, which have populations,", "K");
    }
    return JunctionEngine.read(table, units);
  }

  /**
   * Reads a job.
   *
   * @param path of the file
   * @param options keys that are none of the junction's
   * @param sweep computes leads that are sampled
   * @throws InputException if it is wrong
   */
  static JunctionJob read(Path path, Settings file, Collection<String> options, Sweep sweep) {
    List<String> known = new ArrayList<>(TABLES);
    known.addAll(options);
    file.requireKnown(known);
    JunctionJob job = new JunctionJob(file, path, sweep);
    for (int point = 0; point < job.axes.size(); point++) {
      job.conditions(point);
      job.bosons(point);
    }
    return job;
  }

  /** The units of a job; natural ones if it does not say. */
  static JunctionUnits units(Settings file) {
    return file.find("units").map(JunctionJob::units).orElse(JunctionUnits.NATURAL);
  }

  private static JunctionUnits units(Setting setting) {
    for (JunctionUnits units : JunctionUnits.values()) {
      if (units.word().equals(setting.text())) {
        return units;
      }
    }
    throw setting.wrong("one of " + String.join(", ", JunctionUnits.words()));
  }

  private Settings lead(Side side) {
    return file.get(side.word()).table();
  }

  /** What is swept about a common value must be given as one. */
  private void requireEqual(String key, String axis) {
    if (!axes.has(axis)) {
      return;
    }
    Settings right = lead(Side.RIGHT);
    lead(Side.LEFT)
        .find(key)
        .ifPresent(
            given -> {
              Setting other = right.get(key);
              if (other.number() != given.number()) {
                throw other.wrong("that of [left], as " + axis + " is swept,");
              }
            });
  }

  JunctionUnits units() {
    return units;
  }

  JunctionAxes axes() {
    return axes;
  }

  /** Where the parts of the currents are wanted. */
  JunctionSpectrum spectrum() {
    return spectrum;
  }

  /** The heat engine, if there is one. */
  Optional<JunctionEngine> engine() {
    return engine;
  }

  /** Whether the modes are broadened. */
  boolean areBroad() {
    return modes.areBroad();
  }

  Conductor conductor() {
    return conductor;
  }

  /** The modes at a point of the sweep. */
  Bosons bosons(int point) {
    return modes.read(axes.at(JunctionAxes.MODE, point));
  }

  /** The conditions at a point of the sweep. */
  Conditions conditions(int point) {
    double bosons = temperature(axes.at(JunctionAxes.BOSONS, point), modes.bosons());
    return new Conditions(reservoir(Side.LEFT, point), reservoir(Side.RIGHT, point), bosons);
  }

  private Reservoir reservoir(Side side, int point) {
    OptionalDouble mean = axes.at(JunctionAxes.MU, point);
    double mu = mean.isPresent() ? mean.getAsDouble() : lead(side).get("mu").number();
    double half = axes.at(JunctionAxes.BIAS, point).orElse(0) / 2;
    return new Reservoir(
        side == Side.LEFT ? mu + half : mu - half,
        temperature(axes.at(JunctionAxes.ELECTRONS, point), lead(side)));
  }

  /** As an energy. */
  private double temperature(OptionalDouble swept, Settings table) {
    double given =
        swept.isPresent() ? swept.getAsDouble() : JunctionModes.positive(table.get(TEMPERATURE));
    return given * units.boltzmann();
  }
}
