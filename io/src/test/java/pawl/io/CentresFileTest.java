package pawl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CentresFileTest {

  @TempDir Path directory;

  private CentresFile read(String text) {
    return CentresFile.read(Fixture.write(directory, "x_centres.xyz", text), 2);
  }

  @Test
  @DisplayName("the rows X are the centres, the others the atoms")
  void centres() {
    assertArrayEquals(new double[][] {{0, 0, 0}, {1, 2, 0}}, read(Fixture.XYZ).toArray());
  }

  static Stream<Arguments> faults() {
    String x = "X          1.00000000       2.00000000       0.00000000";
    return Stream.of(
        Arguments.of(
            "     3\n", "     x\n", ":1: expected the number of rows from 1 to 1000000, found 'x'"),
        Arguments.of("     3\n", "     4\n", ":5: expected row 4 of 4, found the end of the file"),
        Arguments.of(
            "     3\n",
            "     2\n",
            ":5: expected the end of the file,"
                + " found 'Si         0.50000000       0.00000000  …'"),
        Arguments.of(x, x.replace("X", "O"), ": expected 2 Wannier centres (rows X), found 1"),
        Arguments.of(
            x, x.replace("2.00000000", ""), ":4: expected the number z, found the end of the line"),
        Arguments.of(x, x.replace("2.0", "2,0"), ":4: expected the number y, found '2,00000000'"),
        Arguments.of(x, x + " 1", ":4: expected the end of the line, found '1'"),
        Arguments.of(
            x,
            x.replace("  2.00000000", "************"),
            ":4: expected the number y, found '************', a Fortran overflow; the number did"
                + " not fit its columns; write it with more, as in a _tb.dat"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("faults")
  @DisplayName("a wrong _centres.xyz is refused")
  void faulty(String piece, String replacement, String message) {
    String text = Fixture.XYZ.replace(piece, replacement);
    InputException e = assertThrows(InputException.class, () -> read(text));
    assertEquals(directory.resolve("x_centres.xyz") + message, e.getMessage());
  }
}
