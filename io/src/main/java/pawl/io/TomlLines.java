package pawl.io;

import org.tomlj.TomlPosition;

/**
 * Lines of a TOML text. The parser has the elements of a list begin with the blanks, line ends and
 * comments before them; users look for the element itself.
 */
final class TomlLines {

  private final String[] lines;

  TomlLines(String text) {
    this.lines = text.split("\n", -1);
  }

  /** The line of the first thing at or after a position that is not blank or comment, 1-based. */
  int lineOf(TomlPosition position) {
    int line = position.line();
    int column = position.column() - 1;
    while (line < lines.length && isOver(lines[line - 1], column)) {
      line++;
      column = 0;
    }
    return line;
  }

  private static boolean isOver(String line, int column) {
    String rest = line.substring(Math.min(column, line.length())).strip();
    return rest.isEmpty() || rest.startsWith("#");
  }
}
