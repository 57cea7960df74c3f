package pawl.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import pawl.io.InputException;
import pawl.io.Setting;
import pawl.io.Settings;
import picocli.CommandLine.TypeConversionException;

/** A table of a job file, with the kinds of numbers there are in one. */
final class JobTable {

  private final Settings settings;

  private JobTable(Settings settings) {
    this.settings = settings;
  }

  /**
   * The table of a name.
   *
   * @throws InputException if there is none, or it has other keys than these
   */
  static JobTable of(Settings job, String name, List<String> keys) {
    Settings table = job.get(name).table();
    table.requireKnown(keys);
    return new JobTable(table);
  }

  /** A table that is an element of a list. */
  static JobTable of(Setting element, List<String> keys) {
    Settings table = element.table();
    table.requireKnown(keys);
    return new JobTable(table);
  }

  /** Whether it has a key. */
  boolean has(String key) {
    return settings.find(key).isPresent();
  }

  /** The value of a key. */
  Setting get(String key) {
    return settings.get(key);
  }

  /** Any finite number. */
  double number(String key) {
    return settings.get(key).number();
  }

  /** A number above 0. */
  double positive(String key) {
    return checked(settings.get(key), "a number above 0", x -> x > 0);
  }

  /** A number that is not negative. */
  double nonNegative(String key) {
    return checked(settings.get(key), "a number of at least 0", x -> x >= 0);
  }

  private static double checked(Setting setting, String expected, DoublePredicate allowed) {
    double number = setting.number();
    if (!allowed.test(number)) {
      throw setting.wrong(expected);
    }
    return number;
  }

  /** One number, a list of them, or "A:B:N". */
  double[] axis(String key) {
    return axis(key, "a number, a list or \"A:B:N\"", x -> true);
  }

  /** The same with every number above 0. */
  double[] positiveAxis(String key) {
    return axis(key, "numbers above 0", x -> x > 0);
  }

  /** The same with no number negative. */
  double[] nonNegativeAxis(String key) {
    return axis(key, "numbers of at least 0", x -> x >= 0);
  }

  private double[] axis(String key, String expected, DoublePredicate allowed) {
    Setting setting = settings.get(key);
    if (setting.isTable()) {
      throw setting.wrong(expected);
    }
    double[] numbers;
    try {
      numbers = new Points.Converter().convert(setting.word()).array();
    } catch (TypeConversionException e) {
      throw setting.wrong(expected + " (" + e.getMessage() + ")");
    }
    for (double number : numbers) {
      if (!allowed.test(number)) {
        throw setting.wrong(String.format(Locale.ROOT, "%s, not %s,", expected, number));
      }
    }
    return numbers;
  }
}
