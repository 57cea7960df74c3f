package pawl.io;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** How the bytes of a file are packed, told by the first of them and never by the file's name. */
enum Compression {
  NONE("plain"),
  GZIP("gzip", 0x1f, 0x8b),
  BZIP2("bzip2", 'B', 'Z', 'h', Compression.ANY, '1', 'A', 'Y', '&', 'S', 'Y'),
  XZ("xz", 0xfd, '7', 'z', 'X', 'Z', 0),
  ZSTD("zstd", 0x28, 0xb5, 0x2f, 0xfd),
  ZIP("zip", 'P', 'K', 3, 4);

  /**
   * The most bytes that we let a packed byte become: the limit of deflate. A Hamiltonian of nothing
   * but zeros reaches 20 with gzip, 50 with bzip2, 110 with zstd and 240 with xz.
   */
  static final int MOST_TIMES = 1032;

  private static final int ANY = -1;
  private static final int BUFFER = 1 << 16;
  private static final int XZ_MEMORY_KIB = 100 << 10;
  private static final int LONGEST_MAGIC = 10;

  private final String label;
  private final int[] magic;

  Compression(String label, int... magic) {
    this.label = label;
    this.magic = magic;
  }

  String label() {
    return label;
  }

  /** The most bytes of text that {@code size} bytes on disk may hold. */
  long textBound(long size) {
    return this == NONE || size > Long.MAX_VALUE / MOST_TIMES ? size : size * MOST_TIMES;
  }

  /**
   * The bytes behind packed ones.
   *
   * @param size of the packed bytes
   * @throws PackedDataException if they are broken at their start
   */
  InputStream unpacked(InputStream packed, long size) throws PackedDataException {
    return this == NONE ? packed : new UnpackedStream(this, packed, size);
  }

  /** What the library gives, whose exceptions may be of any kind. */
  InputStream decoder(InputStream packed) throws IOException {
    return switch (this) {
      case NONE -> packed;
      case GZIP -> new GZIPInputStream(packed, BUFFER);
      case BZIP2 -> new BZip2CompressorInputStream(packed, true);
      case XZ -> new XZInputStream(packed, XZ_MEMORY_KIB);
      case ZSTD -> new ZstdInputStream(packed);
      case ZIP -> throw new IOException("a zip archive is no stream");
    };
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
      if (i >= head.length || (magic[i] != ANY && (head[i] & 0xff) != magic[i])) {
        return false;
      }
    }
    return true;
  }
}
