package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

class SymmetryForecastTest {

  private static SymmetryForecast forecast(String name) {
    return SymmetryForecast.of(ReferenceModel.fromTb(name), 1e-4);
  }

  private static String allowed(SymmetryForecast forecast, String contribution) {
    return forecast.rules().stream()
        .filter(rule -> rule.contribution().equals(contribution))
        .map(rule -> String.join("", rule.allowed()))
        .findFirst()
        .orElseThrow();
  }

  /** Table I of the paper and its Sec. IV, in the words of the models' symmetries. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "mirror2, '', x, x",
    "mirror3, '', x, x",
    "bilayer8, '', x, ''",
    "treal3, '', '', x",
    "psym2, z, '', ''",
    "haldane_C, z, '', ''",
    "haldane_triv, z, '', ''",
    "haldane_str, z, 'along (0.8660, 0.5000)', 'along (0.5000, -0.8660)'"
  })
  void table(String name, String equilibrium, String intrinsic, String extrinsic) {
    SymmetryForecast forecast = forecast(name);
    assertEquals(equilibrium, allowed(forecast, "equilibrium"));
    assertEquals(intrinsic, allowed(forecast, "intrinsic"));
    assertEquals(extrinsic, allowed(forecast, "extrinsic"));
  }

  /** Stored zeros are those of rounding, and what is allowed is far from it. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "mirror2, chi_int, chi_, _m_per_ohm, 1e-16",
    "mirror2, chi_ext_per_tau, chi_ext_, _over_tau_m_per_ohm_s, 1e-2",
    "bilayer8, chi_int, chi_, _m_per_ohm, 1e-17",
    "bilayer8, chi_ext_per_tau, chi_ext_, _over_tau_m_per_ohm_s, 1e-2",
    "treal3, chi_int, chi_, _m_per_ohm, 1e-16",
    "treal3, chi_ext_per_tau, chi_ext_, _over_tau_m_per_ohm_s, 1e-2",
    "psym2, chi_int, chi_, _m_per_ohm, 1e-16",
    "psym2, chi_ext_per_tau, chi_ext_, _over_tau_m_per_ohm_s, 1e-2"
  })
  @DisplayName("what is forbidden is zero in the numbers of an independent program, and only that")
  void numbers(String name, String quantity, String before, String after, double scale)
      throws IOException {
    List<String> forbidden = forecast(name).forbidden(quantity);
    JsonNode rows = ReferenceModel.numbers("magnetization").get("models").get(name).get("values");
    for (String component : List.of("x", "y")) {
      double largest = 0;
      for (JsonNode row : rows) {
        double value = row.get("SI").get(before + component + after).asDouble();
        largest = Math.max(largest, Math.abs(value));
      }
      assertEquals(!forbidden.contains(component), largest > 1e-9 * scale, component + largest);
    }
  }

  @Test
  @DisplayName("P, T and PT are named, and T is told from P by the curvature")
  void names() {
    assertTrue(forecast("treal3").names().contains("T"));
    assertTrue(!forecast("treal3").names().contains("P"));
    assertTrue(forecast("psym2").names().contains("P"));
    assertTrue(!forecast("psym2").names().contains("T"));
    assertTrue(forecast("bilayer8").names().contains("PT"));
    assertEquals(1, forecast("haldane_str").names().size());
    assertEquals(List.of("y"), forecast("bilayer8").forbidden("alpha_int"));
    assertEquals(List.of(), forecast("bilayer8").forbidden("dos"));
  }

  @Test
  void refusesChains() {
    TightBindingModel plane = ReferenceModel.fromTb("mirror3");
    RealSpaceMatrix atom =
        new RealSpaceMatrix(1, List.of(CellIndex.HOME), new double[1][1], new double[1][1]);
    TightBindingModel chain = TightBindingModel.of(plane.lattice(), 1, atom, new double[1][3]);
    assertThrows(ModelException.class, () -> SymmetryForecast.of(chain, 1e-4));
  }
}
