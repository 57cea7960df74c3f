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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.quantity.Constants;

/** Spectra, rates, engines, dressed modes, radiation and the dry run of the junction. */
class JunctionDetailTest {

  private static final String NARROW =
      """
      command = "junction"
      [center]
      H = [[0.5, 0.0], [0.0, -0.5]]
      [left]
      gamma = [[1.0, 0.0], [0.0, 0.0]]
      mu = 0.2
      temperature = 0.5
      [right]
      gamma = [[0.0, 0.0], [0.0, 1.0]]
      mu = -0.2
      temperature = 0.5
      [[mode]]
      energy = 1.0
      coupling = [[0.0, 0.5], [0.5, 0.0]]
      [bosons]
      temperature = 0.8
      """;

  private static final String BROAD =
      NARROW.replace("energy = 1.0\n", "") + "K = [[1.0]]\ndamping = [[0.5]]\n";

  private static final String BODIES =
      """
      command = "junction"
      [exchange]
      gap = 1.0
      transmission = 2.0
      [[body]]
      mu = 0.1
      temperature = 0.3
      [[body]]
      mu = 0.1
      temperature = 0.3
      """;

  @TempDir private Path directory;

  private Path write(String job) throws IOException {
    return Files.writeString(directory.resolve("job.toml"), job);
  }

  private JsonNode results(String job) throws IOException {
    Path output = directory.resolve("out" + job.hashCode());
    Run run = Run.pawl("junction", write(job), "-o", output);
    assertEquals(0, run.code(), run.err());
    return new ObjectMapper().readTree(output.resolve("result.json").toFile());
  }

  private static double value(JsonNode results, String name, int... position) {
    return at(results, name, "values", position);
  }

  private static double at(JsonNode results, String name, String what, int... position) {
    JsonNode node = results.at("/quantities/" + name + "/" + what);
    for (int i : position) {
      node = node.get(i);
    }
    return node.isNull() ? Double.NaN : node.doubleValue();
  }

  private static int component(JsonNode results, String name, String component) {
    List<String> all = new ArrayList<>();
    results.at("/quantities/" + name + "/components").forEach(c -> all.add(c.textValue()));
    assertTrue(all.contains(component), all.toString());
    return all.indexOf(component);
  }

  private static boolean passed(JsonNode results, String check) {
    for (JsonNode node : results.get("checks")) {
      if (node.get("name").textValue().equals(check)) {
        return node.get("passed").booleanValue();
      }
    }
    return false;
  }

  @Test
  @DisplayName("the energy current per frequency adds up to J, and has the Landauer form")
  void spectrum() throws IOException {
    JsonNode json = results(BROAD + "[spectrum]\nomega = \"0.05:9:180\"\n");
    assertEquals("[\"omega\",\"component\"]", json.at("/quantities/J_omega/dimensions").toString());
    double sum = 0;
    for (int i = 0; i < 180; i++) {
      for (int channel = 0; channel < 4; channel++) {
        sum += 0.05 * value(json, "J_omega", i, channel);
      }
      double expected =
          value(json, "pair_density", i, component(json, "pair_density", "LR_1-1"))
              * value(json, "A_ph", i, 0);
      double found = value(json, "transmission", i, 1);
      assertEquals(expected, found, 1e-9 * Math.abs(found) + 1e-14);
      double emission = value(json, "pair_emission", i, 1);
      double absorption = value(json, "pair_absorption", i, 1);
      assertEquals(absorption - emission, value(json, "pair_density", i, 1), 1e-15);
      assertEquals((absorption + emission) / 2, value(json, "pair_power", i, 1), 1e-15);
    }
    // The sum of trapezoids, which begins where J_omega is of order omega squared.
    assertEquals(value(json, "J", 0), sum, 2e-3 * Math.abs(sum));
    assertTrue(passed(json, "landauer-form"));
    assertTrue(passed(json, "detailed-balance-of-pairs"));
    assertTrue(at(json, "transmission", "error", 20, 1) < 1e-11);
  }

