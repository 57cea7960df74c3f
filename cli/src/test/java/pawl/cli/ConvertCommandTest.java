package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertCommandTest {

  private static final String HR =
      """
      a chain
      1
      3
      1 1 1
      -1 0 0 1 1 -0.33333333333333 0
      0 0 0 1 1 0.1 0
      1 0 0 1 1 -0.33333333333333 0
      """;

  @TempDir Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void chain() throws IOException {
    Path source = Files.createDirectory(directory.resolve("source"));
    Files.writeString(source.resolve("chain_hr.dat"), HR);
    Files.writeString(
        source.resolve("chain.win"),
        "begin unit_cell_cart\n4 0 0\n0 5 0\n0 0 6\nend unit_cell_cart");
    Files.writeString(source.resolve("chain_centres.xyz"), "1\n\nX 0.5 0 0\n");
  }

  private int pawl(String target, String... options) {
    String[] words =
        Stream.concat(
                Stream.of(
                    "convert",
                    directory.resolve("source").toString(),
                    directory.resolve(target).toString()),
                Stream.of(options))
            .toArray(String[]::new);
    return Pawl.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(words);
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  @DisplayName("the name says the format, and the files written are named")
  void byName() throws IOException {
    assertEquals(0, pawl("x.nc"));
    assertEquals(0, pawl("x_tb.dat"));
    assertEquals(0, pawl("x_hr.dat"));
    assertEquals(List.of("x.nc", "x.win", "x_centres.xyz", "x_hr.dat", "x_tb.dat"), written());
    assertTrue(
        out.toString()
            .startsWith("1 Wannier functions, 3 R vectors: wrote " + directory.resolve("x.nc")),
        out.toString());
    assertEquals(
        "warning W-CNV-003: of the positions only the centres are known: r is written as zero"
            + " elsewhere",
        err.toString().strip());
  }

  @Test
  @DisplayName("--format says that a _hr.dat is sparse")
  void sparse() throws IOException {
    assertEquals(0, pawl("x_hr.dat", "--format", "sparse"));
    assertEquals("3", Files.readAllLines(directory.resolve("x_hr.dat")).get(1).strip());
  }

  @Test
  @DisplayName("six decimals cost what is said, fourteen nothing here")
  void decimals() throws IOException {
    assertEquals(0, pawl("x_hr.dat", "--decimals", "6"));
    assertEquals(0, pawl("y_hr.dat", "--decimals", "14"));
    assertTrue(
        out.toString()
            .contains(
                "rounding moves elements of H by up to 3.3e-07 eV and band energies by less than"
                    + " 6.7e-07 eV"),
        out.toString());
    assertTrue(Files.readString(directory.resolve("x_hr.dat")).contains("   -0.333333 "));
    assertTrue(Files.readString(directory.resolve("y_hr.dat")).contains(" -0.33333333333333 "));
  }

  @Test
  @DisplayName("what is there already stays, unless --force")
  void force() throws IOException {
    Path file = directory.resolve("x.nc");
    Files.writeString(file, "old");
    assertEquals(7, pawl("x.nc"));
    assertEquals("old", Files.readString(file));
    assertTrue(err.toString().contains("x.nc: exists already; name another OUT, or add --force"));
    assertEquals(0, pawl("x.nc", "--force"));
    assertTrue(Files.size(file) > 1000);
  }

  @Test
  void quiet() {
    assertEquals(0, pawl("x.nc", "-q"));
    assertEquals("", out.toString() + err);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "x.dat, ends with none of .nc; _tb.dat; _hr.dat after a seedname",
    "x.dat --format tb, must end with _tb.dat after a seedname",
    "x_hr.dat --format nc, must end with .nc after a seedname",
    "x.nc --decimals 6, --decimals is for a _hr.dat alone",
    "x_hr.dat --decimals 8, --decimals 8 is not 6 or 14",
    "x_hr.dat --format xml, Invalid value for option '--format'",
  })
  @DisplayName("usage errors, before anything is read")
  void usage(String words, String message) throws IOException {
    List<String> all = List.of(words.split(" ", -1));
    int code = pawl(all.get(0), all.subList(1, all.size()).toArray(String[]::new));
    assertEquals(2, code, err.toString());
    assertTrue(err.toString().contains(message.replace("; ", ", ")), err.toString());
    assertEquals(List.of(), written());
  }

  @Test
  @DisplayName("a model that the format cannot hold is exit code 4, and leaves nothing")
  void model() throws IOException {
    Files.delete(directory.resolve("source").resolve("chain_centres.xyz"));
    assertEquals(4, pawl("x_tb.dat"));
    assertEquals(List.of(), written());
    assertFalse(err.toString().contains("defect"));
  }

  @Test
  @DisplayName("a NetCDF file is a MODEL like any other")
  void netCdfIsAModel() {
    assertEquals(0, pawl("x.nc"));
    int code =
        Pawl.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute("info", directory.resolve("x.nc").toString());
    assertEquals(0, code, err.toString());
    assertTrue(out.toString().contains("netcdf"), out.toString());
  }
}
