package pawl.io;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of numbers in columns, separated by commas or blanks, under a line of names that may be
 * missing; comments after ! or # are passed over.
 *
 * @param names of the columns, none where the line is missing
 * @param rows as many numbers in each as there are columns
 */
record NumberTable(List<String> names, List<Row> rows) {

  /**
   * A line.
   *
   * @param number 1-based
   */
  record Row(int number, double... numbers) {}

  /**
   * Reads all lines.
   *
   * @param columns how many there are, 0 if the line of names tells
   * @param expected what a line holds, for messages
   * @throws InputException if a line does not hold finite numbers, as many as there are columns
   */
  static NumberTable read(Lines in, int columns, String expected) {
    List<String> names = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    while (in.nextFilled()) {
      in.dropComment();
      String text = in.text().strip();
      if (!text.isEmpty()) {
        List<String> words = List.of(text.split("\\s*,\\s*|\\s+", -1));
        if (rows.isEmpty() && names.isEmpty() && Character.isLetter(text.charAt(0))) {
          names.addAll(words);
        } else {
          rows.add(row(in, words, columns == 0 ? names.size() : columns, expected));
        }
      }
    }
    return new NumberTable(names, rows);
  }

  private static Row row(Lines in, List<String> words, int columns, String expected) {
    if (columns == 0) {
      throw in.wrong("a first line with the names of the columns", Lines.quoted(in.text().strip()));
    }
    if (words.size() != columns) {
      throw in.wrong(expected, Lines.quoted(in.text().strip()));
    }
    double[] numbers = new double[columns];
    for (int i = 0; i < columns; i++) {
      String word = words.get(i);
      if (!word.matches("[-+.0-9eEdD]+")) {
        throw in.wrong(expected, Lines.quoted(in.text().strip()));
      }
      try {
        numbers[i] = Double.parseDouble(word.replace('d', 'e').replace('D', 'e'));
      } catch (NumberFormatException e) {
        throw in.wrong(expected, Lines.quoted(in.text().strip()));
      }
      if (!Double.isFinite(numbers[i])) {
        throw in.wrong("finite numbers", Lines.quoted(in.text().strip()));
      }
    }
    return new Row(in.number(), numbers);
  }
}
