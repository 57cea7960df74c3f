package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DynamicalMatrixFileTest {

  @TempDir private Path directory;

  private Path write(int rows) throws IOException {
    StringBuilder text = new StringBuilder("one cell\n" + rows + "\n1\n1\n");
    for (int column = 1; column <= rows; column++) {
      for (int row = 1; row <= rows; row++) {
        text.append(String.format("0 0 0 %d %d %d.0 0.0%n", row, column, row == column ? row : 0));
      }
    }
    return Files.writeString(directory.resolve("d_hr.dat"), text);
  }

  /** sqrt(eV/Å²/u) is 15.633302 THz (phonopy's VaspToTHz to the digits that CODATA left alone). */
  @ParameterizedTest
  @CsvSource({
    "eV^2, 1",
    "meV^2, 1e-3",
    "THz^2, 4.135667696923859e-3",
    "eV/(angstrom^2 u), 0.06465415134"
  })
  @DisplayName("the root of a unit is its energy")
  void units(String unit, double energyEv) throws IOException {
    double factor = DynamicalMatrixFile.factor(unit).orElseThrow();
    DynamicalMatrixFile file = DynamicalMatrixFile.read(write(3), factor);
    assertEquals(energyEv * energyEv, file.matrix().re(0, 0, 0), 1e-9 * energyEv * energyEv);
    assertEquals(3 * file.matrix().re(0, 0, 0), file.matrix().re(0, 2, 2), 1e-15);
    assertEquals(64, file.input().sha256().length());
  }

  @Test
  @DisplayName("three rows per atom, or it is something else")
  void refusals() throws IOException {
    Path four = write(4);
    InputException problem =
        assertThrows(InputException.class, () -> DynamicalMatrixFile.read(four, 1));
    assertTrue(
        problem.getMessage().contains("three rows per atom, x, y and z, found a matrix of 4 rows"),
        problem.getMessage());
    assertTrue(DynamicalMatrixFile.factor("eV").isEmpty());
  }
}
