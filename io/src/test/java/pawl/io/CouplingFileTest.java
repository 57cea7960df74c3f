package pawl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouplingFileTest {

  private static final String TABLE =
      """
      q1,q2,g2
      0,0,1
      # a comment
      0.5,0,2
      0,0.3333333,3 ! shared
      0.5,0.3333333,4
      0,-0.3333333,3
      0.5,0.6666667,4
      """;

  @TempDir private Path directory;

  private Path write(String text) throws IOException {
    return Files.writeString(directory.resolve("g.csv"), text);
  }

  @Test
  @DisplayName("points come in any order, from any zone")
  void reads() throws IOException {
    CouplingFile file = CouplingFile.read(write(TABLE), 2);
    assertEquals(List.of(2, 3), file.divisions());
    assertArrayEquals(new double[] {1, 3, 3, 2, 4, 4}, file.values());
    assertEquals(64, file.input().sha256().length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.5,0,2 ; 0.5,0 ; :4: expected 2 components of q and g2",
        "0.5,0,2 ; 0.5,0,x ; :4: expected 2 components of q and g2",
        "0.5,0,2 ; 0.5,0,-1 ; :4: expected finite numbers, g2 not negative",
        "0.5,0,2 ; 0.4,0,2 ; expected every point of a mesh [3, 3], found 6 points",
        "0.5,0,2 ; 0,0,2 ; :4: expected every q once, found that of line 2 again",
        "0.5,0.3333333,4 ; 0.5,0.3333333,5 ; expected the g2 of -q in line 8, 4.0, found 5.0",
      })
  @DisplayName("what is no even function on a mesh is refused with its line")
  void refuses(String good, String bad, String complaint) throws IOException {
    Path file = write(TABLE.replace(good.strip(), bad.strip()));
    InputException problem = assertThrows(InputException.class, () -> CouplingFile.read(file, 2));
    assertTrue(problem.getMessage().contains(complaint), problem.getMessage());
  }
}
