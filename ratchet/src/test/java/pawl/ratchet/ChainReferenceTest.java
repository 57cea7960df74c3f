package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Result;
import pawl.response.Outcome;
import pawl.response.Sweep;

/** The chain against an independent program. */
class ChainReferenceTest {

  private static final double TOLERANCE = 1e-9;

  private static Outcome outcome(JsonNode chain) {
    JsonNode params = chain.get("params");
    return new ChainCalculation(Reference.ratchet(params))
        .under(Reference.conditions(params), Sweep.SERIAL);
  }

  private static Result find(Outcome outcome, String name) {
    return outcome.quantities().stream()
        .filter(q -> q.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A_room", "B_large_dT", "C_lowT_cold_phonons"})
  @DisplayName("every quantity equals the independent program's to 1e-9")
  void everyQuantity(String name) throws IOException {
    JsonNode chain = Reference.chain(name);
    Outcome outcome = outcome(chain);
    List<String> pairs =
        List.of(
            "N_R NR",
            "N_L NL",
            "dN_R dNR",
            "dN_L dNL",
            "J J_A",
            "J_closed J_eq30_signcorrected",
            "j j_Apm2",
            "q q_Wpm3",
            "q_closed q_eq32",
            "L11 L11",
            "sigma L11",
            "L12 L12",
            "L21 L21",
            "L22 L22",
            "lambda lambda_W_K_m3",
            "p p_W_K2_m3",
            "ZT ZT_L12sq_over_L11L22",
            "crit25 crit25",
            "crit27 crit27");
    for (String pair : pairs) {
      String[] names = pair.split(" ", -1);
      double expected = chain.get(names[1]).asDouble();
      Result found = find(outcome, names[0]);
      assertEquals(expected, found.value(0), TOLERANCE * Math.abs(expected), names[0]);
      assertTrue(found.error(0) < 1e-11 * Math.abs(expected), names[0] + " " + found.error(0));
    }
    assertEquals(-find(outcome, "j").value(0), find(outcome, "j_paper_sign").value(0));
    double change = find(outcome, "crit23").value(0);
    double bound = find(outcome, "crit25").value(0);
    assertTrue(change > 0 && change <= bound, "crit23 " + change + ", crit25 " + bound);
    assertTrue(outcome.checks().stream().allMatch(c -> c.passed()), outcome.checks().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"J", "q"})
  @DisplayName("of set A they agree to 1e-12 once its rounded difference of occupations is undone")
  void setA(String quantity) throws IOException {
    JsonNode chain = Reference.chain("A_room");
    double exact = 8.51071841431812e-4;
    double rounded = chain.get("dn").asDouble();
    String name = quantity.equals("J") ? "J_A" : "q_Wpm3";
    double expected = chain.get(name).asDouble() * exact / rounded;
    assertEquals(expected, find(outcome(chain), quantity).value(0), 1e-12 * expected);
  }
}
