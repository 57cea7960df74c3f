package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Iron against an independent program on the same file, mesh and position matrices. */
class HallConductivityTest {

  private static final List<Double> MU = List.of(12.13, 12.33, 12.53, 12.63, 12.73, 12.93, 13.13);

  /** S/cm at T = 0 on 12×12×12, in the order of μ; three decimals are what was printed. */
  private static final List<Double> EXPECTED =
      List.of(559.438, 92.081, 967.208, 542.180, 1551.836, 1738.224, 354.101);

  private static final double LARGEST = 1738.224;

  @TempDir private Path directory;

  private JsonNode run(String... words) throws IOException {
    List<Object> all = new ArrayList<>(List.of("magnetization", "builtin:fe", "--force"));
    all.addAll(List.of("-o", directory.resolve("output"), "--kmesh", "12x12x12"));
    all.addAll(List.of("--mu", MU.toString().replaceAll("[\\[\\] ]", ""), "--temperature", "0"));
    all.addAll(List.of(words));
    Run run = Run.pawl(all.toArray());
    assertEquals(0, run.code(), run.err());
    JsonNode json = new ObjectMapper().readTree(directory.resolve("output/result.json").toFile());
    return json.get("quantities").get("hall_conductivity");
  }

  private static double siemensPerCentimetre(JsonNode hall, int mu, int component) {
    return hall.get("values").get(mu).get(0).get(component).doubleValue() / 100;
  }

  @Test
  void ironIsThatOfAnIndependentProgram() throws IOException {
    JsonNode hall = run();
    assertEquals("S/m", hall.get("unit").textValue());
    assertEquals("[\"yz\",\"zx\",\"xy\"]", hall.get("components").toString());
    for (int i = 0; i < MU.size(); i++) {
      assertEquals(EXPECTED.get(i), siemensPerCentimetre(hall, i, 2), 1e-5 * LARGEST);
      // The moment lies along z: its mirror image across a plane with z forbids these, but the
      // Wannier functions keep the mirrors to their own accuracy only.
      assertEquals(0, siemensPerCentimetre(hall, i, 0), 1e-3);
      assertEquals(0, siemensPerCentimetre(hall, i, 1), 1e-2);
    }
  }

  @Test
  void centresAloneMissPartOfIt() throws IOException {
    JsonNode hall = run("--positions", "diagonal");
    double worst = 0;
    for (int i = 0; i < MU.size(); i++) {
      worst = Math.max(worst, Math.abs(EXPECTED.get(i) - siemensPerCentimetre(hall, i, 2)));
    }
    assertTrue(worst > 1, "S/cm: " + worst);
    assertTrue(hall.get("long_name").textValue().contains("diagonal positions"));
  }

  @Test
  void fullPositionsAreRefusedWhereThereAreNone() {
    Run none =
        Run.pawl(
            "magnetization",
            "builtin:rashba3d",
            "--positions",
            "full",
            "--kmesh",
            "2x2x2",
            "--mu",
            "0",
            "--temperature",
            "0",
            "-o",
            directory.resolve("a"));
    assertEquals(4, none.code());
    assertTrue(none.err().contains("_tb.dat"), none.err());
  }

  @Test
  void ofALayerToo() throws IOException {
    String[] details = {"full positions", "diagonal positions"};
    String[] options = {"full", "diagonal"};
    for (int i = 0; i < 2; i++) {
      Run run =
          Run.pawl(
              "magnetization",
              "builtin:haldane_C",
              "--kmesh=60x60",
              "--mu=-0.1",
              "--temperature=0",
              "--positions=" + options[i],
              "--force",
              "-o",
              directory.resolve("plane"));
      assertEquals(0, run.code(), run.err());
      JsonNode quantities =
          new ObjectMapper()
              .readTree(directory.resolve("plane/result.json").toFile())
              .get("quantities");
      JsonNode hall = quantities.get("hall_conductivity");
      assertEquals("S", hall.get("unit").textValue());
      assertTrue(hall.get("long_name").textValue().endsWith(details[i]));
      String moments = quantities.get("magnetization").get("long_name").textValue();
      assertTrue(moments.contains("positions diagonal"), moments);
      // C e²/h with e²/h = 3.874e-5 S; the file has its centres alone in its position matrix.
      assertEquals(
          3.874045864e-5, Math.abs(hall.get("values").get(0).get(0).get(0).doubleValue()), 1e-9);
    }
  }
}
