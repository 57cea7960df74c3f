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

  private static NetCdfFixture netcdf() {
    double third = 1.0 / 3;
    return new NetCdfFixture()
        .dimension("point", 6)
        .dimension("component", 2)
        .variable(
            "q",
            List.of("point", "component"),
            new double[] {0, 0, 0.5, 0, 0, third, 0.5, third, 0, -third, 0.5, 2 * third})
        .variable("g2", List.of("point"), new double[] {1, 2, 3, 4, 3, 4})
        .attribute("g2", "units", "eV^2 m^3");
  }

  @Test
  @DisplayName("NetCDF holds the same")
  void sameInNetCdf() throws IOException {
    CouplingFile text = CouplingFile.read(write(TABLE), 2);
    CouplingFile file = CouplingFile.read(netcdf().write(directory.resolve("g.nc")), 2);
    assertEquals(text.divisions(), file.divisions());
    assertArrayEquals(text.values(), file.values());
    assertEquals(64, file.input().sha256().length());
  }

  @Test
  @DisplayName("NetCDF of another shape or unit is refused")
  void wrongNetCdf() {
    Path path = directory.resolve("g.nc");
    refused(
        netcdf().attribute("g2", "units", "eV^2").write(path),
        2,
        "g.nc, variable g2: expected units = \"eV^2 m^3\", found \"eV^2\"");
    refused(
        netcdf().without("q").write(path), 2, "expected double q(point, component), found no such");
    refused(
        netcdf().variable("g2", List.of("point"), new int[6]).write(path),
        2,
        "expected double g2(point), found int g2(point)");
    refused(netcdf().write(path), 3, "dimension component: expected the 3 periodic directions");
    refused(netcdf().real("g2", 3, 9).write(path), 2, "point 4: expected the g2 of -q in point 6");
    refused(netcdf().real("q", 0, 0.5).write(path), 2, "expected every q once, found that of");
  }

  private static void refused(Path path, int dimension, String complaint) {
    InputException problem =
        assertThrows(InputException.class, () -> CouplingFile.read(path, dimension));
    assertTrue(problem.getMessage().contains(complaint), problem.getMessage());
  }

  @Test
  @DisplayName("a mesh without q = 0 is refused, and what is on no mesh at all")
  void noMesh() throws IOException {
    refused(write("0.25,1\n0.75,1\n"), 1, "expected a mesh with the point 0, found one without");
    StringBuilder random = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      random.append(i / 2003.0).append(',').append(i / 4001.0).append(',').append(i / 6007.0);
      random.append(",1\n");
    }
    refused(write(random.toString()), 3, "2000 points that are not on one");
  }
}
