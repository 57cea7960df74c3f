package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.quantity.Constants;

class JunctionCommandTest {

  private static final String JOB =
      """
      command = "junction"
      [center]
      H = [[0.5, 0.0], [0.0, -0.5]]
      [left]
      gamma = [[1.0, 0.0], [0.0, 0.0]]
      mu = 0.0
      temperature = 1.0
      [right]
      gamma = [[0.0, 0.0], [0.0, 1.0]]
      mu = 0.0
      temperature = 1.0
      [[mode]]
      energy = 1.0
      coupling = [[0.0, 0.5], [0.5, 0.0]]
      [bosons]
      temperature = 1.0
      """;

  private static final String BROAD =
      JOB.replace("energy = 1.0\n", "")
          + """
          K = [[1.0]]
          damping = [[0.1]]
          """;

  @TempDir private Path directory;

  private Path write(String job) throws IOException {
    return Files.writeString(directory.resolve("job.toml"), job);
  }

  private JsonNode results(String job, Object... words) throws IOException {
    Path output = directory.resolve("out" + job.hashCode());
    List<Object> all = new ArrayList<>(List.of("junction", write(job), "-o", output));
    all.addAll(List.of(words));
    Run run = Run.pawl(all.toArray());
    assertEquals(0, run.code(), run.err());
    return new ObjectMapper().readTree(output.resolve("result.json").toFile());
  }

