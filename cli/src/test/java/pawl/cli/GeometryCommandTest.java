package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GeometryCommandTest {

  @TempDir private Path directory;

  private Path output;

  @BeforeEach
  void place() {
    output = directory.resolve("output");
  }

  private Run run(Object model, String... words) {
    List<Object> all = new ArrayList<>(List.of("geometry", model, "-o", output));
    all.addAll(List.of(words));
    return Run.pawl(all.toArray());
  }

  private JsonNode results(Object model, String... words) throws IOException {
    Run run = run(model, words);
    assertEquals(0, run.code(), run.err());
    return new ObjectMapper().readTree(output.resolve("result.json").toFile());
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  @DisplayName("in a plane everything, with Λ of occupied states at mu, T = 0 by default")
  void plane() throws IOException {
    JsonNode json =
        results("builtin:haldane", "--kmesh", "6x6", "--mu", "0.2,0.3", "--fermi", "0.1");
    assertEquals("geometry", json.get("command").textValue());
    assertEquals(List.of("k", "band", "mu_eV", "T_K", "mu_rel_eV"), names(json.get("axes")));
    assertEquals(
        List.of(
            "k_frac",
            "energy",
            "multiplet",
            "velocity",
            "berry_curvature",
            "quantum_metric",
            "orbital_moment",
            "lambda_first",
            "lambda_metric",
            "lambda",
            "lambda_occupied"),
        names(json.get("quantities")));
    JsonNode occupied = json.get("quantities").get("lambda_occupied");
    assertEquals("[\"k\",\"mu_eV\",\"T_K\",\"component\"]", occupied.get("dimensions").toString());
    assertEquals("e angstrom^3/hbar", occupied.get("unit").textValue());
    // Both energies lie in the gap: one band is filled at every k.
    JsonNode lambda = json.get("quantities").get("lambda").get("values");
    for (int k = 0; k < 36; k++) {
      for (int c = 0; c < 2; c++) {
        double lower = lambda.get(k).get(0).get(c).doubleValue();
        double sum = occupied.get("values").get(k).get(0).get(0).get(c).doubleValue();
        assertEquals(lower, sum, 1e-12 * (1 + Math.abs(lower)));
      }
    }
    assertTrue(Files.exists(output.resolve("result.bxsf")));
  }

  @Test
  @DisplayName("--quantities selects; in space there are six metrics, three moments and no Λ")
  void space() throws IOException {
    JsonNode all = results("builtin:rashba-zeeman-3d", "--kmesh", "2x2x2");
    assertEquals(
        "[\"xx\",\"xy\",\"xz\",\"yy\",\"yz\",\"zz\"]",
        all.get("quantities").get("quantum_metric").get("components").toString());
    assertEquals(
        "[\"x\",\"y\",\"z\"]",
        all.get("quantities").get("orbital_moment").get("components").toString());
    assertFalse(all.get("quantities").has("lambda"));
    JsonNode one =
        results(
            "builtin:rashba-zeeman-3d",
            "--path",
            "G 0 0 0; X 0.5 0 0",
            "--points=2",
            "--quantities=orbital_moment",
            "--force");
    assertEquals(
        List.of("k_frac", "path_length", "energy", "orbital_moment"), names(one.get("quantities")));
    assertFalse(Files.exists(output.resolve("result.bxsf")), "that of the mesh before is gone");
  }

  @Test
  @DisplayName("--surface colours the surfaces of FermiSurfer with a component")
  void surface() throws IOException {
    JsonNode json = results("builtin:haldane", "--kmesh", "3x3", "--surface", "velocity_y");
    List<String> lines = Files.readAllLines(output.resolve("result.frmsf"));
    assertEquals("3 3 1", lines.get(0));
    assertEquals(6 + 2 * 2 * 9, lines.size());
    JsonNode velocity = json.get("quantities").get("velocity").get("values");
    assertEquals(
        velocity.get(4).get(1).get(1).doubleValue(), Double.parseDouble(lines.get(6 + 18 + 9 + 4)));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(2, List.of("--quantities=energies"), "'energies' is not energy, multiplet"),
        Arguments.of(2, List.of("--surface=dos"), "--surface: 'dos' is none of what this run"),
        Arguments.of(2, List.of("--temperature=10"), "give its --mu"),
        Arguments.of(2, List.of("--path=G 0 0 0; X 0.5 0 0"), "exclude each other"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refuses(int code, List<String> words, String complaint) {
    List<String> all = new ArrayList<>(words);
    all.add("--kmesh=2x2");
    Run run = run("builtin:haldane", all.toArray(String[]::new));
    assertEquals(code, run.code(), run.err());
    assertTrue(run.complaint().contains(complaint), run.complaint());
    assertFalse(Files.exists(output), "nothing is written");
  }

  @Test
  @DisplayName("Λ in space and anything geometric on a chain are refused with the cure")
  void refusesDimensions() {
    Run space = run("builtin:rashba-zeeman-3d", "--kmesh=2x2x2", "--mu=0");
    assertEquals(4, space.code(), space.err());
    assertTrue(space.complaint().contains("--dimension 2"), space.complaint());
    Run chain = run("builtin:rashba-zeeman-1d", "--kmesh=4", "--quantities=quantum_metric");
    assertEquals(4, chain.code(), chain.err());
    assertTrue(chain.complaint().contains("one-dimensional"), chain.complaint());
    Run fine = run("builtin:rashba-zeeman-1d", "--kmesh=4");
    assertEquals(0, fine.code(), fine.err());
  }

  @Test
  @DisplayName("--dry-run tells and writes nothing")
  void dryRun() {
    Run run = run("builtin:haldane", "--kmesh=6x6", "--dry-run");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("k_points"), run.out());
    assertFalse(Files.exists(output));
  }
}
