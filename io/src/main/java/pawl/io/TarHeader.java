package pawl.io;

import java.nio.charset.StandardCharsets;

/**
 * One block of 512 bytes that announces a file in a tar, POSIX {@code ustar} or GNU.
 *
 * @param name with directories
 * @param size how many bytes of data follow it
 * @param type {@code '0'} for a file
 */
record TarHeader(String name, long size, char type) {

  static final int BLOCK = 512;

  private static final int NAME = 100;
  private static final int SIZE = 124;
  private static final int SIZE_END = 136;
  private static final int SUM = 148;
  private static final int SUM_END = 156;
  private static final int TYPE = 156;
  private static final int MAGIC = 257;
  private static final int VERSION = 263;
  private static final int PREFIX = 345;
  private static final int PREFIX_END = 500;
  private static final int DIGIT_BITS = 3;
  private static final int BYTE_BITS = 8;

  /** Whether a block is a header. */
  static boolean isOne(byte[] block) {
    if (block.length < BLOCK || !text(block, MAGIC, MAGIC + 5).equals("ustar")) {
      return false;
    }
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= SUM && i < SUM_END ? ' ' : block[i] & 0xff;
    }
    return sum == number(block, SUM, SUM_END);
  }

  /**
   * Reads a block.
   *
   * @throws PackedDataException if it is no header
   */
  static TarHeader of(byte[] block) throws PackedDataException {
    long size = number(block, SIZE, SIZE_END);
    if (!isOne(block) || size < 0) {
      throw new PackedDataException(
          "the header of a file in a tar archive", "something else", "copy the archive again");
    }
    String name = text(block, 0, NAME);
    String prefix = block[VERSION] == '0' ? text(block, PREFIX, PREFIX_END) : "";
    char type = (char) (block[TYPE] & 0xff);
    return new TarHeader(prefix.isEmpty() ? name : prefix + "/" + name, size, type);
  }

  /** Whether this is a file, not a directory, a link or something that tells of the next one. */
  boolean isFile() {
    return (type == '0' || type == '\0' || type == '7') && !name.endsWith("/");
  }

  /** Whether data may follow; the size of links, devices, directories and pipes means nothing. */
  boolean hasData() {
    return type < '1' || type > '6';
  }

  private static String text(byte[] block, int from, int to) {
    int end = from;
    while (end < to && block[end] != 0) {
      end++;
    }
    return new String(block, from, end - from, StandardCharsets.UTF_8);
  }

  /** Octal digits, or bytes after one with the highest bit set; -1 if it is neither. */
  private static long number(byte[] block, int from, int to) {
    if ((block[from] & 0x80) != 0) {
      long value = block[from] & 0x3f;
      for (int i = from + 1; i < to; i++) {
        if (value > Long.MAX_VALUE >> BYTE_BITS) {
          return -1;
        }
        value = value << BYTE_BITS | (block[i] & 0xff);
      }
      return (block[from] & 0x40) != 0 ? -1 : value;
    }
    String digits = text(block, from, to).strip();
    if (!digits.matches("[0-7]+")) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      value = value << DIGIT_BITS | (digits.charAt(i) - '0');
    }
    return value;
  }
}
