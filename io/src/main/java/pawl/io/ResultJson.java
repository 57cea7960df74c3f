package pawl.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.quantity.Results;

/** {@code result.json}: everything about a run, with the components as the last dimension. */
final class ResultJson implements ResultFormat {

  /** Names the layout of the file; another layout is another number. */
  static final String SCHEMA = "pawl-result/1";

  private final Numbers numbers;

  /** Whether the numbers of the quantities are in the file. */
  enum Numbers {
    /** They are. */
    HERE,
    /** They are in {@code result.nc}, and the file says so. */
    IN_NETCDF
  }

  ResultJson(Numbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public String fileName() {
    return "result.json";
  }

  @Override
  public void write(Results results, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file);
        JsonGenerator json = ResultJsonText.indented(writer)) {
      json.writeStartObject();
      field(json, "schema", SCHEMA);
      field(json, "command", results.command());
      field(json, "status", results.status().text());
      field(json, "provenance", ResultTree.provenance(results.provenance()));
      field(json, "axes", ResultTree.axes(results.axes()));
      Map<String, Object> labels = ResultTree.labels(results.axes());
      if (!labels.isEmpty()) {
        field(json, "labels", labels);
      }
      json.writeObjectFieldStart("quantities");
      for (Result quantity : results.quantities()) {
        quantity(json, quantity);
      }
      json.writeEndObject();
      field(json, "checks", ResultTree.checks(results.checks()));
      field(json, "warnings", ResultTree.warnings(results.warnings()));
      if (!results.diagnostics().isEmpty()) {
        field(json, "diagnostics", ResultTree.diagnostics(results.diagnostics()));
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void quantity(JsonGenerator json, Result quantity) throws IOException {
    json.writeObjectFieldStart(quantity.name());
    field(json, "unit", quantity.unit().symbol());
    field(json, "long_name", quantity.longName());
    field(json, "components", quantity.components());
    Stream<String> axes = quantity.axes().stream().map(Axis::name);
    field(json, "dimensions", Stream.concat(axes, Stream.of("component")).toList());
    if (numbers == Numbers.IN_NETCDF) {
      field(json, "values_in", ResultNetCdf.FILE_NAME);
    } else {
      json.writeFieldName("values");
      nested(json, quantity, quantity::value, 0, 0);
      json.writeFieldName("error");
      nested(json, quantity, quantity::error, 0, 0);
    }
    json.writeEndObject();
  }

  /** The numbers that share their first {@code depth} indices, block {@code block} of such. */
  private static void nested(
      JsonGenerator json, Result quantity, IntToDoubleFunction number, int depth, int block)
      throws IOException {
    if (depth == quantity.axes().size()) {
      int length = quantity.components().size();
      IntStream indices = IntStream.range(block * length, (block + 1) * length);
      ResultJsonText.write(json, indices.mapToDouble(number).boxed().toList());
      return;
    }
    int length = quantity.axes().get(depth).size();
    json.writeStartArray();
    for (int i = 0; i < length; i++) {
      nested(json, quantity, number, depth + 1, block * length + i);
    }
    json.writeEndArray();
  }

  private static void field(JsonGenerator json, String name, Object value) throws IOException {
    json.writeFieldName(name);
    ResultJsonText.write(json, value);
  }
}
