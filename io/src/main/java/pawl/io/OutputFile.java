package pawl.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import pawl.quantity.Results;

/**
 * One file on its way into a directory: staged under a temporary name, published by one atomic
 * rename, and taken back if a neighbour fails.
 *
 * <p>Not created by {@link Files#createTempFile}, whose files nobody else may read.
 */
final class OutputFile {

  private final ResultFormat format;
  private final Path target;
  private final Path temporary;
  private final Path previous;
  private boolean published;

  OutputFile(Path directory, ResultFormat format) {
    String name = format.fileName();
    String unique = "." + name + "." + UUID.randomUUID();
    this.format = format;
    this.target = directory.resolve(name);
    this.temporary = directory.resolve(unique + ".new");
    this.previous = directory.resolve(unique + ".old");
  }

  /** Brings the contents to the disk under a temporary name, and a copy of what they replace. */
  void stage(Results results) throws IOException {
    format.write(results, temporary);
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
