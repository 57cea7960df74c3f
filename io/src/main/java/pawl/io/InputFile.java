package pawl.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import pawl.quantity.Provenance;

/** A file that is read once: unpacked on the way, its bytes as they are stored hashed. */
final class InputFile implements AutoCloseable {

  private static final int BUFFER = 1 << 13;

  private final Path path;
  private final DigestInputStream stored;
  private final InputStream text;
  private final Compression compression;
  private final long textBound;

  /**
   * Opens a file on disk or in an archive.
   *
   * @throws InputException if it cannot be read
   */
  InputFile(Path path) {
    this(path, FileBytes.of(path));
  }

  /**
   * Opens bytes under the name of a file.
   *
   * @throws InputException if they cannot be read
   */
  InputFile(Path path, FileBytes bytes) {
    this.path = path;
    this.stored = new DigestInputStream(bytes.stream(), sha256());
    BufferedInputStream packed = new BufferedInputStream(stored, BUFFER);
    try {
      this.compression = Compression.of(packed);
      if (compression == Compression.ZIP) {
        throw fault("a single file", "a zip archive", "name the file in it, as in a.zip/a.win");
      }
      this.textBound = compression.textBound(bytes.size());
      this.text = compression.unpacked(packed, bytes.size());
    } catch (IOException e) {
      close();
      throw e instanceof PackedDataException wrong
          ? wrong.at(path.toString(), 0)
          : fault("to read it", e.toString());
    } catch (InputException e) {
      close();
      throw e;
    }
  }

  Path path() {
    return path;
  }

  Compression compression() {
    return compression;
  }

  /** The most bytes of text there can be; Long.MAX_VALUE if the size on disk is not known. */
  long textBound() {
    return textBound;
  }

  /** Unpacked bytes, as {@link InputStream#read(byte[], int, int)}. */
  int read(byte[] buffer, int offset, int length) throws IOException {
    return text.read(buffer, offset, length);
  }

  /** The name and SHA-256 of the bytes as they are stored; reads what is left of them. */
  Provenance.Input provenance() {
    try {
      stored.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw fault("to read it", e.toString());
    }
    return new Provenance.Input(
        path.toString(), HexFormat.of().formatHex(stored.getMessageDigest().digest()));
  }

  @Override
  public void close() {
    try {
      stored.close();
    } catch (IOException e) {
      throw fault("to close it", e.toString());
    }
  }

  private InputException fault(String expected, String found) {
    return new InputException(path.toString(), 0, expected, found);
  }

  private InputException fault(String expected, String found, String cure) {
    return new InputException(path.toString(), 0, expected, found, cure);
  }

  /** The hash of a file's bytes. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
