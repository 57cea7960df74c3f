package pawl.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.tukaani.xz.MemoryLimitException;

/**
 * What packed data unpack to. Whatever is wrong with them is a {@link PackedDataException}, and so
 * are data that unpack to far more than text can.
 */
final class UnpackedStream extends InputStream {

  private final Compression compression;
  private final InputStream unpacked;
  private final long most;
  private long count;

  /**
   * Starts to unpack.
   *
   * @param size of the packed data
   */
  UnpackedStream(Compression compression, InputStream packed, long size)
      throws PackedDataException {
    this.compression = compression;
    this.most = compression.textBound(size);
    try {
      this.unpacked = compression.decoder(packed);
    } catch (IOException | RuntimeException e) {
      throw fault(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = unpacked.read(buffer, offset, length);
    } catch (IOException | RuntimeException e) {
      throw fault(e);
    }
    count += Math.max(read, 0);
    if (count > most) {
      throw new PackedDataException(
          compression.label()
              + " data that unpack to at most "
              + Compression.MOST_TIMES
              + " times their size",
          "more",
          "if that is right, unpack the file first");
    }
    return read;
  }

  /** The decoders throw what they like, some of them unchecked exceptions. */
  private PackedDataException fault(Exception e) {
    PackedDataException fault;
    if (e instanceof EOFException) {
      fault = PackedDataException.cut();
    } else if (e instanceof MemoryLimitException || needsLargeWindow(e)) {
      fault =
          new PackedDataException(
              compression.label() + " data that unpack in little memory",
              String.valueOf(e.getMessage()),
              "unpack the file first");
    } else {
      fault =
          new PackedDataException(
              "intact " + compression.label() + " data",
              String.valueOf(e.getMessage()),
              "copy the file again");
    }
    fault.initCause(e);
    return fault;
  }

  private static boolean needsLargeWindow(Exception e) {
    return String.valueOf(e.getMessage()).startsWith("Window size too large");
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }
}
