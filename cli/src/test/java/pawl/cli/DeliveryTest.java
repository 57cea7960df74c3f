package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.io.ResultDirectory;
import pawl.io.ResultDirectory.Overwrite;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Effort;
import pawl.quantity.OutputUnit;
import pawl.quantity.Provenance;
import pawl.quantity.Result;
import pawl.quantity.Results;
import pawl.quantity.Results.Status;

class DeliveryTest {

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private static Results results(Status status, double check, Axis mu) {
    int size = mu.size();
    Result chi =
        new Result(
            "chi_int",
            "a test",
            OutputUnit.METRE_PER_OHM,
            List.of(mu),
            List.of("x"),
            new double[size],
            new double[size]);
    return new Results(
        "magnetization",
        status,
        new Provenance(
            "1.2.3", List.of(), Map.of(), Map.of(), List.of(), Effort.at(0, "scalar", "few"), 0),
        List.of(mu),
        List.of(chi),
        List.of(new Check("planted", check, 1e-8)),
        List.of());
  }

  private int deliver(Results results) {
    ResultDirectory output = ResultDirectory.claim(directory.resolve("output"), Overwrite.REFUSE);
    return new Delivery(new PrintWriter(out), new PrintWriter(err, true))
        .of(results, output, List.of("chi_int"));
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETE,      1e-9, 0, complete",
    "COMPLETE,      1e-7, 4, complete",
    "COMPLETE,      NaN,  4, complete",
    "NOT_CONVERGED, 1e-9, 5, not-converged",
    "NOT_CONVERGED, 1e-7, 4, not-converged",
  })
  @DisplayName("the files are written whatever the exit code")
  void exitCodes(Status status, double check, int code, String text) throws IOException {
    assertEquals(code, deliver(results(status, check, Axis.of("mu_eV", "eV", 0))));
    String json = Files.readString(directory.resolve("output").resolve("result.json"));
    assertTrue(json.contains("\"status\": \"" + text + "\""), json);
    assertTrue(json.contains("\"passed\": " + (code != 4)), json);
  }

  @Test
  void failedCheck() {
    deliver(results(Status.COMPLETE, 1e-7, Axis.of("mu_eV", "eV", 0)));
    assertEquals(
        "pawl: check planted failed: 1.00e-07 is above 1.00e-08; the results are written and"
            + " marked",
        err.toString().strip());
    assertTrue(out.toString().contains("check planted  "), out::toString);
    assertTrue(out.toString().contains("  1.0e-07 (limit 1.0e-08) FAILED"), out::toString);
  }

  @Test
  @DisplayName("a long axis is thinned out, and the table says so")
  void longTable() {
    double[] many = new double[1000];
    for (int i = 0; i < many.length; i++) {
      many[i] = i;
    }
    deliver(results(Status.COMPLETE, 0, Axis.of("mu_eV", "eV", many)));
    List<String> lines = out.toString().lines().toList();
    int note = lines.indexOf("(not all points are shown; the files hold them)");
    assertTrue(note > 2 + 40 && note <= 2 + 48, note + " lines");
    assertTrue(lines.get(2).strip().startsWith("0 "), lines.get(2));
  }
}
