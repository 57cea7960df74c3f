package pawl.response;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.TightBindingModel;

/** The true error is below the stated one in at least 95 of 100 cases. */
class ErrorBarsTest {

  private static final double CLAIM = 0.95;

  private record Row(String how, List<ErrorBars.Case> cases) {

    double covered() {
      return (double) cases.stream().filter(ErrorBars.Case::covered).count() / cases.size();
    }

    /** Median of stated over true error. */
    double generosity() {
      double[] ratios =
          cases.stream().mapToDouble(c -> c.error() / c.trueError()).sorted().toArray();
      return ratios[ratios.length / 2];
    }

    @Override
    public String toString() {
      double[] relative =
          cases.stream().mapToDouble(c -> c.trueError() / Math.abs(c.truth())).sorted().toArray();
      return String.format(
          Locale.ROOT,
          "| %s | %d | %.1f | %.2g | %.2g |",
          how,
          cases.size(),
          100 * covered(),
          relative[relative.length / 2],
          generosity());
    }
  }

  private static Row row(
      String how,
      Map<String, TightBindingModel> models,
      Function<ErrorBars, List<ErrorBars.Case>> cases) {
    List<ErrorBars.Case> all = new ArrayList<>();
    models.values().forEach(model -> all.addAll(cases.apply(new ErrorBars(model))));
    return new Row(how, all);
  }

  private static Map<String, TightBindingModel> few() {
    Map<String, TightBindingModel> models = ErrorBars.gapped();
    models.keySet().retainAll(List.of("mirror2", "mirror3", "haldane_str", "qwz", "random 1"));
    return models;
  }

  private static Row uniform(Map<String, TightBindingModel> models, int n, double temperature) {
    return row(
        n + "², " + temperature + " K",
        models,
        bars -> bars.onMesh(n, Occupations.POINTS, temperature));
  }

  private static Row simplices(Map<String, TightBindingModel> models, int n, double temperature) {
    return row(
        n + "², simplices, " + temperature + " K",
        models,
        bars -> bars.onMesh(n, Occupations.SIMPLICES, temperature));
  }

  private static Row boxes(
      Map<String, TightBindingModel> models, double rtol, double temperature, int fine) {
    return row(
        rtol + ", " + temperature + " K",
        models,
        bars -> {
          Estimates truth = bars.mesh(fine, Occupations.POINTS, temperature);
          return bars.onBoxes(rtol, ErrorBars.Truth.of(truth), temperature);
        });
  }

  @ParameterizedTest(name = "{0}² at {1} K")
  @CsvSource({"12, 300", "24, 300", "24, 1000"})
  @DisplayName("uniform meshes")
  void onMeshes(int n, double temperature) {
    Row row = uniform(few(), n, temperature);
    assertTrue(row.covered() >= CLAIM && row.cases().size() > 100, row::toString);
  }

  @ParameterizedTest(name = "{0}² at {1} K")
  @CsvSource({"12, 0", "24, 0", "12, 100"})
  @DisplayName("energies linear in simplices")
  void inSimplices(int n, double temperature) {
    Row row = simplices(few(), n, temperature);
    assertTrue(row.covered() >= CLAIM && row.cases().size() > 100, row::toString);
    assertTrue(row.generosity() < 20, row::toString);
  }

  @Test
  @DisplayName("boxes")
  void inBoxes() {
    Row row = boxes(few(), 0.03, 1000, 120);
    assertTrue(row.covered() >= CLAIM && row.cases().size() > 100, row::toString);
  }

  /** Prints the tables of docs/errors.md. */
  @ParameterizedTest(name = "{0} K")
  @ValueSource(doubles = {100, 300, 1000})
  @EnabledIfSystemProperty(named = "pawl.errors", matches = "all")
  @DisplayName("all meshes and boxes")
  void uniformTable(double temperature) {
    Map<String, TightBindingModel> models = ErrorBars.gapped();
    for (int n : new int[] {8, 12, 20, 24, 30, 48, 96}) {
      claim(uniform(models, n, temperature));
    }
    for (double rtol : new double[] {0.1, 0.01, 0.001}) {
      claim(boxes(models, rtol, temperature, temperature > 100 ? 400 : 800));
    }
  }

  @ParameterizedTest(name = "{0} K")
  @ValueSource(doubles = {0, 50, 300})
  @EnabledIfSystemProperty(named = "pawl.errors", matches = "all")
  @DisplayName("all meshes with energies linear in simplices")
  void simplexTable(double temperature) {
    for (int n : new int[] {12, 24, 48, 96}) {
      claim(simplices(ErrorBars.gapped(), n, temperature));
    }
  }

  @ParameterizedTest(name = "{0} K")
  @ValueSource(doubles = {100, 300, 1000})
  @EnabledIfSystemProperty(named = "pawl.errors", matches = "all")
  @DisplayName("bands that touch at points")
  void touchingTable(double temperature) {
    Map<ErrorBars, ErrorBars.Truth> truths = new LinkedHashMap<>();
    for (TightBindingModel model : ErrorBars.gapless().values()) {
      ErrorBars bars = new ErrorBars(model);
      truths.put(bars, bars.onFineBoxes(temperature));
    }
    for (int n : new int[] {8, 12, 20, 24, 30, 48}) {
      Row row = touching(truths, n + "²", (bars, truth) -> onPoints(bars, n, temperature, truth));
      if (temperature > 100 || n > 30) {
        claim(row);
      } else {
        show(row);
      }
    }
    show(touching(truths, "0.1", (bars, truth) -> bars.onBoxes(0.1, truth, temperature)));
    claim(touching(truths, "0.01", (bars, truth) -> bars.onBoxes(0.01, truth, temperature)));
  }

  private static List<ErrorBars.Case> onPoints(
      ErrorBars bars, int n, double temperature, ErrorBars.Truth truth) {
    return bars.onMesh(n, Occupations.POINTS, temperature, truth);
  }

  private static Row touching(
      Map<ErrorBars, ErrorBars.Truth> truths,
      String how,
      BiFunction<ErrorBars, ErrorBars.Truth, List<ErrorBars.Case>> cases) {
    List<ErrorBars.Case> all = new ArrayList<>();
    truths.forEach((bars, truth) -> all.addAll(cases.apply(bars, truth)));
    return new Row("touching bands, " + how, all);
  }

  @ParameterizedTest(name = "{0} K")
  @ValueSource(doubles = {0, 100, 300, 1000})
  @EnabledIfSystemProperty(named = "pawl.errors", matches = "all")
  @DisplayName("bilayer CrI3")
  void cri3Table(double temperature) {
    double[] mu = IntStream.rangeClosed(0, 20).mapToDouble(i -> -4 + 0.125 * i).toArray();
    ErrorBars cri3 = new ErrorBars(ReferenceModel.cri3(), mu);
    Occupations occupations = temperature == 0 ? Occupations.SIMPLICES : Occupations.POINTS;
    for (int n : new int[] {12, 24, 48}) {
      claim(new Row("CrI3, " + n + "², " + temperature, cri3.onMesh(n, occupations, temperature)));
    }
  }

  private static void claim(Row row) {
    show(row);
    assertTrue(row.covered() >= CLAIM, row::toString);
  }

  private static void show(Row row) {
    System.out.println(row);
  }
}
