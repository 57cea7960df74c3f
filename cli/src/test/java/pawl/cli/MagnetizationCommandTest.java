package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MagnetizationCommandTest extends MagnetizationRuns {

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  @DisplayName("result.json has the fields, axes, shapes and units that scripts rely on")
  void schema() throws IOException {
    JsonNode json =
        results("--mu", "-0.2:0.2:3", "--temperature", "100,300", "--kmesh", "8x8", "--threads=2");
    assertEquals(
        List.of(
            "schema",
            "command",
            "status",
            "provenance",
            "axes",
            "quantities",
            "checks",
            "warnings"),
        names(json));
    assertEquals("pawl-result/1", json.get("schema").textValue());
    assertEquals("magnetization", json.get("command").textValue());
    assertEquals("complete", json.get("status").textValue());
    assertEquals(List.of("mu_eV", "T_K"), names(json.get("axes")));
    assertEquals(List.of(-0.2, 0.0, 0.2), numbers(json.get("axes").get("mu_eV")));
    assertEquals(List.of(100.0, 300.0), numbers(json.get("axes").get("T_K")));
    assertEquals(
        List.of(
            "chi_int m/ohm [\"x\",\"y\"]",
            "chi_int_first m/ohm [\"x\",\"y\"]",
            "chi_int_metric m/ohm [\"x\",\"y\"]",
            "alpha_int A m/K [\"x\",\"y\"]",
            "chi_ext_per_tau m/(ohm s) [\"x\",\"y\"]",
            "alpha_ext_per_tau A m/(K s) [\"x\",\"y\"]",
            "magnetization A [\"z\"]",
            "hall_conductivity S [\"xy\"]",
            "carrier_density 1/m^2 [\"value\"]",
            "dos 1/(eV m^2) [\"value\"]"),
        described(json.get("quantities")));
    for (String name : names(json.get("quantities"))) {
      JsonNode quantity = json.get("quantities").get(name);
      assertEquals(
          "[\"mu_eV\",\"T_K\",\"component\"]", quantity.get("dimensions").toString(), name);
      List<Integer> shape = List.of(3, 2, quantity.get("components").size());
      assertEquals(shape, shape(quantity.get("values")), name);
      assertEquals(shape, shape(quantity.get("error")), name);
    }
    JsonNode provenance = json.get("provenance");
    assertEquals("[8,8,1]", provenance.get("kmesh").toString());
    assertEquals(model.toString(), provenance.get("inputs").get(0).get("path").textValue());
    assertEquals("-0.2:0.2:3", provenance.get("options").get("--mu").textValue());
    assertEquals(8, provenance.get("certificate").get("num_wann").intValue());
    for (JsonNode check : json.get("checks")) {
      assertEquals(List.of("name", "value", "limit", "passed"), names(check));
      assertTrue(check.get("passed").booleanValue(), check.toString());
    }
    assertTrue(json.get("checks").size() >= 3);
  }

  /** Name, unit and components of each quantity. */
  private static List<String> described(JsonNode quantities) {
    return names(quantities).stream()
        .map(
            name ->
                String.join(
                    " ",
                    name,
                    quantities.get(name).get("unit").textValue(),
                    quantities.get(name).get("components").toString()))
        .toList();
  }

  @Test
  @DisplayName("of a solid there are Hall conductivity, magnetisation, both tensors and carriers")
  void schemaOfSolids() throws IOException {
    Run run =
        Run.pawl(
            "magnetization",
            "builtin:rashba3d",
            "--mu=-0.3,0.2",
            "--temperature=0,900",
            "--kmesh=6x6x6",
            "-o",
            output);
    assertEquals(0, run.code(), run.err());
    JsonNode json = new ObjectMapper().readTree(output.resolve("result.json").toFile());
    String tensor = "[\"xx\",\"xy\",\"xz\",\"yx\",\"yy\",\"yz\",\"zx\",\"zy\",\"zz\"]";
    assertEquals(
        List.of(
            "hall_conductivity S/m [\"yz\",\"zx\",\"xy\"]",
            "magnetization A/m [\"x\",\"y\",\"z\"]",
            "berry_curvature_dipole 1 " + tensor,
            "kinetic_magnetoelectric A " + tensor,
            "carrier_density 1/m^3 [\"value\"]",
            "dos 1/(eV m^3) [\"value\"]"),
        described(json.get("quantities")));
    for (JsonNode quantity : json.get("quantities")) {
      assertEquals(List.of(2, 2, quantity.get("components").size()), shape(quantity.get("values")));
    }
    String moments = json.get("quantities").get("magnetization").get("long_name").textValue();
    assertTrue(moments.contains("internal part"), moments);
    JsonNode cannot = json.get("provenance").get("certificate").findValue("cannot_give");
    assertTrue(cannot.toString().contains("internal part"), cannot.toString());
    String zeros = "hall_conductivity, magnetization, berry_curvature_dipole";
    assertTrue(run.out().contains("zero by symmetry: " + zeros), run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "builtin:fe, 3x3x3, hall_conductivity",
    "builtin:mirror3, 12x12, 'alpha_int,chi_ext_per_tau'",
    "builtin:mirror3, 12x12, chi_int_metric",
    "builtin:haldane_C, 12x12, 'hall_conductivity,carrier_density'",
  })
  @DisplayName("--quantities computes some alone, to the last bit as among all")
  void someQuantities(String model, String mesh, String names) throws IOException {
    String[] words = {
      "magnetization", model, "--mu=0.1,12", "--temperature=0,300", "-q", "--force"
    };
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--kmesh", mesh, "-o", output));
    assertEquals(0, Run.pawl(all.toArray()).code());
    ObjectMapper mapper = new ObjectMapper();
    JsonNode whole = mapper.readTree(output.resolve("result.json").toFile()).get("quantities");
    all.addAll(List.of("--quantities", names));
    Run run = Run.pawl(all.toArray());
    assertEquals(0, run.code(), run.err());
    JsonNode some = mapper.readTree(output.resolve("result.json").toFile()).get("quantities");
    List<String> found = new ArrayList<>();
    some.fieldNames().forEachRemaining(found::add);
    assertEquals(names, String.join(",", found));
    found.forEach(
        name -> assertEquals(whole.get(name).get("values"), some.get(name).get("values")));
  }

  @Test
  @DisplayName("companions alone have tables of their own")
  void companions() {
    String[] words = {"magnetization", "builtin:rashba3d", "--mu=0", "--temperature=900"};
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--kmesh=4x4x4", "--quantities=carrier_density,dos", "-o", output));
    Run run = Run.pawl(all.toArray());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("carrier_density"), run.out());
    assertTrue(run.out().contains("dos"), run.out());
  }

  @Test
  @DisplayName("a quantity that there is not is refused with those that there are")
  void noSuchQuantity() {
    Run run =
        Run.pawl(
            "magnetization",
            "builtin:fe",
            "--quantities=chi_int",
            "--mu=12",
            "--temperature=300",
            "--kmesh=2x2x2",
            "-o",
            output);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.complaint().contains("there is no chi_int"), run.complaint());
    assertTrue(run.complaint().contains("hall_conductivity, magnetization"), run.complaint());
  }

  @Test
  @DisplayName("of a polar magnet the tables name the largest components of both tensors")
  void tensors() {
    String[] words = {
      "magnetization", "builtin:mngete", "--mu=9.9", "--temperature=300", "--kmesh=2x2x2"
    };
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("-o", output));
    Run run = Run.pawl(all.toArray());
    assertEquals(0, run.code(), run.err());
    for (String name : List.of("berry_curvature_dipole ", "kinetic_magnetoelectric ")) {
      assertTrue(run.out().lines().anyMatch(l -> l.strip().startsWith(name)), run.out());
    }
  }

  static Stream<List<String>> negativeNumbers() {
    return Stream.of(
        List.of("--mu", "-0.5:0:6"),
        List.of("--mu=-0.5:0:6"),
        List.of("--mu", "-0.5,-0.4,-0.3,-.2,-1e-1,0"),
        List.of("--mu=-0.5, -0.4, -0.3, -0.2, -0.1, -0"));
  }

  @ParameterizedTest
  @MethodSource("negativeNumbers")
  @DisplayName("negative numbers work in every form and mean what is written")
  void negativeMu(List<String> mu) throws IOException {
    List<String> words = new ArrayList<>(mu);
    words.addAll(List.of("--temperature", "300", "--kmesh", "4x4"));
    List<Double> axis =
        numbers(results(words.toArray(String[]::new)).get("axes").get("mu_eV")).stream()
            .map(value -> value + 0.0)
            .toList();
    assertEquals(List.of(-0.5, -0.4, -0.3, -0.2, -0.1, 0.0), axis);
  }

  @Test
  @DisplayName("--fermi moves mu, and the files carry it both ways")
  void relativeMu() throws IOException {
    JsonNode relative =
        results("--mu", "-0.1,0.1", "--fermi", "0.2", "--temperature=300", "--kmesh=6x6");
    assertEquals(List.of("mu_eV", "T_K", "mu_rel_eV"), names(relative.get("axes")));
    assertEquals(List.of(0.1, 0.3), numbers(relative.get("axes").get("mu_eV")));
    assertEquals(List.of(-0.1, 0.1), numbers(relative.get("axes").get("mu_rel_eV")));
    JsonNode absolute = results("--mu", "0.1,0.3", "--temperature=300", "--kmesh=6x6", "--force");
    assertEquals(List.of("mu_eV", "T_K"), names(absolute.get("axes")));
    assertEquals(absolute.get("quantities"), relative.get("quantities"));
  }

  @Test
  @DisplayName("the table shows mu relative to --fermi beside the absolute one")
  void tableOfRelativeMu() {
    Run run = run("--mu=-0.1", "--fermi=0.2", "--temperature=300", "--kmesh=6x6");
    List<String> lines = run.out().lines().toList();
    assertTrue(lines.get(0).strip().startsWith("mu  mu-fermi    T "), run.out());
    assertTrue(lines.get(2).startsWith("0.1      -0.1  300 "), run.out());
  }

  @Test
  @DisplayName("the numbers do not depend on the number of threads, to the last bit")
  void threads() throws IOException {
    String[] words = {"--mu=-0.5:0.5:5", "--temperature=0,300", "--kmesh=16x16", "--force", ""};
    words[4] = "--threads=1";
    JsonNode one = results(words).get("quantities");
    for (String count : List.of("2", "3")) {
      words[4] = "--threads=" + count;
      assertEquals(one, results(words).get("quantities"), count + " threads");
    }
    words[0] = "--mu=-0.5:0.5:6";
    assertNotEquals(one, results(words).get("quantities"), "another question");
  }

  @Test
  @DisplayName("an exact symmetry spares k-points, which the record and the table say")
  void symmetry() throws IOException {
    String[] words = {"--mu=-0.3:0.3:3", "--temperature=0,300", "--kmesh=12x12", "--force", "-v"};
    Run run = run(words);
    JsonNode reduced = new ObjectMapper().readTree(output.resolve("result.json").toFile());
    JsonNode symmetry = reduced.get("provenance").get("symmetry");
    assertEquals(
        "[{\"operation\":\"mirror normal to (1.0000, 0.0000, 0.0000)\","
            + "\"k_matrix\":[[-1,0],[-1,1]]}]",
        symmetry.get("used").toString());
    assertEquals(78, symmetry.get("k_points_solved").intValue());
    assertEquals(144, reduced.get("provenance").get("k_points").intValue());
    assertEquals("k -> -k", symmetry.get("not_used").get(0).get("operation").textValue());
    assertEquals(
        "bands hold to 0.064 meV only", symmetry.get("not_used").get(0).get("reason").textValue());
    String line = "symmetry: 78 of 144 k-points solved, mirror normal to (1.0000, 0.0000, 0.0000)";
    assertTrue(run.out().lines().anyMatch(line::equals), run.out());
    assertTrue(
        run.err().lines().anyMatch("k -> -k not used: bands hold to 0.064 meV only"::equals),
        run.err());

    words[4] = "--no-symmetry";
    Run whole = run(words);
    JsonNode full = new ObjectMapper().readTree(output.resolve("result.json").toFile());
    JsonNode none = full.get("provenance").get("symmetry");
    assertEquals("{\"used\":[],\"not_used\":[],\"k_points_solved\":144}", none.toString());
    assertEquals("true", full.get("provenance").get("options").get("--no-symmetry").textValue());
    assertTrue(
        whole
            .out()
            .lines()
            .anyMatch(l -> l.startsWith("predicted chi_int_y = 0, computed at most")),
        whole.out());
    assertTrue(whole.out().lines().noneMatch(l -> l.startsWith("symmetry:")), whole.out());
    // PT forbids the others: of these only rounding is left.
    for (String name :
        List.of("chi_int", "chi_int_first", "chi_int_metric", "alpha_int", "carrier_density")) {
      JsonNode expected = full.get("quantities").get(name).get("values");
      JsonNode found = reduced.get("quantities").get(name).get("values");
      double largest = 0;
      for (int i = 0; i < 6; i++) {
        double x = expected.get(i / 2).get(i % 2).get(0).doubleValue();
        largest = Math.max(largest, Math.abs(x));
      }
      for (int i = 0; i < 6; i++) {
        double x = expected.get(i / 2).get(i % 2).get(0).doubleValue();
        double y = found.get(i / 2).get(i % 2).get(0).doubleValue();
        assertEquals(x, y, 1e-10 * largest, name);
      }
    }
  }

  @Test
  @DisplayName("the table counts the symmetries of a model that has many")
  void manySymmetries() {
    Run run =
        Run.pawl(
            "magnetization",
            "builtin:haldane",
            "--mu=0.3",
            "--temperature=300",
            "--kmesh=12x12",
            "-o",
            output);
    assertTrue(
        run.out()
            .lines()
            .anyMatch(l -> l.matches("symmetry: \\d+ of 144 k-points solved, \\d+ operations.*")),
        run.out());
  }

  @Test
  @DisplayName("at T = 0 chi exists, and alpha, which is entropy, is 0")
  void zeroTemperature() throws IOException {
    JsonNode quantities =
        results("--mu=-0.3", "--temperature=0", "--kmesh=12x12").get("quantities");
    JsonNode chi = quantities.get("chi_int").get("values").get(0).get(0);
    assertTrue(Math.abs(chi.get(0).doubleValue()) > 1e-20, chi.toString());
    assertEquals(
        List.of(0.0, 0.0),
        numbers(quantities.get("alpha_int").get("values").get(0).get(0)).stream()
            .map(Math::abs)
            .toList());
  }

  @Test
  @DisplayName("--verbose tells the files read and the meshes tried on standard error")
  void verbose() {
    Run run = run("--mu=0.1", "--temperature=300", "--kmesh=4x4", "--threads=1", "-v");
    List<String> lines = run.err().lines().toList();
    assertTrue(
        lines
            .get(0)
            .matches(
                "Java .* with at most [\\d.]+ GB of heap \\(.*\\) and \\d+ processors \\(.*\\)"),
        run.err());
    assertEquals("read " + model, lines.get(1));
    assertTrue(lines.get(2).matches("mesh 4x4 on 1 threads: \\d+\\.\\d s"), run.err());
    assertEquals("kernel scalar: 16 matrices of 8 orbitals are few or small", lines.get(3));
  }

  @Test
  @DisplayName("curves are drawn where they are asked for and there is something to draw against")
  void plots() {
    String[] words = {"--mu=0,0.1", "--temperature=1000", "--kmesh=4x4", "--tau=1e-14"};
    String few = "--quantities=chi_int,chi_ext_per_tau";
    Run run = run(words[0], words[1], words[2], words[3], few, "--plot=chi_int,chi_ext");
    assertEquals(0, run.code(), run.err());
    for (String file : List.of("chi_int.svg", "chi_int.png", "chi_ext.svg")) {
      assertTrue(Files.exists(output.resolve(file)), file);
    }
    Run none = run(words[0], words[1], words[2], words[3], few, "--plot=alpha_ext", "--force");
    assertEquals(2, none.code());
    assertEquals(
        "pawl: there is no alpha_ext to plot; there are chi_int, chi_ext_per_tau, chi_ext",
        none.complaint());
    Run point = run("--mu=0", words[1], words[2], "--plot=chi_int", "--force");
    assertEquals(2, point.code());
    assertTrue(point.complaint().contains("--plot needs a range"), point.complaint());
  }
}
