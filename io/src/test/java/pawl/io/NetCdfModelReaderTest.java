package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.io.ResultDirectory.Overwrite;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;

/** Our own files are believed no more than others. */
class NetCdfModelReaderTest {

  @TempDir Path directory;
  private Path chain;

  @BeforeEach
  void chain() {
    Fixture.write(directory, "chain_tb.dat", Fixture.TB);
    chain = directory.resolve("chain.nc");
    ModelConversion.claim(chain, ModelFormat.NETCDF, Overwrite.REFUSE)
        .write(ModelFiles.read(ModelRequest.of(directory.resolve("chain_tb.dat"))), "1");
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(
            f -> f.attribute("schema", "pawl-model/9"),
            "attribute schema: expected pawl-model/1, found \"pawl-model/9\""),
        fault(
            f -> f.withoutAttribute("dimension"),
            "attribute dimension: expected an integer from 1 to 3, found null"),
        fault(
            f -> f.attribute("dimension", 4),
            "attribute dimension: expected an integer from 1 to 3, found 4"),
        fault(
            f -> f.attribute("dimension", 1.5),
            "attribute dimension: expected an integer from 1 to 3, found 1.5"),
        fault(
            f -> f.attribute("spinors", "maybe"),
            "attribute spinors: expected true, false or unknown, found \"maybe\""),
        fault(
            f -> f.withoutAttribute("wsvec_source"),
            "attribute wsvec_source: expected a file or none, found none of that name"),
        fault(
            f -> f.without("H"),
            "variable H: expected double H(cell, row, column, complex), found no such variable"),
        fault(
            f -> f.variable("H", List.of("cell", "column", "row", "complex"), new double[24]),
            "variable H: expected double H(cell, row, column, complex), found double H(cell,"
                + " column, row, complex)"),
        fault(
            f -> f.variable("H", List.of("cell", "row", "column", "complex"), new float[24]),
            "variable H: expected double H(cell, row, column, complex), found float H(cell, row,"
                + " column, complex)"),
        fault(
            f -> f.attribute("H", "units", "hartree"),
            "variable H: expected units = \"eV\", found \"hartree\""),
        fault(
            f -> f.real("H", 5, Double.POSITIVE_INFINITY),
            "variable H: expected finite numbers, found Infinity"),
        fault(
            f -> f.real("H", 0, 1),
            "variable H: expected a Hermitian H, H_mn(R) = H_nm(-R)* within 2.0e-04 eV, found a"
                + " deviation of 1.1e+00 eV at R = (-1,0,0), m = 1, n = 1"),
        fault(
            f -> f.integer("R", 0, 1),
            "variable R: expected each R vector once, found a second R = (1,0,0)"),
        fault(
            f -> f.integer("R", 0, Integer.MIN_VALUE),
            "variable R: expected components within ±1000000, found R = (-2147483648,0,0)"),
        fault(
            f -> f.variable("R", List.of("cell"), new int[3]),
            "variable R: expected int R(cell, lattice_vector), found int R(cell)"),
        fault(
            f -> f.changed("lattice", x -> new double[9]),
            "variable lattice: expected vectors that span a cell, found the lattice vectors"),
        fault(
            f -> f.attribute("lattice", "units", "bohr"),
            "variable lattice: expected units = \"angstrom\", found \"bohr\""),
        fault(
            f -> f.real("centres", 2, Double.NaN),
            "variable centres: expected finite numbers, found NaN"),
        fault(
            f -> f.without("position_R"),
            "variable position_R: expected int position_R(position_cell, lattice_vector), found no"
                + " such variable"),
        fault(
            f -> f.real("positions", 7, Double.NaN),
            "variable positions: expected finite numbers, found NaN"),
        fault(NetCdfModelReaderTest::threeParts, "dimension complex: expected 2, found 3"),
        fault(NetCdfModelReaderTest::oblong, "dimension column: expected 2, found 1"));
  }

  private static NetCdfFixture threeParts(NetCdfFixture file) {
    return file.dimension("complex", 3).without("positions").changed("H", x -> new double[36]);
  }

  private static NetCdfFixture oblong(NetCdfFixture file) {
    return file.dimension("column", 1).without("positions").changed("H", x -> new double[12]);
  }

  private static Arguments fault(UnaryOperator<NetCdfFixture> change, String message) {
    return Arguments.of(message, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void refuses(String message, UnaryOperator<NetCdfFixture> change) {
    Path file = change.apply(NetCdfFixture.of(chain)).write(directory.resolve("x.nc"));
    InputException refusal =
        assertThrows(InputException.class, () -> ModelFiles.read(ModelRequest.of(file)));
    assertTrue(refusal.getMessage().startsWith(file + ", " + message), refusal.getMessage());
  }

  @Test
  @DisplayName("the fixture itself is right, or the refusals would mean nothing")
  void unchanged() {
    Path file = NetCdfFixture.of(chain).write(directory.resolve("x.nc"));
    ImportedModel model = ModelFiles.read(ModelRequest.of(file));
    assertEquals(2, model.model().orbitals());
    assertEquals("netcdf", model.certificate().dialect().format());
    assertEquals(file.toString(), model.inputs().get(0).path());
  }

  @Test
  @DisplayName("NetCDF-4, deflated by other programs, gives the same model")
  void netCdf4() throws IOException {
    Path file = Files.write(directory.resolve("x.nc"), netCdf4Bytes());
    RealSpaceMatrix expected = ModelFiles.read(ModelRequest.of(chain)).model().hamiltonian();
    ImportedModel found = ModelFiles.read(ModelRequest.of(file));
    assertEquals(expected.cells(), found.model().hamiltonian().cells());
    for (int e = 0; e < 4; e++) {
      assertEquals(expected.im(0, e / 2, e % 2), found.model().hamiltonian().im(0, e / 2, e % 2));
    }
    assertTrue(found.positions().isPresent());
  }

  static byte[] netCdf4Bytes() throws IOException {
    try (var packed = NetCdfModelReaderTest.class.getResourceAsStream("chain4.nc.gz")) {
      return new GZIPInputStream(new ByteArrayInputStream(packed.readAllBytes())).readAllBytes();
    }
  }

  @Test
  @DisplayName("options say the last word on lattice, centres and dimension")
  void options() {
    Lattice other =
        Lattice.of(new double[] {7, 0, 0}, new double[] {0, 7, 0}, new double[] {0, 0, 7});
    ImportedModel model =
        ModelFiles.read(
            ModelRequest.of(chain)
                .withLattice(other)
                .withDimension(3)
                .withCentres(new CentresChoice.Zero()));
    assertEquals(other, model.model().lattice());
    assertEquals(3, model.model().dimension());
    assertEquals(0, model.model().requireCentres()[1][0]);
    assertEquals("--lattice", model.certificate().origins().lattice());
  }

  @Test
  @DisplayName("a .win that is asked for must have the same lattice, and gives the Fermi energy")
  void win() {
    Path win = Fixture.write(directory, "some.win", Fixture.WIN + "fermi_energy = 1.5\n");
    ImportedModel model = ModelFiles.read(ModelRequest.of(chain).withWin(win));
    assertEquals(1.5, model.fermiEnergyEv().orElseThrow());
    Path other = Fixture.write(directory, "other.win", Fixture.WIN.replace("4.0", "4.1"));
    InputException refusal =
        assertThrows(
            InputException.class, () -> ModelFiles.read(ModelRequest.of(chain).withWin(other)));
    assertTrue(
        refusal.getMessage().startsWith(other + ": expected the lattice of " + chain),
        refusal.getMessage());
  }

  @Test
  @DisplayName("shifts can be applied once, not twice and not taken out")
  void shifts() {
    Path shifts = Fixture.write(directory, "a_wsvec.dat", Fixture.WSVEC);
    WsvecChoice choice = new WsvecChoice.FromFile(shifts);
    ImportedModel shifted = ModelFiles.read(ModelRequest.of(chain).withWsvec(choice));
    ImportedModel expected =
        ModelFiles.read(ModelRequest.of(directory.resolve("chain_tb.dat")).withWsvec(choice));
    assertEquals(expected.model().hamiltonian().cells(), shifted.model().hamiltonian().cells());
    assertEquals(
        expected.model().hamiltonian().im(0, 0, 1), shifted.model().hamiltonian().im(0, 0, 1));
    Path file = directory.resolve("shifted.nc");
    ModelConversion.claim(file, ModelFormat.NETCDF, Overwrite.REFUSE).write(shifted, "1");
    for (WsvecChoice other : List.of(choice, new WsvecChoice.None())) {
      String refusal =
          assertThrows(
                  ModelException.class,
                  () -> ModelFiles.read(ModelRequest.of(file).withWsvec(other)))
              .getMessage();
      assertTrue(
          refusal.contains(" has the Wigner-Seitz shifts of " + shifts + " in it already"),
          refusal);
    }
  }

  @Test
  @DisplayName("a file cut anywhere in its header or its data is refused")
  void cut() throws IOException {
    byte[] whole = Files.readAllBytes(chain);
    ClassicHeader.check("x.nc", whole);
    for (int length = 4; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      InputException refusal =
          assertThrows(InputException.class, () -> NetCdfSource.of("x.nc", cut));
      assertTrue(refusal.getMessage().startsWith("x.nc: expected "), refusal.getMessage());
    }
    Path file = Files.write(directory.resolve("x.nc"), Arrays.copyOf(whole, whole.length - 1));
    InputException refusal =
        assertThrows(InputException.class, () -> ModelFiles.read(ModelRequest.of(file)));
    assertTrue(refusal.getMessage().endsWith("; the file was cut short"), refusal.getMessage());
  }

  @Test
  void refusesCdf5WithTheCure() throws IOException {
    byte[] bytes = Files.readAllBytes(chain);
    bytes[3] = 5;
    Path file = Files.write(directory.resolve("x.nc"), bytes);
    InputException refusal =
        assertThrows(InputException.class, () -> ModelFiles.read(ModelRequest.of(file)));
    assertEquals(
        file
            + ": expected NetCDF-3 with 32-bit or 64-bit offsets, or NetCDF-4, found the CDF-5"
            + " variant; rewrite it with nccopy -k nc6",
        refusal.getMessage());
  }
}
