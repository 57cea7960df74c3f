package pawl.quantity;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One axis of a result.
 *
 * @param name with its unit, as in files: {@code mu_eV}, {@code T_K}
 * @param unit {@code eV}, {@code K}
 * @param values in the order asked for
 * @param labels names of some of the points, by their number from 0
 */
public record Axis(String name, String unit, List<Double> values, Map<Integer, String> labels) {

  /** Copies the values and the labels, which come in order. */
  public Axis {
    values = List.copyOf(values);
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }

  /** An axis without labels. */
  public Axis(String name, String unit, List<Double> values) {
    this(name, unit, values, Map.of());
  }

  /** An axis over an array. */
  public static Axis of(String name, String unit, double... values) {
    return new Axis(name, unit, Arrays.stream(values).boxed().toList());
  }

  /** The name without its unit: {@code mu}. */
  public String quantity() {
    String ending = "_" + unit;
    return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
  }

  /** The number of points. */
  public int size() {
    return values.size();
  }

  /** Point {@code i}. */
  public double at(int i) {
    return values.get(i);
  }

  /** The values as an array of its own. */
  public double[] array() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
