package pawl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.quantity.Provenance;
import pawl.quantity.Warning;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;

class ModelFilesTest {

  private static final double[][] CENTRES = {{0, 0, 0}, {1, 2, 0}};

  @TempDir Path directory;

  private Path put(String name, String text) {
    return Fixture.write(directory, name, text);
  }

  private ImportedModel read(String model) {
    return ModelFiles.read(ModelRequest.of(directory.resolve(model)));
  }

  private static List<String> codes(ImportedModel model) {
    return model.certificate().warnings().stream().map(Warning::code).toList();
  }

  private List<String> names(ImportedModel model) {
    return model.inputs().stream()
        .map(input -> directory.relativize(Path.of(input.path())).toString())
        .toList();
  }

  private void refused(ModelRequest request, String message) {
    RuntimeException e = assertThrows(RuntimeException.class, () -> ModelFiles.read(request));
    assertEquals(message, e.getMessage().replace(directory + "/", ""));
  }

  private void refused(String model, String message) {
    refused(ModelRequest.of(directory.resolve(model)), message);
  }

  @Test
  @DisplayName("a directory with one seed: tb wins over hr, its neighbours are used and named")
  void directory() {
    put("a_hr.dat", Fixture.HR);
    put("a_tb.dat", Fixture.TB);
    put("a_centres.xyz", Fixture.XYZ);
    put("a.win", Fixture.WIN + "fermi_energy = 1.5d0\nspinors = T\n");
    put("a_wsvec.dat", Fixture.WSVEC);
    put("._b_hr.dat", "what macOS leaves behind");
    ImportedModel read = ModelFiles.read(ModelRequest.of(directory));
    assertEquals(List.of("a_tb.dat", "a.win", "a_centres.xyz", "a_wsvec.dat"), names(read));
    assertEquals("tb", read.certificate().dialect().format());
    assertEquals(1, read.model().dimension());
    assertEquals(Fixture.LATTICE, read.model().lattice());
    assertArrayEquals(CENTRES, read.model().requireCentres());
    assertEquals(OptionalDouble.of(1.5), read.fermiEnergyEv());
    assertEquals(Optional.of(true), read.certificate().origins().spinors());
    assertEquals(OptionalDouble.of(0), read.certificate().origins().centresDisagreement());
    assertEquals(List.of(), codes(read));
  }

  @Test
  @DisplayName("a seedname; an explicit _hr.dat is the source of H, the _tb.dat of the rest")
  void explicitHr() {
    put("a_hr.dat", Fixture.HR);
    put("a_tb.dat", Fixture.TB);
    assertEquals(List.of("a_tb.dat"), names(read("a")));
    ImportedModel read = read("a_hr.dat");
    assertEquals(List.of("a_hr.dat", "a_tb.dat"), names(read));
    assertEquals("hr", read.certificate().dialect().format());
    assertEquals(Fixture.LATTICE, read.model().lattice());
    assertArrayEquals(CENTRES, read.model().requireCentres());
    assertEquals(Optional.empty(), read.positions());
    assertEquals(List.of(), codes(read));
  }

  @Test
  @DisplayName("a _hr.dat takes the lattice from the .win and the centres from the _centres.xyz")
  void hrWithNeighbours() {
    put("a_hr.dat", Fixture.HR);
    put("a.win", Fixture.WIN);
    put("a_centres.xyz", Fixture.XYZ);
    ImportedModel read = read("a");
    assertEquals(List.of("a_hr.dat", "a.win", "a_centres.xyz"), names(read));
    assertEquals(Fixture.LATTICE, read.model().lattice());
    assertArrayEquals(CENTRES, read.model().requireCentres());
  }

  @Test
  @DisplayName("packed or not is told by the bytes, never by the name")
  void compression() {
    Fixture.write(directory, "a_hr.dat", Fixture.gzip(Fixture.HR));
    put("a.win.gz", Fixture.WIN);
    Fixture.write(directory, "a_centres.xyz.gz", Fixture.gzip(Fixture.XYZ));
    ImportedModel read = read("a");
    assertEquals(List.of("a_hr.dat", "a.win.gz", "a_centres.xyz.gz"), names(read));
    assertEquals("gzip", read.certificate().dialect().compression());
    assertArrayEquals(CENTRES, read.model().requireCentres());
  }

