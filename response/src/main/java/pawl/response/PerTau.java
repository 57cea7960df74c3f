package pawl.response;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import pawl.quantity.Axis;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;

/**
 * A response per relaxation time, whose last axis is the temperature.
 *
 * @param response values with errors
 */
record PerTau(Result response) {

  /** That of an observable among some quantities, if it is there. */
  static Stream<PerTau> find(List<Result> quantities, Observable observable) {
    return quantities.stream().filter(q -> q.name().equals(observable.name())).map(PerTau::new);
  }

  /**
   * The response times a factor.
   *
   * @param factor by the temperature, K
   * @param entry what it then is
   * @param unit what it is then in
   */
  Result times(DoubleUnaryOperator factor, Catalogue.Entry entry, OutputUnit unit) {
    List<Axis> axes = response.axes();
    Axis temperature = axes.get(axes.size() - 1);
    double[] values = new double[response.size()];
    double[] errors = new double[response.size()];
    for (int i = 0; i < values.length; i++) {
      double kelvin = temperature.at(i / response.components().size() % temperature.size());
      double f = factor.applyAsDouble(kelvin);
      values[i] = f * response.value(i);
      errors[i] = Math.abs(f) * response.error(i);
    }
    return entry.result(unit, axes, values, errors);
  }
}
