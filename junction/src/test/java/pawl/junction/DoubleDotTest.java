package pawl.junction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.quantity.Estimate;

/** The double dot of Nian, Lü, Figs. 2 to 5, against an independent program. */
class DoubleDotTest {

  /** What is asked of the numbers; that program claims 1e-11. */
  private static final double RELATIVE = 1e-9;

  /** Of what vanishes: rounding, here and in the other program. */
  private static final double ABSOLUTE = 1e-14;

  private static final JsonNode NUMBERS = Reference.numbers("junction_double_dot");

  private static JunctionState state(double gamma, Conditions conditions) {
    return Reference.doubleDotMode().state(Reference.doubleDot(gamma), conditions);
  }

  private static void assertClose(double expected, Estimate found, String what) {
    assertEquals(expected, found.value(), RELATIVE * Math.abs(expected) + ABSOLUTE, what);
    assertTrue(
        found.error() <= RELATIVE * Math.abs(expected) + ABSOLUTE, what + ": " + found.error());
  }

  static List<Arguments> figures() {
    List<Arguments> curves = new ArrayList<>();
    for (double gamma : new double[] {0.5, 1}) {
      for (double bath : new double[] {0.8, 1}) {
        for (int mu = 0; mu <= 6; mu++) {
          curves.add(arguments(gamma, bath, mu));
        }
      }
    }
    return curves;
  }

  @ParameterizedTest(name = "Gamma = {0}, T_ph = {1}, mu = {2}")
  @MethodSource("figures")
  @DisplayName("Figs. 3 and 4: J, I_e and eta against the temperature of the electrons")
  void temperature(double gamma, double bath, int mu) {
    String key =
        "fig3_4 Gamma=" + (gamma == 1 ? "2" : "") + "gamma Tph=" + bath + " narrow mode u-norm";
    for (JsonNode row : NUMBERS.get(key).get(Integer.toString(mu)).get("rows")) {
      double x = row.get("x").doubleValue();
      Conditions conditions = Reference.at(mu, bath * (1 + x), bath);
      Fluxes fluxes = state(gamma, conditions).fluxes();
      assertClose(row.get("J").doubleValue(), fluxes.energy(), "J at " + x);
      assertClose(row.get("Ie").doubleValue(), fluxes.electrons(), "I_e at " + x);
      assertClose(row.get("eta").doubleValue(), fluxes.perBoson(conditions), "eta at " + x);
    }
  }

  static List<Arguments> biases() {
    List<Arguments> curves = new ArrayList<>();
    for (double gamma : new double[] {0.5, 1}) {
      for (double temperature : new double[] {0.1, 0.2, 0.3, 0.5, 1}) {
        curves.add(arguments(gamma, temperature));
      }
    }
    return curves;
  }

  @ParameterizedTest(name = "Gamma = {0}, T = {1}")
  @MethodSource("biases")
  @DisplayName("Fig. 5: J and I_e against the bias, also where eV is the energy of the boson")
  void bias(double gamma, double temperature) {
    String key = "Gamma=" + (gamma == 1 ? "2" : "") + "gamma T=" + temperature;
    int resonant = 0;
    for (JsonNode row : NUMBERS.get("fig5").get(key)) {
      double bias = row.get(0).doubleValue();
      resonant += Math.abs(bias) == 1 ? 1 : 0;
      Fluxes fluxes = state(gamma, Reference.biased(bias, temperature)).fluxes();
      assertClose(row.get(1).doubleValue(), fluxes.energy(), "J at " + bias);
      assertClose(row.get(2).doubleValue(), fluxes.electrons(), "I_e at " + bias);
    }
    assertEquals(2, resonant, "both signs of eV = boson energy are among the points");
  }

  static List<JsonNode> populations() {
    List<JsonNode> rows = new ArrayList<>();
    NUMBERS.get("population").forEach(rows::add);
    return rows;
  }

  @ParameterizedTest
  @MethodSource("populations")
  @DisplayName("rates, N, T_eff and mu_eff")
  void population(JsonNode row) {
    double gamma = row.get("Gamma_over_gamma").doubleValue() / 2;
    Conditions conditions =
        Reference.biased(row.get("V").doubleValue(), row.get("T").doubleValue());
    Population mode = state(gamma, conditions).populations().get(0);
    assertClose(row.get("rate_up").doubleValue(), mode.emission(), "emission");
    assertClose(row.get("rate_dn").doubleValue(), mode.absorption(), "absorption");
    assertClose(row.get("N").doubleValue(), mode.number(), "N");
    assertClose(row.get("Teff").doubleValue(), mode.temperature(), "T_eff");
    assertClose(row.get("mueff").doubleValue(), mode.chemicalPotential(), "mu_eff");
    double t = row.get("T").doubleValue();
    assertEquals(
        t / (1 - mode.chemicalPotential().value()),
        mode.temperature().value(),
        1e-12,
        "Eq. (12), an identity of (10) and (11)");
  }

  @ParameterizedTest(name = "Gamma = {0}: Lambda_LR = {1}, Lambda_RL = {2}")
  @CsvSource({"0.5, 0.24195418410782, 0.01179035018434", "1, 0.11750335843911, 0.02004573001018"})
  @DisplayName("Lambda at mu = 0, T = 1; none within a lead, as M has no diagonal")
  void lambda(double gamma, double leftRight, double rightLeft) {
    PairRates rates = new PairRates(Reference.doubleDot(gamma), Reference.at(0, 1, 1));
    AdaptiveQuadrature.Integral integral =
        rates.at(1, Contraction.of(Reference.doubleDotCoupling()));
    // Fourteen digits are printed.
    assertEquals(leftRight, lambda(integral, Channel.LR), 1e-14);
    assertEquals(rightLeft, lambda(integral, Channel.RL), 1e-14);
    assertEquals(0, lambda(integral, Channel.LL), 1e-30);
    assertEquals(0, lambda(integral, Channel.RR), 1e-30);
  }

  private static double lambda(AdaptiveQuadrature.Integral integral, Channel channel) {
    return PairRates.estimate(integral, PairRates.Kind.ABSORPTION, channel)
        .minus(PairRates.estimate(integral, PairRates.Kind.EMISSION, channel))
        .value();
  }

  @Test
  @DisplayName("a mode that is emitted faster than absorbed has no population")
  void unstable() {
    Population mode = state(1, Reference.biased(1.5, 0.3)).populations().get(0);
    assertTrue(mode.emission().value() > mode.absorption().value());
    assertTrue(mode.isUnstable());
    assertTrue(Double.isNaN(mode.number().value()));
    assertTrue(Double.isNaN(mode.temperature().value()));
    assertTrue(Double.isNaN(mode.chemicalPotential().value()));
  }
}
