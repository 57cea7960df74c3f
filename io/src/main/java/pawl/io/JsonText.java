package pawl.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON for programs that read what a command prints. */
public final class JsonText {

  private JsonText() {}

  /**
   * A map as indented JSON.
   *
   * @param map of strings, numbers, booleans, nulls, lists and maps
   */
  public static String of(Map<String, Object> map) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = ResultJsonText.indented(text)) {
      ResultJsonText.write(json, map);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
