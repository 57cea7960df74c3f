package pawl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/** Files in Abinit's layout, made from the chain of {@link Fixture#TB}, must give it back. */
class AbiwanReaderTest {

  private static final List<CellIndex> ODD =
      IntStream.rangeClosed(-1, 1).mapToObj(i -> new CellIndex(i, 0, 0)).toList();

  @TempDir Path directory;
  private RealSpaceMatrix h;

  @BeforeEach
  void chain() {
    Path tb = Fixture.write(directory, "chain_tb.dat", Fixture.TB);
    h = ModelFiles.read(ModelRequest.of(tb)).model().hamiltonian();
  }

  private NetCdfFixture good(long seed) {
    return new AbiwanFixture(h, Fixture.LATTICE, new int[] {3, 1, 1}, seed).file(ODD, 1, 1, 1);
  }

  private ImportedModel read(NetCdfFixture file) {
    return ModelFiles.read(ModelRequest.of(file.write(directory.resolve("t_ABIWAN.nc"))));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  @DisplayName(
      "H(R) comes back, whatever the gauge, past bands outside the window and excluded ones")
  void hamiltonian(long seed) {
    ImportedModel imported = read(good(seed));
    RealSpaceMatrix found = imported.model().hamiltonian();
    assertEquals(h.cells(), found.cells());
    for (int i = 0; i < 3; i++) {
      for (int m = 0; m < 2; m++) {
        for (int n = 0; n < 2; n++) {
          // Three products of matrices and a sum of three phases, of numbers of order one.
          assertEquals(h.re(i, m, n), found.re(i, m, n), 1e-14);
          assertEquals(h.im(i, m, n), found.im(i, m, n), 1e-14);
        }
      }
    }
  }

  @Test
  @DisplayName("lattice from bohr, centres in Å as they are, Fermi energy from hartree")
  void structure() {
    ImportedModel imported = read(good(4));
    for (int i = 0; i < 3; i++) {
      assertEquals(
          Fixture.LATTICE.vector(i, i), imported.model().lattice().vector(i, i), 1e-15 * 6);
    }
    assertArrayEquals(AbiwanFixture.CENTRES, imported.model().requireCentres());
    assertEquals(6.802846561497, imported.fermiEnergyEv().orElseThrow(), 1e-12);
    assertEquals(Optional.of(true), imported.certificate().origins().spinors());
    assertEquals("abiwan", imported.certificate().dialect().format());
    assertEquals(3, imported.certificate().content().meshPoints().orElseThrow());
    assertEquals(1, imported.model().dimension());
  }

  @Test
  @DisplayName("R vectors on the boundary count by their degeneracies: bands at the mesh are exact")
  void evenMesh() {
    List<CellIndex> cells =
        IntStream.rangeClosed(-2, 2).mapToObj(i -> new CellIndex(i, 0, 0)).toList();
    NetCdfFixture file =
        new AbiwanFixture(h, Fixture.LATTICE, new int[] {4, 1, 1}, 5).file(cells, 2, 1, 1, 1, 2);
    BandSolver found = new BandSolver(read(file).model());
    BandSolver expected = new BandSolver(TightBindingModel.withoutCentres(Fixture.LATTICE, 1, h));
    for (int q = 0; q < 4; q++) {
      KPoint k = new KPoint(q / 4.0, 0, 0);
      assertArrayEquals(expected.energies(k), found.energies(k), 1e-13);
    }
  }

  @Test
  @DisplayName("warns that shifts are not in it, unless the user says that there are none")
  void shifts() {
    Path file = good(6).write(directory.resolve("t_ABIWAN.nc"));
    ImportedModel silent = ModelFiles.read(ModelRequest.of(file));
    assertEquals(
        List.of("W-WSV-001"), silent.certificate().warnings().stream().map(w -> w.code()).toList());
    ImportedModel said = ModelFiles.read(ModelRequest.of(file).withWsvec(new WsvecChoice.None()));
    assertEquals(List.of(), said.certificate().warnings());
  }

  @Test
  @DisplayName("the shifts of a _wsvec.dat are applied as to a _tb.dat")
  void wsvec() {
    Path shifts = Fixture.write(directory, "some_wsvec.dat", Fixture.WSVEC);
    WsvecChoice choice = new WsvecChoice.FromFile(shifts);
    Path file = good(7).write(directory.resolve("t_ABIWAN.nc"));
    RealSpaceMatrix found =
        ModelFiles.read(ModelRequest.of(file).withWsvec(choice)).model().hamiltonian();
    RealSpaceMatrix expected =
        ModelFiles.read(ModelRequest.of(directory.resolve("chain_tb.dat")).withWsvec(choice))
            .model()
            .hamiltonian();
    assertEquals(expected.cells(), found.cells());
    for (int i = 0; i < found.cells().size(); i++) {
      assertEquals(expected.re(i, 0, 1), found.re(i, 0, 1), 1e-14);
      assertEquals(expected.im(i, 0, 1), found.im(i, 0, 1), 1e-14);
    }
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(
            AbiwanReaderTest::polarised,
            "dimension number_of_spins: expected 1, not a spin-polarised calculation, found 2;"
                + " read the _hr.dat that Wannier90 writes for the spin you mean"),
        fault(f -> f.without("U_matrix"), "its contents: expected a model written by pawl convert"),
        fault(
            f -> f.without("lwindow_int"),
            "variable lwindow_int: expected int lwindow_int(number_of_spins, number_of_kpoints,"
                + " max_num_bands), found no such variable"),
        fault(
            f -> f.changed("nwan", x -> new int[] {1}),
            "variable nwan: expected mwan = 2, found 1"),
        fault(
            f -> f.changed("ndegen", x -> new double[] {1, 1, 1}),
            "variable ndegen: expected int ndegen(nrpts), found double ndegen(nrpts)"),
        fault(f -> f.integer("ndegen", 1, 0), "variable ndegen: expected degeneracies from 1"),
        fault(
            f -> f.integer("ndegen", 1, 2),
            "variables irvec, ndegen and reduced_coordinates_of_kpoints: expected R vectors of the"
                + " mesh"),
        fault(f -> f.integer("irvec", 0, 1), "variable irvec: expected each R vector once"),
        fault(f -> f.integer("irvec", 0, 1 << 30), "variable irvec: expected components within"),
        fault(
            f -> f.real("reduced_coordinates_of_kpoints", 3, 0.3),
            "variables irvec, ndegen and reduced_coordinates_of_kpoints"),
        fault(
            f -> f.real("eigenvalues", 3, Double.NaN),
            "variable eigenvalues: expected finite numbers, found NaN"),
        fault(
            f -> f.attribute("eigenvalues", "units", "eV"),
            "variable eigenvalues: expected units = \"atomic units\", found \"eV\""),
        fault(
            f -> f.real("U_matrix", 0, 1.5),
            "variables U_matrix and U_matrix_opt: expected V = U_opt U with V†V = 1"),
        fault(
            f -> f.changed("lwindow_int", x -> new int[((int[]) x).length]),
            "variable lwindow_int: expected at least 2 bands in the outer window at k-point 1"),
        fault(
            f -> f.integer("band_in_int", 0, 1),
            "variable band_in_int: expected num_bands = 5 bands, found 6"),
        fault(
            f -> f.changed("primitive_vectors", x -> new double[9]),
            "variable primitive_vectors: expected vectors that span a cell"),
        fault(
            f -> f.without("wann_centres"),
            "variable wann_centres: expected double wann_centres(number_of_spins, mwan, three)"));
  }

  /** Two spins, of which the reader needs no more than their number. */
  private static NetCdfFixture polarised(NetCdfFixture file) {
    return new NetCdfFixture()
        .dimension("number_of_spins", 2)
        .variable("U_matrix", List.of("number_of_spins"), new double[2]);
  }

  private static Arguments fault(UnaryOperator<NetCdfFixture> change, String message) {
    return Arguments.of(message, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void refuses(String message, UnaryOperator<NetCdfFixture> change) {
    InputException refusal = assertThrows(InputException.class, () -> read(change.apply(good(8))));
    assertTrue(
        refusal.getMessage().startsWith(directory.resolve("t_ABIWAN.nc") + ", " + message),
        refusal.getMessage());
  }
}
