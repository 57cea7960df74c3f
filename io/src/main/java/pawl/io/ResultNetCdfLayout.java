package pawl.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.quantity.Results;
import ucar.ma2.Array;
import ucar.ma2.DataType;
import ucar.ma2.InvalidRangeException;
import ucar.nc2.Attribute;
import ucar.nc2.Dimension;
import ucar.nc2.NetcdfFileWriter;
import ucar.nc2.Variable;

/** The dimensions, variables and attributes of one NetCDF file, and their contents. */
final class ResultNetCdfLayout {

  /** Nine components of a tensor fit; the format itself allows 256. */
  private static final int LONGEST_NAME = 64;

  private final NetcdfFileWriter file;
  private final Map<Axis, Dimension> axes = new HashMap<>();
  private final Map<List<String>, Dimension> components = new HashMap<>();
  private final List<Content> contents = new ArrayList<>();

  /** What will be in a variable once the file exists, made when it is written: it may be large. */
  private record Content(Variable variable, Supplier<Array> data) {}

  ResultNetCdfLayout(NetcdfFileWriter file) {
    this.file = file;
  }

  /** Declares everything; the file must be in define mode. */
  void define(Results results) {
    defineGlobalAttributes(results);
    results.axes().forEach(this::defineAxis);
    results.quantities().forEach(q -> components.computeIfAbsent(q.components(), this::labels));
    results.quantities().forEach(this::defineQuantity);
  }

  /** Writes all data; the file must have been created. */
  void writeData() throws IOException, InvalidRangeException {
    for (Content content : contents) {
      file.write(content.variable(), content.data().get());
    }
  }

  private void defineGlobalAttributes(Results results) {
    String version = results.provenance().version();
    global("Conventions", "CF-1.8");
    global("title", "pawl " + results.command());
    global("source", "pawl " + version);
    global("history", history(results));
    global("version", version);
    global("schema", ResultJson.SCHEMA);
    global("command", results.command());
    global("status", results.status().text());
    long failed = results.checks().stream().filter(check -> !check.passed()).count();
    file.addGroupAttribute(null, new Attribute("failed_checks", Math.toIntExact(failed)));
    global("checks", ResultJsonText.compact(ResultTree.checks(results.checks())));
    global("warnings", ResultJsonText.compact(ResultTree.warnings(results.warnings())));
    if (!results.diagnostics().isEmpty()) {
      global("diagnostics", ResultJsonText.compact(ResultTree.diagnostics(results.diagnostics())));
    }
    global("provenance", ResultJsonText.compact(ResultTree.provenance(results.provenance())));
  }

  private static String history(Results results) {
    StringBuilder text = new StringBuilder("pawl ").append(results.command());
    results.provenance().options().forEach((k, v) -> text.append(' ').append(k + "=" + v));
    return text.toString();
  }

  private void global(String name, String text) {
    file.addGroupAttribute(null, new Attribute(name, text));
  }

  private void defineAxis(Axis axis) {
    if (axis.size() == 0) {
      throw new IllegalArgumentException("axis " + axis.name() + " has no points");
    }
    Dimension dimension = file.addDimension(null, axis.name(), axis.size());
    axes.put(axis, dimension);
    Variable variable = variable(axis.name(), DataType.DOUBLE, List.of(dimension));
    attribute(variable, "units", axis.unit());
    if (!axis.labels().isEmpty()) {
      attribute(variable, "labels", String.join(" ", axis.labels().values()));
      int[] positions = axis.labels().keySet().stream().mapToInt(Integer::intValue).toArray();
      Array array = Array.factory(int.class, new int[] {positions.length}, positions);
      variable.addAttribute(new Attribute("label_positions", array));
    }
    contents.add(new Content(variable, () -> numbers(variable, axis::at)));
  }

  /** A dimension with the components as its coordinate. */
  private Dimension labels(List<String> labels) {
    String name = nameOf(labels);
    Dimension dimension = file.addDimension(null, name, labels.size());
    int length = labels.stream().mapToInt(label -> bytes(label).length).max().orElseThrow();
    Dimension characters = file.addDimension(null, name + "_length", length);
    Variable variable = variable(name, DataType.CHAR, List.of(dimension, characters));
    attribute(variable, "long_name", "component");
    attribute(variable, "_Encoding", "utf-8");
    Array array = Array.factory(DataType.CHAR, variable.getShape());
    for (int i = 0; i < labels.size(); i++) {
      byte[] text = bytes(labels.get(i));
      for (int j = 0; j < text.length; j++) {
        array.setChar(i * length + j, (char) (text[j] & 0xff));
      }
    }
    contents.add(new Content(variable, () -> array));
    return dimension;
  }

  /**
   * Named after the components, since their number does not tell {@code x}, {@code y}, {@code z}
   * from {@code yz}, {@code zx}, {@code xy}, and equal names let readers add up quantities.
   */
  private String nameOf(List<String> labels) {
    String all = String.join("_", labels);
    String some = labels.get(0) + "_to_" + labels.get(labels.size() - 1);
    String text = all.length() <= LONGEST_NAME ? all : some;
    String name = "component_" + text.replaceAll("[^A-Za-z0-9]", "_");
    while (file.hasDimension(null, name)) {
      name += "_";
    }
    return name;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void defineQuantity(Result quantity) {
    List<Dimension> dimensions = new ArrayList<>();
    quantity.axes().forEach(axis -> dimensions.add(axes.get(axis)));
    dimensions.add(components.get(quantity.components()));
    String errorName = quantity.name() + "_error";

    Variable value = variable(quantity.name(), DataType.DOUBLE, dimensions);
    describe(value, quantity, quantity.longName());
    attribute(value, "ancillary_variables", errorName);
    contents.add(new Content(value, () -> numbers(value, quantity::value)));

    Variable error = variable(errorName, DataType.DOUBLE, dimensions);
    describe(error, quantity, "absolute error of " + quantity.longName());
    contents.add(new Content(error, () -> numbers(error, quantity::error)));
  }

  private Variable variable(String name, DataType type, List<Dimension> dimensions) {
    Variable variable = file.addVariable(null, name, type, dimensions);
    if (variable == null) {
      throw new IllegalArgumentException("two variables of the name " + name);
    }
    return variable;
  }

  private static void describe(Variable variable, Result quantity, String longName) {
    attribute(variable, "units", quantity.unit().symbol());
    attribute(variable, "long_name", longName);
    attribute(variable, "components", String.join(" ", quantity.components()));
    variable.addAttribute(new Attribute("_FillValue", Double.NaN));
  }

  private static void attribute(Variable variable, String name, String text) {
    variable.addAttribute(new Attribute(name, text));
  }

  private static Array numbers(Variable variable, IntToDoubleFunction number) {
    double[] values = new double[Math.toIntExact(variable.getSize())];
    for (int i = 0; i < values.length; i++) {
      double value = number.applyAsDouble(i);
      values[i] = ResultNumber.exists(value) ? value : Double.NaN;
    }
    return Array.factory(double.class, variable.getShape(), values);
  }
}
