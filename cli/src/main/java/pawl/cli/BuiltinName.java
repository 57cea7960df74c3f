package pawl.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import pawl.tightbinding.ModelException;

/**
 * {@code builtin:NAME} or {@code builtin:NAME:parameter=value,…}.
 *
 * @param id the name
 * @param values of the parameters that are given
 */
record BuiltinName(String id, Map<String, Double> values) {

  static final String PREFIX = "builtin:";

  /** Whether a MODEL is one of these. */
  static boolean isIn(String model) {
    return model.startsWith(PREFIX);
  }

  /**
   * Reads the name of a model.
   *
   * @throws ModelException if a parameter is not {@code name=number}, or given twice
   */
  static BuiltinName of(String model) {
    String rest = model.substring(PREFIX.length());
    int colon = rest.indexOf(':');
    if (colon < 0) {
      return new BuiltinName(rest, Map.of());
    }
    Map<String, Double> values = new LinkedHashMap<>();
    for (String assignment : rest.substring(colon + 1).split(",", -1)) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw new ModelException("'" + assignment + "' in " + model + " is not parameter=value");
      }
      String name = assignment.substring(0, equals);
      if (values.put(name, number(assignment.substring(equals + 1), model)) != null) {
        throw new ModelException("parameter " + name + " is given twice in " + model);
      }
    }
    return new BuiltinName(rest.substring(0, colon), values);
  }

  private static double number(String text, String model) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new ModelException("'" + text + "' in " + model + " is not a number");
    }
  }
}
