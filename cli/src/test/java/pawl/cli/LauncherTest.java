package pawl.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

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
}
