package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pawl.io.ResultDirectory.Overwrite;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.ModelException;

/** Where nothing is written, and nothing changes. */
class ConversionRefusalTest {

  @TempDir Path directory;
  private ImportedModel chain;

  @BeforeEach
  void chain() throws IOException {
    Files.createDirectory(directory.resolve("source"));
    Fixture.write(directory.resolve("source"), "chain_tb.dat", Fixture.TB);
    chain = ModelFiles.read(ModelRequest.of(directory.resolve("source")));
  }

  private String claim(String name, ModelFormat format, Overwrite overwrite) {
    return assertThrows(
            OutputException.class,
            () -> ModelConversion.claim(directory.resolve(name), format, overwrite))
        .getMessage();
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(directory.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "TB, x.dat",
    "TB, x_hr.dat",
    "TB, _tb.dat",
    "HR_6, x_tb.dat",
    "SPARSE, x.dat",
    "NETCDF, .nc",
    "NETCDF, x_tb.dat"
  })
  @DisplayName("a name that would not be recognised when it is read")
  void names(ModelFormat format, String name) {
    assertEquals(
        directory.resolve(name)
            + ": expected a name that ends with "
            + format.ending()
            + ", after a seed",
        claim(name, format, Overwrite.REPLACE));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("every file that is there already, unless it may be replaced")
  void existing(ModelFormat format) throws IOException {
    for (Path file : format.targets(directory.resolve("x" + format.ending()))) {
      Files.writeString(file, "old");
      assertEquals(
          file + ": exists already; name another OUT, or add --force to replace it",
          claim("x" + format.ending(), format, Overwrite.REFUSE));
      Files.delete(file);
    }
    Path file = directory.resolve("x" + format.ending());
    Files.writeString(file, "old");
    ModelConversion.claim(file, format, Overwrite.REPLACE).write(chain, "1");
    assertTrue(Files.size(file) > 100);
  }

  @Test
  void noDirectory() {
    assertEquals(
        directory.resolve("absent") + ": no such directory; create it first",
        claim("absent/x.nc", ModelFormat.NETCDF, Overwrite.REFUSE));
  }

  @Test
  void aDirectoryOfThatName() throws IOException {
    Files.createDirectory(directory.resolve("x.nc"));
    assertEquals(
        directory.resolve("x.nc") + ": expected a file to write, found a directory",
        claim("x.nc", ModelFormat.NETCDF, Overwrite.REPLACE));
  }

  @Test
  @DisplayName("shifts beside the file, which would be applied a second time, even if replaced")
  void shifts() throws IOException {
    Path shifts = directory.resolve("x_wsvec.dat.gz");
    Files.writeString(shifts, "");
    assertEquals(
        shifts
            + ": would be applied to "
            + directory.resolve("x_tb.dat")
            + " when that is read, though the shifts are in it already; name an OUT of another"
            + " seed",
        claim("x_tb.dat", ModelFormat.TB, Overwrite.REPLACE));
    ModelConversion.claim(directory.resolve("x.nc"), ModelFormat.NETCDF, Overwrite.REFUSE);
  }

  @Test
  @DisplayName("the model's own files, even if they may be replaced")
  void source() throws IOException {
    Map<String, String> before = contents();
    Path file = directory.resolve("source").resolve("chain_tb.dat");
    ModelConversion conversion = ModelConversion.claim(file, ModelFormat.TB, Overwrite.REPLACE);
    assertEquals(
        file + ": the model was read from it; name an OUT of another seed",
        assertThrows(OutputException.class, () -> conversion.write(chain, "1")).getMessage());
    assertEquals(before, contents());
  }

  @Test
  @DisplayName("the .win that the lattice came from is not replaced by ours")
  void win() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("hr"));
    Fixture.write(folder, "a_hr.dat", Fixture.HR);
    Fixture.write(folder, "a.win", Fixture.WIN);
    ImportedModel model = ModelFiles.read(ModelRequest.of(folder));
    Map<String, String> before = contents();
    ModelConversion conversion =
        ModelConversion.claim(folder.resolve("a_hr.dat"), ModelFormat.SPARSE, Overwrite.REPLACE);
    String refusal =
        assertThrows(OutputException.class, () -> conversion.write(model, "1")).getMessage();
    assertTrue(refusal.startsWith(folder.resolve("a.win") + ": the model was read from it"));
    assertEquals(before, contents());
  }

  private ImportedModel withoutCentres() {
    Fixture.write(directory, "bare_hr.dat", Fixture.HR);
    return ModelFiles.read(
        ModelRequest.of(directory.resolve("bare_hr.dat")).withLattice(Fixture.LATTICE));
  }

  @Test
  @DisplayName("a _tb.dat of a model without centres, which would put them at the origin")
  void centresUnknown() {
    ImportedModel bare = withoutCentres();
    ModelConversion conversion =
        ModelConversion.claim(directory.resolve("x_tb.dat"), ModelFormat.TB, Overwrite.REFUSE);
    assertEquals(
        "a _tb.dat states the Wannier centres, and those of this model are not known; give"
            + " --centres FILE|zero, or write a _hr.dat or a .nc",
        assertThrows(ModelException.class, () -> conversion.write(bare, "1")).getMessage());
    assertEquals(false, Files.exists(directory.resolve("x_tb.dat")));
  }

  @Test
  @DisplayName("centres beside the file that are not the model's, which has none")
  void foreignCentres() {
    ImportedModel bare = withoutCentres();
    Fixture.write(directory, "x_centres.xyz", Fixture.XYZ);
    ModelConversion conversion =
        ModelConversion.claim(directory.resolve("x_hr.dat"), ModelFormat.HR_14, Overwrite.REPLACE);
    String refusal =
        assertThrows(OutputException.class, () -> conversion.write(bare, "1")).getMessage();
    assertTrue(
        refusal.startsWith(
            directory.resolve("x_centres.xyz") + ": would be taken for the centres of "),
        refusal);
  }

  @Test
  @DisplayName("a _tb.dat with centres that are not the diagonal of r")
  void centresReplaced() {
    ImportedModel moved =
        ModelFiles.read(
            ModelRequest.of(directory.resolve("source")).withCentres(new CentresChoice.Zero()));
    ModelConversion conversion =
        ModelConversion.claim(directory.resolve("x_tb.dat"), ModelFormat.TB, Overwrite.REFUSE);
    String refusal =
        assertThrows(ModelException.class, () -> conversion.write(moved, "1")).getMessage();
    assertTrue(refusal.startsWith("a _tb.dat has the Wannier centres on the diagonal"), refusal);
    ModelConversion.claim(directory.resolve("x.nc"), ModelFormat.NETCDF, Overwrite.REFUSE)
        .write(moved, "1");
    ImportedModel back = ModelFiles.read(ModelRequest.of(directory.resolve("x.nc")));
    assertEquals(0, back.model().requireCentres()[1][0]);
    int home = back.positions().orElseThrow().get(0).indexOf(CellIndex.HOME);
    assertEquals(1, back.positions().orElseThrow().get(0).re(home, 1, 1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"-1000.0, false", "-999.0, true", "10000.0, false", "9999.0, true"})
  @DisplayName("numbers that would touch the column before them are for 14 decimals")
  void overflow(String energy, boolean fits) {
    String text = Fixture.HR.replace("2    2   -0.100000", "2    2    " + energy);
    Fixture.write(directory, "wide_hr.dat", text);
    ImportedModel wide =
        ModelFiles.read(
            ModelRequest.of(directory.resolve("wide_hr.dat")).withLattice(Fixture.LATTICE));
    ModelConversion six =
        ModelConversion.claim(directory.resolve("x_hr.dat"), ModelFormat.HR_6, Overwrite.REFUSE);
    if (fits) {
      six.write(wide, "1");
    } else {
      String refusal = assertThrows(ModelException.class, () -> six.write(wide, "1")).getMessage();
      assertTrue(refusal.endsWith("use --decimals 14, or write a _tb.dat"), refusal);
      ModelConversion.claim(directory.resolve("y_hr.dat"), ModelFormat.HR_14, Overwrite.REFUSE)
          .write(wide, "1");
      ImportedModel back = ModelFiles.read(ModelRequest.of(directory.resolve("y_hr.dat")));
      assertEquals(Double.parseDouble(energy), back.model().hamiltonian().re(1, 1, 1));
    }
  }

  @Test
  @DisplayName("when the last of three files cannot be written, the first two are as they were")
  void allOrNothing() throws IOException {
    Path win = directory.resolve("x.win");
    Files.writeString(win, "old");
    Path hr = directory.resolve("x_hr.dat");
    ModelConversion conversion = ModelConversion.claim(hr, ModelFormat.HR_14, Overwrite.REPLACE);
    Files.createDirectory(hr);
    Files.writeString(hr.resolve("inside"), "");
    Map<String, String> before = contents();
    String refusal =
        assertThrows(OutputException.class, () -> conversion.write(chain, "1")).getMessage();
    assertTrue(refusal.startsWith(hr + ": not written, nothing changed: "), refusal);
    assertEquals(before, contents());
  }

  @Test
  @DisplayName("every ending says its format, and no other name says any")
  void endings() {
    assertEquals(ModelFormat.NETCDF, ModelFormat.ofName(Path.of("a/x.nc")).orElseThrow());
    assertEquals(ModelFormat.TB, ModelFormat.ofName(Path.of("x_tb.dat")).orElseThrow());
    assertEquals(ModelFormat.HR_14, ModelFormat.ofName(Path.of("x_hr.dat")).orElseThrow());
    for (String name : List.of("x", "x.dat", "_hr.dat", "x_hr.dat.gz", ".nc", "/")) {
      assertTrue(ModelFormat.ofName(Path.of(name)).isEmpty(), name);
    }
  }
}
