package pawl.io;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the headers before that of a file in a tar say about it: a long name, a large size. */
final class TarAttributes {

  private Optional<String> name = Optional.empty();
  private Optional<Long> size = Optional.empty();
  private boolean sparse;

  Optional<String> name() {
    return name;
  }

  Optional<Long> size() {
    return size;
  }

  /** Whether the data are only the pieces of the file that are not zero. */
  boolean sparse() {
    return sparse;
  }

  /** The name as GNU tar writes it, ended by a zero. */
  void readName(String text) {
    int end = text.indexOf('\0');
    name = Optional.of(end < 0 ? text : text.substring(0, end));
  }

  /** POSIX records {@code length key=value}, each ended by a line feed. */
  void readPax(String text) throws PackedDataException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int from = 0;
    while (from < bytes.length) {
      int blank = from;
      while (blank < bytes.length && blank < from + 6 && bytes[blank] != ' ') {
        blank++;
      }
      String length = new String(bytes, from, blank - from, StandardCharsets.UTF_8);
      int to = from + (length.matches("\\d{1,5}") ? Integer.parseInt(length) : 0);
      if (to <= blank + 1 || to > bytes.length || bytes[to - 1] != '\n') {
        throw wrong("'" + length + "'");
      }
      record(new String(bytes, blank + 1, to - blank - 2, StandardCharsets.UTF_8));
      from = to;
    }
  }

  private void record(String record) throws PackedDataException {
    int equals = record.indexOf('=');
    String value = record.substring(equals + 1);
    switch (record.substring(0, Math.max(equals, 0))) {
      case "path" -> name = Optional.of(value);
      case "size" -> {
        if (!value.matches("\\d{1,18}")) {
          throw wrong(Lines.quoted(record));
        }
        size = Optional.of(Long.valueOf(value));
      }
      case "GNU.sparse.major", "GNU.sparse.map", "GNU.sparse.size" -> sparse = true;
      default -> {}
    }
  }

  private static PackedDataException wrong(String found) {
    return new PackedDataException(
        "records 'length key=value' in a tar archive", found, "pack it again");
  }
}
