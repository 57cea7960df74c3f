package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pawl.io.ResultDirectory.Overwrite;
import pawl.io.ResultDirectory.Text;
import pawl.quantity.Axis;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.quantity.Results;

class ResultDirectoryTest {

  private static final List<String> FILES = List.of("result.csv", "result.json", "result.nc");

  @TempDir Path folder;

  /** A file whose writing ends in a way of its own. */
  private record Custom(String fileName, Ending ending) implements ResultFormat {

    private interface Ending {
      void after(Path file) throws IOException;
    }

    @Override
    public void write(Results results, Path file) throws IOException {
      Files.writeString(file, "new");
      ending.after(file);
    }
  }

  private static final ResultFormat GOOD = new Custom("a", file -> {});
  private static final ResultFormat DISK_FULL =
      new Custom(
          "b",
          file -> {
            throw new IOException("No space left on device");
          });
  private static final ResultFormat DEFECT =
      new Custom(
          "b",
          file -> {
            throw new IllegalStateException("defect");
          });

  /** Lets the rename of the second file fail, after that of the first has succeeded. */
  private static final ResultFormat UNPUBLISHABLE =
      new Custom("b", file -> Files.createDirectories(file.resolveSibling("b").resolve("c")));

  @ParameterizedTest
  @EnumSource
  void createsTheDirectoryWithThreeFiles(Overwrite overwrite) throws IOException {
    Path out = folder.resolve("out");
    ResultDirectory claimed = ResultDirectory.claim(out, overwrite);
    assertFalse(Files.exists(out), "claiming creates nothing");

    claimed.write(ResultExample.small());

    assertEquals(out, claimed.path());
    assertEquals(FILES, names(out));
  }

  @Test
  void theNameMayBeAny() throws IOException {
    Path out = folder.resolve("a b%20#é;*");
    ResultDirectory.claim(out, Overwrite.REFUSE).write(ResultExample.small());
    assertEquals(FILES, names(out));
  }

  @Test
  void filesAreAsReadableAsOthers() throws IOException {
    Path out = folder.resolve("out");
    ResultDirectory.claim(out, Overwrite.REFUSE).write(ResultExample.small());
    Path other = Files.createFile(folder.resolve("other"));
    for (String name : FILES) {
      assertEquals(
          Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(out.resolve(name)));
    }
  }

  @Test
  void refusesAnExistingDirectoryAtOnceAndLeavesItAlone() throws IOException {
    Map<String, String> before = contents(folder);
    OutputException refusal =
        assertThrows(OutputException.class, () -> ResultDirectory.claim(folder, Overwrite.REFUSE));
    assertEquals(
        folder + ": exists already; name another directory with -o, or add --force",
        refusal.getMessage());
    assertEquals(before, contents(folder));
  }

  @Test
  void refusesADirectoryThatAppearedMeanwhile() throws IOException {
    Path out = folder.resolve("out");
    ResultDirectory claimed = ResultDirectory.claim(out, Overwrite.REFUSE);
    Files.createDirectory(out);
    Files.writeString(out.resolve("result.json"), "of another run");

    assertThrows(OutputException.class, () -> claimed.write(ResultExample.small()));

    assertEquals(Map.of("result.json", "of another run"), contents(out));
  }

  @Test
  void replacesResultsAndNothingElse() throws IOException {
    for (String name : FILES) {
      Files.writeString(folder.resolve(name), "old");
    }
    Files.writeString(folder.resolve("notes.txt"), "mine");

    ResultDirectory.claim(folder, Overwrite.REPLACE).write(ResultExample.small());

    assertEquals(List.of("notes.txt", "result.csv", "result.json", "result.nc"), names(folder));
    assertEquals("mine", Files.readString(folder.resolve("notes.txt")));
    assertTrue(Files.readString(folder.resolve("result.json")).startsWith("{"));
    assertTrue(Files.readString(folder.resolve("result.csv")).startsWith("quantity,"));
  }

  @ParameterizedTest
  @EnumSource
  void refusesAParentThatIsNotThere(Overwrite overwrite) {
    OutputException refusal =
        assertThrows(
            OutputException.class,
            () -> ResultDirectory.claim(folder.resolve("missing/out"), overwrite));
    assertEquals(
        folder.resolve("missing") + ": no such directory; create it first", refusal.getMessage());
  }

