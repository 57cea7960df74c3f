package pawl.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows of text under each other, every column as wide as its widest entry and flush right. */
final class AlignedRows {

  private static final String GAP = "  ";

  private final String indent;
  private final List<List<String>> rows = new ArrayList<>();

  AlignedRows(String indent) {
    this.indent = indent;
  }

  void add(List<String> row) {
    rows.add(List.copyOf(row));
  }

  void print(PrintWriter out) {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int c = 0; c < row.size(); c++) {
        line.append(c == 0 ? "" : GAP).append(padded(row.get(c), width(c)));
      }
      out.println(line);
    }
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }
}
