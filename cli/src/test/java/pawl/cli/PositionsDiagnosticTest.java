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

  /** A layer with 0.1 Å between its first two functions. */
  private Path layer() throws IOException {
    Path file = new SampleModel(directory).copy("mirror3_tb.dat");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int home = lines.lastIndexOf("    0    0    0");
    for (int i = home; i < home + 10; i++) {
      lines.set(i, lines.get(i).replaceFirst("^( +(?:1 +2|2 +1)) +0.00000000E\\+00", "$1 0.1"));
    }
    return Files.write(file, lines);
  }

  private double chi() throws IOException {
    JsonNode chi = json().get("quantities").get("chi_int");
    return chi.get("values").get(0).get(0).get(0).doubleValue();
  }

  @Test
  @DisplayName("chi takes the centres unless told otherwise by name, and the difference is told")
  void layers() throws IOException {
    String model = layer().toString();
    String[] words = {"--mu=-0.45", "--temperature=1000", "--kmesh=8x8", "--quantities=chi_int"};
    run(model, words);
    JsonNode told = json().get("diagnostics").get(0);
    assertEquals("[4,4,1]", told.get("kmesh").toString());
    words[2] = "--kmesh=4x4";
    run(model, words);
    double centres = chi();
    Run run = run(model, words[0], words[1], words[2], words[3], "--positions=full");
    assertEquals(0, run.code(), run.err());
    assertTrue(json().toString().contains("full positions"));
    double full = chi();
    double difference = told.get("quantities").get(0).get("largest_difference").doubleValue();
    assertEquals(Math.abs(full - centres), difference, 1e-9 * Math.abs(full));
    assertTrue(difference > 1e-3 * Math.abs(full), full + " and " + centres);
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