  private static JsonNode reference() throws IOException {
    try (InputStream in =
        new GZIPInputStream(
            JunctionCommandTest.class.getResourceAsStream(
                "/pawl/testdata/reference/junction_double_dot.json.gz"))) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static double value(JsonNode results, String name, int... position) {
    JsonNode node = results.at("/quantities/" + name + "/values");
    for (int i : position) {
      node = node.get(i);
    }
    return node.isNull() ? Double.NaN : node.doubleValue();
  }

  @Test
  @DisplayName("a sweep of bias and temperature gives the numbers of the reference")
  void sweep() throws IOException {
    JsonNode json =
        results(
            JOB.replace("[bosons]\ntemperature = 1.0", "[bosons]\ntemperature = 0.5")
                + "[sweep]\nbias = [-1, 0.0, 2]\nelectron_temperature = \"0.5:0.5:1\"\n");
    assertEquals(List.of("bias", "Te"), names(json.get("axes")));
    assertEquals("[\"bias\",\"Te\",\"component\"]", json.at("/quantities/J/dimensions").toString());
    for (JsonNode row : reference().at("/fig5/Gamma=2gamma T=0.5")) {
      double bias = row.get(0).doubleValue();
      int i = List.of(-1.0, 0.0, 2.0).indexOf(bias);
      if (i >= 0) {
        double j = row.get(1).doubleValue();
        assertEquals(j, value(json, "J", i, 0, 0), 1e-9 * Math.abs(j) + 1e-15);
      }
    }
    assertEquals(0, value(json, "J", 1, 0, 0), 0);
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    for (Iterator<String> i = node.fieldNames(); i.hasNext(); ) {
      names.add(i.next());
    }
    return names;
  }

  @Test
  @DisplayName("quantities, units and components are those of the contract")
  void quantities() throws IOException {
    JsonNode json =
        results(JOB + "[sweep]\nelectron_temperature = [0.6, 1.0, 1.4]\n").get("quantities");
    assertEquals(
        List.of(
            "J",
            "I_e",
            "eta",
            "J_LL",
            "J_LR",
            "J_RL",
            "J_RR",
            "JE_L",
            "JE_R",
            "N",
            "T_eff",
            "mu_eff",
            "rectification_sum",
            "rectification_mean",
            "emission_rate",
            "absorption_rate"),
        names(json));
    for (JsonNode quantity : json) {
      assertEquals("1", quantity.get("unit").textValue());
    }
  }

  @Test
  @DisplayName("rectification pairs temperatures about that of the bosons, null without partner")
  void rectification() throws IOException {
    JsonNode json =
        results(JOB + "[sweep]\nelectron_temperature = [0.6, 0.7, 1.0, 1.4]\nmu = [2, 0]\n");
    for (int mu : new int[] {0, 2}) {
      JsonNode rho =
          reference().at("/fig3_4 Gamma=2gamma Tph=1.0 narrow mode u-norm/" + mu + "/rho/3");
      double sum = rho.get("rho_ab_over_sum").doubleValue();
      double mean = rho.get("rho_ab_over_mean").doubleValue();
      int m = mu == 2 ? 0 : 1;
      for (int i : new int[] {0, 3}) {
        assertEquals(sum, value(json, "rectification_sum", m, i, 0), 1e-9);
        assertEquals(mean, value(json, "rectification_mean", m, i, 0), 1e-9);
      }
      assertTrue(Double.isNaN(value(json, "rectification_sum", m, 1, 0)), "no partner");
      assertTrue(Double.isNaN(value(json, "rectification_sum", m, 2, 0)), "dT = 0");
    }
    assertTrue(json.get("warnings").toString().contains("W-JUN-005"));
  }

  @Test
  @DisplayName("eV and K give the same junction in W, 1/s, K and eV")
  void units() throws IOException {
    double scale = 0.2;
    JsonNode natural =
        results(JOB.replace("temperature = 1.0", "temperature = 0.5") + "[sweep]\nbias = [0.3]\n");
    // Energies times 0.2 eV: M, which multiplies 1/sqrt(energy), by its power 3/2.
    double m = 0.5 * Math.pow(scale, 1.5);
    double kelvin = 0.5 * scale / Constants.BOLTZMANN_EV;
    JsonNode ev =
        results(
            JOB.replace("command", "units = \"eV\"\ncommand")
                    .replace("[[0.5, 0.0], [0.0, -0.5]]", "[[0.1, 0.0], [0.0, -0.1]]")
                    .replace("[1.0, 0.0]", "[0.2, 0.0]")
                    .replace("[0.0, 1.0]", "[0.0, 0.2]")
                    .replace("energy = 1.0", "energy = 0.2")
                    .replace("temperature = 1.0", "temperature = " + kelvin)
                    .replace("[[0.0, 0.5], [0.5, 0.0]]", "[[0.0, " + m + "], [" + m + ", 0.0]]")
                + "[sweep]\nbias = [0.06]\n");
    assertEquals(List.of("bias_eV"), names(ev.get("axes")));
    double e = Constants.ELEMENTARY_CHARGE;
    assertScaled(scale * scale * e * e / Constants.HBAR, "J", "W", natural, ev);
    assertScaled(scale * e / Constants.HBAR, "I_e", "1/s", natural, ev);
    assertScaled(1, "N", "1", natural, ev);
    assertScaled(scale / Constants.BOLTZMANN_EV, "T_eff", "K", natural, ev);
    assertScaled(scale, "mu_eff", "eV", natural, ev);
    assertScaled(1, "eta", "1", natural, ev);
  }

  /** Rounding of the conversion. */
  private static void assertScaled(
      double factor, String name, String unit, JsonNode natural, JsonNode ev) {
    double expected = value(natural, name, 0, 0) * factor;
    assertEquals(unit, ev.at("/quantities/" + name + "/unit").textValue());
    assertEquals(expected, value(ev, name, 0, 0), 1e-12 * Math.abs(expected), name);
  }

  @Test
  @DisplayName("the numbers are the same to the last bit for any number of threads")
  void threads() throws IOException {
    String job = JOB + "[sweep]\nbias = \"-3:3:13\"\nboson_temperature = [0.5, 1.0]\n";
    Path one = directory.resolve("one");
    Path five = directory.resolve("five");
    Path file = write(job);
    assertEquals(0, Run.pawl("junction", file, "-o", one, "--threads", "1").code());
    assertEquals(0, Run.pawl("junction", file, "-o", five, "--threads", "5").code());
    assertArrayEquals(
        Files.readAllBytes(one.resolve("result.csv")),
        Files.readAllBytes(five.resolve("result.csv")));
  }

  @Test
  @DisplayName("options may stand in the file, and give way to the command line")
  void options() throws IOException {
    Path file = write("output = \"here\"\nquiet = true\n" + JOB);
    assertEquals(new Run(0, "", ""), Run.pawl("junction", file));
    assertTrue(Files.exists(directory.resolve("here/result.json")));
    assertEquals(7, Run.pawl("junction", file).code());
    assertEquals(0, Run.pawl("run", write("force = true\noutput = \"here\"\n" + JOB)).code());
    Path elsewhere = directory.resolve("elsewhere");
    assertEquals(0, Run.pawl("junction", file, "-o", elsewhere).code());
    assertTrue(Files.exists(elsewhere.resolve("result.json")));
  }

  @Test
  @DisplayName("quantities are drawn beside the results; those that are not there are refused")
  void plots() throws IOException {
    Path file =
        write("plot = [\"J\", \"N\"]\noutput = \"out\"\n" + JOB + "[sweep]\nbias = \"0:2:5\"\n");
    Run run = Run.pawl("junction", file);
    assertEquals(0, run.code(), run.err());
    for (String name : List.of("J.png", "J.svg", "N.png", "N.svg", "result.json")) {
      assertTrue(Files.exists(directory.resolve("out").resolve(name)), name);
    }
    Run unknown = Run.pawl("junction", file, "--force", "--plot", "rectification_sum");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().startsWith("pawl: there is no rectification_sum to plot"));
    assertEquals(2, Run.pawl("junction", write(JOB), "--plot", "J").code(), "no axis");
  }

