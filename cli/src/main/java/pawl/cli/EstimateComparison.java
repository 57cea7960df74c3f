package pawl.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.quantity.Results;
import pawl.response.Outcome;

/** What a crystal's ratchet gives beside the orders of magnitude that are expected of it. */
final class EstimateComparison {

  /** Quantities with an order of magnitude of their own, whose name ends with this. */
  private static final String ESTIMATE = "_estimate";

  private static final List<String> COMPARED = List.of("j", "q", "lambda", "p", "ZT");
  private static final int MOST_BLOCKS = 12;

  private EstimateComparison() {}

  /**
   * Quantities and their estimates, for whatever axes the estimates do not depend on.
   *
   * @param estimates on some of the last axes of the outcome
   */
  static Outcome with(Outcome outcome, Outcome estimates) {
    List<Axis> axes = outcome.quantities().get(0).axes();
    List<Result> all = new ArrayList<>(outcome.quantities());
    for (String name : COMPARED) {
      estimates.quantities().stream()
          .filter(q -> q.name().equals(name + ESTIMATE))
          .forEach(q -> all.add(repeated(q, axes)));
    }
    return new Outcome(all, outcome.effort(), outcome.checks(), outcome.warnings());
  }

  private static Result repeated(Result result, List<Axis> axes) {
    int size = axes.stream().mapToInt(Axis::size).reduce(1, Math::multiplyExact);
    double[] values = new double[size];
    double[] errors = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = result.value(i % result.size());
      errors[i] = result.error(i % result.size());
    }
    return new Result(
        result.name(), result.longName(), result.unit(), axes, result.components(), values, errors);
  }

  /** Prints them side by side, point by point of the axes. */
  static void print(Results results, PrintWriter out) {
    Map<String, Result> all =
        results.quantities().stream()
            .collect(Collectors.toMap(Result::name, q -> q, (a, b) -> a, TreeMap::new));
    int points = all.get("q").size();
    for (int point = 0; point < Math.min(points, MOST_BLOCKS); point++) {
      out.println(where(all.get("q").axes(), point));
      AlignedRows rows = new AlignedRows("  ");
      rows.add(List.of("", "computed", "estimated", "unit"));
      for (String name : COMPARED) {
        Result result = all.get(name);
        Result estimate = all.get(name + ESTIMATE);
        rows.add(
            List.of(
                result.components().size() == 1 ? name : "|" + name + "|",
                size(result, point),
                Figures.of(estimate.value(point), estimate.error(point)),
                result.unit().symbol()));
      }
      rows.print(out);
    }
    if (points > MOST_BLOCKS) {
      out.println("(not all points are shown; the files hold them)");
    }
  }

  private static String where(List<Axis> axes, int point) {
    String[] words = new String[axes.size()];
    int left = point;
    for (int a = words.length - 1; a >= 0; a--) {
      Axis axis = axes.get(a);
      words[a] =
          axis.quantity() + " = " + Figures.of(axis.at(left % axis.size())) + " " + axis.unit();
      left /= axis.size();
    }
    return Arrays.stream(words).collect(Collectors.joining(", "));
  }

  /** A scalar, or the length of a vector with the error of that. */
  private static String size(Result result, int point) {
    int components = result.components().size();
    if (components == 1) {
      return Figures.of(result.value(point), result.error(point));
    }
    double square = 0;
    double largest = 0;
    double change = 0;
    for (int c = point * components; c < (point + 1) * components; c++) {
      square += result.value(c) * result.value(c);
      change += Math.abs(result.value(c)) * result.error(c);
      largest = Math.max(largest, result.error(c));
    }
    double length = Math.sqrt(square);
    return Figures.of(length, length == 0 ? largest : change / length);
  }
}
