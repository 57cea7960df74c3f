package pawl.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import pawl.quantity.Provenance;

/**
 * The lines of a text file. This class alone counts them and complains about them.
 *
 * <p>Lines end with LF or CR LF; a byte order mark is skipped; nothing is copied but into one
 * buffer that grows to the longest line.
 */
final class Lines implements AutoCloseable {

  private static final int LONGEST_LINE = 1 << 22;
  private static final int BUFFER = 1 << 16;
  private static final int QUOTED = 40;
  private static final int INTEGER_DIGITS = 9;

  private final InputFile file;
  private final RealScanner scanner = new RealScanner();
  private byte[] buffer;
  private int filled;
  private int start;
  private int end;
  private int next;
  private int cursor;
  private int number;
  private int integer;
  private Columns rowColumns = Columns.VECTOR;
  private int rowLength;
  private boolean terminated = true;
  private int marked = -1;
  private int markedNumber;

  /**
   * Opens a file before its first line.
   *
   * @throws InputException if it cannot be read or is not text
   */
  Lines(Path path) {
    this(new InputFile(path));
  }

  /**
   * Takes over a file before its first line.
   *
   * @throws InputException if it is not text
   */
  Lines(InputFile file) {
    this.file = file;
    this.buffer = new byte[(int) Math.min(BUFFER, file.textBound() + 1)];
    try {
      boolean more = true;
      while (more && filled < 3) {
        more = fill();
      }
      if (filled >= 3 && startsWith(0xef, 0xbb, 0xbf)) {
        next = 3;
      } else if (startsWith(0xff, 0xfe) || startsWith(0xfe, 0xff)) {
        throw wrong("one byte a character", "UTF-16");
      }
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private boolean startsWith(int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= filled || (buffer[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** The file's name as messages give it. */
  String name() {
    return file.path().toString();
  }

  InputFile file() {
    return file;
  }

  /** The number of the current line, 1-based; after the last one it stays. */
  int number() {
    return number;
  }

  /** Goes to the next line; false at the end of the file. */
  boolean next() {
    int from = next;
    while (true) {
      for (int i = from; i < filled; i++) {
        if (buffer[i] == '\n') {
          return line(i, i + 1);
        }
      }
      from = filled;
      int kept = filled - next;
      if (!fill()) {
        terminated = kept == 0;
        return kept > 0 && line(filled, filled);
      }
      from = next + kept;
    }
  }

  private boolean line(int endOfLine, int startOfNext) {
    start = next;
    cursor = next;
    end = endOfLine;
    while (end > start && RealScanner.isBlank(buffer[end - 1])) {
      end--;
    }
    next = startOfNext;
    number++;
    return true;
  }

  /** Remembers the current line. */
  void mark() {
    marked = start;
    markedNumber = number;
  }

  /** Goes back to the line that was remembered. */
  void reset() {
    next = marked;
    number = markedNumber - 1;
    marked = -1;
    terminated = true;
    next();
  }

  /** Goes to the next line that is not blank; false at the end of the file. */
  boolean nextFilled() {
    while (next()) {
      if (end > start) {
        return true;
      }
    }
    return false;
  }

  /** Goes to the next line that is not blank and complains if there is none. */
  void require(String expected) {
    if (!nextFilled()) {
      throw wrong(expected, "the end of the file");
    }
  }

  /** Reads more; keeps what follows {@code next} and what follows the mark. */
  private boolean fill() {
    int kept = marked < 0 ? next : marked;
    if (kept > 0) {
      System.arraycopy(buffer, kept, buffer, 0, filled - kept);
      filled -= kept;
      next -= kept;
      marked = marked < 0 ? marked : 0;
    }
    if (filled == buffer.length) {
      if (filled >= LONGEST_LINE) {
        number++;
        throw wrong("lines of at most " + LONGEST_LINE + " characters", "a longer one");
      }
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    try {
      int count = file.read(buffer, filled, buffer.length - filled);
      filled += Math.max(count, 0);
      return count > 0;
    } catch (PackedDataException e) {
      throw e.at(name(), number);
    } catch (IOException e) {
      throw (InputException) wrong("to read on", e.toString()).initCause(e);
    }
  }

  /** The length of the current line without the blanks at its end. */
  int length() {
    return end - start;
  }

  /** The current line without the blanks at its end. */
  String text() {
    return new String(buffer, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** Takes away what follows the first ! or # of the current line. */
  void dropComment() {
    for (int i = start; i < end; i++) {
      if (buffer[i] == '!' || buffer[i] == '#') {
        end = i;
      }
    }
  }

  /** How many columns there are from here to the end of the line. */
  int columns() {
    int count = 0;
    boolean inside = false;
    for (int i = cursor; i < end; i++) {
      boolean blank = RealScanner.isBlank(buffer[i]);
      count += !blank && !inside ? 1 : 0;
      inside = !blank;
    }
    return count;
  }

  /** Whether anything follows on the line. */
  boolean more() {
    skipBlanks(end);
    return cursor < end;
  }

  /** The next column as text, empty at the end of the line. */
  String token() {
    skipBlanks(end);
    int from = cursor;
    while (cursor < end && !RealScanner.isBlank(buffer[cursor])) {
      cursor++;
    }
    return new String(buffer, from, cursor - from, StandardCharsets.ISO_8859_1);
  }

  /** The next column as an integer between two bounds. */
  int integer(String what, int least, int most) {
    int from = cursor;
    if (!scanInteger() || integer < least || integer > most) {
      cursor = from;
      throw wrongToken(what + " from " + least + " to " + most);
    }
    return integer;
  }

  /** A complaint about the column that comes next. */
  InputException wrongToken(String expected) {
    String token = token();
    return token.isEmpty() ? wrong(expected, "the end of the line") : wrongNumber(expected, token);
  }

  /** A complaint about the next characters. */
  InputException wrongField(String expected, int width) {
    String field = new String(buffer, cursor, width, StandardCharsets.ISO_8859_1);
    return wrongNumber(expected, field.strip());
  }

  /**
   * Ends a row of numbers. The last line of a file may lack its line feed only if it is as long as
   * the other rows: otherwise digits may be missing.
   */
  void endRow(Columns columns) {
    if (columns != rowColumns) {
      rowColumns = columns;
      rowLength = 0;
    }
    if (!terminated && length() != rowLength) {
      throw wrong(
          "a line feed after the last number",
          "the end of the file",
          "if no digit is missing, add one");
    }
    rowLength = rowLength == 0 || rowLength == length() ? length() : -1;
  }

  /** Goes back to the start of the current line. */
  void rewind() {
    cursor = start;
  }

  /** Whether the next column is an integer, which is then passed and kept. */
  boolean scanInteger() {
    return scanInteger(end);
  }

  /** Whether the next characters are an integer and nothing else. */
  boolean scanIntegerField(int width) {
    int from = cursor;
    return (scanInteger(from + width) && cursor == from + width) || back(from);
  }

  /** Whether the next column is a finite real number, which is then passed and kept. */
  boolean scanReal() {
    return scanReal(end);
  }

  /** Whether the next characters are a finite real number and nothing else. */
  boolean scanRealField(int width) {
    int from = cursor;
    return (scanReal(from + width) && cursor == from + width) || back(from);
  }

  int scannedInteger() {
    return integer;
  }

  double scannedReal() {
    return scanner.value();
  }

  private boolean back(int to) {
    cursor = to;
    return false;
  }

  private boolean scanInteger(int to) {
    skipBlanks(to);
    int i = cursor;
    boolean negative = i < to && buffer[i] == '-';
    if (i < to && (negative || buffer[i] == '+')) {
      i++;
    }
    int first = i;
    int value = 0;
    while (i < to && RealScanner.isDigit(buffer[i]) && i - first < INTEGER_DIGITS) {
      value = 10 * value + (buffer[i] - '0');
      i++;
    }
    if (i == first || (i < to && !RealScanner.isBlank(buffer[i]))) {
      return false;
    }
    integer = negative ? -value : value;
    cursor = i;
    return true;
  }

  private boolean scanReal(int to) {
    skipBlanks(to);
    int after = scanner.scan(buffer, cursor, to);
    if (after < 0) {
      return false;
    }
    cursor = after;
    return true;
  }

  private void skipBlanks(int to) {
    while (cursor < to && RealScanner.isBlank(buffer[cursor])) {
      cursor++;
    }
  }

  /** How finely the reals since {@link #forgetPrecision} were printed. */
  PrintedPrecision precision() {
    return scanner.precision();
  }

  void forgetPrecision() {
    scanner.forgetPrecision();
  }

  /** A complaint about the current line. */
  InputException wrong(String expected, String found) {
    return new InputException(name(), number, expected, found);
  }

  /** A complaint about the current line and what to do about it. */
  InputException wrong(String expected, String found, String cure) {
    return new InputException(name(), number, expected, found, cure);
  }

  private InputException wrongNumber(String expected, String token) {
    String found = quoted(token);
    if (token.indexOf('*') > 0 && RealScanner.isDigit((byte) token.charAt(0))) {
      return wrong(expected, found + ", a repeat count", "write every number out");
    }
    if (token.startsWith("*")) {
      return wrong(
          expected,
          found + ", a Fortran overflow",
          "the number did not fit its columns; write it with more, as in a _tb.dat");
    }
    return wrong(expected, found);
  }

  /** A short piece of a file as a message shows it. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("'");
    for (int i = 0; i < Math.min(text.length(), QUOTED); i++) {
      char c = text.charAt(i);
      quoted.append(c < ' ' || c == 0x7f ? String.format("\\x%02x", (int) c) : c);
    }
    return quoted.append(text.length() > QUOTED ? "…'" : "'").toString();
  }

  /** The file's name and SHA-256; reads what is left of it. */
  Provenance.Input provenance() {
    return file.provenance();
  }

  @Override
  public void close() {
    file.close();
  }
}
