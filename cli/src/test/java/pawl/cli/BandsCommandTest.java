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

class BandsCommandTest {

  private static final String PATH = "G 0 0 0; X 0.5 0 0; M 0.5 0.5 0";

  @TempDir private Path directory;

  private Path output;

  @BeforeEach
  void place() {
    output = directory.resolve("output");
  }

  private Run run(Object model, String... words) {
    List<Object> all = new ArrayList<>(List.of("bands", model, "-o", output));
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
  @DisplayName("a path gives energies with their points, the way along it and its labels")
  void path() throws IOException {
    JsonNode json = results("builtin:haldane", "--path", PATH, "--points", "10");
    assertEquals("bands", json.get("command").textValue());
    assertEquals("complete", json.get("status").textValue());
    assertEquals(List.of("k", "band"), names(json.get("axes")));
    assertEquals(21, json.get("axes").get("k").size());
    assertEquals("[1.0,2.0]", json.get("axes").get("band").toString());
    assertEquals("{\"0\":\"G\",\"10\":\"X\",\"20\":\"M\"}", json.get("labels").get("k").toString());
    JsonNode quantities = json.get("quantities");
    assertEquals(List.of("k_frac", "path_length", "energy"), names(quantities));
    JsonNode energy = quantities.get("energy");
    assertEquals("eV", energy.get("unit").textValue());
    assertEquals("[\"k\",\"band\",\"component\"]", energy.get("dimensions").toString());
    assertEquals("[\"value\"]", energy.get("components").toString());
    assertEquals(2, energy.get("values").get(20).size());
    double error = energy.get("error").get(0).get(0).get(0).doubleValue();
    assertTrue(error > 1e-16 && error < 1e-12, "rounding, not " + error);
    assertEquals("[0.5,0.25,0.0]", quantities.get("k_frac").get("values").get(15).toString());
    assertEquals("1/angstrom", quantities.get("path_length").get("unit").textValue());
    assertEquals(21, json.get("provenance").get("k_points").intValue());
    assertEquals("[]", json.get("provenance").get("kmesh").toString());
    assertTrue(Files.exists(output.resolve("result.csv")));
    assertTrue(Files.exists(output.resolve("result.nc")));
  }

  @Test
  @DisplayName("velocity and Berry curvature on a mesh, in two dimensions")
  void everything() throws IOException {
    JsonNode json =
        results("builtin:haldane", "--kmesh", "4x6", "--velocity", "--berry", "--threads=2");
    JsonNode quantities = json.get("quantities");
    assertEquals(List.of("k_frac", "energy", "velocity", "berry_curvature"), names(quantities));
    JsonNode velocity = quantities.get("velocity");
    assertEquals("eV angstrom/hbar", velocity.get("unit").textValue());
    assertEquals("[\"x\",\"y\"]", velocity.get("components").toString());
    assertTrue(velocity.get("long_name").textValue().contains("multiplet"));
    JsonNode berry = quantities.get("berry_curvature");
    assertEquals("angstrom^2", berry.get("unit").textValue());
    assertEquals("[\"z\"]", berry.get("components").toString());
    assertTrue(berry.get("long_name").textValue().contains("diagonal positions"));
    assertEquals(24, berry.get("values").size());
    assertEquals("[4,6,1]", json.get("provenance").get("kmesh").toString());
    assertFalse(json.has("labels"));
  }

  @Test
  @DisplayName("in three dimensions there are three components of either")
  void inSpace() throws IOException {
    JsonNode json =
        results("builtin:rashba3d", "--path", "G 0 0 0; A 0 0 .5", "--velocity", "--berry");
    JsonNode quantities = json.get("quantities");
    assertEquals("[\"x\",\"y\",\"z\"]", quantities.get("velocity").get("components").toString());
    assertEquals(
        "[\"x\",\"y\",\"z\"]", quantities.get("berry_curvature").get("components").toString());
    assertEquals(101, quantities.get("energy").get("values").size());
  }

  @Test
  @DisplayName("points of a file, which is among the inputs")
  void file() throws IOException {
    Path points = Files.writeString(directory.resolve("k.dat"), "# fractional\n0 0 0\n.1 .2 0\n");
    JsonNode json = results("builtin:haldane", "--kpoints", points.toString());
    assertEquals(2, json.get("quantities").get("energy").get("values").size());
    assertEquals(
        points.toString(), json.get("provenance").get("inputs").get(0).get("path").textValue());
  }

  @Test
  @DisplayName("a mesh in a box of the zone")
  void box() throws IOException {
    JsonNode json = results("builtin:haldane", "--kmesh", "2x1", "--kbox", "0.3:0.4,-.5:.5");
    assertEquals(
        "[[0.3,-0.5,0.0],[0.35,-0.5,0.0]]",
        json.get("quantities").get("k_frac").get("values").toString());
  }

  @Test
  @DisplayName("without --path it is that of the .win")
  void pathOfWin() throws IOException {
    Path model = new SampleModel(directory).copy("haldane_C_hr.dat");
    Files.writeString(
        directory.resolve("haldane_C.win"),
        """
        begin unit_cell_cart
        2.5 0 0
        0 2.5 0
        0 0 10
        end unit_cell_cart
        begin kpoint_path
        G 0 0 0  X 0.5 0 0
        M 0.5 0.5 0  G 0 0 0
        end kpoint_path
        """);
    // Without centres: energies and velocities do not depend on them.
    JsonNode json = results(model, "--points", "4", "--velocity");
    assertEquals(
        "{\"0\":\"G\",\"4\":\"X\",\"5\":\"M\",\"9\":\"G\"}",
        json.get("labels").get("k").toString());
    Run run = run(model, "--berry", "--force");
    assertEquals(4, run.code());
    assertTrue(run.complaint().contains("centres"), run.complaint());
  }

  @Test
  @DisplayName("the table says between what energies each band lies, and where")
  void table() {
    Run run = run("builtin:haldane", "--path", PATH, "--points", "2");
    List<String> lines = run.out().lines().toList();
    assertTrue(lines.get(0).matches("band +lowest +at +highest +at"), run.out());
    assertTrue(lines.get(2).matches(" +1 +-\\d.* G +-\\d.*"), run.out());
    assertTrue(run.out().contains("5 k-points, energies to "), run.out());
  }

  @Test
  @DisplayName("very many values go to NetCDF alone, which is said, unless all text is wanted")
  void veryMany() throws IOException {
    Run run = run("builtin:haldane", "--kmesh", "512x512");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("warning W-BIG-001"), run.out());
    JsonNode json = new ObjectMapper().readTree(output.resolve("result.json").toFile());
    assertEquals("W-BIG-001", json.get("warnings").get(0).get("code").textValue());
    JsonNode energy = json.get("quantities").get("energy");
    assertEquals("result.nc", energy.get("values_in").textValue());
    assertFalse(energy.has("values"));
    assertFalse(Files.exists(output.resolve("result.csv")));
    assertTrue(Files.size(output.resolve("result.nc")) > 16L * 2 * 512 * 512);
  }

