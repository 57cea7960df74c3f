package pawl.junction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.quantity.Estimate;

/** Several levels and broadened modes against an independent program. */
class MultiLevelTest {

  static List<JsonNode> cases() {
    return Reference.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  @DisplayName("J, I_e, channels and the energies that leave the leads")
  void currents(JsonNode row) {
    Fluxes fluxes = Reference.state(row).fluxes();
    // The two quadratures of that program agree to 4e-13 of J.
    double scale = fluxes.gross();
    assertClose(row.get("J"), fluxes.energy(), scale);
    assertClose(row.get("Ie"), fluxes.electrons(), scale);
    assertClose(row.get("JE_L"), fluxes.leaving(Side.LEFT), scale);
    assertClose(row.get("JE_R"), fluxes.leaving(Side.RIGHT), scale);
    for (Channel channel : Channel.values()) {
      JsonNode expected = row.get("J_channels").get(channel.name());
      assertClose(expected, fluxes.of(Flux.ENERGY, channel), scale);
    }
  }

  /** 1e-9 of the value; where all cancels, the rounding of the other program. */
  private static void assertClose(JsonNode expected, Estimate found, double scale) {
    double allowed = 1e-9 * Math.abs(expected.doubleValue()) + 1e-14 * scale;
    assertEquals(expected.doubleValue(), found.value(), allowed);
    assertTrue(found.error() <= allowed, found.toString());
  }
}
