package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.tightbinding.KPoint;

class KPointFileTest {

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("k.dat"), text);
  }

  @Test
  @DisplayName("points with comments, blank lines, Fortran exponents, and no last line feed")
  void reads() throws IOException {
    Path file = file("# fractional\n\n 0 0 0\n0.5 -.25 1d-1 ! X\n\t1e0 2 3");
    KPointFile points = KPointFile.read(file);
    assertEquals(
        List.of(new KPoint(0, 0, 0), new KPoint(0.5, -0.25, 0.1), new KPoint(1, 2, 3)),
        points.points());
    assertEquals(file.toString(), points.input().path());
    assertEquals(64, points.input().sha256().length());
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("0 0 0\n0 0\n", ":2: expected a k-point, k1 k2 k3, found '0 0'"),
        Arguments.of("0 0 0 1\n", ":1: expected a k-point, k1 k2 k3, found '0 0 0 1'"),
        Arguments.of("# x\n0 zero 0\n", ":2: expected k2, found 'zero'"),
        Arguments.of("0 0 nan\n", ":1: expected k3, found 'nan'"),
        Arguments.of("# none\n\n", ":2: expected k-points, k1 k2 k3 on every line, found none"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void refuses(String text, String complaint) throws IOException {
    Path file = file(text);
    InputException refusal = assertThrows(InputException.class, () -> KPointFile.read(file));
    assertEquals(file + complaint, refusal.getMessage());
  }
}
