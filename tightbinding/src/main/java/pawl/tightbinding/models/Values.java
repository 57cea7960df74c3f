package pawl.tightbinding.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pawl.tightbinding.ModelException;

/** The parameters of a model with their values. */
public final class Values {

  private final Map<String, Double> values;

  private Values(Map<String, Double> values) {
    this.values = values;
  }

  /**
   * The standard values but for those that are given.
   *
   * @throws ModelException if a parameter is unknown or not finite
   */
  public static Values of(List<Parameter> parameters, Map<String, Double> given) {
    Map<String, Double> values = new LinkedHashMap<>();
    parameters.forEach(parameter -> values.put(parameter.name(), parameter.standard()));
    given.forEach(
        (name, value) -> {
          if (!Double.isFinite(value)) {
            throw new ModelException("parameter " + name + " = " + value + " is not finite");
          }
          if (values.replace(name, value) == null) {
            throw new ModelException(
                "no parameter " + name + "; there are: " + String.join(", ", values.keySet()));
          }
        });
    return new Values(values);
  }

  /** The value of a parameter of the model. */
  double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("parameter " + name);
    }
    return value;
  }

  /**
   * The value of a length.
   *
   * @throws ModelException if it is not positive
   */
  double length(String name) {
    double value = get(name);
    if (!(value > 0)) {
      throw new ModelException("the length " + name + " = " + value + " Å is not positive");
    }
    return value;
  }
}
