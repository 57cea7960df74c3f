package pawl.io;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Writes tar archives, also such as nobody should. */
final class Tar {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Adds a file. */
  Tar file(String name, String text) {
    return entry(name, '0', text);
  }

  /** Adds an entry of any type. */
  Tar entry(String name, char type, String text) {
    byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
    return claiming(name, type, content.length, content);
  }

  /** Adds an entry whose header claims any size. */
  Tar claiming(String name, char type, long size, byte[] content) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000644");
    put(header, 124, String.format(Locale.ROOT, "%011o", size));
    put(header, 136, "00000000000");
    put(header, 148, "        ");
    header[156] = (byte) type;
    put(header, 257, "ustar\0" + "00");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
    bytes.writeBytes(header);
    bytes.writeBytes(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
    return this;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(ascii, 0, header, at, ascii.length);
  }

  /** The archive with its two empty blocks at the end. */
  byte[] toBytes() {
    byte[] all = withoutEnd();
    return Arrays.copyOf(all, all.length + 1024);
  }

  /** The archive cut before them. */
  byte[] withoutEnd() {
    return bytes.toByteArray();
  }
}