  @Test
  @DisplayName("spectral functions of levels are on their own axis")
  void levels() throws IOException {
    JsonNode json =
        results(NARROW + "[spectrum]\nenergy = [-1.0, 0.7]\n[sweep]\nboson_temperature = [1, 2]\n");
    assertEquals("[\"energy\",\"component\"]", json.at("/quantities/A_L/dimensions").toString());
    double lorentzian = 1 / (0.2 * 0.2 + 0.25);
    assertEquals(lorentzian, value(json, "A_L", 1, 0), 1e-12);
    assertEquals(0, value(json, "A_L", 1, 3), 0);
    assertEquals(1 / (1.2 * 1.2 + 0.25), value(json, "A_R", 1, 3), 1e-12);
    assertEquals("0-1_im", json.at("/quantities/A_R/components/2").textValue());
    assertFalse(json.get("quantities").has("transmission"), "no line has one");
  }

  @Test
  @DisplayName("rates by channel are those of N, and in detailed balance")
  void rates() throws IOException {
    JsonNode json = results(NARROW);
    double emission = 0;
    double absorption = 0;
    for (int channel = 0; channel < 4; channel++) {
      emission += value(json, "emission_rate", channel);
      absorption += value(json, "absorption_rate", channel);
    }
    assertEquals("1_RL", json.at("/quantities/emission_rate/components/2").textValue());
    assertEquals(emission / (absorption - emission), value(json, "N", 0), 1e-11);
    double ratio = value(json, "emission_rate", 1) / value(json, "absorption_rate", 1);
    assertEquals(Math.exp(-(1 - 0.4) / 0.5), ratio, 1e-11);
    assertTrue(passed(json, "detailed-balance"));
    JsonNode two = results(NARROW.replaceFirst("temperature = 0.5", "temperature = 0.4"));
    assertFalse(two.get("checks").toString().contains("balance-of"), "needs one temperature");
    assertFalse(two.get("checks").toString().contains("detailed"));
  }

  @Test
  @DisplayName("checks bear low temperatures, where exponents are rounded")
  void cold() throws IOException {
    JsonNode json =
        results(
            NARROW
                .replace("temperature = 0.5", "temperature = 1e-6")
                .replace("temperature = 0.8", "temperature = 1e-6")
                .replace("mu = 0.2", "mu = 0.5")
                .replace("mu = -0.2", "mu = -0.499999"));
    double ratio = value(json, "emission_rate", 1) / value(json, "absorption_rate", 1);
    // The exponent is 1, from energies of 1e6 temperatures.
    assertEquals(Math.exp(-1), ratio, 1e-9);
    assertTrue(passed(json, "detailed-balance"));
  }

  @Test
  @DisplayName("eV and K give the same spectra and rates in their units")
  void units() throws IOException {
    double scale = 0.2;
    double m = 0.5 * Math.pow(scale, 1.5);
    String spectrum = "[spectrum]\nomega = 0.9\nenergy = 0.3\n";
    String inEv =
        NARROW
            .replace("command", "units = \"eV\"\ncommand")
            .replace("[[0.5, 0.0], [0.0, -0.5]]", "[[0.1, 0.0], [0.0, -0.1]]")
            .replace("[1.0, 0.0]", "[0.2, 0.0]")
            .replace("[0.0, 1.0]", "[0.0, 0.2]")
            .replace("energy = 1.0", "energy = 0.2")
            .replace("mu = 0.2", "mu = 0.04")
            .replace("mu = -0.2", "mu = -0.04")
            .replace("temperature = 0.5", "temperature = " + 0.5 * scale / Constants.BOLTZMANN_EV)
            .replace("temperature = 0.8", "temperature = " + 0.8 * scale / Constants.BOLTZMANN_EV)
            .replace("[[0.0, 0.5], [0.5, 0.0]]", "[[0.0, " + m + "], [" + m + ", 0.0]]");
    String spectrumInEv = "[spectrum]\nomega = 0.18\nenergy = 0.06\n";
    JsonNode natural = results(NARROW + spectrum);
    JsonNode ev = results(inEv + spectrumInEv);
    double e = Constants.ELEMENTARY_CHARGE;
    assertScaled(scale * e / Constants.HBAR, "emission_rate", "1/s", natural, ev, 1);
    assertScaled(scale * scale, "pair_power", "eV^2", natural, ev, 0, 1);
    assertScaled(1 / scale, "A_L", "1/eV", natural, ev, 0, 0);
    assertEquals("omega_eV", ev.at("/quantities/pair_power/dimensions/0").textValue());
    JsonNode broad = results(BROAD + spectrum);
    JsonNode broadInEv =
        results(
            inEv.replace("energy = 0.2\n", "")
                + "K = [["
                + scale * scale
                + "]]\ndamping = [["
                + 0.5 * scale
                + "]]\n"
                + spectrumInEv);
    assertScaled(1, "transmission", "1", broad, broadInEv, 0, 1);
    assertScaled(1 / (scale * scale), "A_ph", "1/eV^2", broad, broadInEv, 0, 0);
    assertScaled(scale * e * e / Constants.HBAR, "J_omega", "W/eV", broad, broadInEv, 0, 1);
  }

