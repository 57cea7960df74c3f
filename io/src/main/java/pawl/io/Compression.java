package pawl.io;

import java.io.BufferedInputStream;
import java.io.IOException;

/** How the bytes of a file are packed, told by the first of them and never by the file's name. */
enum Compression {
  NONE("plain"),
  GZIP("gzip", 0x1f, 0x8b),
  BZIP2("bzip2", 'B', 'Z', 'h'),
  XZ("xz", 0xfd, '7', 'z', 'X', 'Z', 0),
  ZSTD("zstd", 0x28, 0xb5, 0x2f, 0xfd),
  ZIP("zip", 'P', 'K', 3, 4);

  /** The most text that a byte of deflated data can hold. */
  private static final int DEFLATE_LIMIT = 1032;

  private static final int LONGEST_MAGIC = 6;

  private final String label;
  private final int[] magic;

  Compression(String label, int... magic) {
    this.label = label;
    this.magic = magic;
  }

  String label() {
    return label;
  }

  /** The most bytes of text that {@code size} bytes on disk can hold. */
  long textBound(long size) {
    return this == GZIP ? Math.multiplyExact(size, DEFLATE_LIMIT) : size;
  }

  /** Looks at the first bytes and leaves the stream where it was. */
  static Compression of(BufferedInputStream in) throws IOException {
    in.mark(LONGEST_MAGIC);
    byte[] head = in.readNBytes(LONGEST_MAGIC);
    in.reset();
    for (Compression candidate : values()) {
      if (candidate.magic.length > 0 && candidate.opens(head)) {
        return candidate;
      }
    }
    return NONE;
  }

  private boolean opens(byte[] head) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