  static Stream<Arguments> refusals() {
    String cure = "a label and three coordinates, as in \"G 0 0 0; X 0.5 0 0\"";
    return Stream.of(
        Arguments.of(List.of("--path", "G 0 0 0; X"), "'X' is not " + cure),
        Arguments.of(List.of("--path", "0 0 0; X 1 0 0"), "'0 0 0' is not " + cure),
        Arguments.of(List.of("--path", "G 0 0 0 0; X 1 0 0"), "'G 0 0 0 0' is not " + cure),
        Arguments.of(List.of("--path", "G 0 0 0;; X 1 0 0"), "'' is not " + cure),
        Arguments.of(List.of("--path", "G 0 0 0; X a 0 0"), "'a' is not a number"),
        Arguments.of(List.of("--path", "G 0 0 0"), "a path has at least two"),
        Arguments.of(List.of("--path", "G 0 0 0; Z 0 0 .5"), "expected k3 = 0"),
        Arguments.of(List.of("--path", PATH, "--points", "0"), "'0' is not between 1 and 99999"),
        Arguments.of(List.of("--kbox", "0:1,0:1"), "--kbox holds a mesh; give its divisions"),
        Arguments.of(List.of("--kmesh", "4x4", "--kbox", "0:1"), "--kbox: expected 2 ranges"),
        Arguments.of(List.of("--kmesh", "4x4", "--kbox", "0,1"), "'0,1' is not A:B,C:D"),
        Arguments.of(List.of("--kmesh", "4x4", "--kbox", "1:0,0:1"), "found from 1.0 to 0.0"),
        Arguments.of(
            List.of("--path", PATH, "--kmesh", "4x4"), "--path and --kmesh exclude each other"),
        Arguments.of(
            List.of("--kmesh", "4x4", "--points", "4"),
            "--points divides the segments of a path, and --kmesh has none"),
        Arguments.of(
            List.of("--path", PATH, "--kshift", "0.5,0.5"), "--kshift shifts a mesh; give its"),
        Arguments.of(List.of("--kmesh", "4x4x4"), "--kmesh: expected 2 divisions"),
        Arguments.of(
            List.of(),
            "no k-points: the model comes without a .win that has a kpoint_path; give --path"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesUsage(List<String> words, String complaint) {
    Run run = run("builtin:haldane", words.toArray(String[]::new));
    assertEquals(2, run.code(), run.err());
    assertTrue(run.complaint().contains(complaint), run.complaint());
    assertFalse(Files.exists(output));
  }

  @Test
  @DisplayName("a wrong line of a file of points is named")
  void wrongLine() throws IOException {
    Path points = Files.writeString(directory.resolve("k.dat"), "0 0 0\n0.5 O 0\n");
    Run run = run("builtin:haldane", "--kpoints", points.toString());
    assertEquals(3, run.code());
    assertEquals(points + ":2: expected k2, found 'O'", run.complaint());
    Run missing = run("builtin:haldane", "--kpoints", directory.resolve("no.dat").toString());
    assertEquals(3, missing.code());
  }

  @Test
  @DisplayName("a chain has no Berry curvature")
  void chain() throws IOException {
    Path model = directory.resolve("chain.toml");
    Files.writeString(
        model,
        """
        dimension = 1
        lattice = [[2, 0, 0], [0, 9, 0], [0, 0, 9]]
        orbitals = [{ name = "s", position = [0, 0, 0] }]
        hoppings = [{ bra = "s", ket = "s", R = [1], amplitude = -1.0 }]
        """);
    Run run = run(model, "--path", "G 0 0 0; X 0.5 0 0", "--berry");
    assertEquals(4, run.code(), run.err());
    assertEquals(
        "pawl: a one-dimensional crystal has no Berry curvature; leave out --berry",
        run.complaint());
  }

  @Test
  @DisplayName("a job file says the same, with paths relative to itself")
  void job() throws IOException {
    Files.writeString(directory.resolve("k.dat"), "0 0 0\n");
    Path job = directory.resolve("job.toml");
    Files.writeString(
        job,
        """
        command = "bands"
        model = "builtin:haldane"
        kpoints = "k.dat"
        velocity = true
        output = "from-job"
        """);
    Run run = Run.pawl("run", job);
    assertEquals(0, run.code(), run.err());
    JsonNode json = new ObjectMapper().readTree(directory.resolve("from-job/result.json").toFile());
    assertTrue(json.get("quantities").has("velocity"));
  }
}
