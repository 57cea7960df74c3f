package pawl.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pawl.quantity.Result;
import pawl.quantity.Results;
import pawl.response.SymmetryForecast;
import pawl.response.SymmetryForecast.Rule;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.TightBindingModel;

/** What the symmetries of a crystal allow, for people and for machines. */
final class ForecastText {

  private final SymmetryForecast forecast;
  private final int dimension;

  private ForecastText(SymmetryForecast forecast, int dimension) {
    this.forecast = forecast;
    this.dimension = dimension;
  }

  /** That of a model with known centres; none of a chain, or of a plane other than xy. */
  static Optional<ForecastText> of(TightBindingModel model, double degeneracyTolerance) {
    if (model.dimension() == 1 || model.centres().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ForecastText(SymmetryForecast.of(model, degeneracyTolerance), model.dimension()));
    } catch (ModelException tiltedPlane) {
      return Optional.empty();
    }
  }

  /** A table: what, of which origin, which components, and what forbids the others. */
  void print(PrintWriter out) {
    out.println(
        dimension == 2
            ? "Symmetry allows (Xiao et al., PRB 103, 045401, Table I)"
            : "Symmetry allows (as tensors: Birss, Rep. Prog. Phys. 26, 307)");
    out.println("  operations: " + operations());
    for (Rule rule : forecast.rules()) {
      String components = rule.allowed().isEmpty() ? "no" : String.join(" ", rule.allowed());
      if (rule.independent() < rule.allowed().size()) {
        components += " (" + rule.independent() + " independent)";
      }
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

  /** The operations, each once with how many there are of the name. */
  private String operations() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    forecast.names().forEach(name -> counts.merge(name, 1, Integer::sum));
    return counts.isEmpty()
        ? "none but the identity"
        : counts.entrySet().stream()
            .map(e -> e.getKey() + (e.getValue() == 1 ? "" : " (" + e.getValue() + ")"))
            .collect(Collectors.joining(", "));
  }

  /** The same as maps and lists. */
  Map<String, Object> toMap() {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (Rule rule : forecast.rules()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("quantities", rule.quantities());
      map.put("contribution", rule.contribution());
      map.put("allowed", rule.allowed());
      map.put("forbidden", rule.forbidden());
      map.put("independent", rule.independent());
      map.put("forbidden_by", rule.because());
      rules.add(map);
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("operations", forecast.names());
    map.put("rules", rules);
    return map;
  }

  /** Zeros that were predicted beside what was computed: a line per component, or per tensor. */
  void printZeros(Results results, PrintWriter out) {
    for (Result quantity : results.quantities()) {
      List<String> forbidden =
          forecast.forbidden(quantity.name()).stream()
              .filter(quantity.components()::contains)
              .toList();
      if (dimension == 2) {
        forbidden.forEach(component -> out.println(line(quantity, List.of(component))));
      } else if (!forbidden.isEmpty()) {
        out.println(line(quantity, forbidden));
      }
    }
  }

  /** The largest value among some components. */
  private static String line(Result quantity, List<String> forbidden) {
    double worst = 0;
    double error = 0;
    for (int i = 0; i < quantity.size(); i++) {
      String component = quantity.components().get(i % quantity.components().size());
      if (forbidden.contains(component) && Math.abs(quantity.value(i)) >= worst) {
        worst = Math.abs(quantity.value(i));
        error = quantity.error(i);
      }
    }
    boolean all = forbidden.size() == quantity.components().size() && forbidden.size() > 2;
    return String.format(
        Locale.ROOT,
        "predicted %s%s = 0, computed at most %.1e %s%s",
        quantity.name(),
        all ? "" : "_" + String.join(",", forbidden),
        worst,
        quantity.unit().symbol(),
        Double.isNaN(error) ? "" : String.format(Locale.ROOT, " (stated error %.1e)", error));
  }
}
