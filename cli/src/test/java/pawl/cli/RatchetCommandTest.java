package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatchetCommandTest {

  private static final String CHAIN =
      """
      command = "ratchet"
      quiet = true
      output = "by-job"
      [band]
      kind = "chain"
      t1 = 0.5
      t2 = 0.12
      phi = 0.7
      a = 4e-10
      [electrons]
      mu = 0.1
      temperature = 200
      tau = 5e-14
      [phonons]
      energy = 0.025
      temperature = [200, 260]
      [coupling]
      gF2 = 2e-31
      gB2 = 0.5e-31
      """;

  private static final String CRYSTAL =
      """
      command = "ratchet"
      model = "%s"
      kmesh = "24x24"
      bins = 6
      thickness = 5e-10
      quiet = true
      output = "by-job"
      [electrons]
      mu = -0.45
      temperature = 300
      tau = 5e-14
      [phonons]
      energy = 0.03
      temperature = 330
      [coupling]
      kind = "screened"
      g2 = 1e-31
      q0 = 1e9
      metric = "lattice"
      overlap = true
      """;

  @TempDir private Path directory;

  private static String crystal() {
    Path model = Path.of("..", "examples", "rashba2d_hr.dat").toAbsolutePath().normalize();
    return String.format(CRYSTAL, model);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(directory.resolve("job.toml"), text);
  }

  private JsonNode result(String folder) throws IOException {
    return new ObjectMapper().readTree(directory.resolve(folder).resolve("result.json").toFile());
  }

  private static JsonNode values(JsonNode result, String quantity) {
    return result.get("quantities").get(quantity).get("values").get(0).get(0);
  }

  @Test
  @DisplayName("a job gives the numbers of an independent program on the axes of its sweep")
  void chain() throws IOException {
    Run run = Run.pawl("ratchet", write(CHAIN));
    assertEquals(new Run(0, "", ""), run);
    JsonNode result = result("by-job");
    assertEquals("ratchet", result.get("command").asText());
    assertEquals("[0.1]", result.get("axes").get("mu_eV").toString());
    assertEquals("[200.0,260.0]", result.get("axes").get("Tp_K").toString());
    assertEquals("[0.025]", result.get("axes").get("hw_eV").toString());
    JsonNode current = values(result, "J");
    assertEquals(0.0, current.get(0).get(0).get(0).asDouble());
    double expected = 1.06678722774219e-9;
    assertEquals(expected, current.get(1).get(0).get(0).asDouble(), 1e-9 * expected);
    assertEquals("0.7", result.get("provenance").get("options").get("band.phi").asText());
    assertEquals(1, result.get("provenance").get("inputs").size());
    assertEquals("onsager-casimir", result.get("checks").get(0).get("name").asText());
  }

  @Test
  @DisplayName("the command line overrules the file, and `run` does the same as `ratchet`")
  void overrules() throws IOException {
    Path job = write(CHAIN);
    Path elsewhere = directory.resolve("elsewhere");
    assertEquals(0, Run.pawl("ratchet", job, "-o", elsewhere, "--threads", "2").code());
    Run run = Run.pawl("run", job);
    assertEquals(0, run.code(), run.err());
    assertEquals(
        Files.readString(elsewhere.resolve("result.csv")),
        Files.readString(directory.resolve("by-job").resolve("result.csv")));
    assertEquals(7, Run.pawl("run", job).code());
    assertEquals(0, Run.pawl("ratchet", job, "--force").code());
    Run dry = Run.pawl("run", write(CHAIN.replace("quiet = true", "")), "--dry-run");
    assertTrue(dry.out().startsWith("time "), dry.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "phi = 0.7     | fi = 0.7         | 8  | one of the keys kind, t1, t2, phi, a, found fi",
        "kind = \"chain\" | kind = \"ring\" | 5  | \"chain\" or \"line\" for kind, found the text \"ring\"",
        "mu = 0.1      | mu = \"a\"       | 11 | a number, a list",
        "temperature = 200 | temperature = 0 | 12 | numbers above 0",
        "quiet = true  | silent = true    | 2  | one of the keys command, band",
        "gB2 = 0.5e-31 | gB2 = -1         | 19 | a number of at least 0 for gB2, found -1",
        "energy = 0.025 | branch = [{energy = 0}] | 15 | a number above 0 for energy, found 0",
        "a = 4e-10     | ''               | 4  | a key a, found only kind",
      })
  @DisplayName("what is wrong is refused with its line")
  void refusals(String good, String bad, int line, String complaint) throws IOException {
    Path job = write(CHAIN.replace(good.strip(), bad.strip().replace("''", "")));
    Run run = Run.pawl("ratchet", job);
    assertAll(
        () -> assertEquals(ExitCode.INPUT, run.code(), run.err()),
        () -> assertTrue(run.err().startsWith(job + ":" + line + ": expected "), run.err()),
        () -> assertTrue(run.err().contains(complaint), run.err()));
  }

  private static String lineJob() {
    return CHAIN
        .replace("quiet = true", "model = \"builtin:rashba-zeeman-2d:By=0.05\"\nquiet = true")
        .replaceFirst(
            "(?s)kind = .*?\\[electrons",
            "kind = \"line\"\naxis = [1, 0, 0]\nthrough = [0, 0.1]\nwidth = 4e-10\n[electrons");
  }

  @Test
  @DisplayName("a line through a Wannier model gives what a chain does, and backwards the opposite")
  void line() throws IOException {
    assertEquals(new Run(0, "", ""), Run.pawl("ratchet", write(lineJob())));
    JsonNode ahead = values(result("by-job"), "J").get(1).get(0);
    double j = ahead.get(0).asDouble();
    assertTrue(j != 0);
    assertTrue(result("by-job").get("quantities").has("dN_R"));
    String back = lineJob().replace("[1, 0, 0]", "[-1, 0, 0]");
    assertEquals(0, Run.pawl("ratchet", write(back), "--force").code());
    double other = values(result("by-job"), "J").get(1).get(0).get(0).asDouble();
    // Bands end inside the window.
    assertEquals(-j, other, 1e-4 * Math.abs(j));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "axis = [1, 0, 0] | axis = [1, 0.3, 0] | 7 | the direction of a reciprocal vector",
        "axis = [1, 0, 0] | axis = [0, 0, 0]   | 7 | a direction for axis",
        "through = [0, 0.1] | through = [0]    | 8 | a list of 2 for through",
        "axis = [1, 0, 0] | ''                 | 5 | a key axis, found only kind, through, width",
      })
  @DisplayName("what is wrong with a line is refused with its line in the file")
  void lineRefusals(String good, String bad, int line, String complaint) throws IOException {
    Path job = write(lineJob().replace(good, bad.replace("''", "")));
    Run run = Run.pawl("ratchet", job);
    assertEquals(ExitCode.INPUT, run.code(), run.err());
    assertTrue(run.err().startsWith(job + ":" + line + ": expected " + complaint), run.err());
  }

  @Test
  @DisplayName("a Wannier model gives the numbers of an independent program on the same mesh")
  void crystal24() throws IOException {
    Run run = Run.pawl("ratchet", write(crystal()));
    assertEquals(new Run(0, "", ""), run);
    JsonNode result = result("by-job");
    JsonNode j = values(result, "j").get(0).get(0);
    assertEquals(3, j.size());
    assertEquals(-4984282.064355972, j.get(0).asDouble(), 1e-9 * 4984282);
    assertEquals(0.0, j.get(2).asDouble());
    double q = values(result, "q").get(0).get(0).get(0).asDouble();
    assertEquals(4.6488096178e16, q, 1e-9 * q);
    assertEquals(9, values(result, "L11").get(0).get(0).size());
    assertEquals("[24,24,1]", result.get("provenance").get("kmesh").toString());
    assertEquals("0.03", result.get("provenance").get("options").get("phonons.energy").asText());
    assertEquals(4, result.get("provenance").get("inputs").size());
  }

  @Test
  @DisplayName("a density means the chemical potential of that many electrons, --fermi shifts mu")
  void chemicalPotentials() throws IOException {
    String text = crystal().replace("24x24", "12x12");
    // One electron per cell of 125 Å³.
    assertEquals(
        0, Run.pawl("ratchet", write(text.replace("mu = -0.45", "density = 8e27"))).code());
    double mu = result("by-job").get("axes").get("mu_eV").get(0).asDouble();
    assertEquals(0, mu, 1e-9);
    String holes = text.replace("mu = -0.45", "holes = 8e27\nfilled = 2");
    assertEquals(0, Run.pawl("ratchet", write(holes), "--force").code());
    assertEquals(mu, result("by-job").get("axes").get("mu_eV").get(0).asDouble(), 1e-9);
    String shifted = text.replace("bins = 6", "fermi = -0.4").replace("-0.45", "-0.05");
    assertEquals(0, Run.pawl("ratchet", write(shifted), "--force").code());
    JsonNode axes = result("by-job").get("axes");
    assertEquals("[-0.45]", axes.get("mu_eV").toString());
    assertEquals("[-0.05]", axes.get("mu_rel_eV").toString());
  }

  @Test
  @DisplayName("an exchange field is turned: two more axes, and the opposite field's current")
  void magnetization() throws IOException {
    String job =
        String.format(CRYSTAL, "builtin:rashba-zeeman-2d:By=0")
            .replace("24x24", "12x12")
            .replace("bins = 6", "bins = 2")
            .replace("quiet = true\n", "")
            .replace(
                "[electrons]",
                """
                [estimate]
                fermi_energy = 0.1
                fermi_splitting = 0.1
                a = 5e-10
                g2 = 1e-31
                g2_asymmetry = 0.01
                [magnetization]
                splitting = 0.3
                theta = [0, 90]
                phi = [90, 270]
                [electrons]""");
    Run run = Run.pawl("ratchet", write(job));
    assertEquals(0, run.code(), run.err());
    JsonNode result = result("by-job");
    assertEquals("[0.0,90.0]", result.get("axes").get("theta_deg").toString());
    assertEquals("[90.0,270.0]", result.get("axes").get("phi_deg").toString());
    JsonNode j = result.get("quantities").get("j").get("values");
    double ahead = j.get(1).get(0).get(0).get(0).get(0).get(0).get(0).asDouble();
    double back = j.get(1).get(1).get(0).get(0).get(0).get(0).get(0).asDouble();
    assertTrue(ahead != 0);
    assertEquals(-ahead, back, 1e-9 * Math.abs(ahead));
    // A field along the polar axis keeps its twofold rotation.
    double axial = j.get(0).get(0).get(0).get(0).get(0).get(0).get(0).asDouble();
    assertEquals(0, axial, 1e-9 * Math.abs(ahead));
    assertTrue(run.out().contains("theta = 90 deg, phi = 270 deg, mu = -0.45 eV"), run.out());
    assertTrue(run.out().contains("computed  estimated"), run.out());
    assertTrue(result.get("quantities").has("ZT_estimate"));
    Run density = Run.pawl("ratchet", write(job.replace("mu = -0.45", "density = 8e27")));
    assertTrue(density.err().contains("another mu in every direction"), density.err());
  }

  @Test
  @DisplayName("a tolerance doubles the mesh, and what is not reached is said")
  void tolerance() throws IOException {
    String text = crystal().replace("kmesh = \"24x24\"", "kmesh = \"8x8\"\nrtol = 0.9\natol = 0.9");
    Run run = Run.pawl("ratchet", write(text));
    assertEquals(0, run.code(), run.err());
    assertTrue(result("by-job").get("provenance").get("kmesh").get(0).asInt() > 8);
    Run dry = Run.pawl("ratchet", write(text.replace("quiet = true", "")), "--dry-run");
    assertTrue(dry.out().contains("k_points_most"), dry.toString());
  }

  @Test
  @DisplayName("forward and backward coupling is told apart along an axis of the model")
  void forwardBackward() throws IOException {
    String text =
        crystal()
            .replace("24x24", "24x100")
            .replaceFirst(
                "(?s)kind = .*", "kind = \"forward-backward\"\ngF2 = 1e-31\ngB2 = 0.3e-31\n");
    assertEquals(0, Run.pawl("ratchet", write(text)).code());
    JsonNode j = values(result("by-job"), "j").get(0).get(0);
    // Extrapolated by an independent program; stated error here 2e6.
    assertEquals(-1.388e7, j.get(0).asDouble(), 5e5);
    JsonNode closed = values(result("by-job"), "j_closed").get(0).get(0);
    assertTrue(Double.isFinite(closed.get(0).asDouble()) && closed.get(0).asDouble() != 0);
    double q = values(result("by-job"), "q").get(0).get(0).get(0).asDouble();
    double qClosed = values(result("by-job"), "q_closed").get(0).get(0).get(0).asDouble();
    assertEquals(q, qClosed, 0.2 * q);
    assertTrue(values(result("by-job"), "N_R").get(0).get(0).get(0).asDouble() > 0);
    assertTrue(values(result("by-job"), "crit25").get(0).get(0).get(0).asDouble() > 0);
    Run wrong = Run.pawl("ratchet", write(text + "axis = 3\n"), "--force");
    assertEquals(ExitCode.INPUT, wrong.code());
    assertTrue(
        wrong.err().contains(":19: expected a periodic direction of the model"), wrong.err());
  }

  @Test
  @DisplayName(
      "a table of couplings gives what its formula does, on meshes that are part of its own")
  void table() throws IOException {
    StringBuilder table = new StringBuilder("q1,q2,g2\n");
    for (int i = 0; i < 24; i++) {
      for (int j = 0; j < 24; j++) {
        double x = 2 * Math.sin(Math.PI * i / 24);
        double y = 2 * Math.sin(Math.PI * j / 24);
        double g = 1e-31 * 0.25 / (0.25 + x * x + y * y);
        table.append(String.format(Locale.ROOT, "%.15g,%.15g,%.15g%n", i / 24.0, j / 24.0, g));
      }
    }
    Files.writeString(directory.resolve("g2.csv"), table);
    String text = crystal().replaceFirst("(?s)kind = .*", "kind = \"table\"\nfile = \"g2.csv\"\n");
    Run run = Run.pawl("ratchet", write(text));
    assertEquals(0, run.code(), run.err());
    JsonNode j = values(result("by-job"), "j").get(0).get(0);
    assertEquals(-4984282.064355972, j.get(0).asDouble(), 1e-9 * 4984282);
    assertEquals(5, result("by-job").get("provenance").get("inputs").size());
    Run finer = Run.pawl("ratchet", write(text.replace("24x24", "36x24")), "--force");
    assertEquals(ExitCode.MODEL, finer.code());
    assertTrue(finer.err().contains("of which the k mesh is no part"), finer.err());
  }

  @Test
  @DisplayName("orders of magnitude are those of the paper's material")
  void estimate() {
    Path example = Path.of("..", "examples", "ratchet-estimate.toml");
    Run run = Run.pawl("ratchet", example, "-o", directory.resolve("estimate"));
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("1.007e+07   1.326e+16"), run.out());
    assertTrue(run.out().contains("warning W-RAT-004"), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bins = 6             | bins = 0           | 4  | an integer from 1 to 1000 for bins",
        "mu = -0.45           | density = 8e27\\nholes = 8e27 | 9 | no value, as there is a holes, for density",
        "mu = -0.45           | holes = 8e27       | 8  | a key filled, found only holes",
        "mu = -0.45           | mu = 0\\nfilled = 2 | 10 | no value, as it says what holes are",
        "[electrons]          | [magnetization]\\nsplitting = 0\\ntheta = 0\\n[electrons] | 9 | a number above 0 for",
        "thickness = 5e-10    | thickness = 0      | 5  | a number above 0 for thickness, found 0",
        "mu = -0.45           | density = 8e27\\nmu = 0 | 9 | no value, as there is a mu, for density",
        "kind = \"screened\"    | kind = \"any\"       | 16 | one of constant, screened, froehlich,",
        "q0 = 1e9             | ''                 | 15 | a key q0, found only kind, g2,",
        "metric = \"lattice\"   | metric = \"cubic\"   | 19 | one of lattice, minimum-image for metric",
        "overlap = true       | overlap = 1        | 20 | true or false for overlap",
        "kmesh = \"24x24\"      | kmesh = \"24\"       | 0  | --kmesh: expected 2 divisions",
        "bins = 6             | window = 0.1       | 4  | a number from 1 to 700 for window",
      })
  @DisplayName(
      "what is wrong with a crystal is refused with its line, if it is in the file's words")
  void crystalRefusals(String good, String bad, int line, String complaint) throws IOException {
    String wrong = bad.strip().replace("''", "").replace("\\n", "\n");
    Path job = write(crystal().replace(good.strip(), wrong));
    Run run = Run.pawl("ratchet", job);
    assertAll(
        () -> assertEquals(line == 0 ? ExitCode.USAGE : ExitCode.INPUT, run.code(), run.err()),
        () ->
            assertTrue(
                line == 0 || run.err().startsWith(job + ":" + line + ": expected "), run.err()),
        () -> assertTrue(run.err().contains(complaint), run.err()));
  }

  @Test
  @DisplayName("overlaps need centres, a density bands that hold it")
  void modelRefusals() throws IOException {
    Path copied = new SampleModel(directory).damaged(lines -> {});
    String text = String.format(CRYSTAL, copied).replace("24x24", "4x4");
    String lattice = "lattice = \"2.46,0,0;1.23,2.13,0;0,0,20\"\nbins = 6";
    Run without = Run.pawl("ratchet", write(text.replace("bins = 6", lattice)));
    assertEquals(ExitCode.MODEL, without.code(), without.err());
    assertTrue(without.err().contains("centres are not known"), without.err());
    Run full = Run.pawl("ratchet", write(crystal().replace("mu = -0.45", "density = 1e30")));
    assertEquals(ExitCode.MODEL, full.code(), full.err());
  }
}
