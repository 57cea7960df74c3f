package pawl.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Maps, lists, strings, numbers and booleans as JSON.
 *
 * <p>In the indented form a list of plain values stays on one line. A number that does not exist is
 * {@code null}.
 */
final class ResultJsonText {

  private static final JsonFactory FACTORY = new JsonFactory();

  private ResultJsonText() {}

  /** A generator of the indented form. */
  static JsonGenerator indented(Writer writer) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    return FACTORY.createGenerator(writer).setPrettyPrinter(printer);
  }

  /** A value on one line, without spaces. */
  static String compact(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      write(json, value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /**
   * Writes a value.
   *
   * @throws IllegalArgumentException if something in it is not of the kinds above
   */
  static void write(JsonGenerator json, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Double number) {
      number(json, number);
    } else if (value instanceof List<?> list) {
      list(json, list);
    } else if (value instanceof Map<?, ?> map) {
      map(json, map);
    } else {
      throw new IllegalArgumentException(value.getClass() + " has no form in JSON");
    }
  }

  private static void number(JsonGenerator json, double value) throws IOException {
    String text = ResultNumber.text(value);
    if (text == null) {
      json.writeNull();
    } else {
      json.writeNumber(text);
    }
  }

  private static void list(JsonGenerator json, List<?> list) throws IOException {
    if (json.getPrettyPrinter() != null && list.stream().noneMatch(ResultJsonText::nests)) {
      json.writeRawValue(compact(list));
      return;
    }
    json.writeStartArray();
    for (Object element : list) {
      write(json, element);
    }
    json.writeEndArray();
  }

  private static boolean nests(Object value) {
    return value instanceof Collection || value instanceof Map;
  }

  private static void map(JsonGenerator json, Map<?, ?> map) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.writeFieldName((String) entry.getKey());
      write(json, entry.getValue());
    }
    json.writeEndObject();
  }
}
