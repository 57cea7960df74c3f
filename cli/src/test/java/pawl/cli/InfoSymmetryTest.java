package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InfoSymmetryTest {

  @Test
  @DisplayName("info of a plane says which responses its symmetries allow, in words and as JSON")
  void plane() throws IOException {
    Run text = Run.pawl("info", "builtin:bilayer8");
    assertEquals(0, text.code(), text.err());
    assertTrue(
        text.out().lines().anyMatch(l -> l.matches(" *intrinsic +chi_int alpha_int +x, rest.*")),
        text.out());
    assertTrue(
        text.out().lines().anyMatch(l -> l.matches(" *equilibrium +magnetization +no, .*PT.*")),
        text.out());
    JsonNode json = new ObjectMapper().readTree(Run.pawl("info", "builtin:psym2", "--json").out());
    JsonNode rules = json.get("symmetry_allows").get("rules");
    assertEquals("[\"z\"]", rules.get(0).get("allowed").toString());
    assertEquals("[]", rules.get(1).get("allowed").toString());
    assertEquals("P", json.get("symmetry_allows").get("operations").get(0).textValue());
  }

  @Test
  @DisplayName("in space and without centres it says nothing of them")
  void elsewhere() {
    Run space = Run.pawl("info", "builtin:rashba-zeeman-3d");
    assertEquals(0, space.code(), space.err());
    assertFalse(space.out().contains("Symmetry allows"), space.out());
  }
}
