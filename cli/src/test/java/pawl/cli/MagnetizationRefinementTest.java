package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MagnetizationRefinementTest extends MagnetizationRuns {

  @Test
  @DisplayName("what symmetry makes zero is named, and keeps no tolerance from being met")
  void zeroBySymmetry() throws IOException {
    model = new SampleModel(directory).copy("treal3_tb.dat");
    Run run = run("--mu=0.3", "--temperature=300", "--rtol=1e-2");
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.out()
            .contains("zero by symmetry: chi_int, alpha_int, magnetization, hall_conductivity"),
        run.out());
    assertTrue(run.out().stripLeading().startsWith("mu    T   chi_ext_per_tau_x "), run.out());
    JsonNode json = new ObjectMapper().readTree(output.resolve("result.json").toFile());
    assertEquals("complete", json.get("status").textValue());
    assertEquals(1, shape(json.get("quantities").get("chi_int").get("values")).get(0));
  }

  @Test
  @DisplayName("a tolerance is met by refinement, starting from the mesh given")
  void refinement() throws IOException {
    JsonNode json =
        results("--mu=0.1", "--temperature=300", "--kmesh=4x4", "--rtol=1e-3", "--verbose");
    int divisions = json.get("provenance").get("kmesh").get(0).intValue();
    assertTrue(divisions > 4 && Integer.bitCount(divisions) == 1, divisions + " divisions");
    assertEquals("complete", json.get("status").textValue());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"--temperature=300", "--temperature=0,300"})
  @DisplayName("what symmetry makes zero meets a tolerance, too, and the result says so")
  void zeroBySymmetry(String temperature) throws IOException {
    model = new SampleModel(directory).copy("treal3_tb.dat");
    JsonNode json = results("--mu=0.1", temperature, "--rtol=1e-3");
    assertEquals("complete", json.get("status").textValue());
    assertEquals(
        List.of("W-ERR-003"),
        Stream.of(json.get("warnings").get(0)).map(w -> w.get("code").textValue()).toList());
  }

  @Test
  @DisplayName("at T = 0 and above a tolerance is met by energies linear between k-points")
  void refinementAtZeroTemperature() throws IOException {
    model = new SampleModel(directory).copy("mirror3_tb.dat");
    JsonNode json = results("--mu=-0.3", "--temperature=0,300", "--rtol=0.1");
    assertEquals("complete", json.get("status").textValue());
    JsonNode chi = json.get("quantities").get("chi_int");
    JsonNode alpha = json.get("quantities").get("alpha_int").get("values").get(0);
    assertEquals(List.of(0.0, 0.0), numbers(alpha.get(0)).stream().map(Math::abs).toList());
    assertTrue(Math.abs(alpha.get(1).get(0).doubleValue()) > 0);
    JsonNode plain =
        results("--mu=-0.3", "--temperature=300", "--kmesh=96x96", "--force").get("quantities");
    double value = chi.get("values").get(0).get(1).get(0).doubleValue();
    double error = chi.get("error").get(0).get(1).get(0).doubleValue();
    double exact =
        plain.get("chi_int").get("values").get(0).get(0).get(0).doubleValue(); // to ten digits
    assertEquals(exact, value, error);
    assertTrue(error < 0.1 * Math.abs(value), value + " ± " + error);
  }

  @Test
  @DisplayName("--verbose tells how far a refinement has come, round by round")
  void verboseRefinement() {
    Run run = run("--mu=0.1", "--temperature=1000", "--rtol=0.01", "-v");
    List<Double> excess =
        run.err()
            .lines()
            .filter(line -> line.contains(" k-points: errors up to "))
            .map(line -> Double.valueOf(line.replaceAll(".* up to | x the tolerance", "")))
            .toList();
    assertTrue(excess.size() > 1 && excess.get(0) > 1, run.err());
    assertTrue(excess.get(excess.size() - 1) <= 1, run.err());
  }

  @Test
  @DisplayName("a tolerance out of reach writes marked results and exits with 5")
  void notConverged() throws IOException {
    model = new SampleModel(directory).copy("haldane_C_tb.dat");
    Run run =
        run("--mu=-2.5", "--temperature=20", "--kmesh=513x513", "--rtol=1e-15", "--threads=2");
    assertEquals(5, run.code(), run.err());
    assertEquals("pawl: not converged; the results are written and marked", run.complaint());
    JsonNode json = new ObjectMapper().readTree(output.resolve("result.json").toFile());
    assertEquals("not-converged", json.get("status").textValue());
    assertEquals("W-CNV-001", json.get("warnings").get(0).get("code").textValue());
  }
}
