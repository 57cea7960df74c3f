package pawl.io;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.quantity.Results;

/**
 * The directory that receives the files of a run: {@code result.json}, {@code result.csv}, {@code
 * result.nc}.
 *
 * <p>A write that fails leaves the directory as it was, without temporary files. All three files
 * are on the disk before the first one appears; {@code result.json} appears last.
 */
public final class ResultDirectory {

  /** What to do with a directory that is there already. */
  public enum Overwrite {
    /** Leave it alone and fail. */
    REFUSE,
    /** Replace the result files in it and leave all others alone. */
    REPLACE
  }

  private static final List<ResultFormat> FORMATS =
      List.of(new ResultNetCdf(), new ResultCsv(), new ResultJson());

  private final Path directory;
  private final Overwrite overwrite;
  private final List<ResultFormat> formats;

  private ResultDirectory(Path directory, Overwrite overwrite, List<ResultFormat> formats) {
    this.directory = directory;
    this.overwrite = overwrite;
    this.formats = formats;
  }

  /**
   * Makes sure, before the work starts, that the results will find a place. Creates nothing.
   *
   * @throws OutputException if the directory is there and must not be, or could not be written
   */
  public static ResultDirectory claim(Path directory, Overwrite overwrite) {
    return claim(directory, overwrite, FORMATS);
  }

  static ResultDirectory claim(Path directory, Overwrite overwrite, List<ResultFormat> formats) {
    ResultDirectory claimed = new ResultDirectory(directory, overwrite, formats);
    if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      claimed.requireReplaceable();
    } else {
      requireWritable(directory.toAbsolutePath().getParent());
    }
    return claimed;
  }

  /** The directory. */
  public Path path() {
    return directory;
  }

  /**
   * Writes all files, to be called once.
   *
   * @throws OutputException if one of them cannot be written; nothing has changed then
   * @throws IllegalArgumentException if a quantity has an axis that the results have not
   */
  public void write(Results results) {
    requireOwnAxes(results);
    boolean created = create();
    OutputGroup files =
        new OutputGroup(
            formats.stream()
                .map(
                    format ->
                        new OutputFile(
                            directory.resolve(format.fileName()),
                            file -> format.write(results, file)))
                .toList());
    try {
      files.write();
    } catch (IOException problem) {
      remove(created, problem);
      throw failure(problem);
    } catch (RuntimeException | Error problem) {
      remove(created, problem);
      throw problem;
    }
    OutputGroup.sync(directory);
    OutputGroup.sync(directory.toAbsolutePath().getParent());
  }

  private void requireReplaceable() {
    if (overwrite == Overwrite.REFUSE) {
      throw new OutputException(
          directory + ": exists already; name another directory with -o, or add --force");
    }
    requireWritable(directory);
    for (ResultFormat format : formats) {
      Path file = directory.resolve(format.fileName());
      if (Files.isDirectory(file)) {
        throw new OutputException(file + ": expected a file to replace, found a directory");
      }
    }
  }

  private static void requireWritable(Path directory) {
    if (!Files.exists(directory)) {
      throw new OutputException(directory + ": no such directory; create it first");
    }
    if (!Files.isDirectory(directory)) {
      throw new OutputException(directory + ": expected a directory, found a file");
    }
    if (!Files.isWritable(directory)) {
      throw new OutputException(directory + ": no permission to write; name another with -o");
    }
  }

  private static void requireOwnAxes(Results results) {
    for (Result quantity : results.quantities()) {
      for (Axis axis : quantity.axes()) {
        if (!results.axes().contains(axis)) {
          throw new IllegalArgumentException(
              quantity.name() + ": its axis " + axis.name() + " is none of the results'");
        }
      }
    }
  }

  /** Whether the directory had to be created. */
  private boolean create() {
    if (overwrite == Overwrite.REPLACE && Files.isDirectory(directory)) {
      return false;
    }
    try {
      Files.createDirectory(directory);
      return true;
    } catch (FileAlreadyExistsException appeared) {
      throw new OutputException(
          directory + ": appeared since the start of this run, which may not replace it", appeared);
    } catch (IOException problem) {
      throw failure(problem);
    }
  }

  private void remove(boolean created, Throwable problem) {
    if (created) {
      try {
        Files.delete(directory);
      } catch (IOException further) {
        problem.addSuppressed(further);
      }
    }
  }

  private OutputException failure(IOException problem) {
    return new OutputException(
        directory + ": results not written, nothing changed there: " + OutputGroup.reason(problem),
        problem);
  }
}
