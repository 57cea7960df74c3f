package pawl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.tightbinding.RealSpaceMatrix;

class PositionFileTest {

  @TempDir Path directory;

  @BeforeEach
  void write() {
    Fixture.write(directory, "a_hr.dat", Fixture.HR);
    Fixture.write(directory, "a.win", Fixture.WIN);
    Fixture.write(directory, "b_tb.dat", Fixture.TB);
  }

  private ImportedModel read(String seed) {
    return ModelFiles.read(ModelRequest.of(directory.resolve(seed)));
  }

  @Test
  @DisplayName("beside a _hr.dat, a _r.dat gives what a _tb.dat gives: positions and centres")
  void besideHr() {
    Fixture.write(directory, "a_r.dat", Fixture.R);
    ImportedModel expected = read("b");
    ImportedModel actual = read("a");
    List<RealSpaceMatrix> r = actual.positions().orElseThrow();
    for (int axis = 0; axis < 3; axis++) {
      SameMatrix.assertSame(expected.positions().orElseThrow().get(axis), r.get(axis), "r");
    }
    assertArrayEquals(new double[][] {{0, 0, 0}, {1, 2, 0}}, actual.model().requireCentres());
    assertEquals(directory.resolve("a_r.dat").toString(), actual.certificate().origins().centres());
    assertEquals(
        Stream.of("a_hr.dat", "a_r.dat", "a.win")
            .map(f -> directory.resolve(f).toString())
            .toList(),
        actual.inputs().stream().map(input -> input.path()).toList());
  }

  @Test
  @DisplayName("a _tb.dat has its own positions")
  void besideTb() {
    Fixture.write(directory, "b_r.dat", "not read");
    assertEquals(1, read("b").inputs().size());
  }

  /** A piece of the file, what to put in its place, and the complaint. */
  static Stream<Arguments> faults() {
    String other = "; the file is of another calculation";
    return Stream.of(
        Arguments.of(
            "  2\n           3\n",
            "  3\n           3\n",
            "a_r.dat:2: expected num_wann = 2 as in the file of H, found 3" + other),
        Arguments.of(
            "  3\n", "  5\n", "a_r.dat:3: expected nrpts = 3 as in the file of H, found 5" + other),
        Arguments.of(
            "           3\n",
            "",
            "a_r.dat:3: expected nrpts, found an element, as wannier90 2.1 wrote it; its diagonal"
                + " is wrong on coarse meshes: write the file again with version 3 or remove it"),
        Arguments.of(
            "   -1    0    0    1    1",
            "   -2    0    0    1    1",
            "a_r.dat:4: expected an R vector of a_hr.dat, found R = (-2,0,0)" + other),
        Arguments.of(
            "   -1    0    0    1    1",
            "   -1    0    0    2    1",
            "a_r.dat:5: expected each element once, found a second R = (-1,0,0), m = 2, n = 1"),
        Arguments.of(
            "    0.200000    0.400000",
            "    0.200000************",
            "a_r.dat:6: expected the number Im x, found '************', a Fortran overflow; the"
                + " number did not fit its columns; write it with more, as in a _tb.dat"),
        Arguments.of(
            "    1    0    0    1    1    0.000000    0.000000    0.000000    0.000000    0.000000"
                + "    0.000000\n",
            "",
            "a_r.dat:14: expected 12 elements (num_wann² × nrpts), found the end of the file after"
                + " 11; the first that is missing: R = (1,0,0), m = 1, n = 1"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("faults")
  @DisplayName("wrong and foreign _r.dat are refused")
  void faulty(String piece, String replacement, String message) {
    int at = Fixture.R.indexOf(piece);
    assertEquals(true, at > 0, piece);
    Fixture.write(
        directory,
        "a_r.dat",
        Fixture.R.substring(0, at) + replacement + Fixture.R.substring(at + piece.length()));
    InputException e = assertThrows(InputException.class, () -> read("a"));
    assertEquals(message, e.getMessage().replace(directory + "/", ""));
  }

  @Test
  @DisplayName("columns that touch, as version 3 writes them")
  void touching() {
    Fixture.write(
        directory,
        "a_r.dat",
        Fixture.R.replace("    0.200000    0.400000", "-1234.200000-1000.400000")
            .replace("    0.100000   -0.200000", "-1234.200000 1000.400000"));
    RealSpaceMatrix x = read("a").positions().orElseThrow().get(0);
    assertEquals(-617.1, x.re(0, 0, 1));
    assertEquals(-500.2, x.im(0, 0, 1));
  }

  @Test
  void empty() {
    Fixture.write(directory, "a_r.dat", "");
    InputException e = assertThrows(InputException.class, () -> read("a"));
    assertEquals(
        directory.resolve("a_r.dat") + ": expected a _r.dat, found an empty file", e.getMessage());
  }
}
