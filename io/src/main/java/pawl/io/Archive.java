package pawl.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A tar, which may be packed, or a zip. Its files have paths as if it were a directory: {@code
 * model.tar.gz/chain/a_hr.dat}. Nothing is ever written to disk, and each file is read from the
 * archive when it is needed, so that no more than buffers are in memory.
 */
sealed interface Archive permits TarArchive, ZipArchive {

  /** Where it is. */
  Path path();

  /**
   * The names of its files in their order, without directories and links.
   *
   * @throws IOException if it is broken
   */
  List<String> names() throws IOException;

  /**
   * The bytes of the first file with a name that is looked for.
   *
   * @throws IOException if it is broken
   */
  Optional<FileBytes> first(Predicate<String> name) throws IOException;

  /** The archive at {@code path} itself, if it is one. */
  static Optional<Archive> at(Path path) {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try (InputStream file = Files.newInputStream(path)) {
      BufferedInputStream packed = new BufferedInputStream(file);
      Compression compression = Compression.of(packed);
      if (compression == Compression.ZIP) {
        return Optional.of(new ZipArchive(path));
      }
      byte[] head = compression.unpacked(packed, Files.size(path)).readNBytes(TarHeader.BLOCK);
      return TarHeader.isOne(head) ? Optional.of(new TarArchive(path)) : Optional.empty();
    } catch (PackedDataException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new InputException(path.toString(), 0, "to read it", e.toString());
    }
  }

  /** The archive that a path leads into, if it does. */
  static Optional<Archive> above(Path path) {
    for (Path p = path; p != null; p = p.getParent()) {
      if (Files.exists(p)) {
        return p == path ? Optional.empty() : at(p);
      }
    }
    return Optional.empty();
  }

  /**
   * The paths of the files in it.
   *
   * @throws InputException if it is broken, has files in places outside it, or two of one name
   */
  default Set<Path> files() {
    Set<Path> files = new LinkedHashSet<>();
    try {
      for (String name : names()) {
        if (!files.add(resolve(name))) {
          throw wrong("each file once", "a second " + Lines.quoted(name));
        }
      }
    } catch (IOException e) {
      throw wrong(e);
    }
    return files;
  }

  /**
   * The bytes of a file.
   *
   * @throws InputException if it is not there, or the archive is broken
   */
  default FileBytes open(Path file) {
    try {
      return first(name -> resolve(name).equals(file.normalize()))
          .orElseThrow(() -> new InputException(file.toString(), 0, "a file", "none of that name"));
    } catch (IOException e) {
      throw wrong(e);
    }
  }

  /** A file's path, once its name is known not to lead out of the archive. */
  private Path resolve(String name) {
    List<String> steps = Arrays.asList(name.split("[/\\\\]", -1));
    if (steps.contains("..") || steps.get(0).isEmpty() || steps.get(0).endsWith(":")) {
      throw wrong("names that stay inside the archive", Lines.quoted(name));
    }
    try {
      return path().resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw wrong("names of files", Lines.quoted(name));
    }
  }

  private InputException wrong(String expected, String found) {
    return new InputException(path().toString(), 0, expected, found, "pack it again");
  }

  private InputException wrong(IOException e) {
    return e instanceof PackedDataException packed
        ? packed.at(path().toString(), 0)
        : new InputException(path().toString(), 0, "to read it", e.toString());
  }
}
