package pawl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/** A file that was cut anywhere is refused, or gives the model it gave before. */
class TruncationTest {

  @TempDir Path directory;

  @BeforeEach
  void write() {
    Fixture.write(directory, "a_tb.dat", Fixture.TB);
    Fixture.write(directory, "b_hr.dat", Fixture.HR);
    Fixture.write(directory, "b.win", Fixture.WIN);
    for (String seed : new String[] {"a", "b"}) {
      Fixture.write(directory, seed + "_centres.xyz", Fixture.XYZ);
      Fixture.write(directory, seed + "_wsvec.dat", Fixture.WSVEC);
    }
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("a", "a_tb.dat", Fixture.TB.getBytes(StandardCharsets.ISO_8859_1)),
        Arguments.of("b", "b_hr.dat", Fixture.HR.getBytes(StandardCharsets.ISO_8859_1)),
        Arguments.of(
            "b",
            "b_hr.dat",
            Fixture.HR.replaceAll(" +", " ").getBytes(StandardCharsets.ISO_8859_1)),
        Arguments.of("b", "b_hr.dat", Fixture.gzip(Fixture.HR)),
        Arguments.of("b", "b.win", Fixture.WIN.getBytes(StandardCharsets.ISO_8859_1)),
        Arguments.of("b", "b_centres.xyz", Fixture.XYZ.getBytes(StandardCharsets.ISO_8859_1)),
        Arguments.of("b", "b_wsvec.dat", Fixture.WSVEC.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("files")
  @DisplayName("cut after every byte")
  void cut(String seed, String file, byte[] whole) {
    TightBindingModel expected = read(seed);
    int refused = 0;
    for (int length = 0; length < whole.length; length++) {
      Fixture.write(directory, file, Arrays.copyOf(whole, length));
      TightBindingModel actual;
      try {
        actual = read(seed);
      } catch (InputException e) {
        assertTrue(e.getMessage().contains("expected "), e.getMessage());
        refused++;
        continue;
      }
      assertSame(expected, actual, file + " cut after byte " + length);
    }
    assertTrue(refused > 0.8 * whole.length, refused + " of " + whole.length + " refused");
  }

  private TightBindingModel read(String seed) {
    return ModelFiles.read(ModelRequest.of(directory.resolve(seed))).model();
  }

  private static void assertSame(
      TightBindingModel expected, TightBindingModel actual, String what) {
    RealSpaceMatrix a = expected.hamiltonian();
    RealSpaceMatrix b = actual.hamiltonian();
    assertEquals(expected.lattice(), actual.lattice(), what);
    assertEquals(expected.dimension(), actual.dimension(), what);
    assertArrayEquals(expected.requireCentres(), actual.requireCentres(), what);
    assertEquals(a.cells(), b.cells(), what);
    for (int i = 0; i < a.cells().size(); i++) {
      for (int e = 0; e < a.orbitals() * a.orbitals(); e++) {
        int m = e / a.orbitals();
        int n = e % a.orbitals();
        assertEquals(a.re(i, m, n), b.re(i, m, n), what);
        assertEquals(a.im(i, m, n), b.im(i, m, n), what);
      }
    }
  }
}
