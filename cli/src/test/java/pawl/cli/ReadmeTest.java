package pawl.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of the README as its reader does, one after the other in a folder that looks
 * like the repository, and compares what they print.
 */
@DisabledOnOs(OS.WINDOWS)
class ReadmeTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private static Path folder;

  @BeforeAll
  static void linkRepository() throws IOException {
    try (Stream<Path> entries = Files.list(ROOT)) {
      for (Path entry : entries.filter(ReadmeTest::belongsToRepository).toList()) {
        Files.createSymbolicLink(folder.resolve(entry.getFileName()), entry);
      }
    }
    writeLauncher(folder.resolve("pawl"));
  }

  /** So that nothing that cleans up can follow the links. */
  @AfterAll
  static void unlinkRepository() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path link : entries.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  @TestFactory
  @DisplayName("the README's commands print what it says")
  Stream<DynamicTest> readme() throws IOException {
    Path readme = ROOT.resolve("README.md");
    return Files.exists(readme) ? tests(readme) : Stream.of();
  }

  @TestFactory
  @DisplayName("so do those of a document that needs all that a document may use")
  Stream<DynamicTest> fixture() throws IOException {
    return tests(Path.of("src/test/resources/pawl/cli/console.md"));
  }

  private static Stream<DynamicTest> tests(Path document) throws IOException {
    return ConsoleExample.of(Files.readAllLines(document)).stream()
        .filter(ConsoleExample::isPawl)
        .map(
            example ->
                DynamicTest.dynamicTest(
                    document.getFileName() + ":" + example.line() + ": " + example.command(),
                    () -> assertPrints(example)));
  }

  /** Neither the launcher nor results of earlier runs. */
  private static boolean belongsToRepository(Path entry) {
    return !entry.getFileName().toString().startsWith("pawl");
  }

  /** A launcher of the classes under test. */
  private static void writeLauncher(Path pawl) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.writeString(
        pawl,
        String.format(
            "#!/bin/sh%nexec '%s' -XX:TieredStopAtLevel=1 -cp '%s' pawl.cli.Pawl \"$@\"%n",
            java, System.getProperty("java.class.path")));
    if (!pawl.toFile().setExecutable(true)) {
      throw new IOException(pawl + " cannot be made executable");
    }
  }

  private static void assertPrints(ConsoleExample example)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", example.command());
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
    Process process = builder.start();
    process.getOutputStream().close();
    List<String> found =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    process.waitFor();
    if (!example.matches(found)) {
      assertEquals(String.join("\n", example.output()), String.join("\n", found));
    }
  }
}
