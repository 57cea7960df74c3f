package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.io.ResultDirectory.Overwrite;
import pawl.quantity.Provenance;
import pawl.quantity.Warning;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/** What is written and read again is the model that it was. */
class ModelConversionTest {

  @TempDir Path directory;
  private Path source;
  private Path target;

  @BeforeEach
  void directories() throws IOException {
    source = Files.createDirectory(directory.resolve("source"));
    target = Files.createDirectory(directory.resolve("target"));
  }

  /** The models of the test data, and one with positions, wsvec and degeneracies. */
  private ImportedModel model(String name) {
    if (name.equals("chain")) {
      Fixture.write(source, "chain_tb.dat", Fixture.TB);
      Fixture.write(source, "chain_wsvec.dat", Fixture.WSVEC);
      Fixture.write(source, "chain.win", Fixture.WIN + "fermi_energy = 0.3\nspinors = true\n");
      return read(source);
    }
    String folder = name.substring(0, name.indexOf('/') + 1);
    String seed = name.substring(folder.length());
    for (String ending :
        List.of(
            "_hr.dat.gz",
            "_tb.dat.gz",
            "_wsvec.dat.gz",
            ".win",
            ".win.gz",
            "_centres.xyz",
            "_centres.xyz.gz")) {
      if (getClass().getResource("/pawl/testdata/" + name + ending) != null) {
        Fixture.copy(name + ending, source, seed + ending);
      }
    }
    return read(source);
  }

  private static ImportedModel read(Path path) {
    return ModelFiles.read(ModelRequest.of(path));
  }

  private Conversion write(ImportedModel model, String name, ModelFormat format) {
    return ModelConversion.claim(target.resolve(name), format, Overwrite.REFUSE)
        .write(model, "1.2.3");
  }

  private ImportedModel through(ImportedModel model, String name, ModelFormat format) {
    write(model, name, format);
    return read(target.resolve(name));
  }

  private static void assertSame(RealSpaceMatrix expected, RealSpaceMatrix found, double limit) {
    Set<CellIndex> cells = new TreeSet<>(CellMatrices.ORDER);
    cells.addAll(expected.cells());
    cells.addAll(found.cells());
    for (CellIndex cell : cells) {
      int i = expected.indexOf(cell);
      int j = found.indexOf(cell);
      for (int m = 0; m < expected.orbitals(); m++) {
        for (int n = 0; n < expected.orbitals(); n++) {
          assertEquals(
              i < 0 ? 0 : expected.re(i, m, n),
              j < 0 ? 0 : found.re(j, m, n),
              limit,
              cell::toString);
          assertEquals(
              i < 0 ? 0 : expected.im(i, m, n),
              j < 0 ? 0 : found.im(j, m, n),
              limit,
              cell::toString);
        }
      }
    }
  }

  private static void assertBitwise(RealSpaceMatrix expected, RealSpaceMatrix found) {
    assertEquals(expected.cells(), found.cells());
    for (int i = 0; i < expected.cells().size(); i++) {
      for (int m = 0; m < expected.orbitals(); m++) {
        for (int n = 0; n < expected.orbitals(); n++) {
          assertEquals(bits(expected.re(i, m, n)), bits(found.re(i, m, n)));
          assertEquals(bits(expected.im(i, m, n)), bits(found.im(i, m, n)));
        }
      }
    }
  }

  private static long bits(double x) {
    return Double.doubleToRawLongBits(x);
  }

