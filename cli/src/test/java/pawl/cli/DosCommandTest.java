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

class DosCommandTest {

  @TempDir private Path directory;

  private Path output;

  @BeforeEach
  void place() {
    output = directory.resolve("output");
  }

  private Run run(Object model, String... words) {
    List<Object> all = new ArrayList<>(List.of("dos", model, "-o", output));
    all.addAll(List.of(words));
    return Run.pawl(all.toArray());
  }

  private JsonNode results() throws IOException {
    return new ObjectMapper().readTree(output.resolve("result.json").toFile());
  }

  private static double number(JsonNode dos, String what, int energy) {
    return dos.get(what).get(energy).get(0).doubleValue();
  }

  @Test
  @DisplayName("dos has the axis E_eV, a unit of the model's dimension, and errors")
  void schema() throws IOException {
    Run run = run("builtin:haldane", "--energy", "-4:4:5", "--kmesh", "24x24");
    assertEquals(0, run.code(), run.err());
    JsonNode json = results();
    assertEquals("dos", json.get("command").textValue());
    assertEquals("{\"E_eV\":[-4.0,-2.0,0.0,2.0,4.0]}", json.get("axes").toString());
    JsonNode dos = json.get("quantities").get("dos");
    assertEquals("1/(eV m^2)", dos.get("unit").textValue());
    assertEquals("[\"E_eV\",\"component\"]", dos.get("dimensions").toString());
    assertEquals(0, number(dos, "values", 2)); // the gap
    assertTrue(number(dos, "values", 1) > 1e17);
    double error = number(dos, "error", 1);
    assertTrue(error > 0 && error < 0.2 * number(dos, "values", 1), "error " + error);
    assertEquals("[24,24,1]", json.get("provenance").get("kmesh").toString());
    assertTrue(run.out().lines().findFirst().orElseThrow().matches(" *E +dos"), run.out());
  }

  @Test
  @DisplayName("with --fermi, energies are given relative to it and E_eV stays absolute")
  void fermi() throws IOException {
    Run run = run("builtin:haldane", "--energy", "-1,1", "--fermi", "2", "--kmesh", "12x12");
    assertEquals(0, run.code(), run.err());
    assertEquals("{\"E_eV\":[1.0,3.0],\"E_rel_eV\":[-1.0,1.0]}", results().get("axes").toString());
    assertTrue(run.out().lines().findFirst().orElseThrow().matches(" *E +E-fermi +dos"), run.out());
  }

  @Test
  @DisplayName("in three dimensions, and without Wannier centres")
  void inSpace() throws IOException {
    Run run = run("builtin:rashba3d", "--energy", "0,1", "--kmesh", "8x8x8", "--threads", "2");
    assertEquals(0, run.code(), run.err());
    assertEquals("1/(eV m^3)", results().get("quantities").get("dos").get("unit").textValue());
    Path model = new SampleModel(directory).copy("haldane_C_hr.dat");
    Run alone =
        Run.pawl(
            "dos",
            model,
            "--lattice",
            "2,0,0;0,2,0;0,0,9",
            "--energy",
            "1",
            "--kmesh",
            "8x8",
            "-o",
            directory.resolve("alone"));
    assertEquals(0, alone.code(), alone.err());
  }

  @Test
  @DisplayName(
      "symmetry spares k-points, and --no-symmetry solves all of them for the same numbers")
  void symmetry() throws IOException {
    String[] words = {"--energy", "-1.2037,0.3171", "--kmesh", "12x12x12", "--force", ""};
    words[5] = "-q";
    Run run = run("builtin:rashba-zeeman-3d", words);
    assertEquals(0, run.code(), run.err());
    JsonNode reduced = results();
    JsonNode use = reduced.get("provenance").get("symmetry");
    int solved = use.get("k_points_solved").intValue();
    assertEquals(7 * 7 * 12, solved, "mirrors across x and z");
    assertEquals("symmetry-reduction", reduced.get("checks").get(0).get("name").textValue());
    words[5] = "--no-symmetry";
    run("builtin:rashba-zeeman-3d", words);
    JsonNode whole = results();
    JsonNode all = whole.get("provenance").get("symmetry");
    assertEquals(1728, all.get("k_points_solved").intValue());
    assertEquals(0, all.get("used").size());
    for (int i = 0; i < 2; i++) {
      double expected = number(whole.get("quantities").get("dos"), "values", i);
      double found = number(reduced.get("quantities").get("dos"), "values", i);
      assertTrue(expected > 0);
      assertEquals(expected, found, 1e-10 * expected);
    }
    words[5] = "--dry-run";
    words[4] = "-v";
    Run dry = run("builtin:rashba-zeeman-3d", words);
    assertTrue(dry.out().matches("(?s).*k_points_solved +" + solved + " .*"), dry.out());
  }

