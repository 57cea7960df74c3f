package pawl.quantity;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One computed quantity on its axes, with its unit and its error.
 *
 * <p>Values are stored with the last dimension fastest: axes in order, then the component. A value
 * that does not exist is NaN, an error that is not known is NaN.
 */
public final class Result {

  private final String name;
  private final String longName;
  private final OutputUnit unit;
  private final List<Axis> axes;
  private final List<String> components;
  private final double[] values;
  private final double[] errors;

  /**
   * Takes copies of the numbers.
   *
   * @param name as in files, {@code chi_int}
   * @param longName a few words for a reader of the file
   * @param unit of values and errors
   * @param axes all axes of the command, length one included
   * @param components at least one
   * @param values product of axis lengths times components
   * @param errors absolute, same shape
   */
  public Result(
      String name,
      String longName,
      OutputUnit unit,
      List<Axis> axes,
      List<String> components,
      double[] values,
      double[] errors) {
    int size = axes.stream().mapToInt(Axis::size).reduce(components.size(), Math::multiplyExact);
    if (values.length != size || errors.length != size) {
      throw new IllegalArgumentException(
          name + ": " + values.length + " values and " + errors.length + " errors for " + size);
    }
    this.name = name;
    this.longName = longName;
    this.unit = unit;
    this.axes = List.copyOf(axes);
    this.components = List.copyOf(components);
    this.values = values.clone();
    this.errors = errors.clone();
  }

  /** The name in files. */
  public String name() {
    return name;
  }

  /** A few words of description. */
  public String longName() {
    return longName;
  }

  /** The unit of values and errors. */
  public OutputUnit unit() {
    return unit;
  }

  /** The axes, slowest first. */
  public List<Axis> axes() {
    return axes;
  }

  /** The components, the fastest dimension. */
  public List<String> components() {
    return components;
  }

  /** How many values there are. */
  public int size() {
    return values.length;
  }

  /** Value at a flat index. */
  public double value(int index) {
    return values[index];
  }

  /** Error at a flat index, NaN where unknown. */
  public double error(int index) {
    return errors[index];
  }

  /** The flat index of a point: axis indices in order, then the component. */
  public int index(int... position) {
    if (position.length != axes.size() + 1) {
      throw new IllegalArgumentException(position.length + " indices for " + name);
    }
    int flat = 0;
    for (int d = 0; d < position.length; d++) {
      int length = d < axes.size() ? axes.get(d).size() : components.size();
      if (position[d] < 0 || position[d] >= length) {
        throw new IllegalArgumentException("index " + position[d] + " of " + length);
      }
      flat = flat * length + position[d];
    }
    return flat;
  }

  /** The largest magnitude among the finite values, 0 if there is none. */
  public double scale() {
    return IntStream.range(0, values.length)
        .mapToDouble(i -> Math.abs(values[i]))
        .filter(Double::isFinite)
        .max()
        .orElse(0);
  }
}
