package pawl.io;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pawl.io.ResultJson.Numbers;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.quantity.Results;
import pawl.quantity.Warning;

/**
 * The directory that receives the files of a run: {@code result.json}, {@code result.csv}, {@code
 * result.nc}, the last one alone for very many values.
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

  /** How many values are written as text. */
  public enum Text {
    /** All, unless there are more than {@value #MOST_IN_TEXT}; then none, with a warning. */
    ORDINARY,
    /** All, however many there are. */
    ALL
  }

  /** About 100 MB of text, and a second of work. */
  static final int MOST_IN_TEXT = 1 << 20;

  private static final List<ResultFormat> FORMATS =
      List.of(new ResultNetCdf(), new ResultCsv(), new ResultJson(Numbers.HERE));

  private static final List<ResultFormat> FORMATS_OF_MANY =
      List.of(new ResultNetCdf(), new ResultJson(Numbers.IN_NETCDF));

  private final Path directory;
  private final Overwrite overwrite;
  private final Text text;
  private final List<ResultFormat> formats;

  private ResultDirectory(
      Path directory, Overwrite overwrite, Text text, List<ResultFormat> formats) {
    this.directory = directory;
    this.overwrite = overwrite;
    this.text = text;
    this.formats = formats;
  }

  /**
   * Makes sure, before the work starts, that the results will find a place. Creates nothing.
   *
   * @throws OutputException if the directory is there and must not be, or could not be written
   */
  public static ResultDirectory claim(Path directory, Overwrite overwrite) {
    return claim(directory, overwrite, Text.ORDINARY);
  }

  /** The same, with a say in how many values are written as text. */
  public static ResultDirectory claim(Path directory, Overwrite overwrite, Text text) {
    return claimed(new ResultDirectory(directory, overwrite, text, FORMATS));
  }

  static ResultDirectory claim(Path directory, Overwrite overwrite, List<ResultFormat> formats) {
    return claimed(new ResultDirectory(directory, overwrite, Text.ALL, formats));
  }

  private static ResultDirectory claimed(ResultDirectory claimed) {
    Path directory = claimed.directory;
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
   * Writes all files, to be called once. Of very many values there are no {@code result.csv}, not
   * even that of an earlier run, and none in {@code result.json}.
   *
   * @return what was written, with a warning if values are in {@code result.nc} alone
   * @throws OutputException if one of them cannot be written; nothing has changed then
   * @throws IllegalArgumentException if a quantity has an axis that the results have not
   */
  public Results write(Results results) {
    return write(results, Optional.empty());
  }

  /**
   * The same, with the bands of a mesh for programs that draw Fermi surfaces, unless there are very
   * many. Where there are none, those of an earlier run go, too.
   *
   * @throws OutputException if a file cannot be written; nothing has changed then
   */
  public Results write(Results results, Optional<BandGrid> grid) {
    requireOwnAxes(results);
    long values = results.quantities().stream().mapToLong(Result::size).sum();
    List<ResultFormat> more = grid.map(BandGrid::formats).orElse(List.of());
    List<String> stale = new ArrayList<>(BandGrid.fileNames());
    if (text == Text.ALL || values <= MOST_IN_TEXT) {
      more.forEach(format -> stale.remove(format.fileName()));
      write(results, Stream.concat(more.stream(), formats.stream()).toList());
      removeOfEarlierRun(stale);
      return results;
    }
    Results marked = results.with(onlyInNetCdf(values));
    write(marked, FORMATS_OF_MANY);
    stale.add(new ResultCsv().fileName());
    removeOfEarlierRun(stale);
    return marked;
  }

  private static Warning onlyInNetCdf(long values) {
    return new Warning(
        "W-BIG-001",
        String.format(
            "%d values are in %s alone, more than the %d that are written as text: result.json has"
                + " everything else, and there is no result.csv; --full-text writes both in full",
            values, ResultNetCdf.FILE_NAME, MOST_IN_TEXT));
  }

  private void removeOfEarlierRun(List<String> names) {
    for (String name : names) {
      try {
        Files.deleteIfExists(directory.resolve(name));
      } catch (IOException problem) {
        throw new OutputException(
            directory
                + ": the results are written, but the "
                + name
                + " of an earlier run could not be removed: "
                + OutputGroup.reason(problem),
            problem);
      }
    }
  }

  private void write(Results results, List<ResultFormat> into) {
    boolean created = create();
    OutputGroup files =
        new OutputGroup(
            into.stream()
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
