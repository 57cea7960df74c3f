package pawl.io;

/** An input file is wrong: the message says where, what was expected and what was found. */
public final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String file;
  private final int line;

  /**
   * States the fault as {@code file:line: expected …, found …}.
   *
   * @param file as the user knows it
   * @param line 1-based, 0 where the whole file is meant
   */
  public InputException(String file, int line, String expected, String found) {
    super(at(file, line) + ": expected " + expected + ", found " + found);
    this.file = file;
    this.line = line;
  }

  /** As above, followed by what the user can do about it. */
  public InputException(String file, int line, String expected, String found, String cure) {
    super(at(file, line) + ": expected " + expected + ", found " + found + "; " + cure);
    this.file = file;
    this.line = line;
  }

  /** The file as the user knows it. */
  public String file() {
    return file;
  }

  /** The line, 1-based; 0 where the whole file is meant. */
  public int line() {
    return line;
  }

  private static String at(String file, int line) {
    return line > 0 ? file + ":" + line : file;
  }
}
