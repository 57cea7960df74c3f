package pawl.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import ucar.ma2.Array;
import ucar.ma2.DataType;
import ucar.ma2.InvalidRangeException;
import ucar.nc2.Attribute;
import ucar.nc2.Dimension;
import ucar.nc2.NetcdfFile;
import ucar.nc2.NetcdfFileWriter;
import ucar.nc2.Variable;

/** A small NetCDF file that tests put together, or take apart and change. */
final class NetCdfFixture {

  private final Map<String, Integer> dimensions = new LinkedHashMap<>();
  private final Map<String, Entry> variables = new LinkedHashMap<>();
  private final Map<String, Object> attributes = new LinkedHashMap<>();

  /** A variable; its data are a double[], an int[] or a float[]. */
  private record Entry(List<String> dimensions, Object data, Map<String, String> attributes) {}

  /** The contents of a file. */
  static NetCdfFixture of(Path path) {
    NetCdfFixture fixture = new NetCdfFixture();
    try (NetcdfFile file = NetcdfFile.open(path.toString())) {
      for (Dimension dimension : file.getDimensions()) {
        fixture.dimension(dimension.getShortName(), dimension.getLength());
      }
      for (Variable variable : file.getVariables()) {
        List<String> names =
            variable.getDimensions().stream().map(Dimension::getShortName).toList();
        fixture.variable(variable.getShortName(), names, variable.read().copyTo1DJavaArray());
        for (Attribute attribute : variable.getAttributes()) {
          fixture.attribute(
              variable.getShortName(), attribute.getShortName(), attribute.getStringValue());
        }
      }
      for (Attribute attribute : file.getGlobalAttributes()) {
        fixture.attribute(
            attribute.getShortName(),
            attribute.isString() ? attribute.getStringValue() : attribute.getNumericValue());
      }
      return fixture;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  NetCdfFixture dimension(String name, int length) {
    dimensions.put(name, length);
    return this;
  }

  NetCdfFixture variable(String name, List<String> names, Object data) {
    Entry old = variables.get(name);
    variables.put(
        name, new Entry(names, data, old == null ? new LinkedHashMap<>() : old.attributes()));
    return this;
  }

  /** Sets an attribute of a variable. */
  NetCdfFixture attribute(String variable, String name, String text) {
    variables.get(variable).attributes().put(name, text);
    return this;
  }

  /** Sets a global attribute to a text or a number. */
  NetCdfFixture attribute(String name, Object value) {
    attributes.put(name, value);
    return this;
  }

  NetCdfFixture withoutAttribute(String name) {
    attributes.remove(name);
    return this;
  }

  NetCdfFixture without(String variable) {
    variables.remove(variable);
    return this;
  }

  /** Sets one element of a variable of doubles. */
  NetCdfFixture real(String variable, int element, double value) {
    double[] data = ((double[]) variables.get(variable).data()).clone();
    data[element] = value;
    return variable(variable, variables.get(variable).dimensions(), data);
  }

  /** Sets one element of a variable of integers. */
  NetCdfFixture integer(String variable, int element, int value) {
    int[] data = ((int[]) variables.get(variable).data()).clone();
    data[element] = value;
    return variable(variable, variables.get(variable).dimensions(), data);
  }

  /** Changes the data of a variable as a whole. */
  NetCdfFixture changed(String variable, UnaryOperator<Object> change) {
    Entry entry = variables.get(variable);
    return variable(variable, entry.dimensions(), change.apply(entry.data()));
  }

  /** Writes a NetCDF-3 file. */
  Path write(Path path) {
    try {
      NetcdfFileWriter file =
          NetcdfFileWriter.createNew(NetcdfFileWriter.Version.netcdf3, path.toString());
      file.setFill(false);
      dimensions.forEach((name, length) -> file.addDimension(null, name, length));
      variables.forEach(
          (name, entry) -> {
            Variable variable =
                file.addVariable(
                    null, name, type(entry.data()), String.join(" ", entry.dimensions()));
            entry.attributes().forEach((n, text) -> variable.addAttribute(new Attribute(n, text)));
          });
      attributes.forEach(
          (name, value) ->
              file.addGroupAttribute(
                  null,
                  value instanceof Number number
                      ? new Attribute(name, number)
                      : new Attribute(name, (String) value)));
      file.create();
      for (Map.Entry<String, Entry> variable : variables.entrySet()) {
        Variable target = file.findVariable(variable.getKey());
        Object data = variable.getValue().data();
        Class<?> element = data.getClass().getComponentType();
        file.write(target, Array.factory(element, target.getShape(), data));
      }
      file.close();
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidRangeException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DataType type(Object data) {
    return data instanceof double[]
        ? DataType.DOUBLE
        : data instanceof int[] ? DataType.INT : DataType.FLOAT;
  }
}