  @Test
  @DisplayName("a crystal and a table as leads")
  void leads() throws IOException {
    JsonNode json =
        results(
            JOB.replace(
                        "gamma = [[1.0, 0.0], [0.0, 0.0]]",
                        "kind = \"layers\"\nmodel = \"builtin:rashba-zeeman-1d\"\naxis = 1\n"
                            + "coupling = [[0, 0, 0.5], [0, 1, [0.1, 0.2]]]\neta = 1e-3\ne0 = 0.1")
                    .replace(
                        "gamma = [[0.0, 0.0], [0.0, 1.0]]",
                        "kind = \"table\"\nenergy = [-200, 200]\n"
                            + "sigma = [[[0, 0], [0, [0, -0.5]]], [[0, 0], [0, [0, -0.5]]]]")
                + "[sweep]\nbias = [0.5]\n");
    assertTrue(value(json, "J", 0, 0) > 0);
    Path outside =
        write(
            JOB.replace(
                "gamma = [[0.0, 0.0], [0.0, 1.0]]",
                "kind = \"table\"\nenergy = [-2, 2]\n"
                    + "sigma = [[[0, 0], [0, [0, -0.5]]], [[0, 0], [0, [0, -0.5]]]]"));
    Run run = Run.pawl("junction", outside);
    assertEquals(4, run.code());
    assertTrue(run.err().contains("right lead is known from -2"), run.err());
  }

