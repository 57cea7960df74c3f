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
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.TightBindingModel;

/** χ, α and the integrated curvature do not depend on how a crystal is described. */
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

  /** With PT there is no curvature; 4 % of e²/ħ Å stands for its size. */
  private static final double NO_CURVATURE = 1e-15;

  @TempDir Path directory;

  private record Numbers(double[] chi, double[] alpha, double[] curvature) {

    double[] all() {
      return IntStream.of(0, 1, 2)
          .mapToObj(i -> List.of(chi, alpha, curvature).get(i))
          .flatMapToDouble(Arrays::stream)
          .toArray();
    }
  }

  private static Numbers of(TightBindingModel model, KMesh mesh) {
    List<Observable> observables = List.of(Catalogue.CHI_INT, Catalogue.ALPHA_INT, CURVATURE);
    Estimates estimates =
        new BrillouinIntegral(observables, new double[] {-0.4, 0.3}, new double[] {300, 1000})
            .of(model, mesh, 1e-4, Sweep.SERIAL);
    return new Numbers(
        estimates.values(Catalogue.CHI_INT),
        estimates.values(Catalogue.ALPHA_INT),
        estimates.values(CURVATURE));
  }

  private static void assertSame(Numbers expected, Numbers found) {
    assertClose(expected.chi(), found.chi(), 0);
    assertClose(expected.alpha(), found.alpha(), 0);
    assertClose(expected.curvature(), found.curvature(), NO_CURVATURE);
  }

  private static void assertClose(double[] expected, double[] found, double least) {
    double scale = Math.max(least, Arrays.stream(expected).map(Math::abs).max().orElseThrow());
    assertArrayEquals(expected, found, SAME * scale);
  }

  private static double deviation(double[] expected, double[] found) {
    double scale = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    return IntStream.range(0, expected.length)
            .mapToDouble(i -> Math.abs(expected[i] - found[i]))
            .max()
            .orElseThrow()
        / scale;
  }

  private static List<CellIndex> labels(TightBindingModel model, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, model.orbitals())
        .mapToObj(n -> new CellIndex(random.nextInt(-2, 3), random.nextInt(-2, 3), 0))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"mirror3", "haldane_str", "bilayer8"})
  @DisplayName(
      "orbitals relabelled by lattice vectors; with their centres alone it is not the same")
  void relabelling(String name) {
    TightBindingModel model = ReferenceModel.fromTb(name);
    List<CellIndex> labels = labels(model, 7);
    Numbers numbers = of(model, MESH);
    assertSame(numbers, of(SameCrystal.relabelled(model, labels), MESH));
    Numbers wrong = of(SameCrystal.relabelledCentresOnly(model, labels), MESH);
    assertTrue(deviation(numbers.chi(), wrong.chi()) > 0.1, "χ must have changed");
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
    assertSame(of(model, MESH), of(SameCrystal.permuted(model, to), MESH));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"mirror3", "haldane_str", "bilayer8"})
  @DisplayName("another origin")
  void origin(String name) {
    TightBindingModel model = ReferenceModel.fromTb(name);
    assertSame(of(model, MESH), of(SameCrystal.displaced(model, 3.7, -11.3, 0.9), MESH));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"mirror3", "haldane_str", "bilayer8"})
  @DisplayName("a cell of twice the size on the mesh of the same k-points")
  void supercell(String name) {
    TightBindingModel model = ReferenceModel.fromTb(name);
    KMesh folded = KMesh.of(new int[] {4, 6}, SHIFT);
    assertSame(of(model, MESH), of(SameCrystal.doubledCell(model), folded));
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
    assertArrayEquals(of(tb, MESH).all(), of(read.model(), MESH).all());
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
    double[] right = of(model, MESH).curvature();
    double[] wrong = of(misread, MESH).curvature();
    assertClose(right, Arrays.stream(wrong).map(x -> -x).toArray(), 0);
    assertTrue(Math.abs(right[0]) > NO_CURVATURE);
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
