package pawl.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A tar archive, packed or not.
 *
 * @param path where it is
 */
record TarArchive(Path path) implements Archive {

  private static final int BUFFER = 1 << 16;

  @Override
  public List<String> names() throws IOException {
    ArchiveNames names = new ArchiveNames();
    try (InputStream file = Files.newInputStream(path)) {
      InputStream unpacked = unpacked(file);
      TarStream tar = new TarStream(unpacked);
      for (Optional<String> name = tar.next(); name.isPresent(); name = tar.next()) {
        names.add(name.get());
      }
      // To the very end, where checksums are.
      unpacked.transferTo(OutputStream.nullOutputStream());
    }
    return names.toList();
  }

  @Override
  public Optional<FileBytes> first(Predicate<String> wanted) throws IOException {
    InputStream file = Files.newInputStream(path);
    try {
      TarStream tar = new TarStream(unpacked(file));
      for (Optional<String> name = tar.next(); name.isPresent(); name = tar.next()) {
        if (wanted.test(name.get())) {
          return Optional.of(new FileBytes(tar, Math.min(tar.size(), bound())));
        }
      }
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
    file.close();
    return Optional.empty();
  }

  private InputStream unpacked(InputStream file) throws IOException {
    BufferedInputStream packed = new BufferedInputStream(file, BUFFER);
    return Compression.of(packed).unpacked(packed, Files.size(path));
  }

  /** No file in it can be larger, whatever its header says. */
  private long bound() throws IOException {
    try (InputStream file = Files.newInputStream(path)) {
      return Compression.of(new BufferedInputStream(file)).textBound(Files.size(path));
    }
  }
}
