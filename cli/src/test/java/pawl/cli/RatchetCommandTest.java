package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @TempDir private Path directory;

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
        "kind = \"chain\" | kind = \"ring\" | 5  | \"chain\" for kind, found the text \"ring\"",
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
}