  @Test
  @DisplayName("--rtol refines by doubling; what it cannot reach is marked")
  void refines() throws IOException {
    Run run = run("builtin:haldane", "--energy", "-2", "--kmesh", "6x6", "--rtol", "0.05");
    assertEquals(0, run.code(), run.err());
    JsonNode json = results();
    int divisions = json.get("provenance").get("kmesh").get(0).intValue();
    assertTrue(divisions > 6 && divisions % 6 == 0, divisions + " divisions");
    JsonNode dos = json.get("quantities").get("dos");
    assertTrue(number(dos, "error", 0) <= 0.05 * number(dos, "values", 0));

    Run strict =
        run("builtin:haldane", "--energy", "-2", "--kmesh", "512x512", "--rtol", "1e-9", "--force");
    assertEquals(5, strict.code(), strict.err());
    assertEquals("not-converged", results().get("status").textValue());
  }

  @Test
  @DisplayName("a mesh whose energies outgrow the memory is refused before the start")
  void memory() {
    Run run = run("builtin:rashba3d", "--energy", "1", "--kmesh", "1000x1000x1000");
    assertEquals(6, run.code(), run.err());
    assertTrue(run.complaint().contains("16.0 GB of memory"), run.complaint());
    assertFalse(Files.exists(output));
  }

  @Test
  @DisplayName("--axis adds N_R, N_L and their derivatives; along -x they change places")
  void movers() throws IOException {
    String[] words = {"--energy=-0.45,-0.3", "--kmesh", "24x24"};
    Run run = run("builtin:rashba-zeeman-2d", words[0], words[1], words[2], "--axis", "x");
    assertEquals(0, run.code(), run.err());
    JsonNode along = results().get("quantities");
    assertEquals("1/(eV m^2)", along.get("N_R").get("unit").textValue());
    assertEquals("1/(eV^2 m^2)", along.get("dN_L").get("unit").textValue());
    double right = number(along.get("N_R"), "values", 0);
    double left = number(along.get("N_L"), "values", 0);
    assertEquals(number(along.get("dos"), "values", 0), right + left, 1e-9 * right);
    assertTrue(right > 1.001 * left, "the field splits them: " + right + " and " + left);
    assertTrue(number(along.get("dN_R"), "error", 0) > 0);
    assertEquals(
        "movers-balance", results().get("checks").get(0).get("name").textValue(), run.out());
    Run back =
        run("builtin:rashba-zeeman-2d", words[0], words[1], words[2], "--axis=-1,0,0", "--force");
    assertEquals(0, back.code(), back.err());
    assertEquals(right, number(results().get("quantities").get("N_L"), "values", 0), 1e-9 * right);
    assertTrue(run.out().lines().findFirst().orElseThrow().contains("N_R"), run.out());
  }

  @Test
  @DisplayName("movers in space have units of a volume, and more of them go with the field")
  void moversInSpace() throws IOException {
    Run run =
        run("builtin:rashba-zeeman-3d", "--energy=-0.55", "--kmesh", "16x16x16", "--axis", "x");
    assertEquals(0, run.code(), run.err());
    JsonNode found = results().get("quantities");
    assertEquals("1/(eV m^3)", found.get("N_R").get("unit").textValue());
    assertEquals("1/(eV^2 m^3)", found.get("dN_R").get("unit").textValue());
    double right = number(found.get("N_R"), "values", 0) * 125e-30;
    double left = number(found.get("N_L"), "values", 0) * 125e-30;
    // 0.8499 states per eV and cell, of a fine mesh; tetrahedra on 16×16×16
    assertEquals(0.850, right + left, 0.01);
    assertEquals(0.0050, right - left, 0.0002);
  }

  @Test
  @DisplayName("an axis that closes on no line, or is across the crystal, is refused with a cure")
  void oddAxes() {
    Run odd =
        run("builtin:haldane", "--energy=1", "--kmesh=8x8", "--axis=1,0.1,0", "--method=lines");
    assertEquals(4, odd.code(), odd.err());
    assertTrue(odd.complaint().contains("--method simplex"), odd.complaint());
    Run across = run("builtin:haldane", "--energy=1", "--kmesh=8x8", "--axis=z");
    assertEquals(4, across.code(), across.err());
    assertTrue(across.complaint().contains("perpendicular"), across.complaint());
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(List.of("--energy", "1", "--axis", "0,0,0"), "'0,0,0' is not x, y, z"),
        Arguments.of(List.of("--energy", "1", "--axis", "w"), "'w'"),
        Arguments.of(List.of("--energy", "1", "--method", "simplex"), "give the --axis of it"),
        Arguments.of(List.of("--kmesh", "8x8"), "Missing required option: '--energy"),
        Arguments.of(List.of("--energy", "-1:1", "--kmesh", "8x8"), "'-1:1' is not A:B:N"),
        Arguments.of(List.of("--energy", "1", "--kmesh", "8"), "--kmesh: expected 2 divisions"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesUsage(List<String> words, String complaint) {
    Run run = run("builtin:haldane", words.toArray(String[]::new));
    assertEquals(2, run.code(), run.err());
    assertTrue(run.complaint().contains(complaint), run.complaint());
  }

  @Test
  @DisplayName("a job file says the same")
  void job() throws IOException {
    Path job = directory.resolve("job.toml");
    Files.writeString(
        job,
        """
        command = "dos"
        model = "builtin:haldane"
        energy = "-4:4:9"
        kmesh = "12x12"
        output = "from-job"
        """);
    Run run = Run.pawl("run", job);
    assertEquals(0, run.code(), run.err());
    assertTrue(Files.exists(directory.resolve("from-job/result.nc")));
  }
}
