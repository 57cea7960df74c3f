package pawl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
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
  @DisplayName("one curve per point of the shorter axes, labelled, with gaps at null values")
  void curves() {
    double nan = Double.NaN;
    XYChart chart = new ResultPlot(result(List.of(MU, BIAS), 0, 1, 4, 9, 7, nan, 8, 3)).chart();
    assertEquals(List.of("mu_eV = 0.5", "mu_eV = 0.7"), List.copyOf(chart.getSeriesMap().keySet()));
    XYSeries second = chart.getSeriesMap().get("mu_eV = 0.7");
    assertArrayEquals(new double[] {-1, 0, 1, 2}, second.getXData());
    assertArrayEquals(new double[] {7, nan, 8, 3}, second.getYData());
    assertEquals("bias (eV)", chart.getXAxisTitle());
    assertEquals("J (eV)", chart.getYAxisTitle());
    assertEquals("a current", chart.getTitle());
  }

  @Test
  @DisplayName("error bars are drawn if any can be seen")
  void errorBars() {
    double[] values = {0, 1, 4, 9};
    double[] large = {0, 0.1, 0.2, Double.NaN};
    double[] small = {0, 0.01, 0.02, 0};
    assertArrayEquals(new double[] {0, 0.1, 0.2, 0}, drawnErrors(values, large));
    assertNull(drawnErrors(values, small));
  }

  @Test
  @DisplayName("small numbers are drawn in a power of ten, which the axis says")
  void powers() {
    XYChart chart = new ResultPlot(result(List.of(BIAS), 0, -2e-15, 4e-16, 3e-16)).chart();
    assertEquals("J (1e-15 eV)", chart.getYAxisTitle());
    double[] drawn = chart.getSeriesMap().get("J").getYData();
    assertArrayEquals(new double[] {0, -2, 0.4, 0.3}, drawn, 1e-12);
  }

  private static double[] drawnErrors(double[] values, double... errors) {
    Result result =
        new Result(
            "J",
            "a current; in short",
            OutputUnit.ELECTRONVOLT,
            List.of(BIAS),
            List.of("value"),
            values,
            errors);
    XYChart chart = new ResultPlot(result).chart();
    assertEquals("a current", chart.getTitle());
    return chart.getSeriesMap().values().iterator().next().getExtraValues();
  }

  @Test
  @DisplayName("both files are there and nothing else")
  void files() throws IOException {
    new ResultPlot(result(List.of(MU, BIAS), 0, 1, 4, 9, 7, 2, 8, 3)).write(directory);
    assertTrue(Files.readString(directory.resolve("J.svg")).startsWith("<?xml"));
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
