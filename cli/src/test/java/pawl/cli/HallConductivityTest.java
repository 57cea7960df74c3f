package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

  private JsonNode symmetry() throws IOException {
    return new ObjectMapper()
        .readTree(directory.resolve("output/result.json").toFile())
        .get("provenance")
        .get("symmetry");
  }

  private double[] ferromagnet(Path output, String... words) throws IOException {
    List<Object> all = new ArrayList<>(List.of("magnetization", "../examples/ferromagnet.toml"));
    all.addAll(List.of("--kmesh", "8x8x8", "--mu", "-0.7137,0.2319", "--temperature", "0,300"));
    all.addAll(List.of("-o", output));
    all.addAll(List.of(words));
    Run run = Run.pawl(all.toArray());
    assertEquals(0, run.code(), run.err());
    JsonNode json = new ObjectMapper().readTree(output.resolve("result.json").toFile());
    JsonNode hall = json.get("quantities").get("hall_conductivity");
    List<Double> numbers = new ArrayList<>();
    for (String what : List.of("values", "error")) {
      hall.get(what)
          .forEach(mu -> mu.forEach(t -> t.forEach(number -> numbers.add(number.doubleValue()))));
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void aFerromagnetIsReducedAndKeepsItsNumbers() throws IOException {
    double[] reduced = ferromagnet(directory.resolve("output"));
    JsonNode use = symmetry();
    assertEquals(75, use.get("k_points_solved").intValue());
    assertEquals(15, use.get("used").size());
    double[] whole = ferromagnet(directory.resolve("whole"), "--no-symmetry");
    double largest = Arrays.stream(whole).map(Math::abs).max().orElseThrow();
    // What the README promises.
    assertArrayEquals(whole, reduced, 1e-10 * largest);
    Run dry =
        Run.pawl(
            "magnetization",
            "../examples/ferromagnet.toml",
            "--kmesh",
            "8x8x8",
            "--mu",
            "0",
            "--temperature",
            "300",
            "--dry-run");
    assertTrue(dry.out().contains("k_points_solved                  75 "), dry.out());
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
    JsonNode use = symmetry();
    assertEquals(0, use.get("used").size());
    assertEquals(12 * 12 * 12, use.get("k_points_solved").intValue());
    // Those of a ferromagnet along z as well as the digits of the file have them; the others of the
    // cube are broken by the spin-orbit coupling.
    int digits = 0;
    for (JsonNode operation : use.get("not_used")) {
      digits += operation.get("reason").textValue().startsWith("bands hold to 0.000") ? 1 : 0;
    }
    assertEquals(15, digits, "of 16 operations but the identity: " + use.get("not_used"));
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
