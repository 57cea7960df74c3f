package pawl.io;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Packs bytes, with small dictionaries: what unpacks them takes little memory. */
enum Packing {
  GZIP,
  BZIP2,
  XZ,
  ZSTD;

  /** The bytes packed. */
  byte[] pack(byte[] plain) {
    return packBlank(plain, 0);
  }

  /** The bytes and many blank lines, packed. */
  byte[] packBlank(byte[] plain, long lines) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = to(packed)) {
      out.write(plain);
      byte[] block = new byte[1 << 16];
      Arrays.fill(block, (byte) '\n');
      for (long left = lines; left > 0; left -= block.length) {
        out.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private OutputStream to(OutputStream packed) throws IOException {
    return switch (this) {
      case GZIP -> new GZIPOutputStream(packed);
      case BZIP2 -> new BZip2CompressorOutputStream(packed, 1);
      case XZ -> {
        LZMA2Options options = new LZMA2Options(1);
        options.setDictSize(LZMA2Options.DICT_SIZE_MIN);
        yield new XZOutputStream(packed, options);
      }
      case ZSTD -> new ZstdOutputStream(packed);
    };
  }
}