  private static void assertScaled(
      double factor, String name, String unit, JsonNode natural, JsonNode ev, int... position) {
    double expected = value(natural, name, position) * factor;
    assertEquals(unit, ev.at("/quantities/" + name + "/unit").textValue());
    assertEquals(expected, value(ev, name, position), 1e-11 * Math.abs(expected), name);
  }

  @Test
  @DisplayName("the engine is Carnot's at T_eff, above Carnot's at T_e, and needs stable bosons")
  void engine() throws IOException {
    String engine = "[engine]\ncold_temperature = 0.3\n";
    JsonNode json = results(NARROW + engine);
    assertEquals(1 - 0.3 / value(json, "T_eff", 0), value(json, "eta_engine", 0), 1e-12);
    assertEquals(1 - 0.3 / 0.5, value(json, "eta_carnot", 0), 1e-15);
    assertTrue(value(json, "eta_engine", 0) > value(json, "eta_carnot", 0));
    JsonNode ideal = results(NARROW + engine + "chemical_potential = \"bias\"\n");
    assertEquals(1 - 0.3 / 0.5 * (1 - 0.4), value(ideal, "eta_engine", 0), 1e-12);
    JsonNode driven =
        results(
            NARROW.replace("mu = 0.2", "mu = 0.0").replace("mu = -0.2", "mu = 0.0")
                + engine
                + "[sweep]\nbias = [0.0, 1.6]\n");
    assertEquals(value(driven, "eta_carnot", 0, 0), value(driven, "eta_engine", 0, 0), 1e-9);
    assertTrue(Double.isNaN(value(driven, "eta_engine", 1, 0)));
    assertTrue(driven.get("warnings").toString().contains("W-JUN-009"));
  }

  @Test
  @DisplayName("dressed modes carry less, and nothing is stated where they are unstable")
  void dressed() throws IOException {
    String dressed = BROAD + "dressed = true\n";
    double bare = value(results(BROAD), "J", 0);
    double less = value(results(dressed), "J", 0);
    assertTrue(Math.abs(less - bare) > 0.01 * Math.abs(bare), bare + ", " + less);
    JsonNode unstable =
        results(
            dressed
                    .replace("damping = [[0.5]]", "damping = [[0.0001]]")
                    .replace("mu = 0.2", "mu = 0.75")
                    .replace("mu = -0.2", "mu = -0.75")
                    .replace("temperature = 0.5", "temperature = 0.3")
                + "[spectrum]\nomega = 0.7\n");
    assertTrue(Double.isNaN(value(unstable, "J", 0)));
    assertTrue(Double.isNaN(value(unstable, "transmission", 0, 1)));
    assertTrue(value(unstable, "pair_emission", 0, 1) > 0);
    assertTrue(unstable.get("warnings").toString().contains("W-JUN-008"));
    assertFalse(unstable.get("warnings").toString().contains("W-JUN-003"));
  }

  /** \(\int_g^\infty\omega\,n(\omega-\nu)\,d\omega\) as a series. */
  private static double series(double gap, double mu, double t) {
    double sum = 0;
    for (int k = 1; k < 400; k++) {
      sum += Math.exp(-k * (gap - mu) / t) * (gap * t / k + t * t / (k * (double) k));
    }
    return sum / (2 * Math.PI);
  }

