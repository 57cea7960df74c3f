package pawl.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Files that appear together, once all of them are on the disk, or not at all. */
final class OutputGroup {

  private final List<OutputFile> files;

  OutputGroup(List<OutputFile> files) {
    this.files = List.copyOf(files);
  }

  /**
   * Writes the files; the last one appears last.
   *
   * @throws IOException if one of them cannot be written; everything is as it was then
   */
  void write() throws IOException {
    try {
      for (OutputFile file : files) {
        file.stage();
      }
      for (OutputFile file : files) {
        file.publish();
      }
    } catch (IOException | RuntimeException | Error problem) {
      undo(problem);
      throw problem;
    }
    try {
      for (OutputFile file : files) {
        file.clean();
      }
    } catch (IOException harmless) {
      // The results are in place; only the copy of a replaced file is left over.
    }
  }

  private void undo(Throwable problem) {
    for (OutputFile file : files) {
      try {
        file.withdraw();
        file.clean();
      } catch (IOException further) {
        problem.addSuppressed(further);
      }
    }
  }

  /** What happened; the message of some exceptions is a path alone. */
  static String reason(IOException problem) {
    if (problem instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (problem instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return problem.getClass() == IOException.class ? problem.getMessage() : problem.toString();
  }

  /** Brings the names in a directory to the disk, where the platform can. */
  static void sync(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unsupported) {
      // Not every platform can; the files themselves are on the disk already.
    }
  }
}
