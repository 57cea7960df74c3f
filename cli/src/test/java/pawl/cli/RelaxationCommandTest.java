package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RelaxationCommandTest extends MagnetizationRuns {

  @Test
  @DisplayName("a relaxation time that no quantity asked for takes is refused")
  void relaxationForNothing() {
    Run run =
        Run.pawl(
            "magnetization",
            "builtin:treal3",
            "--quantities=chi_int",
            "--tau=1e-14",
            "--mu=0",
            "--temperature=300",
            "--kmesh=2x2",
            "-o",
            output);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.complaint().contains("--tau is for chi_ext_per_tau"), run.complaint());
  }

  @Test
  @DisplayName("--tau adds the extrinsic responses themselves, by the model of tau asked for")
  void tau() throws IOException {
    String[] words = {
      "--mu=0.3", "--temperature=150,300", "--kmesh=12x12", "--tau=1e-14", "--force", "", ""
    };
    model = new SampleModel(directory).copy("mirror3_tb.dat");
    words[5] = "-q";
    words[6] = "--tau-model=constant";
    JsonNode constant = results(words).get("quantities");
    words[6] = "--tau-model=phonon";
    JsonNode phonon = results(words).get("quantities");
    words[5] = "--tau-temperature=150";
    JsonNode colder = results(words).get("quantities");
    JsonNode[] runs = {constant, phonon, colder};
    double[][] factors = {{1, 1}, {2, 1}, {1, 0.5}}; // τ(150 K) and τ(300 K) in 1e-14 s
    for (int r = 0; r < 3; r++) {
      for (int t = 0; t < 2; t++) {
        for (String name : List.of("chi_ext", "alpha_ext")) {
          double perTau = value(runs[r].get(name + "_per_tau"), t);
          double expected = 1e-14 * factors[r][t] * perTau;
          assertEquals(expected, value(runs[r].get(name), t), 1e-15 * Math.abs(expected), name);
        }
      }
    }
    assertEquals("m/ohm", constant.get("chi_ext").get("unit").textValue());
    assertEquals("A m/K", constant.get("alpha_ext").get("unit").textValue());
    assertEquals(constant.get("chi_int"), phonon.get("chi_int"));
  }

  private static double value(JsonNode quantity, int temperature) {
    return quantity.get("values").get(0).get(temperature).get(0).doubleValue();
  }

  static Stream<List<String>> wrongTau() {
    return Stream.of(
        List.of("--tau-model=phonon", "give --tau, too"),
        List.of("--tau-temperature=300", "give --tau, too"),
        List.of("--tau=1e-14 --tau-temperature=200", "needs --tau-model phonon"),
        List.of("--tau=1e-14 --tau-model=phonon --temperature=0", "leave 0 out of --temperature"),
        List.of("--tau=0", "'0' is not positive"),
        List.of("--tau=1e-14 --tau-model=drag", "'drag' is not constant or phonon"));
  }

  @ParameterizedTest
  @MethodSource("wrongTau")
  void refusesWhatTauCannotMean(List<String> wordsAndComplaint) {
    String words = wordsAndComplaint.get(0);
    List<String> all = new ArrayList<>(List.of(words.split(" ")));
    all.addAll(List.of("--mu=0.3", "--kmesh=4x4"));
    if (!words.contains("--temperature")) {
      all.add("--temperature=300");
    }
    Run run = run(all.toArray(String[]::new));
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(wordsAndComplaint.get(1)), run.err());
  }

  @Test
  void refusesTauOfSolids() {
    Run run =
        Run.pawl(
            "magnetization",
            "builtin:rashba3d",
            "--mu=0",
            "--temperature=300",
            "--kmesh=2x2x2",
            "--tau=1e-14",
            "-o",
            output);
    assertEquals(4, run.code(), run.err());
    assertTrue(run.err().contains("two-dimensional crystals"), run.err());
  }
}
