package pawl.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bytes of a file on disk, or of a file inside an archive.
 *
 * @param stream to be closed by who reads it
 * @param size how many there can be at most
 */
record FileBytes(InputStream stream, long size) {

  private static final long UNKNOWN = Long.MAX_VALUE;

  /**
   * Opens a file.
   *
   * @throws InputException if there is none
   */
  static FileBytes of(Path path) {
    if (Files.isDirectory(path)) {
      throw new InputException(path.toString(), 0, "a file", "a directory");
    }
    Optional<Archive> archive = Archive.above(path);
    if (archive.isPresent()) {
      return archive.get().open(path);
    }
    try {
      InputStream stream = Files.newInputStream(path);
      return new FileBytes(stream, Files.isRegularFile(path) ? Files.size(path) : UNKNOWN);
    } catch (NoSuchFileException e) {
      throw new InputException(path.toString(), 0, "a file", "none of that name");
    } catch (IOException e) {
      throw new InputException(path.toString(), 0, "to read it", e.toString());
    }
  }
}