  private static void assertCentres(TightBindingModel a, TightBindingModel b, double limit) {
    double[][] expected = a.requireCentres();
    double[][] found = b.requireCentres();
    for (int n = 0; n < expected.length; n++) {
      for (int axis = 0; axis < 3; axis++) {
        assertEquals(expected[n][axis], found[n][axis], limit);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "chain",
        "gete/gete_proj",
        "cri3/cri3_bilayer_abp",
        "models/haldane_C",
        "models/mirror3x",
        "models/psym2",
        "models/rashba3d"
      })
  @DisplayName("NetCDF gives back everything to the last bit")
  void netCdf(String name) {
    ImportedModel before = model(name);
    ImportedModel after = through(before, "x.nc", ModelFormat.NETCDF);
    assertBitwise(before.model().hamiltonian(), after.model().hamiltonian());
    assertEquals(before.model().lattice(), after.model().lattice());
    assertEquals(before.model().dimension(), after.model().dimension());
    assertCentres(before.model(), after.model(), 0);
    assertEquals(before.positions().isPresent(), after.positions().isPresent());
    for (int axis = 0; axis < 3 && before.positions().isPresent(); axis++) {
      assertBitwise(before.positions().get().get(axis), after.positions().get().get(axis));
    }
    assertEquals(before.fermiEnergyEv(), after.fermiEnergyEv());
    assertEquals(before.certificate().origins().spinors(), after.certificate().origins().spinors());
    assertEquals(before.certificate().origins().wsvec(), after.certificate().origins().wsvec());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "chain",
        "gete/gete_proj",
        "cri3/cri3_bilayer_abp",
        "models/haldane_C",
        "models/mirror3x",
        "models/psym2",
        "models/rashba3d"
      })
  @DisplayName("a _tb.dat gives back every number of H, lattice, centres and positions")
  void tb(String name) {
    ImportedModel before = model(name);
    ImportedModel after = through(before, "x_tb.dat", ModelFormat.TB);
    assertSame(before.model().hamiltonian(), after.model().hamiltonian(), 0);
    assertEquals(before.model().lattice(), after.model().lattice());
    assertCentres(before.model(), after.model(), 0);
    for (int axis = 0; axis < 3 && before.positions().isPresent(); axis++) {
      assertSame(before.positions().get().get(axis), after.positions().orElseThrow().get(axis), 0);
    }
    assertEquals(List.of(), after.certificate().warnings());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"chain", "gete/gete_proj", "models/haldane_C", "models/bilayer8", "models/treal3"})
  @DisplayName("a _hr.dat is off by half a unit in the last decimal; its neighbours hold the rest")
  void hr(String name) {
    ImportedModel before = model(name);
    for (ModelFormat format : List.of(ModelFormat.HR_6, ModelFormat.HR_14)) {
      double half = format == ModelFormat.HR_6 ? 5e-7 : 5e-15;
      String file = format.name() + "_hr.dat";
      Conversion done = write(before, file, format);
      ImportedModel after = read(target.resolve(file));
      // The reader's nearest double adds half a unit of it, far below 1e-15 for these numbers.
      assertSame(before.model().hamiltonian(), after.model().hamiltonian(), half + 2e-15);
      assertTrue(done.elementErrorEv().orElseThrow() <= half + 2e-15);
      assertEquals(before.model().lattice(), after.model().lattice());
      assertCentres(before.model(), after.model(), 6e-15);
      assertEquals(before.fermiEnergyEv(), after.fermiEnergyEv());
      assertEquals(
          before.certificate().origins().spinors(), after.certificate().origins().spinors());
      assertEquals(List.of(), after.certificate().warnings());
      assertEquals(
          format == ModelFormat.HR_6 ? 6 : 14,
          after.certificate().dialect().decimals().orElseThrow());
    }
  }

  @Test
  @DisplayName("the rounding stated is the one made, and bounds that of every band")
  void rounding() {
    ImportedModel before = model("gete/gete_proj");
    Conversion done = write(before, "x_hr.dat", ModelFormat.HR_6);
    RealSpaceMatrix a = before.model().hamiltonian();
    RealSpaceMatrix b = read(target.resolve("x_hr.dat")).model().hamiltonian();
    double largest = 0;
    double sum = 0;
    for (int i = 0; i < a.cells().size(); i++) {
      for (int m = 0; m < 16; m++) {
        double row = 0;
        for (int n = 0; n < 16; n++) {
          double re = Math.abs(a.re(i, m, n) - b.re(i, m, n));
          double im = Math.abs(a.im(i, m, n) - b.im(i, m, n));
          largest = Math.max(largest, Math.max(re, im));
          row += Math.hypot(re, im);
        }
        sum += row / 16;
      }
    }
    assertEquals(largest, done.elementErrorEv().orElseThrow());
    assertTrue(largest > 4e-7, "the wsvec divides, so that there is something to round");
    double bound = done.energyErrorEv().orElseThrow();
    assertTrue(bound >= sum * (1 - 1e-12) && bound < 16 * sum, bound + " " + sum);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"gete/gete_proj", "cri3/cri3_bilayer_abp", "models/mirror3x"})
  @DisplayName("the reader gives back the sparse file, to the last bit")
  void sparseRoundTrip(String name) {
    ImportedModel before = model(name);
    write(before, "x_hr.dat", ModelFormat.SPARSE);
    ImportedModel after = ModelFiles.read(ModelRequest.of(target.resolve("x_hr.dat")));
    RealSpaceMatrix a = before.model().hamiltonian();
    RealSpaceMatrix b = after.model().hamiltonian();
    for (int i = 0; i < a.cells().size(); i++) {
      int j = b.indexOf(a.cells().get(i));
      for (int m = 0; m < a.orbitals(); m++) {
        for (int n = 0; n < a.orbitals(); n++) {
          assertEquals(a.re(i, m, n), j < 0 ? 0 : b.re(j, m, n), 0);
          assertEquals(a.im(i, m, n), j < 0 ? 0 : b.im(j, m, n), 0);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"gete/gete_proj", "cri3/cri3_bilayer_abp", "models/mirror3x"})
  @DisplayName("the sparse file lists every element that is not zero, to the last bit")
  void sparse(String name) throws IOException {
    ImportedModel before = model(name);
    write(before, "x_hr.dat", ModelFormat.SPARSE);
    List<String> lines = Files.readAllLines(target.resolve("x_hr.dat"), StandardCharsets.US_ASCII);
    RealSpaceMatrix h = before.model().hamiltonian();
    int n = h.orbitals();
    assertEquals(n, Integer.parseInt(lines.get(2).strip()));
    assertEquals(lines.size() - 4, Integer.parseInt(lines.get(1).strip()));
    Set<CellIndex> cells = new HashSet<>();
    Set<List<Integer>> listed = new HashSet<>();
    for (String line : lines.subList(4, lines.size())) {
      String[] words = line.strip().split(" +", -1);
      List<Integer> key = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        key.add(Integer.parseInt(words[i]));
      }
      CellIndex cell = new CellIndex(key.get(0), key.get(1), key.get(2));
      cells.add(cell);
      assertTrue(listed.add(key));
      int i = h.indexOf(cell);
      assertEquals(h.re(i, key.get(3) - 1, key.get(4) - 1), Double.parseDouble(words[5]), 0);
      assertEquals(h.im(i, key.get(3) - 1, key.get(4) - 1), Double.parseDouble(words[6]), 0);
    }
    assertEquals(cells.size(), Integer.parseInt(lines.get(3).strip()));
    for (int i = 0; i < h.cells().size(); i++) {
      for (int e = 0; e < n * n; e++) {
        if (h.re(i, e / n, e % n) != 0 || h.im(i, e / n, e % n) != 0) {
          CellIndex r = h.cells().get(i);
          assertTrue(listed.contains(List.of(r.r1(), r.r2(), r.r3(), e / n + 1, e % n + 1)));
        }
      }
    }
    assertTrue(listed.size() < h.cells().size() * n * n, "nothing was left out");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  @DisplayName("any double goes through a _tb.dat and NetCDF, from 1e-300 to 1e4 eV")
  void anyNumber(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] re = new double[1][16];
    double[][] im = new double[1][16];
    for (int m = 0; m < 4; m++) {
      for (int n = m; n < 4; n++) {
        re[0][4 * m + n] = any(random);
        re[0][4 * n + m] = re[0][4 * m + n];
        im[0][4 * m + n] = m == n ? 0 : any(random);
        im[0][4 * n + m] = -im[0][4 * m + n];
      }
    }
    re[0][0] = -0.0;
    RealSpaceMatrix h = new RealSpaceMatrix(4, List.of(CellIndex.HOME), re, im);
    ImportedModel chain = model("chain");
    ImportedModel before =
        new ImportedModel(
            TightBindingModel.of(Fixture.LATTICE, 1, h, new double[4][3]),
            Optional.empty(),
            chain.certificate(),
            chain.inputs(),
            chain.fermiEnergyEv());
    assertBitwise(h, through(before, "x.nc", ModelFormat.NETCDF).model().hamiltonian());
    write(before, "x_tb.dat", ModelFormat.TB);
    ModelRequest request = ModelRequest.of(target.resolve("x_tb.dat")).withDimension(1);
    assertSame(h, ModelFiles.read(request).model().hamiltonian(), 0);
  }

  private static double any(SplittableRandom random) {
    return random.nextDouble(-1, 1) * StrictMath.pow(10, random.nextInt(-300, 5));
  }

  @Test
  @DisplayName("the first line says what wrote a file, from what, and what is in H")
  void comment() throws IOException {
    ImportedModel before = model("chain");
    Provenance.Input input = before.inputs().get(0);
    String expected =
        " written by pawl 1.2.3 from chain_tb.dat (sha256 "
            + input.sha256()
            + "), degeneracies divided out, Wigner-Seitz shifts applied";
    write(before, "x_tb.dat", ModelFormat.TB);
    write(before, "y_hr.dat", ModelFormat.HR_14);
    for (String file : List.of("x_tb.dat", "y_hr.dat")) {
      assertEquals(expected, Files.readAllLines(target.resolve(file)).get(0));
    }
  }

  @Test
  @DisplayName("with six decimals the columns are those of Wannier90")
  void columns() throws IOException {
    Fixture.write(source, "chain_hr.dat", Fixture.HR.replace("  2    1    2", "  1    1    1"));
    Fixture.write(source, "chain.win", Fixture.WIN);
    Fixture.write(source, "chain_centres.xyz", Fixture.XYZ);
    write(read(source), "x_hr.dat", ModelFormat.HR_6);
    List<String> expected = Fixture.HR.lines().skip(4).toList();
    List<String> found = Files.readAllLines(target.resolve("x_hr.dat"));
    assertEquals(expected, found.subList(4, found.size()));
    assertEquals(List.of("           2", "           3", "    1    1    1"), found.subList(1, 4));
  }

  @Test
  @DisplayName("an H that is not Hermitian by rounding is written as what is computed with")
  void hermitianPart() {
    Fixture.write(source, "chain_hr.dat", Fixture.HR.replace("0.125000   -0.5", "0.125001   -0.5"));
    Fixture.write(source, "chain.win", Fixture.WIN);
    Fixture.write(source, "chain_centres.xyz", Fixture.XYZ);
    ImportedModel before = read(source);
    Conversion done = write(before, "x_tb.dat", ModelFormat.TB);
    assertEquals(List.of("W-CNV-001", "W-CNV-003"), codes(done));
    RealSpaceMatrix h = read(target.resolve("x_tb.dat")).model().hamiltonian();
    assertEquals(0, h.hermiticityDefect().size());
    assertSame(PositionMatrices.hermitianPart(before.model().hamiltonian()), h, 0);
    assertBitwise(
        before.model().hamiltonian(),
        through(before, "x.nc", ModelFormat.NETCDF).model().hamiltonian());
  }

  private static List<String> codes(Conversion done) {
    return done.warnings().stream().map(Warning::code).toList();
  }

  @Test
  @DisplayName("says what a format cannot hold")
  void warnings() {
    Fixture.write(source, "a_hr.dat", Fixture.HR);
    ModelRequest request = ModelRequest.of(source).withLattice(Fixture.LATTICE).withDimension(2);
    ImportedModel bare = ModelFiles.read(request);
    assertEquals(
        List.of("W-CNV-002", "W-CNV-005"), codes(write(bare, "a_hr.dat", ModelFormat.HR_14)));
    assertEquals(false, Files.exists(target.resolve("a_centres.xyz")));
    assertEquals(List.of(), codes(write(bare, "a.nc", ModelFormat.NETCDF)));
    assertEquals(2, read(target.resolve("a.nc")).model().dimension());
    assertTrue(read(target.resolve("a.nc")).model().centres().isEmpty());
  }

  @Test
  @DisplayName("positions go into a _tb.dat and are missed in a _hr.dat")
  void positions() {
    ImportedModel chain = model("chain");
    assertEquals(List.of("W-CNV-004"), codes(write(chain, "a_hr.dat", ModelFormat.HR_14)));
    assertEquals(List.of("W-CNV-004"), codes(write(chain, "b_hr.dat", ModelFormat.SPARSE)));
    assertEquals(List.of(), codes(write(chain, "c_tb.dat", ModelFormat.TB)));
  }
}
