package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;

class WsvecFileTest {

  @TempDir Path directory;

  private RealSpaceMatrix apply(String text) {
    Path hr = Fixture.write(directory, "x_hr.dat", Fixture.HR);
    Path file = Fixture.write(directory, "x_wsvec.dat", text);
    List<RealSpaceMatrix> h = List.of(HamiltonianFile.read(hr).hamiltonian());
    return WsvecFile.apply(file, h).operators().get(0);
  }

  @Test
  @DisplayName("an element is shared evenly among its shifted R vectors")
  void shares() {
    RealSpaceMatrix h = apply(Fixture.WSVEC);
    int plus = h.indexOf(new CellIndex(1, 0, 0));
    int minus = h.indexOf(new CellIndex(-1, 0, 0));
    assertEquals(0.0125, h.re(plus, 0, 1));
    assertEquals(-0.025, h.im(plus, 0, 1));
    assertEquals(0.0125, h.re(minus, 0, 1));
    assertEquals(0.15 - 0.025, h.im(minus, 0, 1));
    assertEquals(-0.125, h.re(plus, 0, 0));
    assertEquals(0, h.hermiticityDefect().size());
  }

  @Test
  @DisplayName("records are found by (R, m, n), whatever their order, and R may be new")
  void anyOrderAndNewCells() {
    String moved = Fixture.WSVEC.replace("    2    0    0\n", "    5    0    0\n");
    String block = "1 0 0 2 1\n    1\n    0    0    0\n";
    String reordered = moved.replace(block, "") + block;
    RealSpaceMatrix h = apply(reordered);
    assertEquals(List.of(-1, 0, 1, 4), h.cells().stream().map(CellIndex::r1).toList());
    assertEquals(0.0125, h.re(3, 1, 0));
  }

  @Test
  @DisplayName("shifts along a direction in which H does not hop are dropped")
  void emptyDirections() {
    RealSpaceMatrix h = apply(Fixture.WSVEC.replace("2    0    0\n", "2    0    7\n"));
    assertEquals(apply(Fixture.WSVEC).cells(), h.cells());
    assertEquals(0.0125, h.re(h.indexOf(new CellIndex(1, 0, 0)), 1, 0));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(
            "-1 0 0 1 1",
            "-3 0 0 1 1",
            "x_wsvec.dat:2: expected an R vector of H, found R = (-3,0,0);"
                + " the file is of another calculation: write both again, or give --wsvec none"),
        Arguments.of(
            "-1 0 0 1 1",
            "-1 0 0 1 3",
            "x_wsvec.dat:2: expected m and n from 1 to 2, found m = 1, n = 3"),
        Arguments.of(
            "-1 0 0 1 1",
            "-1 0 0 1 2",
            "x_wsvec.dat:5: expected each element once, found a second R = (-1,0,0), m = 1, n = 2"),
        Arguments.of(
            "-1 0 0 1 1",
            "-1 0 0 1",
            "x_wsvec.dat:2: expected 5 columns (R1 R2 R3 m n), found 4 columns"),
        Arguments.of(
            "-1 0 0 1 1\n    1\n",
            "-1 0 0 1 1\n    0\n",
            "x_wsvec.dat:3: expected the number of shifts from 1 to 1000, found '0'"),
        Arguments.of(
            "-1 0 0 1 1\n    1\n",
            "-1 0 0 1 1\n    1 1\n",
            "x_wsvec.dat:3: expected the number of shifts alone on its line, found '    1 1'"),
        Arguments.of(
            "    2    0    0\n",
            "    0    0    0\n",
            "x_wsvec.dat:11: expected each shift once, found a second T = (0,0,0)"),
        Arguments.of(
            "    2    0    0\n",
            "",
            "x_wsvec.dat:11: expected 3 columns (T1 T2 T3), found 5 columns"),
        Arguments.of(
            "1 0 0 2 2\n    1\n    0    0    0\n",
            "",
            "x_wsvec.dat:36: expected the shifts of R = (1,0,0), m = 2, n = 2,"
                + " found the end of the file"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("faults")
  @DisplayName("a wrong _wsvec.dat is refused")
  void faulty(String piece, String replacement, String message) {
    int at = Fixture.WSVEC.lastIndexOf(piece);
    String text =
        Fixture.WSVEC.substring(0, at) + replacement + Fixture.WSVEC.substring(at + piece.length());
    InputException e = assertThrows(InputException.class, () -> apply(text));
    assertEquals(message, e.getMessage().replace(directory + "/", ""));
  }

  @Test
  @DisplayName("shifts that are not opposite for the Hermitian partner are refused")
  void notHermitian() {
    Fixture.write(directory, "a_hr.dat", Fixture.HR);
    Fixture.write(directory, "a.win", Fixture.WIN);
    Fixture.write(
        directory, "a_wsvec.dat", Fixture.WSVEC.replace("   -2    0    0", "    2    0    0"));
    InputException e =
        assertThrows(
            InputException.class, () -> ModelFiles.read(ModelRequest.of(directory.resolve("a"))));
    assertEquals(
        "a_wsvec.dat: expected shifts that keep H Hermitian, those of (-R, n, m) opposite to those"
            + " of (R, m, n), found a deviation of 2.5e-02 eV at R = (3,0,0), m = 1, n = 2",
        e.getMessage().replace(directory + "/", ""));
  }
}
