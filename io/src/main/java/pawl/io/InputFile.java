package pawl.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import pawl.quantity.Provenance;

/** A file that is read once: unpacked on the way, its bytes on disk hashed. */
final class InputFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;
  private static final long UNKNOWN = Long.MAX_VALUE;

  private final Path path;
  private final DigestInputStream onDisk;
  private final InputStream text;
  private final Compression compression;
  private final long textBound;

  /**
   * Opens a file.
   *
   * @throws InputException if it cannot be read or is packed in a way we do not know
   */
  InputFile(Path path) {
    this.path = path;
    if (Files.isDirectory(path)) {
      throw fault("a file", "a directory");
    }
    this.onDisk = new DigestInputStream(opened(), sha256());
    BufferedInputStream packed = new BufferedInputStream(onDisk, BUFFER);
    try {
      long size = Files.isRegularFile(path) ? Files.size(path) : UNKNOWN;
      this.compression = Compression.of(packed);
      this.textBound = size == UNKNOWN ? UNKNOWN : compression.textBound(size);
      this.text = unpacked(packed);
    } catch (IOException e) {
      close();
      throw e instanceof EOFException
          ? fault("more compressed data", "the end of the file")
          : fault("to read it", e.toString());
    }
  }

  private InputStream opened() {
    try {
      return Files.newInputStream(path);
    } catch (NoSuchFileException e) {
      throw fault("a file", "none of that name");
    } catch (IOException e) {
      throw fault("to read it", e.toString());
    }
  }

  private InputStream unpacked(InputStream packed) throws IOException {
    if (compression == Compression.NONE) {
      return packed;
    }
    if (compression == Compression.GZIP) {
      return new GZIPInputStream(packed, BUFFER);
    }
    close();
    throw new InputException(
        path.toString(), 0, "plain text or gzip", compression.label() + " data", "unpack it");
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

  /** The name and SHA-256 of the bytes on disk; reads what is left of them. */
  Provenance.Input provenance() {
    try {
      onDisk.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw fault("to read it", e.toString());
    }
    return new Provenance.Input(
        path.toString(), HexFormat.of().formatHex(onDisk.getMessageDigest().digest()));
  }

  @Override
  public void close() {
    try {
      onDisk.close();
    } catch (IOException e) {
      throw fault("to close it", e.toString());
    }
  }

  private InputException fault(String expected, String found) {
    return new InputException(path.toString(), 0, expected, found);
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
