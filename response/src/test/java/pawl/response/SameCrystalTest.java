package pawl.response;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.geometry.BerryCurvature;
import pawl.io.CentresChoice;
import pawl.io.ImportedModel;
import pawl.io.ModelFiles;
import pawl.io.ModelRequest;
import pawl.quantity.OutputUnit;
import pawl.quantity.ThermalWeight;
import pawl.quantity.Unit;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.TightBindingModel;

/** What is integrated does not depend on how a crystal is described. */
class SameCrystalTest {

  /** Off the symmetric points, where bands of the doubled cell would touch. */
  private static final double[] SHIFT = {0.27, 0.36};

  private static final KMesh MESH = KMesh.of(new int[] {8, 6}, SHIFT);
  private static final Observable CURVATURE =
      new Observable(
          "curvature",
          "",
          1,
          Unit.CHARGE.pow(2).over(Unit.HBAR).times(Unit.ANGSTROM),
          OutputUnit.METRE_PER_OHM,
          List.of(new Integrand(new BerryCurvature(), ThermalWeight.OCCUPATION)));

  /** Relative to the largest term: rounding of sums in another order, with room. */
  private static final double SAME = 1e-9;

  /** Of what a quantity could be: what is smaller has cancelled, as curvatures do under PT. */
  private static final double CANCELLED = 1e-3;

  @TempDir Path directory;

  /** All integrals of the catalogue, and the curvature in units of its own. */
  private static final List<Observable> OBSERVABLES =
      Stream.concat(Stream.of(CURVATURE), Catalogue.ofPlane().stream()).toList();

  private static Map<Observable, double[]> of(TightBindingModel model, KMesh mesh) {
    Estimates estimates =
        new BrillouinIntegral(OBSERVABLES, new double[] {-0.4, 0.3}, new double[] {300, 1000})
            .of(model, mesh, 1e-4, Sweep.SERIAL);
    Map<Observable, double[]> values = new LinkedHashMap<>();
    OBSERVABLES.forEach(observable -> values.put(observable, estimates.values(observable)));
    return values;
  }

  private static void assertSame(TightBindingModel model, TightBindingModel other, KMesh mesh) {
    Map<Observable, double[]> expected = of(model, MESH);
    Map<Observable, double[]> found = of(other, mesh);
    CrystalSymmetry crystal = CrystalSymmetry.of(model, new BlochSolver(model, 1e-4), List.of());
    expected.forEach(
        (observable, values) ->
            assertClose(
                values, found.get(observable), CANCELLED * crystal.natural(observable, model)));
  }

  private static void assertClose(double[] expected, double[] found, double least) {
    double scale = Math.max(least, Arrays.stream(expected).map(Math::abs).max().orElseThrow());
    assertArrayEquals(expected, found, SAME * scale);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"mirror3", "haldane_str", "bilayer8"})
  @DisplayName("orbitals in another order")
  void permutation(String name) {
    TightBindingModel model = ReferenceModel.fromTb(name);
    List<Integer> order = new ArrayList<>(IntStream.range(0, model.orbitals()).boxed().toList());
    Collections.rotate(order, 1);
    Collections.swap(order, 0, order.size() - 1);
    int[] to = order.stream().mapToInt(Integer::intValue).toArray();
    assertSame(model, SameCrystal.permuted(model, to), MESH);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"mirror3", "haldane_str", "bilayer8"})
  @DisplayName("another origin")
  void origin(String name) {
    TightBindingModel model = ReferenceModel.fromTb(name);
    assertSame(model, SameCrystal.displaced(model, 3.7, -11.3, 0.9), MESH);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"mirror3", "haldane_str", "bilayer8"})
  @DisplayName("a cell of twice the size on the mesh of the same k-points")
  void supercell(String name) {
    TightBindingModel model = ReferenceModel.fromTb(name);
    KMesh folded = KMesh.of(new int[] {4, 6}, SHIFT);
    assertSame(model, SameCrystal.doubledCell(model), folded);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"mirror3", "haldane_str", "bilayer8"})
  @DisplayName("a file with the column index fastest: the same bits, and the order is stated")
  void columnFastest(String name) throws IOException {
    TightBindingModel tb = ReferenceModel.fromTb(name);
    Path hr = directory.resolve("x_hr.dat");
    Files.writeString(hr, columnFastest(unpacked(name), tb.orbitals()), ISO_8859_1);
    ImportedModel read =
        ModelFiles.read(
            ModelRequest.of(hr)
                .withLattice(tb.lattice())
                .withCentres(new CentresChoice.FromFile(file(name + "_centres.xyz.gz"))));
    assertEquals("column-fastest", read.certificate().dialect().rowOrder());
    Map<Observable, double[]> found = of(read.model(), MESH);
    of(tb, MESH).forEach((observable, values) -> assertArrayEquals(values, found.get(observable)));
  }

  @Test
  @DisplayName(
      "rows taken for columns, functions at the origin: same bands, curvature of other sign")
  void transposed() {
    TightBindingModel haldane = ReferenceModel.fromTb("haldane_C");
    TightBindingModel model =
        TightBindingModel.of(haldane.lattice(), 2, haldane.hamiltonian(), new double[2][3]);
    TightBindingModel misread = SameCrystal.transposed(model);
    KPoint k = new KPoint(0.13, 0.29, 0);
    assertArrayEquals(
        new BandSolver(model).energies(k), new BandSolver(misread).energies(k), 1e-14);
    double[] right = of(model, MESH).get(CURVATURE);
    double[] wrong = of(misread, MESH).get(CURVATURE);
    assertClose(right, Arrays.stream(wrong).map(x -> -x).toArray(), 0);
    assertTrue(Math.abs(right[0]) > 1e-15, "4 % of e²/ħ Å");
  }

  private static Path file(String name) {
    return Path.of("../testdata/src/main/resources/pawl/testdata/models").resolve(name);
  }

  private static String unpacked(String name) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file(name + "_hr.dat.gz")))) {
      return new String(in.readAllBytes(), ISO_8859_1);
    }
  }

  /** The rows of each R vector come m fastest; here n fastest. */
  private static String columnFastest(String hr, int orbitals) {
    List<String> lines = hr.lines().filter(line -> !line.isBlank()).toList();
    int cells = Integer.parseInt(lines.get(2).trim());
    int all = orbitals * orbitals;
    int header = lines.size() - cells * all;
    StringBuilder text = new StringBuilder(String.join("\n", lines.subList(0, header)));
    for (int cell = 0; cell < cells; cell++) {
      for (int e = 0; e < all; e++) {
        int row = header + cell * all + e % orbitals * orbitals + e / orbitals;
        text.append('\n').append(lines.get(row));
      }
    }
    return text.append('\n').toString();
  }
}