  @Test
  void refusesFilesInThePlaceOfDirectories() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    for (Path out : List.of(file, file.resolve("out"))) {
      OutputException refusal =
          assertThrows(OutputException.class, () -> ResultDirectory.claim(out, Overwrite.REPLACE));
      assertEquals(file + ": expected a directory, found a file", refusal.getMessage());
    }
  }

  @Test
  void refusesADirectoryInThePlaceOfAFile() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("result.nc"));
    OutputException refusal =
        assertThrows(OutputException.class, () -> ResultDirectory.claim(folder, Overwrite.REPLACE));
    assertEquals(
        directory + ": expected a file to replace, found a directory", refusal.getMessage());
  }

  @Test
  void refusesAFolderWithoutPermissionAtOnce() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(locked), "this user may write everywhere");

    assertThrows(OutputException.class, () -> ResultDirectory.claim(locked, Overwrite.REPLACE));
    assertThrows(
        OutputException.class,
        () -> ResultDirectory.claim(locked.resolve("out"), Overwrite.REFUSE));
  }

  @Test
  void permissionLostDuringTheRunIsAFailureOfTheOutput() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    ResultDirectory claimed = ResultDirectory.claim(locked.resolve("out"), Overwrite.REFUSE);
    Files.delete(locked);
    OutputException failure =
        assertThrows(OutputException.class, () -> claimed.write(ResultExample.small()));
    assertTrue(failure.getCause() instanceof IOException);
  }

  @Test
  void aFailureLeavesNothingInANewPlace() throws IOException {
    Path out = folder.resolve("out");
    for (ResultFormat bad : List.of(DISK_FULL, DEFECT)) {
      ResultDirectory claimed = ResultDirectory.claim(out, Overwrite.REFUSE, List.of(GOOD, bad));
      assertThrows(RuntimeException.class, () -> claimed.write(ResultExample.small()));
      assertFalse(Files.exists(out));
    }
  }

  @Test
  void aFailureLeavesWhatWasThere() throws IOException {
    Files.writeString(folder.resolve("a"), "old a");
    for (ResultFormat bad : List.of(DISK_FULL, DEFECT, UNPUBLISHABLE)) {
      ResultDirectory claimed =
          ResultDirectory.claim(folder, Overwrite.REPLACE, List.of(GOOD, bad));
      assertThrows(RuntimeException.class, () -> claimed.write(ResultExample.small()));
      Files.deleteIfExists(folder.resolve("b/c"));
      Files.deleteIfExists(folder.resolve("b"));
      assertEquals(Map.of("a", "old a"), contents(folder));
    }
  }

  @Test
  void aFileThatIsNewIsTakenBack() throws IOException {
    ResultDirectory claimed =
        ResultDirectory.claim(folder, Overwrite.REPLACE, List.of(GOOD, UNPUBLISHABLE));
    assertThrows(OutputException.class, () -> claimed.write(ResultExample.small()));
    assertEquals(List.of("b"), names(folder));
  }

  @Test
  void saysWhatFailedAndThatNothingChanged() {
    Path out = folder.resolve("out");
    ResultDirectory claimed =
        ResultDirectory.claim(out, Overwrite.REFUSE, List.of(GOOD, DISK_FULL));
    OutputException failure =
        assertThrows(OutputException.class, () -> claimed.write(ResultExample.small()));
    assertTrue(failure.getMessage().startsWith(out + ": results not written, nothing changed"));
    assertTrue(failure.getMessage().endsWith("No space left on device"), failure.getMessage());
  }

  @Test
  void aDefectStaysADefect() {
    ResultDirectory claimed =
        ResultDirectory.claim(folder.resolve("out"), Overwrite.REFUSE, List.of(GOOD, DEFECT));
    assertThrows(IllegalStateException.class, () -> claimed.write(ResultExample.small()));
  }

  @Test
  void refusesAQuantityOnAxesOfItsOwn() throws IOException {
    Results small = ResultExample.small();
    Results wrong = ResultExample.of(List.of(Axis.of("mu_eV", "eV", 1)), small.quantities());
    ResultDirectory claimed = ResultDirectory.claim(folder.resolve("out"), Overwrite.REFUSE);
    assertThrows(IllegalArgumentException.class, () -> claimed.write(wrong));
    assertEquals(Map.of(), contents(folder));
  }

  private static List<String> names(Path directory) throws IOException {
    return List.copyOf(contents(directory).keySet());
  }

  private static Map<String, String> contents(Path directory) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        contents.put(
            file.getFileName().toString(), Files.isDirectory(file) ? "a directory" : text(file));
      }
    }
    return contents;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  /** So many values that they are not ordinary any more. */
  private static Results many() {
    int size = ResultDirectory.MOST_IN_TEXT + 1;
    Axis k = new Axis("k", "1", Collections.nCopies(size, 0.0));
    Result zeros =
        new Result(
            "energy",
            "zeros",
            OutputUnit.ELECTRONVOLT,
            List.of(k),
            List.of("value"),
            new double[size],
            new double[size]);
    return ResultExample.of(List.of(k), List.of(zeros));
  }

  @Test
  void veryManyValuesAreWrittenOnce() throws IOException {
    Path out = folder.resolve("out");
    ResultDirectory.claim(out, Overwrite.REFUSE).write(ResultExample.small());
    Results written = ResultDirectory.claim(out, Overwrite.REPLACE).write(many());
    assertEquals(List.of("result.json", "result.nc"), names(out), "no result.csv of another run");
    String code = written.warnings().get(written.warnings().size() - 1).code();
    assertEquals("W-BIG-001", code);
    assertTrue(Files.readString(out.resolve("result.json")).contains(code));
    assertTrue(Files.size(out.resolve("result.nc")) > 16L << 20);
  }

  @Test
  void allTextIsWrittenOnDemand() throws IOException {
    Path out = folder.resolve("out");
    Results many = many();
    assertEquals(many, ResultDirectory.claim(out, Overwrite.REFUSE, Text.ALL).write(many));
    assertEquals(FILES, names(out));
    try (Stream<String> lines = Files.lines(out.resolve("result.csv"))) {
      assertEquals(ResultDirectory.MOST_IN_TEXT + 2, lines.count());
    }
  }
}
