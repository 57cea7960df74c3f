package pawl.io;

/**
 * Where the rows of a table are from: the lines of a text, or the points of a variable.
 *
 * @param file as messages name it
 * @param row what a row is called, line or point
 */
record TableSource(String file, String row) {

  static TableSource of(Lines in) {
    return new TableSource(in.name(), "line");
  }

  static TableSource of(NetCdfSource in, String variable) {
    return new TableSource(in.input().path() + ", variable " + variable, "point");
  }

  /** A complaint about a row, 1-based, or about all with the number 0. */
  InputException wrong(int number, String expected, String found) {
    return new InputException(place(number), line(number), expected, found);
  }

  /** A complaint and what to do about it. */
  InputException wrong(int number, String expected, String found, String cure) {
    return new InputException(place(number), line(number), expected, found, cure);
  }

  private String place(int number) {
    return isText() || number == 0 ? file : file + ", " + called(number);
  }

  private int line(int number) {
    return isText() ? number : 0;
  }

  private boolean isText() {
    return row.equals("line");
  }

  /** A row, for messages about another. */
  String called(int number) {
    return row + " " + number;
  }
}
