package pawl.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pawl.quantity.Result;
import pawl.quantity.Results;
import pawl.response.SymmetryForecast;
import pawl.response.SymmetryForecast.Rule;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.TightBindingModel;

/** What the symmetries of a plane allow, for people and for machines. */
final class ForecastText {

  private final SymmetryForecast forecast;

  private ForecastText(SymmetryForecast forecast) {
    this.forecast = forecast;
  }

  /** That of a model; none unless it is a plane, in xy, with known centres. */
  static Optional<ForecastText> of(TightBindingModel model, double degeneracyTolerance) {
    if (model.dimension() != 2 || model.centres().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ForecastText(SymmetryForecast.of(model, degeneracyTolerance)));
    } catch (ModelException tiltedPlane) {
      return Optional.empty();
    }
  }

  /** A table: what, of which origin, which components, and what forbids the others. */
  void print(PrintWriter out) {
    out.println("Symmetry allows (Xiao et al., PRB 103, 045401, Table I)");
    out.println(
        "  operations: "
            + (forecast.names().isEmpty()
                ? "none but the identity"
                : String.join(", ", forecast.names())));
    for (Rule rule : forecast.rules()) {
      String components = rule.allowed().isEmpty() ? "no" : String.join(" ", rule.allowed());
      String because = rule.because().isEmpty() ? "" : ", forbidden by " + rule.because();
      out.println(
          String.format(
              Locale.ROOT,
              "  %-12s %-34s %s%s",
              rule.contribution(),
              String.join(" ", rule.quantities()),
              components,
              rule.allowed().isEmpty() ? because : because.replace("forbidden", "rest forbidden")));
    }
  }

  /** The same as maps and lists. */
  Map<String, Object> toMap() {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (Rule rule : forecast.rules()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("quantities", rule.quantities());
      map.put("contribution", rule.contribution());
      map.put("allowed", rule.allowed());
      map.put("forbidden_by", rule.because());
      rules.add(map);
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("operations", forecast.names());
    map.put("rules", rules);
    return map;
  }

  /** Zeros that were predicted beside what was computed. */
  void printZeros(Results results, PrintWriter out) {
    for (Result quantity : results.quantities()) {
      List<String> forbidden = forecast.forbidden(quantity.name());
      for (String component : forbidden) {
        int c = quantity.components().indexOf(component);
        if (c >= 0) {
          out.println(line(quantity, c));
        }
      }
    }
  }

  private static String line(Result quantity, int component) {
    int components = quantity.components().size();
    double worst = 0;
    double error = 0;
    for (int i = component; i < quantity.size(); i += components) {
      if (Math.abs(quantity.value(i)) >= worst) {
        worst = Math.abs(quantity.value(i));
        error = quantity.error(i);
      }
    }
    return String.format(
        Locale.ROOT,
        "predicted %s_%s = 0, computed at most %.1e %s%s",
        quantity.name(),
        quantity.components().get(component),
        worst,
        quantity.unit().symbol(),
        Double.isNaN(error) ? "" : String.format(Locale.ROOT, " (stated error %.1e)", error));
  }
}
