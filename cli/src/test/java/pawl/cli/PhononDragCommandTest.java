package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhononDragCommandTest {

  private static final String ALL =
      "--drag-impurity-time=3e-13 --drag-phonon-time=2e-10 --drag-electron-phonon-time=5e-12"
          + " --drag-reference-temperature=250 --drag-energy=1.4e-4";

  @TempDir private Path directory;

  private Run run(String model, String mesh, String words) {
    List<Object> all = new ArrayList<>(List.of("magnetization", model));
    all.addAll(List.of("--mu=0.3", "--kmesh=" + mesh, "-o", directory.resolve("out"), "--force"));
    all.addAll(List.of(words.strip().split(" +")));
    return Run.pawl(all.toArray());
  }

  private JsonNode quantities() throws IOException {
    return new ObjectMapper()
        .readTree(directory.resolve("out/result.json").toFile())
        .get("quantities");
  }

  @ParameterizedTest(name = "exponent {0}")
  @CsvSource({"'', 4", "--drag-exponent=2, 2"})
  @DisplayName("alpha_drag is chi_ext_per_tau times what the options say, and the rate goes as T^4")
  void drag(String option, double exponent) throws IOException {
    Run run = run("builtin:treal3", "12x12", ALL + " --temperature=0,100,250 " + option);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().lines().anyMatch(l -> l.contains(" alpha_drag_x ")), run.out());
    JsonNode drag = quantities().get("alpha_drag");
    assertEquals("A m/K", drag.get("unit").textValue());
    double[] temperature = {0, 100, 250};
    for (int t = 0; t < 3; t++) {
      double chi =
          quantities().get("chi_ext_per_tau").get("values").get(0).get(t).get(0).doubleValue();
      double rate = 2e-10 / 5e-12 * Math.pow(temperature[t] / 250, exponent - 1) / 250;
      double expected = -1.4e-4 * 3e-13 * rate * chi;
      double value = drag.get("values").get(0).get(t).get(0).doubleValue();
      assertEquals(expected, value, 1e-12 * Math.abs(expected));
      assertEquals(t == 0, value == 0);
    }
  }

  @Test
  @DisplayName("without the options there is no alpha_drag")
  void none() throws IOException {
    assertEquals(0, run("builtin:treal3", "4x4", "--temperature=300").code());
    assertFalse(quantities().has("alpha_drag"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "--drag-energy=1e-4 --temperature=9, 'the phonon drag needs --drag-impurity-time,'",
    "--drag-exponent=4 --temperature=9, 'none is guessed'",
    "ENERGY=0 --temperature=9, 'drags nothing'",
    "--drag-phonon-time=-1 --temperature=9, 'not positive'",
    "ALL --drag-exponent=0.5 --temperature=0, 'leave 0 out of --temperature'",
    "ALL --quantities=chi_int --temperature=9, '--drag-... is for chi_ext_per_tau'"
  })
  void refuses(String words, String complaint) {
    String all =
        words.replaceFirst("^ALL", ALL).replaceFirst("^ENERGY=", ALL.replaceFirst("=[^=]*$", "="));
    Run run = run("builtin:treal3", "4x4", all);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.complaint().contains(complaint), run.complaint());
  }

  @Test
  @DisplayName("crystals in space have no alpha_drag")
  void space() {
    Run run = run("builtin:rashba3d", "2x2x2", ALL + " --temperature=300");
    assertEquals(4, run.code(), run.err());
    assertTrue(run.complaint().contains("two-dimensional"), run.complaint());
  }
}
