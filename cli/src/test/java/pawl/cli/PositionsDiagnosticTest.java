package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PositionsDiagnosticTest {

  @TempDir private Path directory;

  private Run run(String model, String... words) {
    Object[] all = new Object[words.length + 5];
    all[0] = "magnetization";
    all[1] = model;
    all[2] = "-o";
    all[3] = directory.resolve("out");
    all[4] = "--force";
    System.arraycopy(words, 0, all, 5, words.length);
    return Run.pawl(all);
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(directory.resolve("out/result.json").toFile());
  }

  private double hall() throws IOException {
    return json()
        .get("quantities")
        .get("hall_conductivity")
        .get("values")
        .get(0)
        .get(0)
        .get(2)
        .doubleValue();
  }

  @Test
  @DisplayName("the difference in the file is that of two runs on the coarser mesh")
  void iron() throws IOException {
    String[] words = {
      "--mu=12.6295", "--temperature=2000", "--kmesh=4x4x4", "--quantities=hall_conductivity"
    };
    Run run = run("builtin:fe", words);
    assertEquals(0, run.code(), run.err());
    String line =
        run.out()
            .lines()
            .filter(l -> l.startsWith("positions full - diagonal"))
            .findFirst()
            .orElse("");
    assertTrue(
        line.startsWith("positions full - diagonal on 2x2x2: hall_conductivity at most"), line);
    JsonNode diagnostic = json().get("diagnostics").get(0);
    assertEquals("positions-full-minus-diagonal", diagnostic.get("name").textValue());
    assertEquals("[2,2,2]", diagnostic.get("kmesh").toString());
    JsonNode first = diagnostic.get("quantities").get(0);
    assertEquals("S/m", first.get("unit").textValue());
    words[2] = "--kmesh=2x2x2";
    run("builtin:fe", words);
    double full = hall();
    words[3] = "--positions=diagonal";
    run("builtin:fe", words);
    double expected = Math.abs(full - hall());
    assertEquals(expected, first.get("largest_difference").doubleValue(), 1e-6 * expected);
    double relative = first.get("relative_to_largest").doubleValue();
    assertEquals(expected / Math.abs(full), relative, 1e-6 * relative);
  }

  @Test
  @DisplayName("where there are but centres nothing is said")
  void centres() throws IOException {
    Run run = run("builtin:mirror3", "--mu=0", "--temperature=300", "--kmesh=4x4");
    assertEquals(0, run.code(), run.err());
    assertFalse(json().has("diagnostics"));
    assertFalse(run.out().contains("positions full"), run.out());
  }

  @Test
  @DisplayName("full positions of quantities that take the centres are refused")
  void refused() {
    Run run =
        run(
            "builtin:fe",
            "--mu=12",
            "--temperature=300",
            "--kmesh=2x2x2",
            "--positions=full",
            "--quantities=magnetization");
    assertEquals(2, run.code(), run.err());
    assertTrue(
        run.complaint().contains("--positions full is for hall_conductivity, berry_curvature"),
        run.complaint());
  }
}
