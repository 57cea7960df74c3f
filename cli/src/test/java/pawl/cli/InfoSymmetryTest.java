package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  @DisplayName("info of a solid has a line for each of its tensors, and what forbids components")
  void space() throws IOException {
    Run text = Run.pawl("info", "builtin:rashba-zeeman-3d");
    assertEquals(0, text.code(), text.err());
    for (String name :
        List.of(
            "magnetization",
            "hall_conductivity",
            "berry_curvature_dipole",
            "kinetic_magnetoelectric")) {
      assertTrue(text.out().lines().anyMatch(l -> l.contains(" " + name + " ")), text.out());
    }
    JsonNode json = new ObjectMapper().readTree(Run.pawl("info", "builtin:fe", "--json").out());
    JsonNode rules = json.get("symmetry_allows").get("rules");
    assertEquals("[\"z\"]", rules.get(0).get("allowed").toString());
    assertEquals("[\"yz\",\"zx\"]", rules.get(1).get("forbidden").toString());
    assertEquals("[]", rules.get(2).get("allowed").toString());
    assertEquals("P", rules.get(2).get("forbidden_by").textValue().substring(0, 1));
  }

  @Test
  @DisplayName("of chains it says nothing of them")
  void elsewhere() {
    Run chain = Run.pawl("info", "builtin:rashba-zeeman-1d");
    assertEquals(0, chain.code(), chain.err());
    assertFalse(chain.out().contains("Symmetry allows"), chain.out());
  }

  @Test
  @DisplayName("what was predicted to be zero stands beside what was computed, a line per tensor")
  void predictedZeros(@TempDir Path directory) {
    Run run =
        Run.pawl(
            "magnetization",
            "builtin:fe",
            "--mu=12.6",
            "--temperature=300",
            "--kmesh=4x4x4",
            "-o",
            directory.resolve("out"));
    assertEquals(0, run.code(), run.err());
    List<String> predicted = run.out().lines().filter(l -> l.startsWith("predicted ")).toList();
    assertEquals(4, predicted.size(), run.out());
    assertTrue(predicted.get(0).startsWith("predicted hall_conductivity_yz,zx = 0, "), run.out());
    assertTrue(predicted.get(1).startsWith("predicted magnetization_x,y = 0, "), run.out());
    assertTrue(predicted.get(2).startsWith("predicted berry_curvature_dipole = 0, "), run.out());
  }
}
