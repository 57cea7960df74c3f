package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final String GETE =
      Path.of("../testdata/src/main/resources/pawl/testdata/gete/gete_proj_hr.dat.gz").toString();

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Pawl.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  @DisplayName("a model that is the one its files describe: good, and how that is known")
  void good() {
    assertEquals(0, run("check", GETE));
    List<String> lines = out.toString().lines().toList();
    assertEquals("verdict      good", lines.get(0));
    assertTrue(
        lines.stream()
            .anyMatch(line -> line.startsWith("bands") && line.contains("150 of 150 k-points")));
    assertTrue(
        lines.stream()
            .anyMatch(line -> line.matches("symmetry     T: yes .*matrices: spins interleaved")));
    assertEquals(0, run("check", GETE, "--wsvec", "recompute", "-q"));
    assertEquals("verdict      good" + System.lineSeparator(), out.toString());
  }

  @Test
  @DisplayName("shifts left out: it fails, says by how much, and scripts see it")
  void fails() {
    assertEquals(4, run("check", "-q", GETE, "--wsvec", "none"));
    List<String> lines = out.toString().lines().toList();
    assertEquals("verdict      fails", lines.get(0));
    assertTrue(lines.get(1).startsWith("because      W-BND-001: "), lines.get(1));
    assertTrue(lines.get(1).contains("by up to 234 meV (rms 38.7 meV"), lines.get(1));
    assertEquals("", err.toString());
  }

  @Test
  @DisplayName("warnings leave a model usable; a file that is wrong in itself is refused")
  void usableAndRefused() throws IOException {
    Path hr = directory.resolve("a_hr.dat");
    Files.writeString(hr, "m\n1\n3\n1 1 1\n-1 0 0 1 1 .5 0\n0 0 0 1 1 0 0\n1 0 0 1 1 .5 0\n");
    Path win = directory.resolve("a.win");
    String cell = "begin unit_cell_cart\n3 0 0\n0 3 0\n0 0 3\nend unit_cell_cart\n";
    Files.writeString(win, cell + "mp_grid = 3 1 1\n");
    assertEquals(0, run("check", "-q", hr.toString()));
    List<String> lines = out.toString().lines().toList();
    assertEquals("verdict      usable, with warnings", lines.get(0));
    assertTrue(lines.get(1).startsWith("because      W-WSV-001: "), lines.get(1));
    Files.writeString(hr, "m\n1\n3\n1 1 1\n-1 0 0 1 1 .5 0\n");
    assertEquals(3, run("check", hr.toString()));
    assertEquals("", out.toString());
  }
}
