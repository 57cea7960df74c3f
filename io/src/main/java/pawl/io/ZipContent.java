package pawl.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A file in a zip archive, whose checksum the JDK leaves to its reader. */
final class ZipContent extends InputStream {

  private final ZipFile zip;
  private final InputStream content;
  private final ZipEntry entry;
  private final CRC32 sum = new CRC32();
  private long count;

  /** Takes the archive over: closing this closes it. */
  ZipContent(ZipFile zip, InputStream content, ZipEntry entry) {
    this.zip = zip;
    this.content = content;
    this.entry = entry;
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
      read = content.read(buffer, offset, length);
    } catch (EOFException e) {
      throw PackedDataException.cut();
    } catch (ZipException e) {
      throw ZipArchive.broken(e);
    }
    if (read > 0) {
      sum.update(buffer, offset, read);
      count += read;
    }
    if (count > entry.getSize()
        || (read < 0 && (count != entry.getSize() || sum.getValue() != entry.getCrc()))) {
      throw new PackedDataException(
          "an intact zip archive",
          entry.getName() + " with another checksum",
          "copy the archive again");
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
