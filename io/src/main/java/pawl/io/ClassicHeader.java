package pawl.io;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Walks through the header of a NetCDF-3 file and makes sure that everything it claims is in the
 * file, before a library that believes it takes memory for it.
 *
 * <p>The grammar is that of the NetCDF classic format specification (OGC 10-092r3), with 32-bit or
 * 64-bit offsets, without records.
 */
final class ClassicHeader {

  private static final int DIMENSIONS = 10;
  private static final int VARIABLES = 11;
  private static final int ATTRIBUTES = 12;
  private static final int LONGEST_NAME = 1024;

  /** Bytes of the types 1 to 6: byte, char, short, int, float, double. */
  private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 4, 8};

  private final String name;
  private final ByteBuffer bytes;
  private final boolean wideOffsets;

  private ClassicHeader(String name, byte[] file) {
    this.name = name;
    this.bytes = ByteBuffer.wrap(file);
    this.wideOffsets = file[3] == 2;
  }

  /**
   * Checks a file.
   *
   * @param name as messages give it
   * @param file all of it; the first three bytes are {@code CDF}
   * @throws InputException if it is no NetCDF-3, or cut short
   */
  static void check(String name, byte[] file) {
    if (file.length > 3 && file[3] == 5) {
      throw new InputException(
          name,
          0,
          "NetCDF-3 with 32-bit or 64-bit offsets, or NetCDF-4",
          "the CDF-5 variant",
          "rewrite it with nccopy -k nc6");
    }
    if (file.length < 8 || (file[3] != 1 && file[3] != 2)) {
      throw new InputException(name, 0, "a NetCDF-3 header", "another version, or none");
    }
    try {
      new ClassicHeader(name, file).check();
    } catch (BufferUnderflowException e) {
      InputException cut =
          new InputException(name, 0, "a NetCDF-3 header", "the end of the file within it");
      cut.initCause(e);
      throw cut;
    }
  }

  private void check() {
    bytes.position(4);
    if (bytes.getInt() != 0) {
      throw wrong("no records, which files of models do not have", "some");
    }
    long[] lengths = dimensions();
    attributes("the file");
    int variables = count(VARIABLES, "variables");
    for (int i = 0; i < variables; i++) {
      variable(lengths);
    }
  }

  private long[] dimensions() {
    long[] lengths = new long[count(DIMENSIONS, "dimensions")];
    for (int i = 0; i < lengths.length; i++) {
      String dimension = text("dimension " + (i + 1));
      lengths[i] = bytes.getInt();
      if (lengths[i] < 1) {
        throw wrong("dimension " + dimension + " of fixed length above 0", "" + lengths[i]);
      }
    }
    return lengths;
  }

  /** The number of entries of a list, each of which takes at least eight bytes. */
  private int count(int tag, String what) {
    int found = bytes.getInt();
    int count = bytes.getInt();
    if (found == 0 && count == 0) {
      return 0;
    }
    if (found != tag || count < 0 || count > bytes.remaining() / 8) {
      throw wrong("a list of " + what, "tag " + found + " with " + count + " entries");
    }
    return count;
  }

  private void attributes(String owner) {
    int count = count(ATTRIBUTES, "attributes of " + owner);
    for (int i = 0; i < count; i++) {
      String attribute = owner + ", attribute " + text("an attribute of " + owner);
      int type = type(attribute);
      int elements = bytes.getInt();
      if (elements < 0 || (long) elements * TYPE_BYTES[type] > bytes.remaining()) {
        throw wrong(attribute + " within the file", elements + " elements");
      }
      skip(elements * TYPE_BYTES[type]);
      pad(elements * TYPE_BYTES[type] % 4);
    }
  }

  private void variable(long[] lengths) {
    String variable = text("a variable");
    int rank = bytes.getInt();
    if (rank < 0 || rank > lengths.length) {
      throw wrong("variable " + variable + " with dimensions of the file", rank + " of them");
    }
    double elements = 1;
    for (int i = 0; i < rank; i++) {
      int dimension = bytes.getInt();
      if (dimension < 0 || dimension >= lengths.length) {
        throw wrong("variable " + variable + " with dimensions of the file", "no. " + dimension);
      }
      elements *= lengths[dimension];
    }
    attributes("variable " + variable);
    int type = type("variable " + variable);
    bytes.getInt();
    long begin = wideOffsets ? bytes.getLong() : bytes.getInt();
    if (begin < 0 || begin + elements * TYPE_BYTES[type] > bytes.limit()) {
      throw new InputException(
          name,
          0,
          "variable " + variable + " within the file",
          bytes.limit() + " bytes, of which it would end past the last",
          "the file was cut short");
    }
  }

  private int type(String owner) {
    int type = bytes.getInt();
    if (type < 1 || type >= TYPE_BYTES.length) {
      throw wrong(owner + " of a type from 1 to 6", "type " + type);
    }
    return type;
  }

  private String text(String what) {
    int length = bytes.getInt();
    if (length < 1 || length > Math.min(LONGEST_NAME, bytes.remaining())) {
      throw wrong("the name of " + what, "a length of " + length);
    }
    byte[] text = new byte[length];
    bytes.get(text);
    pad(length);
    return new String(text, StandardCharsets.UTF_8);
  }

  private void skip(int length) {
    if (length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    bytes.position(bytes.position() + length);
  }

  /** Passes over what pads so many bytes to a multiple of four. */
  private void pad(int length) {
    skip((4 - length % 4) % 4);
  }

  private InputException wrong(String expected, String found) {
    return new InputException(name, 0, expected, found);
  }
}
