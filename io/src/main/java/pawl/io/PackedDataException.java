package pawl.io;

import java.io.IOException;

/** Packed data are not as they should be; whoever reads them adds the place. */
final class PackedDataException extends IOException {

  private static final long serialVersionUID = 1;

  private final String expected;
  private final String found;
  private final String cure;

  PackedDataException(String expected, String found, String cure) {
    super("expected " + expected + ", found " + found + "; " + cure);
    this.expected = expected;
    this.found = found;
    this.cure = cure;
  }

  /** The data end too early. */
  static PackedDataException cut() {
    return new PackedDataException(
        "more compressed data", "the end of the file", "the file was cut short");
  }

  /** The same about line {@code line} of a file, 0 where the whole file is meant. */
  InputException at(String file, int line) {
    InputException complaint = new InputException(file, line, expected, found, cure);
    complaint.initCause(this);
    return complaint;
  }
}
