package pawl.io;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import pawl.quantity.Axis;
import pawl.quantity.Result;

/**
 * A quantity against its longest axis, a curve for every point of the others and every component:
 * {@code NAME.png} and {@code NAME.svg} beside the results, with error bars where any can be seen.
 * Where values do not exist the curves have gaps.
 */
public final class ResultPlot {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 600;

  /** More curves than this are thinned out. */
  private static final int MOST_CURVES = 12;

  /** An error of less than this part of the largest value is thinner than the curve. */
  private static final double VISIBLE = 1.0 / 300;

  private final Result quantity;
  private final int longest;
  private final boolean withErrors;

  /**
   * A plot.
   *
   * @throws IllegalArgumentException if the quantity has no axis
   */
  public ResultPlot(Result quantity) {
    List<Axis> axes = quantity.axes();
    if (axes.isEmpty()) {
      throw new IllegalArgumentException(quantity.name() + " has no axis");
    }
    this.quantity = quantity;
    int found = 0;
    for (int a = 1; a < axes.size(); a++) {
      found = axes.get(a).size() > axes.get(found).size() ? a : found;
    }
    this.longest = found;
    double visible = VISIBLE * quantity.scale();
    withErrors = IntStream.range(0, quantity.size()).anyMatch(i -> quantity.error(i) > visible);
  }

  /**
   * Draws both files.
   *
   * @throws OutputException if they cannot be drawn or written; none has changed then
   */
  public void write(Path directory) {
    System.setProperty("java.awt.headless", "true");
    try {
      XYChart chart = chart();
      byte[] png = BitmapEncoder.getBitmapBytes(chart, BitmapEncoder.BitmapFormat.PNG);
      ByteArrayOutputStream svg = new ByteArrayOutputStream();
      VectorGraphicsEncoder.saveVectorGraphic(
          chart, svg, VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
      new OutputGroup(
              List.of(
                  new OutputFile(
                      directory.resolve(quantity.name() + ".png"), file -> Files.write(file, png)),
                  new OutputFile(
                      directory.resolve(quantity.name() + ".svg"),
                      file -> Files.write(file, svg.toByteArray()))))
          .write();
    } catch (IOException | RuntimeException | LinkageError | InternalError problem) {
      throw new OutputException(
          directory
              + ": no plot of "
              + quantity.name()
              + ", but the results are written: "
              + problem,
          problem);
    }
  }

  /** What is drawn. */
  XYChart chart() {
    Axis axis = quantity.axes().get(longest);
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(quantity.longName().split(";", 2)[0])
            .xAxisTitle(title(axis.quantity(), axis.unit()))
            .yAxisTitle(title(quantity.name(), unit()))
            .build();
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Line);
    chart.getStyler().setMarkerSize(0);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setYAxisDecimalPattern("0.####");
    double farthest = Arrays.stream(axis.array()).map(Math::abs).max().orElse(0);
    if (isPlain(farthest)) {
      chart.getStyler().setXAxisDecimalPattern("0.####");
    }
    chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
    int curves = quantity.size() / axis.size();
    int step = (curves + MOST_CURVES - 1) / MOST_CURVES;
    for (int curve = 0; curve < curves; curve += step) {
      add(chart, curve);
    }
    return chart;
  }

  /**
   * The power of ten that values are drawn in: numbers far from 1 leave no room for their ticks.
   */
  private int exponent() {
    double scale = quantity.scale();
    return isPlain(scale) ? 0 : (int) Math.floor(Math.log10(scale));
  }

  private static boolean isPlain(double scale) {
    return scale == 0 || (scale > 1e-2 && scale < 1e5);
  }

  private String unit() {
    String symbol = quantity.unit().symbol();
    if (exponent() == 0) {
      return symbol;
    }
    String power = "1e" + exponent();
    return symbol.equals("1") ? power : power + " " + symbol;
  }

  private static String title(String name, String unit) {
    return unit.equals("1") ? name : name + " (" + unit + ")";
  }

  private void add(XYChart chart, int curve) {
    List<Axis> axes = quantity.axes();
    int[] position = new int[axes.size() + 1];
    List<String> name = new ArrayList<>();
    int rest = curve;
    int components = quantity.components().size();
    position[axes.size()] = rest % components;
    if (components > 1) {
      name.add(quantity.components().get(rest % components));
    }
    rest /= components;
    for (int a = axes.size() - 1; a >= 0; a--) {
      if (a != longest) {
        position[a] = rest % axes.get(a).size();
        name.add(0, axes.get(a).name() + " = " + axes.get(a).at(position[a]));
        rest /= axes.get(a).size();
      }
    }
    double one = Math.pow(10, exponent());
    double[] y = new double[axes.get(longest).size()];
    double[] errors = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      position[longest] = i;
      int index = quantity.index(position);
      boolean exists = Double.isFinite(quantity.value(index));
      y[i] = exists ? quantity.value(index) / one : Double.NaN;
      errors[i] = exists && quantity.error(index) >= 0 ? quantity.error(index) / one : 0;
    }
    if (Arrays.stream(y).anyMatch(Double::isFinite)) {
      String label = name.isEmpty() ? quantity.name() : String.join(", ", name);
      chart.addSeries(label, axes.get(longest).array(), y, withErrors ? errors : null);
    }
  }
}
