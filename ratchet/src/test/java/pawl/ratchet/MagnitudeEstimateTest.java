package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.quantity.Result;

class MagnitudeEstimateTest {

  private static final Map<String, Result> MN_GETE =
      new MagnitudeEstimate(0.1, 0.1, 5, 0.1, 0.01)
              .under(
                  Conditions.of(
                      new double[] {0},
                      new double[] {300},
                      new double[] {300.1},
                      List.of(EinsteinPhonons.of(0.01))),
                  SiInput.hbarPerEv(1e-13))
              .quantities()
              .stream()
              .collect(Collectors.toMap(Result::name, q -> q));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "tau_el_ph_text       ; tau_eph = hbar/(|g|^2 N (n+1)) [text]",
        "tau_el_ph            ; tau_eph = hbar/(2 pi |g|^2 N (n+1)) [Eq 26]",
        "dn                   ; dn at dT=0.1K",
        "j_prefactor          ; (46) prefactor e tau om^2/a^2 dg2 dN",
        "j_estimate           ; (46) j at dn(0.1K)",
        "q_prefactor          ; (47) prefactor hbar om^2 g2 N^2 (order-of-mag Eq 45)",
        "q_estimate           ; (47) q at dn(0.1K) (Eq 45)",
        "lambda_prefactor     ; (48a) lambda prefactor k_B om g2 N^2",
        "lambda_estimate      ; lambda at 300K (no 2pi*4)",
        "lambda_estimate_full ; lambda at 300K (Eq 40b full)",
        "p_prefactor          ; (48b) p prefactor kB^2 om^2 tau N (dg2 dN)^2",
        "power_estimate       ; p dT^2/4 at dT=0.1 (no 2pi^2)",
        "ZT_prefactor         ; (48c) ZT prefactor tau hbar om^2 dg2^2 dN^2/(g2 N) /eV",
        "ZT_estimate          ; ZT 300K = pref*x n(n+1)",
        "ZT_estimate_full     ; ZT 300K Eq(40d) full",
        "ZT_estimate_phonons  ; ZT 300K Eq (49)",
        "crit25_estimate      ; crit 25 at dT=0.1",
        "crit27_estimate      ; crit 27 x*dT/T at dT=0.1 (paper: -> dT/T<<1)",
      })
  @DisplayName("Mn-doped GeTe comes out as an independent program has it")
  void germaniumTelluride(String name, String reference) throws IOException {
    for (JsonNode one : Reference.read("ratchet_estimates")) {
      if (one.get("name").asText().equals(reference)) {
        // The difference of occupations there is rounded by 2.5e-13, dT by 4e-13.
        double expected = one.get("value").asDouble();
        assertEquals(expected, MN_GETE.get(name).value(0), 2e-12 * expected);
        return;
      }
    }
    throw new IllegalArgumentException(reference);
  }

  @ParameterizedTest
  @CsvSource({
    "q_estimate, q_estimate_full, 25.132741228718345",
    "p_estimate, p_estimate_full, 19.739208802178716"
  })
  @DisplayName("the full factors are those of the closed forms")
  void factors(String name, String full, double factor) {
    double value = MN_GETE.get(name).value(0);
    assertEquals(factor * value, MN_GETE.get(full).value(0), 1e-14 * factor * value);
  }
}
