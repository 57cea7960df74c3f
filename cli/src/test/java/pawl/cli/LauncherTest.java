package pawl.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {

  @Test
  @Timeout(120)
  @DisabledOnOs(OS.WINDOWS)
  @DisplayName("the launcher finds a Java, builds when it must and passes everything on")
  void launcherKeepsItsPromises() throws IOException, InterruptedException {
    Process checks =
        new ProcessBuilder("sh", "src/test/sh/launcher-test.sh", "../pawl")
            .redirectErrorStream(true)
            .start();
    String report = new String(checks.getInputStream().readAllBytes(), UTF_8);

    assertEquals(0, checks.waitFor(), report);
    assertTrue(report.endsWith(" checks, 0 failed\n"), report);
  }

  @ParameterizedTest
  @ValueSource(strings = {"absent", "empty", "damaged", "foreign"})
  @DisplayName("this Java says nothing about an archive that it cannot use")
  void uselessArchive(String state, @TempDir Path folder) throws IOException, InterruptedException {
    Path archive = folder.resolve("classes.jsa");
    if (!state.equals("absent")) {
      Files.write(archive, new byte[state.equals("empty") ? 0 : 100_000]);
    }
    if (state.equals("foreign")) {
      Files.delete(archive);
      say(List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", folder.toString()));
      Files.write(folder.resolve("x.jar"), new byte[] {1});
    }
    List<String> words = new ArrayList<>(quietOptions());
    words.add("-cp");
    words.add(folder.resolve(state.equals("foreign") ? "x.jar" : "").toString());
    String expected = say(words);
    words.add("-XX:SharedArchiveFile=" + archive);
    assertEquals(expected, say(words));
  }

  /** What the launcher says to keep the JVM silent. */
  private static List<String> quietOptions() throws IOException {
    String prefix = "quiet='";
    String line =
        Files.readAllLines(Path.of("../pawl")).stream()
            .filter(l -> l.startsWith(prefix))
            .findFirst()
            .orElseThrow();
    return List.of(line.substring(prefix.length(), line.length() - 1).split(" ", -1));
  }

  /** Everything that a JVM with these options prints, but whether it shares classes. */
  private static String say(List<String> options) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(options);
    Collections.addAll(words, "-version");
    Process java = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(java.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, java.waitFor(), said);
    return said.replace(", sharing)", ")");
  }
}