  @Test
  @DisplayName("a job without sweep has no axes; broadened modes have no population")
  void broad() throws IOException {
    JsonNode json = results(BROAD.replace("temperature = 1.0\nK", "temperature = 0.5\nK"));
    assertEquals(0, json.get("axes").size());
    assertTrue(value(json, "J", 0) > 0);
    assertTrue(Double.isNaN(value(json, "N", 0)));
    assertTrue(json.get("warnings").toString().contains("W-JUN-004"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[0.5, 0.0], [0.0, -0.5] | [0.5, 0.1], [0.0, -0.5] | :3: expected a Hermitian matrix for H",
        "[0.5, 0.0], [0.0, -0.5] | [0.5, 0.0], [0.0] | :3: expected a matrix of 2 rows of 2 for H",
        "[[1.0, 0.0], [0.0, 0.0]] | [[1.0, 2.0], [2.0, 1.0]] | :5: expected a matrix without"
            + " negative eigenvalues for gamma, found the eigenvalue -1",
        "[[1.0, 0.0], [0.0, 0.0]] | [[1.0]] | :5: expected a matrix of 2 rows of 2 for gamma",
        "[[0.0, 0.5], [0.5, 0.0]] | [[0.0, [0.5, 0.1]], [0.5, 0.0]] | :14: expected a Hermitian"
            + " matrix for coupling",
        "energy = 1.0 | energy = 0.0 | :13: expected a number above 0 for energy, found 0.0",
        "energy = 1.0 | frequency = 1.0 | :13: expected one of the keys energy, coupling",
        "energy = 1.0 | K = 1.0 | :13: expected one of the keys energy, coupling",
        "[bosons] | [boson] | :15: expected one of the keys command, units, center",
        "mu = 0.0 | mu = true | :6: expected a number for mu, found true",
        "[bosons] | [sweep]~mode_energy = \"0:2:5\"~[bosons] | :16: expected values above 0 for"
            + " mode_energy, found 0.0 among them",
        "[bosons] | [sweep]~bias = \"0:2\"~[bosons] | :16: expected a number, a list of numbers or"
            + " \"A:B:N\" for bias, found '0:2' is not A:B:N",
        "[bosons] | [sweep]~bias = \"0:2:1001\"~mu = \"0:2:1000\"~[bosons] | :15: expected at most"
            + " 1000000 points for sweep, found 1001000",
        "[bosons] | [sweep]~volts = 1~[bosons] | :16: expected one of the keys bias, mu,",
        "gamma = [[1.0, 0.0], [0.0, 0.0]] | kind = \"chain\"~t = 0~tc = 1~site = 0 | :6: expected a"
            + " hopping other than 0 for t",
        "gamma = [[1.0, 0.0], [0.0, 0.0]] | kind = \"chain\"~t = 1~tc = 1~site = 2 | :8: expected an"
            + " integer from 0 to 1 for site, found 2",
        "gamma = [[1.0, 0.0], [0.0, 0.0]] | kind = \"rope\" | :5: expected one of wide-band, chain, layers, table",
      })
  @DisplayName("a wrong job is refused with its line")
  void refused(String text, String wrong, String complaint) throws IOException {
    assertTrue(JOB.contains(text), text);
    Path job =
        write(
            JOB.replaceFirst(
                Pattern.quote(text), Matcher.quoteReplacement(wrong.replace('~', '\n'))));
    Run run = Run.pawl("junction", job);
    assertEquals(3, run.code(), run.err());
    assertTrue(run.err().startsWith(job + complaint), run.err());
    assertEquals(new Run(3, "", run.err()), Run.pawl("run", job));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[[mode]] | [[mode]]~energy = 1.0 | :13: expected no energy of a mode whose K is given",
        "K = [[1.0]] | K = [[1.0, 0.0], [0.0, 1.0]] | :16: expected a matrix of 1 rows of 1 for K",
        "K = [[1.0]] | K = [[-1.0]] | :16: expected a matrix with positive eigenvalues for K",
        "K = [[1.0]] | K = [[0.0]] | :16: expected a matrix with positive eigenvalues for K",
        "damping = [[0.1]] | damping = [[-0.1]] | :17: expected a matrix without negative"
            + " eigenvalues for damping",
        "damping = [[0.1]] | damping = [[[0.1, 0.1]]] | :17: expected a real symmetric matrix",
        "damping = [[0.1]] | | :14: expected a key damping",
        "[[mode]] | [[mode]]~normalization = \"ladder\" | :13: expected displacement",
        "[bosons] | [sweep]~mode_energy = 1.0~[bosons] | :15: expected one narrow mode",
      })
  @DisplayName("so is a wrong job with broadened modes")
  void refusedBroad(String text, String wrong, String complaint) throws IOException {
    assertTrue(BROAD.contains(text), text);
    Path job = write(BROAD.replace(text, wrong == null ? "" : wrong.replace('~', '\n')));
    Run run = Run.pawl("junction", job);
    assertEquals(3, run.code(), run.err());
    assertTrue(run.err().startsWith(job + complaint), run.err());
  }

  @Test
  @DisplayName("a bias about two different chemical potentials is refused")
  void unequal() throws IOException {
    Path job = write(JOB.replaceFirst("mu = 0.0", "mu = 0.5") + "[sweep]\nbias = [0.5]\n");
    Run run = Run.pawl("junction", job);
    assertEquals(3, run.code());
    assertTrue(run.err().startsWith(job + ":10: expected that of [left]"), run.err());
  }

  @Test
  @DisplayName("a job of another command is refused")
  void otherCommand() throws IOException {
    Path job = write(JOB.replace("junction", "dos"));
    Run run = Run.pawl("junction", job);
    assertEquals(3, run.code(), run.err());
    assertTrue(run.err().startsWith(job + ":1: "), run.err());
  }
}
