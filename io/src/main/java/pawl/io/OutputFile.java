package pawl.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * One file on its way into a directory: staged under a temporary name, published by one atomic
 * rename, and taken back if a neighbour fails.
 *
 * <p>Not created by {@link Files#createTempFile}, whose files nobody else may read.
 */
final class OutputFile {

  private final Content content;
  private final Path target;
  private final Path temporary;
  private final Path previous;
  private boolean published;

  OutputFile(Path target, Content content) {
    String unique = "." + target.getFileName() + "." + UUID.randomUUID();
    this.content = content;
    this.target = target;
    this.temporary = target.resolveSibling(unique + ".new");
    this.previous = target.resolveSibling(unique + ".old");
  }

  /** What will be in a file. */
  interface Content {

    /**
     * Writes a file that does not exist yet and closes it.
     *
     * @throws IOException if it cannot; what is left of the file is the caller's to remove
     */
    void write(Path file) throws IOException;
  }

  /** The name it will have. */
  Path target() {
    return target;
  }

  /** Brings the contents to the disk under a temporary name, and a copy of what they replace. */
  void stage() throws IOException {
    content.write(temporary);
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.copy(target, previous, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** Gives the staged file its name. */
  void publish() throws IOException {
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    published = true;
  }

  /** Puts back what was there before {@link #publish}. */
  void withdraw() throws IOException {
    if (!published) {
      return;
    }
    if (Files.exists(previous, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(previous, target, StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.delete(target);
    }
  }

  /** Removes everything that is not the result. */
  void clean() throws IOException {
    Files.deleteIfExists(temporary);
    Files.deleteIfExists(previous);
  }
}
