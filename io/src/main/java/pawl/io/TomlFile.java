package pawl.io;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;
import org.tomlj.TomlVersion;
import pawl.quantity.Provenance;

/**
 * A TOML 1.0 file.
 *
 * @param input the file
 * @param compression how it is packed
 * @param settings what it says
 */
public record TomlFile(Provenance.Input input, String compression, Settings settings) {

  private static final int LARGEST = 8_000_000;
  private static final int DEEPEST = 64;
  private static final int BUFFER = 1 << 16;

  /**
   * Reads a file.
   *
   * @throws InputException if it is not TOML in UTF-8, or larger than 8 MB
   */
  public static TomlFile read(Path path) {
    try (InputFile file = new InputFile(path)) {
      String text = text(file);
      String name = path.toString();
      refuseDepth(name, text);
      TomlParseResult parsed = Toml.parse(text, TomlVersion.V1_0_0);
      if (parsed.hasErrors()) {
        TomlParseError error = parsed.errors().get(0);
        throw new InputException(name, error.position().line(), "valid TOML", message(error));
      }
      Settings settings = new Reader(name, new TomlLines(text)).table(0, parsed);
      return new TomlFile(file.provenance(), file.compression().label(), settings);
    }
  }

  private static String message(TomlParseError error) {
    String text = error.getMessage().replace(", expected ", " instead of ");
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static String text(InputFile file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    try {
      for (int read = file.read(buffer, 0, BUFFER);
          read >= 0;
          read = file.read(buffer, 0, BUFFER)) {
        bytes.write(buffer, 0, read);
        if (bytes.size() > LARGEST) {
          throw new InputException(
              file.path().toString(),
              0,
              "at most " + LARGEST + " bytes of TOML",
              "more",
              "large models belong in a _hr.dat or a _tb.dat");
        }
      }
    } catch (EOFException | ZipException e) {
      throw new InputException(
          file.path().toString(), 0, "more compressed data", "a damaged end of the file");
    } catch (IOException e) {
      throw new InputException(file.path().toString(), 0, "to read it", e.toString());
    }
    return decoded(file.path().toString(), bytes.toByteArray());
  }

  private static String decoded(String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InputException(name, 0, "text in UTF-8", "bytes that are not");
    }
  }

  /** The parser calls itself for every bracket. */
  private static void refuseDepth(String name, String text) {
    int depth = 0;
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (c == '[' || c == '{') {
        depth++;
      } else if (c == ']' || c == '}') {
        depth = Math.max(0, depth - 1);
      }
      if (depth > DEEPEST) {
        throw new InputException(
            name, line, "at most " + DEEPEST + " brackets open at a time", "more");
      }
    }
  }

  /** Turns the parser's tables and lists into ours. */
  private record Reader(String file, TomlLines lines) {

    Settings table(int line, TomlTable table) {
      Map<String, Setting> values = new LinkedHashMap<>();
      for (String key : table.keySet()) {
        int at = lines.lineOf(table.inputPositionOf(List.of(key)));
        values.put(key, setting(key, at, table.get(List.of(key))));
      }
      return new Settings(file, line, values);
    }

    private Setting setting(String name, int line, Object value) {
      if (value instanceof TomlTable table) {
        return new Setting(file, name, line, table(line, table));
      }
      if (value instanceof TomlArray array) {
        List<Setting> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
          elements.add(setting(name, lines.lineOf(array.inputPositionOf(i)), array.get(i)));
        }
        return new Setting(file, name, line, List.copyOf(elements));
      }
      if (value instanceof Number || value instanceof Boolean || value instanceof String) {
        return new Setting(file, name, line, value);
      }
      throw new InputException(
          file, line, "a number, text, a list or a table for " + name, "a date");
    }
  }
}
