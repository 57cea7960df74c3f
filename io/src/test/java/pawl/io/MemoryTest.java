package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What reading takes, in a JVM that has little. */
@Timeout(120)
class MemoryTest {

  private static final int SMALL_MB = 32;

  @TempDir Path directory;

  private String read(String name, int heapMb) throws IOException, InterruptedException {
    return SmallHeap.read(directory.resolve(name), heapMb).replace(directory + "/", "");
  }

  /** A file with holes: as long as its header claims, but nothing is in it. */
  private void hollow(String name, String header, long length) throws IOException {
    Path path = Fixture.write(directory, name, header);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(length);
    }
  }

  @Test
  @DisplayName("a file of 1 GB is refused before memory is taken for what its header claims")
  void hollowGigabyte() throws IOException, InterruptedException {
    hollow("a_hr.dat", "date\n100\n2000\n" + " 1".repeat(15) + "\n", 1_000_000_000);
    String answer = read("a_hr.dat", SMALL_MB);
    assertTrue(
        answer.startsWith(
            "MemoryException a_hr.dat holds 20000000 matrix elements, which take 0.32 GB of"
                + " memory, and Java may use 0.03 GB; give it more with -Xmx"),
        answer);
    hollow("b_hr.dat", "date\n1000\n2000\n" + " 1".repeat(15) + "\n", 1_000_000_000);
    assertEquals(
        "InputException b_hr.dat:3: expected num_wann and nrpts that fit the file (at most 71428571"
            + " elements), found num_wann = 1000, nrpts = 2000",
        read("b_hr.dat", SMALL_MB));
  }

  @Test
  @DisplayName("a file of 1 GB without a line feed is refused after 4 MB")
  void endlessLine() throws IOException, InterruptedException {
    hollow("a_hr.dat", "date", 1_000_000_000);
    assertEquals(
        "InputException a_hr.dat:1: expected lines of at most 4194304 characters, found a longer one",
        read("a_hr.dat", SMALL_MB));
  }

  @Test
  @DisplayName("a sparse file may claim a billion elements")
  void sparseClaim() throws IOException, InterruptedException {
    hollow("a_hr.dat", "date\n70000000\n2000\n0 0 0 1 1 0.5 0\n", 1_000_000_000);
    assertEquals(
        "InputException a_hr.dat:5: expected lines of at most 4194304 characters, found a longer"
            + " one",
        read("a_hr.dat", SMALL_MB));
  }

  @Test
  @DisplayName("shifts that blow a model up are refused while they do")
  void shiftBomb() throws IOException, InterruptedException {
    int orbitals = 100;
    StringBuilder hr = new StringBuilder("date\n" + orbitals + "\n1\n1\n");
    for (int e = 0; e < orbitals * orbitals; e++) {
      hr.append(String.format("0 0 0 %d %d 0 0\n", e % orbitals + 1, e / orbitals + 1));
    }
    Fixture.write(directory, "a_hr.dat", hr.toString());
    StringBuilder wsvec = new StringBuilder("date\n0 0 0 1 1\n1000\n");
    for (int t = 1; t <= 1000; t++) {
      wsvec.append(String.format("%d 0 0\n", t));
    }
    Fixture.write(directory, "a_wsvec.dat", wsvec.toString());
    // No R vector of H leaves the home cell, so that all shifts mean the home cell too.
    String answer = read("a", SMALL_MB);
    assertTrue(answer.startsWith("InputException a_wsvec.dat:1003: expected the shifts"), answer);
    String chain = hr.toString().replace("\n1\n1\n", "\n2\n1 1\n");
    Fixture.write(
        directory,
        "a_hr.dat",
        chain + hr.substring(hr.indexOf("0 0 0")).replaceAll("(?m)^0 0 0", "1 0 0"));
    answer = read("a", SMALL_MB);
    assertTrue(
        answer.matches(
            "MemoryException with the R vectors of a_wsvec.dat there are \\d+ matrix elements,"
                + " which take 0.02 GB of memory, and Java may use 0.03 GB; give it more with"
                + " -Xmx"),
        answer);
  }

  @Test
  @DisplayName("a model is read within four times its own memory")
  void fourTimes() throws IOException, InterruptedException {
    int orbitals = 20;
    int cells = 1331;
    double model = 16.0 * orbitals * orbitals * cells;
    Path path = directory.resolve("a_hr.dat");
    try (BufferedWriter out = Files.newBufferedWriter(path, StandardCharsets.US_ASCII)) {
      out.write("date\n" + orbitals + "\n" + cells + "\n");
      out.write("    1".repeat(cells) + "\n");
      for (int r = -cells / 2; r <= cells / 2; r++) {
        for (int n = 1; n <= orbitals; n++) {
          for (int m = 1; m <= orbitals; m++) {
            out.write(String.format(Locale.ROOT, "%d 0 0 %d %d %d.5 0\n", r, m, n, m + n));
          }
        }
      }
    }
    assertEquals(orbitals + " orbitals", read("a_hr.dat", (int) (4 * model / (1 << 20))));
    assertTrue(read("a_hr.dat", (int) (model / (1 << 20))).startsWith("MemoryException"));
  }
}