  @Test
  @DisplayName("two bodies radiate as Bose series say, and equals do not")
  void radiation() throws IOException {
    JsonNode json = results(BODIES + "[sweep]\nmu_2 = [0.1, 0.4]\ntemperature_1 = [0.3, 0.35]\n");
    assertEquals(
        "[\"mu_2\",\"T_1\",\"component\"]",
        json.at("/quantities/J_radiative/dimensions").toString());
    assertEquals(0, value(json, "J_radiative", 0, 0, 0), 0);
    assertEquals(0, value(json, "I_photon", 0, 0, 0), 0);
    double expected = 2 * (series(1, 0.1, 0.35) - series(1, 0.4, 0.3));
    assertTrue(expected < 0, "to the hotter body");
    assertEquals(expected, value(json, "J_radiative", 1, 1, 0), 1e-11);
    assertTrue(value(json, "J_radiative", 0, 1, 0) > 0);
    assertTrue(passed(json, "entropy-production"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "mu = 0.1 | mu = 1.0 | :6: expected chemical potentials below the gap, 1, for mu, found 1",
        "gap = 1.0 | gap = -1.0 | :3: expected a number above 0 for gap, found -1.0",
        "transmission = 2.0 | transmission = -2.0 | :4: expected a number of at least 0",
        "transmission = 2.0 | tau = 2.0 | :4: expected one of the keys gap, transmission",
        "[[body]] | [sweep]~mu_1 = [0, 2]~[[body]] | :6: expected chemical potentials below the"
            + " gap, 1, for mu_1, found 2",
        "[[body]] | [sweep]~temperature_2 = \"0:1:3\"~[[body]] | :6: expected values above 0",
        "[[body]] | [[body]]~mu = 0~temperature = 1~[[body]] | :5: expected two tables [[body]]",
        "[[body]] | [center]~[[body]] | :5: expected one of the keys command, units, exchange",
      })
  @DisplayName("bodies that cannot be are refused with their line")
  void refusedBodies(String text, String wrong, String complaint) throws IOException {
    assertRefused(BODIES, text, wrong, complaint);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[bosons] | [spectrum]~omega = \"-1:1:5\"~[bosons] | :16: expected values above 0 for omega,"
            + " found -1.0 among them",
        "[bosons] | [spectrum]~omega = \"0:1:5\"~[bosons] | :16: expected values above 0 for omega,"
            + " found 0.0 among them",
        "[bosons] | [spectrum]~[bosons] | :15: expected a key omega or energy, or both",
        "[bosons] | [spectrum]~frequency = 1~[bosons] | :16: expected one of the keys omega, energy",
        "[bosons] | [engine]~cold_temperature = 0~[bosons] | :16: expected a number above 0 for"
            + " cold_temperature",
        "[bosons] | [engine]~cold_temperature = 1~chemical_potential = \"own\"~[bosons] | :17:"
            + " expected mode or bias for chemical_potential",
        "[bosons] | [bosons]~dressed = true | :16: expected K beside it",
        "[bosons] | [bosons]~dressed = 1 | :16: expected true or false for dressed",
        "gamma = [[1.0, 0.0], [0.0, 0.0]] | kind = \"layers\"~model = \"builtin:kane-mele\"~axis ="
            + " 1~coupling = [[0, 0, 1]]~kmesh = [2, 2, 1] | :9: expected an integer from 1 to 1"
            + " for kmesh",
        "gamma = [[1.0, 0.0], [0.0, 0.0]] | kind = \"layers\"~model = \"builtin:kane-mele\"~axis ="
            + " 1~coupling = [[0, 0, 1]]~energy = [0, 1] | :9: expected at least 3 energies",
        "gamma = [[1.0, 0.0], [0.0, 0.0]] | kind = \"layers\"~model = \"builtin:kane-mele\"~axis ="
            + " 1~coupling = [[0, 0, 1]]~energy = [0, 1, 1] | :9: expected ascending energies",
      })
  @DisplayName("so are spectra, engines, dressed modes and sampled leads")
  void refused(String text, String wrong, String complaint) throws IOException {
    assertRefused(NARROW, text, wrong, complaint);
  }

