package pawl.junction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The sum over channels against the trace of Green's functions. */
class LandauerTest {

  /** Both are integrated to 1e-11. */
  private static final double RELATIVE = 1e-10;

  private static JsonNode named(String name) {
    return Reference.cases().stream()
        .filter(row -> row.get("name").textValue().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void assertEqual(double[] trace, Fluxes fluxes) {
    double j = fluxes.energy().value();
    assertEquals(trace[0], j, RELATIVE * Math.abs(j));
    assertEquals(0, trace[1], RELATIVE * Math.abs(j), "a real current");
  }

  @Test
  @DisplayName("four levels, two modes, leads at two temperatures")
  void fourLevels() {
    JsonNode row = named("four_level_two_mode_TL_ne_TR");
    NegfTrace trace =
        new NegfTrace(
            Reference.fourLevels(),
            Reference.fourLevelCouplings(),
            Reference.twoModeBath(),
            Reference.conditions(row));
    assertEqual(trace.energy(), Reference.state(row).fluxes());
  }

  @Test
  @DisplayName("leads that are chains")
  void chains() {
    JsonNode row = named("chain_leads_one_mode");
    NegfTrace trace =
        new NegfTrace(
            Reference.onChains(),
            Reference.chainCouplings(),
            Reference.chainBath(),
            Reference.conditions(row));
    assertEqual(trace.energy(), Reference.state(row).fluxes());
  }

  @Test
  @DisplayName("a complex spectral function of the bosons, where its transpose would be wrong")
  void gyration() {
    Conductor conductor =
        new Conductor(
            SquareMatrix.of(
                new double[][] {{0.4, 0.1}, {0.1, -0.3}}, new double[][] {{0, 0.2}, {-0.2, 0}}),
            new WideBandLead(SquareMatrix.of(new double[] {0.5, 0}, new double[] {0, 0.1})),
            new WideBandLead(SquareMatrix.of(new double[] {0.1, 0}, new double[] {0, 0.4})));
    List<SquareMatrix> couplings =
        List.of(
            SquareMatrix.of(new double[] {0.1, 0.3}, new double[] {0.3, 0}),
            SquareMatrix.of(new double[2][2], new double[][] {{0, 0.4}, {-0.4, 0}}));
    SquareMatrix stiffness = SquareMatrix.of(new double[] {0.5, 0.1}, new double[] {0.1, 0.6});
    SquareMatrix damping = SquareMatrix.of(new double[] {0.3, 0.05}, new double[] {0.05, 0.2});
    SquareMatrix turn = SquareMatrix.of(new double[] {0, 0.25}, new double[] {-0.25, 0});
    OhmicBath bath = new OhmicBath(stiffness, damping, turn);
    Conditions conditions = new Conditions(new Reservoir(0.5, 0.3), new Reservoir(-0.4, 0.25), 0.2);

    assertTrue(Math.abs(bath.spectral(0.7).im(0, 1)) > 0.1 * bath.spectral(0.7).largest());
    Fluxes fluxes = new BroadModes(couplings, bath).state(conductor, conditions).fluxes();
    assertEqual(new NegfTrace(conductor, couplings, bath, conditions).energy(), fluxes);

    // The other sense of rotation is the transposed spectral function.
    OhmicBath transposed = new OhmicBath(stiffness, damping, turn.times(-1, 0));
    double wrong =
        new BroadModes(couplings, transposed)
            .state(conductor, conditions)
            .fluxes()
            .energy()
            .value();
    double j = fluxes.energy().value();
    assertTrue(Math.abs(wrong - j) > 5e-3 * Math.abs(j), wrong + " is too close to " + j);
  }
}
