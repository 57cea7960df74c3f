package pawl.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import pawl.io.Setting;
import pawl.io.Settings;
import pawl.quantity.Axis;
import picocli.CommandLine.TypeConversionException;

/**
 * The table {@code [sweep]} of a job file.
 *
 * @param axes those that are swept, by the word of the job file, slowest first
 */
record JunctionAxes(Map<String, Axis> axes) {

  static final String BIAS = "bias";
  static final String MU = "mu";
  static final String ELECTRONS = "electron_temperature";
  static final String BOSONS = "boson_temperature";
  static final String MODE = "mode_energy";

  private static final String TEMPERATURE = "temperature";

  private static final List<String> ALL = List.of(BIAS, MU, ELECTRONS, BOSONS, MODE);

  private static final int MOST_POINTS = 1_000_000;

  /** No sweep at all. */
  static final JunctionAxes NONE = new JunctionAxes(Map.of());

  /** The sweep of a junction. */
  static JunctionAxes read(Setting table, JunctionUnits units) {
    return read(table, units, ALL);
  }

  /**
   * A sweep.
   *
   * @param keys what can be swept, slowest first
   */
  static JunctionAxes read(Setting table, JunctionUnits units, List<String> keys) {
    Settings sweep = table.table();
    sweep.requireKnown(keys);
    Map<String, Axis> axes = new LinkedHashMap<>();
    for (String key : keys) {
      sweep.find(key).ifPresent(setting -> axes.put(key, axis(key, setting, units)));
    }
    double points = axes.values().stream().mapToDouble(Axis::size).reduce(1, (a, b) -> a * b);
    if (points > MOST_POINTS) {
      throw table.wrong("at most " + MOST_POINTS + " points", Figures.of(points));
    }
    return new JunctionAxes(axes);
  }

  private static Axis axis(String key, Setting setting, JunctionUnits units) {
    List<Double> values = points(setting);
    boolean positive = key.contains(TEMPERATURE) || key.equals(MODE);
    for (double value : values) {
      if (positive && !(value > 0)) {
        throw setting.wrong("values above 0", value + " among them");
      }
    }
    return switch (key) {
      case ELECTRONS -> new Axis(units.temperatureAxis("Te"), units.temperature().symbol(), values);
      case BOSONS -> new Axis(units.temperatureAxis("Tb"), units.temperature().symbol(), values);
      default ->
          key.startsWith(TEMPERATURE)
              ? new Axis(
                  units.temperatureAxis(key.replace(TEMPERATURE, "T")),
                  units.temperature().symbol(),
                  values)
              : new Axis(units.energyAxis(key), units.energy().symbol(), values);
    };
  }

  /** One number, a list, or "A:B:N". */
  static List<Double> points(Setting setting) {
    String form = "a number, a list of numbers or \"A:B:N\"";
    if (setting.isList() && setting.list().isEmpty()) {
      throw setting.wrong(form);
    }
    try {
      return new Points.Converter().convert(setting.word()).values();
    } catch (TypeConversionException e) {
      throw setting.wrong(form, e.getMessage());
    }
  }

  boolean has(String key) {
    return axes.containsKey(key);
  }

  /** All axes, slowest first. */
  List<Axis> list() {
    return new ArrayList<>(axes.values());
  }

  /** The number of points. */
  int size() {
    return axes.values().stream().mapToInt(Axis::size).reduce(1, Math::multiplyExact);
  }

  /** The value on an axis at a point, if it is swept. */
  OptionalDouble at(String key, int point) {
    int rest = point;
    List<String> keys = new ArrayList<>(axes.keySet());
    for (int a = keys.size() - 1; a >= 0; a--) {
      Axis axis = axes.get(keys.get(a));
      if (keys.get(a).equals(key)) {
        return OptionalDouble.of(axis.at(rest % axis.size()));
      }
      rest /= axis.size();
    }
    return OptionalDouble.empty();
  }

  /** The number of the point that differs on one axis alone. */
  int moved(int point, String key, int to) {
    int stride = 1;
    List<String> keys = new ArrayList<>(axes.keySet());
    for (int a = keys.size() - 1; !keys.get(a).equals(key); a--) {
      stride *= axes.get(keys.get(a)).size();
    }
    int size = axes.get(key).size();
    int here = point / stride % size;
    return point + (to - here) * stride;
  }

  /** A point for messages. */
  String text(int point) {
    List<String> coordinates = new ArrayList<>();
    axes.forEach(
        (key, axis) ->
            coordinates.add(axis.name() + " = " + Figures.of(at(key, point).orElseThrow())));
    return coordinates.isEmpty() ? "the given conditions" : String.join(", ", coordinates);
  }
}
