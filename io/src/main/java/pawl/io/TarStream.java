package pawl.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a tar archive from front to back; the bytes are those of the file it is at. */
final class TarStream extends InputStream {

  private static final int LONGEST_NAME = 1 << 16;

  private final InputStream in;
  private long size;
  private long left;
  private int padding;

  TarStream(InputStream in) {
    this.in = in;
  }

  /** Goes to the next file and returns its name; nothing after the last one. */
  Optional<String> next() throws IOException {
    TarAttributes given = new TarAttributes();
    while (true) {
      skipRest();
      byte[] block = in.readNBytes(TarHeader.BLOCK);
      if (block.length < TarHeader.BLOCK) {
        throw PackedDataException.cut();
      }
      if (isZero(block)) {
        return Optional.empty();
      }
      TarHeader header = TarHeader.of(block);
      switch (header.type()) {
        case 'x' -> given.readPax(announcement(header));
        case 'L' -> given.readName(announcement(header));
        default -> {
          enter(header.hasData() ? given.size().orElse(header.size()) : 0);
          if (header.isFile() && !given.sparse()) {
            return Optional.of(given.name().orElse(header.name()));
          }
          if (header.type() != 'g' && header.type() != 'K') {
            given = new TarAttributes();
          }
        }
      }
    }
  }

  private void enter(long bytes) {
    size = bytes;
    left = bytes;
    padding = (int) (-bytes & (TarHeader.BLOCK - 1));
  }

  /** What a header that tells of the next one says. */
  private String announcement(TarHeader header) throws IOException {
    if (header.size() > LONGEST_NAME) {
      throw new PackedDataException(
          "names of at most " + LONGEST_NAME + " characters in a tar archive",
          header.size() + " characters",
          "pack it again");
    }
    enter(header.size());
    return new String(readAllBytes(), StandardCharsets.UTF_8);
  }

  private void skipRest() throws IOException {
    byte[] buffer = new byte[1 << 13];
    while (left > 0) {
      read(buffer, 0, buffer.length);
    }
    if (in.readNBytes(padding).length < padding) {
      throw PackedDataException.cut();
    }
    padding = 0;
  }

  private static boolean isZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /** The size of the file it is at, as the archive says. */
  long size() {
    return size;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = in.read(buffer, offset, (int) Math.min(length, left));
    if (read < 0) {
      throw PackedDataException.cut();
    }
    left -= read;
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
