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

class RelaxationFileTest {

  private static final String TABLE =
      """
      k1,k2,band,tau
      0.125,0,1,1e-14
      0.625,0,1,2e-14
      0.125,0.5,1,3e-14
      -0.375,0.5,1,4e-14
      0.125,0,2,5e-14
      0.125,0.5,2,7e-14
      0.625,0,2,6e-14
      0.625,0.5,2,0
      """;

  private static final double[] EXPECTED = {1e-14, 5e-14, 3e-14, 7e-14, 2e-14, 6e-14, 4e-14, 0};

  @TempDir private Path directory;

  private Path write(String text) throws IOException {
    return Files.writeString(directory.resolve("tau.csv"), text);
  }

  @Test
  @DisplayName("states come in any order, of a mesh that may be moved")
  void text() throws IOException {
    RelaxationFile file = RelaxationFile.read(write(TABLE), 2);
    assertEquals(List.of(2, 2), file.divisions());
    assertEquals(List.of(0.25, 0.0), file.shift());
    assertEquals(2, file.bands());
    assertArrayEquals(EXPECTED, file.seconds());
    assertEquals(64, file.input().sha256().length());
  }

  private static NetCdfFixture netcdf() {
    return new NetCdfFixture()
        .dimension("point", 4)
        .dimension("component", 2)
        .dimension("band", 2)
        .variable(
            "k",
            List.of("point", "component"),
            new double[] {0.125, 0, 0.625, 0, 0.125, 0.5, 0.625, 0.5})
        .variable(
            "tau",
            List.of("point", "band"),
            new double[] {1e-14, 5e-14, 2e-14, 6e-14, 3e-14, 7e-14, 4e-14, 0})
        .attribute("tau", "units", "s");
  }

  @Test
  @DisplayName("NetCDF holds the same")
  void sameInNetCdf() {
    RelaxationFile file = RelaxationFile.read(netcdf().write(directory.resolve("tau.nc")), 2);
    assertEquals(List.of(2, 2), file.divisions());
    assertEquals(List.of(0.25, 0.0), file.shift());
    assertArrayEquals(EXPECTED, file.seconds());
  }

  private static void refused(Path path, int dimension, String complaint) {
    InputException problem =
        assertThrows(InputException.class, () -> RelaxationFile.read(path, dimension));
    assertTrue(problem.getMessage().contains(complaint), problem.getMessage());
  }

  @Test
  @DisplayName("NetCDF of another shape or unit is refused")
  void wrongNetCdf() {
    Path path = directory.resolve("tau.nc");
    refused(
        netcdf().attribute("tau", "units", "fs").write(path),
        2,
        "variable tau: expected units = \"s\", found \"fs\"");
    refused(
        netcdf().variable("tau", List.of("band", "point"), new double[8]).write(path),
        2,
        "expected double tau(point, band), found double tau(band, point)");
    refused(netcdf().write(path), 3, "dimension component: expected the 3 periodic directions");
    refused(
        netcdf().real("tau", 2, -1).write(path), 2, "variable tau, point 2: expected a tau that");
    refused(netcdf().changed("tau", x -> new double[8]).write(path), 2, "expected a tau above 0");
    refused(netcdf().real("k", 2, 0.7).write(path), 2, "expected every point of a mesh [3, 2]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.625,0,2,6e-14 ; 0.625,0,2 ; :8: expected 2 components of k, band and tau",
        "0.625,0,2,6e-14 ; 0.625,0,2,-1 ; expected a tau that is not negative",
        "0.625,0,2,6e-14 ; 0.625,0,1.5,1 ; :8: expected a band from 1, found 1.5",
        "0.625,0,2,6e-14 ; 0.625,0,4,1 ; expected bands from 1 without gaps, found the bands [1, 2, 4]",
        "0.625,0,2,6e-14 ; 0.125,0,2,1 ; expected every q once, found that of line 6 again",
        "0.625,0,2,6e-14 ; 0.5,0,2,1 ; expected every point of a mesh",
      })
  @DisplayName("what is no table of states on a mesh is refused with its line")
  void wrongText(String good, String bad, String complaint) throws IOException {
    refused(write(TABLE.replace(good.strip(), bad.strip())), 2, complaint);
  }

  @Test
  @DisplayName("bands of different points are refused")
  void differentPoints() throws IOException {
    refused(
        write("0,1,1e-14\n0.5,1,1e-14\n0.25,2,1e-14\n0.75,2,1e-14\n"),
        1,
        "expected the k-points of band 1, [2] moved by [0.0], found for band 2 others");
  }
}
