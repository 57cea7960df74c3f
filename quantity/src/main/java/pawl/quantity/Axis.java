package pawl.quantity;

import java.util.Arrays;
import java.util.List;

/**
 * One axis of a result.
 *
 * @param name with its unit, as in files: {@code mu_eV}, {@code T_K}
 * @param unit {@code eV}, {@code K}
 * @param values in the order asked for
 */
public record Axis(String name, String unit, List<Double> values) {

  /** Copies the values. */
  public Axis {
    values = List.copyOf(values);
  }

  /** An axis over an array. */
  public static Axis of(String name, String unit, double... values) {
    return new Axis(name, unit, Arrays.stream(values).boxed().toList());
  }

  /** The number of points. */
  public int size() {
    return values.size();
  }

  /** Point {@code i}. */
  public double at(int i) {
    return values.get(i);
  }
}
