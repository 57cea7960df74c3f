package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pawl.quantity.Axis;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;

class ResultPlotTest {

  private static final Axis BIAS = Axis.of("bias_eV", "eV", -1, 0, 1, 2);
  private static final Axis MU = Axis.of("mu_eV", "eV", 0.5, 0.7);

  @TempDir private Path directory;

  private static Result result(List<Axis> axes, double... values) {
    return new Result(
        "J", "a current", OutputUnit.ELECTRONVOLT, axes, List.of("value"), values, values);
  }

  @Test
  @DisplayName("one curve per point of the shorter axes, labelled; null values are no points")
  void curves() throws IOException {
    double nan = Double.NaN;
    new ResultPlot(result(List.of(MU, BIAS), 0, 1, 4, 9, nan, 2, nan, 3)).write(directory);
    String svg = Files.readString(directory.resolve("J.svg"));
    assertTrue(svg.startsWith("<?xml"));
    for (String text : List.of("mu_eV = 0.5", "mu_eV = 0.7", "bias (eV)", "J (eV)", "a current")) {
      assertTrue(svg.contains(text), text);
    }
    assertEquals(900, ImageIO.read(directory.resolve("J.png").toFile()).getWidth());
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(2, files.count(), "no temporary files");
    }
  }

  @Test
  @DisplayName("nothing but null values makes an empty plot")
  void empty() {
    double nan = Double.NaN;
    new ResultPlot(result(List.of(BIAS), nan, nan, nan, nan)).write(directory);
    assertTrue(Files.exists(directory.resolve("J.svg")));
  }

  @Test
  void needsAnAxis() {
    assertThrows(IllegalArgumentException.class, () -> new ResultPlot(result(List.of(), 1)));
  }

  @Test
  @DisplayName("a directory that is not there is an output failure")
  void notWritable() {
    ResultPlot plot = new ResultPlot(result(List.of(BIAS), 1, 2, 3, 4));
    assertThrows(OutputException.class, () -> plot.write(directory.resolve("none")));
  }
}
