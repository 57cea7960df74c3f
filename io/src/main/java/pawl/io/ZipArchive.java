package pawl.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip archive.
 *
 * @param path where it is
 */
record ZipArchive(Path path) implements Archive {

  @Override
  public List<String> names() throws IOException {
    try (ZipFile zip = zip()) {
      ArchiveNames names = new ArchiveNames();
      for (ZipEntry entry :
          (Iterable<ZipEntry>) () -> zip.stream().map(e -> (ZipEntry) e).iterator()) {
        if (!entry.isDirectory()) {
          names.add(entry.getName());
        }
      }
      return names.toList();
    }
  }

  @Override
  public Optional<FileBytes> first(Predicate<String> wanted) throws IOException {
    ZipFile zip = zip();
    try {
      Optional<? extends ZipEntry> entry =
          zip.stream().filter(e -> !e.isDirectory() && wanted.test(e.getName())).findFirst();
      if (entry.isPresent()) {
        return Optional.of(bytes(zip, entry.get()));
      }
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
    zip.close();
    return Optional.empty();
  }

  private ZipFile zip() throws IOException {
    try {
      return new ZipFile(path.toFile());
    } catch (ZipException | IllegalArgumentException e) {
      throw broken(e);
    }
  }

  /** Deflated data become at most so much more. */
  private static FileBytes bytes(ZipFile zip, ZipEntry entry) throws IOException {
    long most = Compression.GZIP.textBound(entry.getCompressedSize());
    InputStream content;
    try {
      content = zip.getInputStream(entry);
    } catch (ZipException | IllegalArgumentException e) {
      throw broken(e);
    }
    return new FileBytes(new ZipContent(zip, content, entry), Math.min(entry.getSize(), most));
  }

  static PackedDataException broken(Exception e) {
    PackedDataException broken =
        new PackedDataException(
            "an intact zip archive", String.valueOf(e.getMessage()), "copy the archive again");
    broken.initCause(e);
    return broken;
  }
}
