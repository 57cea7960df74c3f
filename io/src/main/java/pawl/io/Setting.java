package pawl.io;

import java.util.List;
import java.util.stream.Collectors;

/** A value of a settings file that knows its name, its file and its line. */
public final class Setting {

  private final String file;
  private final String name;
  private final int line;
  private final Object value;

  /** The value is a Double, a Long, a Boolean, a String, a List of Setting, or Settings. */
  Setting(String file, String name, int line, Object value) {
    this.file = file;
    this.name = name;
    this.line = line;
    this.value = value;
  }

  /** The line where it begins, 1-based. */
  public int line() {
    return line;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Whether it is a list. */
  public boolean isList() {
    return value instanceof List;
  }

  /** Whether it is a table. */
  public boolean isTable() {
    return value instanceof Settings;
  }

  /** Whether it is a number. */
  public boolean isNumber() {
    return value instanceof Number;
  }

  /**
   * A finite number.
   *
   * @throws InputException if it is anything else
   */
  public double number() {
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw wrong("a number");
  }

  /**
   * An integer.
   *
   * @throws InputException if it is anything else, or outside the bounds
   */
  public int integer(int least, int most) {
    if (value instanceof Long number && number >= least && number <= most) {
      return number.intValue();
    }
    throw wrong("an integer from " + least + " to " + most);
  }

  /**
   * A piece of text.
   *
   * @throws InputException if it is anything else
   */
  public String text() {
    if (value instanceof String text) {
      return text;
    }
    throw wrong("text in quotation marks");
  }

  /**
   * True or false.
   *
   * @throws InputException if it is anything else
   */
  public boolean flag() {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw wrong("true or false");
  }

  /**
   * The elements of a list.
   *
   * @throws InputException if it is anything else
   */
  public List<Setting> list() {
    if (value instanceof List<?> list) {
      return list.stream().map(Setting.class::cast).toList();
    }
    throw wrong("a list");
  }

  /**
   * The elements of a list of so many.
   *
   * @throws InputException if it is anything else
   */
  public List<Setting> list(int size) {
    if (isList() && list().size() == size) {
      return list();
    }
    throw wrong("a list of " + size);
  }

  /**
   * Numbers in a list of so many.
   *
   * @throws InputException if it is anything else
   */
  public double[] numbers(int size) {
    return list(size).stream().mapToDouble(Setting::number).toArray();
  }

  /**
   * A table.
   *
   * @throws InputException if it is anything else
   */
  public Settings table() {
    if (value instanceof Settings table) {
      return table;
    }
    throw wrong("a table");
  }

  /**
   * The value as a word of a command line: elements of a list are joined by commas, those of a list
   * of lists by semicolons.
   *
   * @throws InputException if it is a table
   */
  public String word() {
    if (isTable()) {
      throw wrong("a number, text or a list");
    }
    if (!isList()) {
      return value.toString();
    }
    String separator = list().stream().anyMatch(Setting::isList) ? ";" : ",";
    return list().stream().map(Setting::word).collect(Collectors.joining(separator));
  }

  /** What it says, as it may stand in a list of options. */
  String plain() {
    if (value instanceof List<?>) {
      return list().stream().map(Setting::plain).collect(Collectors.joining(", ", "[", "]"));
    }
    return isTable() ? table().flattened().toString() : value.toString();
  }

  /** The refusal of this value. */
  public InputException wrong(String expected) {
    return new InputException(file, line, expected + " for " + name, toString());
  }

  /** The refusal of this value, with what is wrong about it. */
  public InputException wrong(String expected, String found) {
    return new InputException(file, line, expected + " for " + name, found);
  }

  /** The refusal of what is said here, for a reason that is a sentence of its own. */
  InputException refused(String reason) {
    return new InputException(file, line, "a consistent entry of " + name, "that " + reason);
  }

  /** What it is, for messages. */
  @Override
  public String toString() {
    if (value instanceof String text) {
      return "the text \"" + text + "\"";
    }
    if (value instanceof List<?> list) {
      return "a list of " + list.size();
    }
    return value instanceof Settings ? "a table" : String.valueOf(value);
  }
}
