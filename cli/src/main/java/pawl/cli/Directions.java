package pawl.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Result;
import pawl.quantity.Warning;
import pawl.response.Outcome;
import pawl.tightbinding.ExchangeField;

/**
 * Directions of an exchange field, as two axes of results.
 *
 * @param splittingEv |Δ|, eV
 * @param theta angles to z, degrees
 * @param phi angles of the part in the plane to x, degrees
 */
record Directions(double splittingEv, Axis theta, Axis phi) {

  /** The field in every direction, the second angle fastest. */
  List<ExchangeField> fields() {
    List<ExchangeField> fields = new ArrayList<>();
    for (double t : theta.values()) {
      for (double p : phi.values()) {
        fields.add(
            new ExchangeField(
                splittingEv * sine(t) * sine(p + 90),
                splittingEv * sine(t) * sine(p),
                splittingEv * sine(t + 90)));
      }
    }
    return fields;
  }

  /** Exact at multiples of 90 degrees, so that opposite fields are. */
  private static double sine(double degrees) {
    double quarters = degrees / 90;
    if (quarters == Math.rint(quarters)) {
      int quarter = Math.floorMod((long) quarters, 4);
      return quarter % 2 == 0 ? 0 : 2 - quarter;
    }
    return StrictMath.sin(Math.toRadians(degrees));
  }

  /** What was found in every direction, as one with two more axes, which come first. */
  Outcome joined(List<Outcome> outcomes) {
    Outcome first = outcomes.get(0);
    List<Result> quantities = new ArrayList<>();
    for (int q = 0; q < first.quantities().size(); q++) {
      int number = q;
      quantities.add(
          joinedResults(outcomes.stream().map(o -> o.quantities().get(number)).toList()));
    }
    Map<String, Check> checks = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      outcome.checks().forEach(check -> checks.merge(check.name(), check, Directions::worse));
    }
    List<Warning> warnings =
        outcomes.stream().flatMap(outcome -> outcome.warnings().stream()).distinct().toList();
    return new Outcome(quantities, first.effort(), List.copyOf(checks.values()), warnings);
  }

  private static Check worse(Check one, Check other) {
    return Comparator.comparingDouble(Check::value).compare(one, other) < 0 ? other : one;
  }

  private Result joinedResults(List<Result> parts) {
    Result first = parts.get(0);
    double[] values = new double[parts.size() * first.size()];
    double[] errors = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      Result part = parts.get(i / first.size());
      values[i] = part.value(i % first.size());
      errors[i] = part.error(i % first.size());
    }
    return new Result(
        first.name(),
        first.longName(),
        first.unit(),
        withDirections(first.axes()),
        first.components(),
        values,
        errors);
  }

  /** These axes after those of the directions. */
  List<Axis> withDirections(List<Axis> axes) {
    List<Axis> all = new ArrayList<>(List.of(theta, phi));
    all.addAll(axes);
    return all;
  }
}