  @Test
  @DisplayName("an engine of broadened modes and a dressed mode on a table are refused")
  void refusedBroad() throws IOException {
    assertRefused(
        BROAD,
        "[bosons]",
        "[engine]~cold_temperature = 1~[bosons]",
        ":14: expected narrow modes, which have populations, for engine, found K");
    assertRefused(
        BROAD.replace(
            "gamma = [[0.0, 0.0], [0.0, 1.0]]",
            "kind = \"table\"\nenergy = [-200, 200]\n"
                + "sigma = [[[0, 0], [0, [0, -0.5]]], [[0, 0], [0, [0, -0.5]]]]"),
        "[bosons]",
        "[bosons]~dressed = true",
        ":17: expected false, as the right lead is known up to 200 only, for dressed");
  }

  private void assertRefused(String job, String text, String wrong, String complaint)
      throws IOException {
    assertTrue(job.contains(text), text);
    Path file =
        write(
            job.replaceFirst(
                Pattern.quote(text), Matcher.quoteReplacement(wrong.replace('~', '\n'))));
    Run run = Run.pawl("junction", file);
    assertEquals(3, run.code(), run.err());
    assertTrue(run.err().startsWith(file + complaint), run.err());
  }

  @Test
  @DisplayName("a sampled lead states larger errors for larger steps, around the lead itself")
  void sampled() throws IOException {
    String crystal =
        NARROW.replace(
            "gamma = [[1.0, 0.0], [0.0, 0.0]]",
            "kind = \"layers\"\nmodel = \"builtin:rashba-zeeman-1d\"\naxis = 1\n"
                + "coupling = [[0, 0, 0.5], [0, 1, [0.1, 0.2]]]\neta = 0.3\ne0 = 0.1");
    JsonNode itself = results(crystal);
    JsonNode coarse = results(crystal.replace("eta", "energy = \"-30:30:241\"\neta"));
    JsonNode fine = results(crystal.replace("eta", "energy = \"-30:30:961\"\neta"));
    double exact = value(itself, "J", 0);
    double bias = at(itself, "J", "error", 0);
    double byCoarse = at(coarse, "J", "error", 0);
    double byFine = at(fine, "J", "error", 0);
    assertTrue(bias > 1e-6 * Math.abs(exact), "of eta");
    assertTrue(Math.abs(value(coarse, "J", 0) - exact) <= byCoarse);
    assertTrue(Math.abs(value(fine, "J", 0) - exact) <= byFine);
    assertTrue(Math.abs(value(fine, "J", 0) - exact) < Math.abs(value(coarse, "J", 0) - exact) / 4);
  }

  @Test
  @DisplayName("a dry run tells points, integrals, memory and time, and writes nothing")
  void dryRun() throws IOException {
    Path output = directory.resolve("output");
    Path job =
        write(BROAD + "[sweep]\nboson_temperature = \"0.5:1:6\"\n[spectrum]\nomega = [0.5, 1]\n");
    Run run = Run.pawl("junction", job, "-o", output, "--dry-run", "--threads", "2");
    assertEquals(0, run.code(), run.err());
    for (String line :
        List.of(
            "points +6 +of the sweep",
            "integrals +6 +double integrals",
            "frequencies +12 +points x omega of the spectrum",
            "memory +[0-9.]+ MB .*",
            "- panels at most +[0-9.]+ MB .*",
            "time +[0-9.e-]+ s .*",
            "time_spectrum +[0-9.e-]+ s .*")) {
      assertTrue(run.out().lines().anyMatch(l -> l.matches(line)), line + " in\n" + run.out());
    }
    assertFalse(Files.exists(output));
    Run bodies = Run.pawl("run", write(BODIES), "--dry-run");
    assertEquals(0, bodies.code(), bodies.err());
    assertTrue(bodies.out().contains("over boson energies"), bodies.out());
    assertFalse(Files.exists(output));
  }

  @Test
  @DisplayName("what cannot fit the memory is refused before any integral")
  void memory() throws IOException {
    Path job =
        write(
            BROAD
                + "[sweep]\nboson_temperature = \"0.5:1:100\"\n[spectrum]\nomega ="
                + " \"0.1:1:100000\"\n");
    Run run = Run.pawl("junction", job, "-o", directory.resolve("output"));
    assertEquals(6, run.code(), run.err());
    assertTrue(run.err().contains("for spectra"), run.err());
  }
}