  @Test
  @DisplayName("the SHA-256 is that of the bytes on disk")
  void provenance() throws GeneralSecurityException {
    byte[] packed = Fixture.gzip(Fixture.TB);
    Path file = Fixture.write(directory, "a_tb.dat.gz", packed);
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(packed));
    assertEquals(
        List.of(new Provenance.Input(file.toString(), sha256)), read("a_tb.dat.gz").inputs());
  }

  @Test
  @DisplayName("a model inside an archive")
  void zipFileSystem() throws IOException {
    URI archive = URI.create("jar:" + directory.resolve("models.zip").toUri());
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      Files.createDirectory(zip.getPath("/chain"));
      Files.writeString(zip.getPath("/chain/a_hr.dat"), Fixture.HR);
      Files.writeString(zip.getPath("/chain/a.win"), Fixture.WIN);
      Fixture.write(zip.getPath("/chain"), "a_centres.xyz.gz", Fixture.gzip(Fixture.XYZ));
      for (String model : List.of("/chain", "/chain/a", "/chain/a_hr.dat")) {
        ImportedModel read = ModelFiles.read(ModelRequest.of(zip.getPath(model)));
        assertArrayEquals(CENTRES, read.model().requireCentres());
        assertEquals(Fixture.LATTICE, read.model().lattice());
      }
    }
  }

  @Test
  @DisplayName("what MODEL cannot be")
  void wrongModel() throws IOException {
    Path empty = Files.createDirectory(directory.resolve("empty"));
    refused(ModelRequest.of(empty), "empty: expected a _tb.dat or _hr.dat in it, found none");
    refused(
        "nothing",
        "nothing: expected a _tb.dat or _hr.dat, a seedname, or a directory with one seed,"
            + " found nothing of that name");
    put("a_hr.dat", Fixture.HR);
    put("b_tb.dat.gz", Fixture.TB);
    RuntimeException e =
        assertThrows(InputException.class, () -> ModelFiles.read(ModelRequest.of(directory)));
    assertEquals(
        directory + ": expected one seed, found a, b; name the one you mean", e.getMessage());
  }

  @Test
  @DisplayName("no lattice, and how to give it")
  void noLattice() {
    put("a_hr.dat", Fixture.HR);
    refused(
        "a",
        "the lattice is not known: a _hr.dat does not hold it; give a .win or a _tb.dat of the same"
            + " seed, --win FILE or --lattice \"x,y,z;x,y,z;x,y,z\" (Å)");
    put("a.win", "num_wann = 2\n");
    refused("a", "a.win: expected a block unit_cell_cart, found none; or give --lattice");
    ModelRequest request = ModelRequest.of(directory.resolve("a")).withLattice(Fixture.LATTICE);
    ImportedModel read = ModelFiles.read(request);
    assertEquals("--lattice", read.certificate().origins().lattice());
    assertEquals(Fixture.LATTICE, read.model().lattice());
  }

  @Test
  @DisplayName("without centres there is a model, which says so when they are needed")
  void noCentres() {
    put("a_hr.dat", Fixture.HR);
    put("a.win", Fixture.WIN);
    ImportedModel read = read("a");
    assertEquals("unknown", read.certificate().origins().centres());
    assertThrows(ModelException.class, read.model()::requireCentres);
    ModelRequest zero =
        ModelRequest.of(directory.resolve("a")).withCentres(new CentresChoice.Zero());
    assertArrayEquals(new double[2][3], ModelFiles.read(zero).model().requireCentres());
  }

  @Test
  @DisplayName("centres moved by a lattice vector: those of the _tb.dat go with H")
  void centresModuloLattice() {
    put("a_tb.dat", Fixture.TB);
    put("a_centres.xyz", Fixture.XYZ.replace("X          1.00", "X          5.00"));
    ImportedModel read = read("a");
    assertArrayEquals(CENTRES, read.model().requireCentres());
    assertEquals(List.of("W-CEN-001"), codes(read));
    assertEquals(OptionalDouble.of(0), read.certificate().origins().centresDisagreement());
  }

  @Test
  @DisplayName("centres that disagree are refused, unless one source is asked for")
  void centresDisagree() {
    put("a_tb.dat", Fixture.TB);
    Path xyz = put("a_centres.xyz", Fixture.XYZ.replace("2.00000000", "2.00200000"));
    refused(
        "a",
        "a_centres.xyz: expected the centres of a_tb.dat within 0.001 Å modulo lattice vectors,"
            + " found Wannier function 2 is 0.0020 Å off; say which are right with --centres FILE");
    ModelRequest asked =
        ModelRequest.of(directory.resolve("a")).withCentres(new CentresChoice.FromFile(xyz));
    ImportedModel read = ModelFiles.read(asked);
    assertEquals(2.002, read.model().requireCentres()[1][1]);
    assertEquals(List.of("W-CEN-002"), codes(read));
    assertEquals(0.002, read.certificate().origins().centresDisagreement().orElseThrow(), 1e-12);
  }

  @Test
  @DisplayName("neighbours of another calculation are refused")
  void staleNeighbours() {
    put("a_tb.dat", Fixture.TB);
    put("a.win", Fixture.WIN.replace("num_wann = 2", "num_wann = 8"));
    refused(
        "a",
        "a.win: expected num_wann = 2 as in a_tb.dat, found 8;"
            + " the file is of another calculation");
    put("a.win", Fixture.WIN.replace("5.0", "5.1"));
    refused(
        "a",
        "a.win: expected the lattice of a_tb.dat,"
            + " [[4.0, 0.0, 0.0], [0.0, 5.0, 0.0], [0.0, 0.0, 6.0]],"
            + " found [[4.0, 0.0, 0.0], [0.0, 5.1, 0.0], [0.0, 0.0, 6.0]];"
            + " say which is right with --lattice or --win");
    put("b_hr.dat", "model\n1\n1\n1\n0 0 0 1 1 0.5 0\n");
    put("b_tb.dat", Fixture.TB);
    refused(
        "b_hr.dat",
        "b_tb.dat: expected num_wann = 1 as in b_hr.dat, found 2;"
            + " the file is of another calculation");
    put("c_hr.dat", Fixture.HR.replace("2    2   -0.100000", "2    2   -0.200000"));
    put("c_tb.dat", Fixture.TB);
    assertEquals(List.of("W-SRC-001"), codes(read("c_hr.dat")));
  }

  @ParameterizedTest(name = "{0} gives {2}")
  @CsvSource({
    "mp_grid = 2 1 1, '', W-WSV-001",
    "use_ws_distance = true, '', W-WSV-002",
    "use_ws_distance .TRUE. ! said, '', W-WSV-002",
    "USE_WS_DISTANCE : f, mp_grid : 2 1 1, ''",
    "mp_grid = 3 1 1, '', W-SUM-001",
    "'', '', ''",
  })
  @DisplayName("shifts that must have been meant are missed, loudly")
  void missingShifts(String line, String second, String code) {
    put("a_hr.dat", Fixture.HR);
    put("a.win", Fixture.WIN + line + "\n" + second + "\n");
    assertEquals(code.isEmpty() ? List.of() : List.of(code), codes(read("a")));
    ModelRequest none = ModelRequest.of(directory.resolve("a")).withWsvec(new WsvecChoice.None());
    assertEquals(
        code.equals("W-SUM-001") ? List.of(code) : List.of(), codes(ModelFiles.read(none)));
  }

  @Test
  @DisplayName("weights that are absorbed need no shifts, whatever the .win says")
  void absorbedWeights() {
    put("a_hr.dat", Fixture.HR.replace("    2    1    2\n", "    1    1    1\n"));
    put("a.win", Fixture.WIN + "mp_grid = 2 1 1\nuse_ws_distance = true\n");
    assertEquals(List.of(), codes(read("a")));
  }

  @Test
  @DisplayName("the periodic directions are the first ones, or the user says how many there are")
  void dimension() {
    put(
        "a_hr.dat",
        Fixture.HR
            .replaceAll("(?m)^   -1    0", "    0   -1")
            .replaceAll("(?m)^    1    0", "    0    1"));
    put("a.win", Fixture.WIN);
    refused(
        "a",
        "H hops along lattice vector 2, and the periodic directions must be the first ones; reorder"
            + " the lattice vectors, or give --dimension 2");
    ModelRequest request = ModelRequest.of(directory.resolve("a"));
    assertEquals(2, ModelFiles.read(request.withDimension(2)).model().dimension());
    put("b_hr.dat", "model\n1\n1\n1\n0 0 0 1 1 0.5 0\n");
    put("b.win", Fixture.WIN.replace("num_wann = 2", ""));
    refused("b", "H has no R vector but (0,0,0) and so no periodic direction; give --dimension");
  }

  @Test
  @DisplayName("the positions are Hermitian, and the certificate says how far they were from it")
  void positions() {
    put("a_tb.dat", Fixture.TB);
    ImportedModel read = read("a");
    RealSpaceMatrix x = read.positions().orElseThrow().get(0);
    assertEquals(0, x.hermiticityDefect().size());
    int minus = x.indexOf(new CellIndex(-1, 0, 0));
    assertEquals(0.075, x.re(minus, 0, 1), 1e-16);
    assertEquals(0.15, x.im(minus, 0, 1), 1e-16);
    assertEquals(0.1, read.certificate().hermiticity().positions().orElseThrow().size(), 1e-16);
  }

  @Test
  @DisplayName("the certificate as a map has fixed keys, null where nothing is known")
  void certificate() {
    put("a_hr.dat", Fixture.HR);
    put("a.win", Fixture.WIN + "mp_grid = 2 1 1\n");
    ImportedModel read = read("a");
    Map<String, Object> map = read.certificate().toMap();
    assertEquals(
        List.of(
            "format",
            "compression",
            "row_order",
            "decimals",
            "significant_digits",
            "degeneracies_all_one",
            "num_wann",
            "r_vectors",
            "r_vectors_folded",
            "inverse_degeneracy_sum",
            "mp_grid_points",
            "h_hermiticity_defect_eV",
            "h_hermiticity_defect_at",
            "r_hermiticity_defect_angstrom",
            "r_hermiticity_defect_at",
            "r_made_hermitian",
            "lattice_source",
            "centres_source",
            "centres_disagreement_angstrom",
            "wsvec_source",
            "spinors",
            "decay",
            "centres_compared",
            "bands_compared",
            "spectrum",
            "symmetries",
            "cannot_give",
            "warnings",
            "verdict"),
        List.copyOf(map.keySet()));
    assertEquals(6, map.get("decimals"));
    assertEquals(null, map.get("significant_digits"));
    assertEquals(2L, map.get("mp_grid_points"));
    assertEquals(null, map.get("spinors"));
    assertEquals(
        Map.of("radius_angstrom", 4.0, "largest_h_eV", Math.hypot(0.0625, 0.25)),
        ((List<?>) map.get("decay")).get(4));
    assertEquals("W-WSV-001", ((Map<?, ?>) ((List<?>) map.get("warnings")).get(0)).get("code"));
    assertEquals(Map.of("R", List.of(0, 0, 0), "m", 1, "n", 1), map.get("h_hermiticity_defect_at"));
  }

  @Test
  @DisplayName("counts that packed data cannot hold, or memory cannot, are refused at once")
  void hugeClaims() {
    String header = "date\n20000\n10000000\n";
    Fixture.write(directory, "a_hr.dat.gz", Fixture.gzip(header));
    long size = Fixture.gzip(header).length;
    refused(
        "a",
        "a_hr.dat.gz:3: expected num_wann and nrpts that fit the file (at most "
            + size * 1032 / 14
            + " elements), found num_wann = 20000, nrpts = 10000000");

    long elements = Runtime.getRuntime().maxMemory() / 16 / 10_000 * 10_000 + 10_000;
    byte[] packed = Fixture.gzip("date\n100\n" + elements / 10_000 + "\n");
    Fixture.write(
        directory, "b_hr.dat.gz", Arrays.copyOf(packed, (int) (elements * 14 / 1032) + 1));
    RuntimeException e = assertThrows(MemoryException.class, () -> read("b"));
    assertEquals(
        directory.resolve("b_hr.dat.gz") + " holds " + elements + " matrix elements",
        e.getMessage().substring(0, e.getMessage().indexOf(", which")));
  }

  @Test
  @DisplayName("broken packed data")
  void brokenGzip() {
    byte[] packed = Fixture.gzip(Fixture.HR);
    Fixture.write(directory, "a_hr.dat", Arrays.copyOf(packed, packed.length - 30));
    RuntimeException e = assertThrows(InputException.class, () -> read("a"));
    assertEquals(
        "expected more compressed data, found the end of the file; the file was cut short",
        e.getMessage().substring(e.getMessage().indexOf("expected")));
    packed[packed.length - 5] ^= 1;
    Fixture.write(directory, "a_hr.dat", packed);
    refused(
        "a",
        "a_hr.dat:16: expected intact gzip data, found Corrupt GZIP trailer; copy the file again");
  }

  @Test
  @DisplayName("a lattice given by the user wins over that of the _tb.dat")
  void givenLattice() {
    put("a_tb.dat", Fixture.TB);
    Lattice given =
        Lattice.of(new double[] {3, 0, 0}, new double[] {0, 3, 0}, new double[] {0, 0, 3});
    ModelRequest request = ModelRequest.of(directory.resolve("a")).withLattice(given);
    assertEquals(given, ModelFiles.read(request).model().lattice());
  }

  @Test
  @DisplayName("a .win given by the user is used instead of the neighbour")
  void givenWin() {
    put("a_hr.dat", Fixture.HR);
    put("a.win", "broken = (");
    Path win = put("other.win", Fixture.WIN.replace("5.0", "7.0"));
    ModelRequest request = ModelRequest.of(directory.resolve("a")).withWin(win);
    ImportedModel read = ModelFiles.read(request);
    assertEquals(7.0, read.model().lattice().vector(1, 1));
    assertEquals(List.of("a_hr.dat", "other.win"), names(read));
  }
}
