package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Result;
import pawl.quantity.SymmetryUse;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.models.AnalyticModels;
import pawl.tightbinding.models.Values;

/** Simple lattices of 1 Å with hopping -1 eV to nearest neighbours, whose spectra are known. */
class DensityOfStatesTest {

  private static TightBindingModel cubic(int dimension) {
    Lattice lattice =
        Lattice.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});
    TightBindingBuilder builder = TightBindingBuilder.on(lattice, dimension).orbital("s", 0, 0, 0);
    for (int axis = 0; axis < dimension; axis++) {
      builder =
          builder.hop(
              "s", "s", new CellIndex(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0), -1);
    }
    return builder.build();
  }

  private static KMesh mesh(int dimension, int n) {
    int[] divisions = new int[dimension];
    Arrays.fill(divisions, n);
    double[] shift = new double[dimension];
    Arrays.fill(shift, 0.3);
    return KMesh.of(divisions, shift);
  }

  private static Result dos(TightBindingModel model, KMesh mesh, Sweep sweep, double... energies) {
    Axis axis = Axis.of("E_eV", "eV", energies);
    return new DensityOfStates(model).on(mesh, axis, sweep).quantities().get(0);
  }

  /** 1/(π√(4 - E²)) per eV and Å. */
  private static double chain(double e) {
    return Math.abs(e) < 2 ? 1 / (Math.PI * Math.sqrt(4 - e * e)) : 0;
  }

  /** K(√(1 - (E/4)²))/(2π²), K by the arithmetic-geometric mean; diverges as -ln|E| at 0. */
  private static double square(double e) {
    double x = e / 4;
    if (Math.abs(x) >= 1) {
      return 0;
    }
    double a = 1;
    double b = Math.abs(x);
    while (a - b > 1e-15 * a) {
      double mean = (a + b) / 2;
      b = Math.sqrt(a * b);
      a = mean;
    }
    return Math.PI / (2 * a) / (2 * Math.PI * Math.PI);
  }

  /** The mean of the square lattice's over the third direction, by the midpoint rule. */
  private static double cube(double e) {
    int points = 20_000;
    double sum = 0;
    for (int i = 0; i < points; i++) {
      sum += square(e + 2 * Math.cos(Math.PI * (i + 0.5) / points));
    }
    return sum / points;
  }

  private static double worst(int dimension, int n, DoubleUnaryOperator truth, double... energies) {
    Result dos = dos(cubic(dimension), mesh(dimension, n), Sweep.SERIAL, energies);
    double scale = Math.pow(1e10, dimension);
    double worst = 0;
    for (int i = 0; i < energies.length; i++) {
      worst = Math.max(worst, Math.abs(dos.value(i) / scale - truth.applyAsDouble(energies[i])));
    }
    return worst;
  }

  /** How far the number of states between two energies is off. */
  private static double between(
      int dimension, int n, DoubleUnaryOperator truth, double from, double to) {
    double[] energies = new double[2000];
    Arrays.setAll(energies, i -> from + (i + 0.5) / 2000 * (to - from));
    Result dos = dos(cubic(dimension), mesh(dimension, n), Sweep.SERIAL, energies);
    double sum = 0;
    for (int i = 0; i < energies.length; i++) {
      sum += dos.value(i) / Math.pow(1e10, dimension) - truth.applyAsDouble(energies[i]);
    }
    return Math.abs(sum / 2000 * (to - from));
  }

  private static void assertSecondOrder(double coarse, double fine) {
    double order = Math.log(coarse / fine) / Math.log(4);
    assertTrue(order > 1.7 && order < 2.4, coarse + ", then " + fine + ", order " + order);
  }

  @Test
  @DisplayName("chain: 1/(π√(4t² - E²))")
  void chainConverges() {
    double[] energies = new double[40];
    Arrays.setAll(energies, i -> -1.5 + 3.0 * i / 39);
    // The density is constant on every segment: a step of length 2π/N, dg/dk < 0.5.
    assertEquals(0, worst(1, 2000, DensityOfStatesTest::chain, energies), 1e-3);
    assertEquals(0, worst(1, 20000, DensityOfStatesTest::chain, energies), 1e-4);
  }

  /**
   * Numbers of states converge with the square of the step. The density at single energies scatters
   * about its mean, with the power 3/2 in two dimensions, as contours touch rows of the mesh.
   */
  @Test
  @DisplayName("square lattice: an elliptic integral, to second order")
  void squareConverges() {
    DoubleUnaryOperator truth = DensityOfStatesTest::square;
    assertSecondOrder(between(2, 16, truth, 1, 3), between(2, 64, truth, 1, 3));
    double[] energies = {-3.7, -3.1, -2.2, -1.3, 0.9, 1.7, 2.9, 3.5};
    assertEquals(0, worst(2, 128, truth, energies), 4e-4);
    assertEquals(0, worst(2, 512, truth, energies), 4e-4 / 8);
  }

  @Test
  @DisplayName("square lattice: the logarithmic singularity keeps its slope down to the step")
  void logarithm() {
    Result dos = dos(cubic(2), mesh(2, 600), Sweep.SERIAL, 0.01, 0.1);
    // -ln|E|/(2π²) per eV and Å², from the expansion of K; the next term is below 1e-3 of it.
    double expected = Math.log(10) / (2 * Math.PI * Math.PI);
    assertEquals(expected, (dos.value(0) - dos.value(1)) / 1e20, 2e-3 * expected);
  }

  @Test
  @DisplayName("cubic lattice: the square's, averaged, to second order at every energy")
  void cubeConverges() {
    double[] energies = {-5.1, -4.2, -3.1, -0.7, 0.9, 3.3, 4.6};
    double coarse = worst(3, 12, DensityOfStatesTest::cube, energies);
    double fine = worst(3, 48, DensityOfStatesTest::cube, energies);
    assertSecondOrder(coarse, fine);
    assertEquals(0, fine, 4e-4);
  }

  @Test
  @DisplayName("cubic lattice: free electrons at the bottom, √E/4π²")
  void freeElectrons() {
    double[] above = {0.05, 0.1, 0.2};
    double[] energies = Arrays.stream(above).map(e -> e - 6).toArray();
    Result dos = dos(cubic(3), mesh(3, 64), Sweep.SERIAL, energies);
    for (int i = 0; i < 3; i++) {
      double free = Math.sqrt(above[i]) / (4 * Math.PI * Math.PI);
      // The sphere has a radius of two steps and more; the band is flatter by a part of E/8t.
      assertEquals(free, dos.value(i) / 1e30, (0.06 + above[i] / 4) * free);
    }
  }

  @ParameterizedTest(name = "{0}D")
  @ValueSource(ints = {2, 3})
  @DisplayName("sum rule: the integral over all energies is the number of bands in the cell")
  void sumRule(int dimension) {
    double[] energies = new double[4001];
    Arrays.setAll(energies, i -> -6.5 + 13.0 * i / 4000);
    Result dos = dos(cubic(dimension), mesh(dimension, 12), Sweep.SERIAL, energies);
    double sum = 0;
    for (int i = 0; i < energies.length; i++) {
      sum += dos.value(i) * 13.0 / 4000;
    }
    // Trapezoids of 3 meV under kinks at hundreds of corner energies.
    assertEquals(1, sum / Math.pow(1e10, dimension), 1e-4);
  }

  /** Where the band is simple, 95 of 100 errors must hold; here all but one of forty may fail. */
  @ParameterizedTest(name = "{0}D")
  @ValueSource(ints = {2, 3})
  void errorsHold(int dimension) {
    double[] energies = new double[40];
    Arrays.setAll(energies, i -> -4.93 + 9.9 * i / 39);
    DoubleUnaryOperator truth =
        dimension == 2 ? DensityOfStatesTest::square : DensityOfStatesTest::cube;
    Result dos = dos(cubic(dimension), mesh(dimension, 24), Sweep.SERIAL, energies);
    double scale = Math.pow(1e10, dimension);
    int missed = 0;
    for (int i = 0; i < energies.length; i++) {
      double off = Math.abs(dos.value(i) / scale - truth.applyAsDouble(energies[i]));
      missed += off > dos.error(i) / scale + 1e-5 ? 1 : 0; // the quadrature of the truth
    }
    assertTrue(missed <= 2, missed + " of 40");
  }

  /** Exactly equal: sums are formed in block order. */
  @ParameterizedTest(name = "{0} threads")
  @ValueSource(ints = {1, 2, 3, 8})
  void anyNumberOfThreadsGivesTheSameBits(int threads) {
    double[] energies = {-3, -1.5, 0, 0.25, 2};
    Result serial = dos(cubic(3), mesh(3, 20), Sweep.SERIAL, energies);
    Result parallel = dos(cubic(3), mesh(3, 20), new ThreadSweep(threads), energies);
    for (int i = 0; i < energies.length; i++) {
      assertEquals(serial.value(i), parallel.value(i));
      assertEquals(serial.error(i), parallel.error(i));
    }
  }

  @Test
  @DisplayName("energies may come in any order; without a coarser mesh errors are unknown")
  void orderAndErrors() {
    Result up = dos(cubic(2), mesh(2, 22), Sweep.SERIAL, -1, 0.5, 2);
    Result down = dos(cubic(2), mesh(2, 22), Sweep.SERIAL, 2, -1, 0.5);
    assertEquals(up.value(0), down.value(1));
    assertEquals(up.value(2), down.value(0));
    assertEquals("1/(eV m^2)", up.unit().symbol());
    assertTrue(up.error(0) > 0);
    Outcome odd =
        new DensityOfStates(cubic(2)).on(mesh(2, 11), Axis.of("E_eV", "eV", 1), Sweep.SERIAL);
    assertTrue(Double.isNaN(odd.quantities().get(0).error(0)));
    assertEquals("W-ERR-001", odd.warnings().get(0).code());
    Footprint footprint = new DensityOfStates(cubic(2)).footprint(mesh(2, 11), 1);
    Footprint.Part energies = footprint.parts().get(footprint.parts().size() - 1);
    assertEquals("energies of the mesh", energies.what());
    assertEquals(8 * 121, energies.bytes());
  }

  private static List<KMesh> meshes(int dimension) {
    int[] even = new int[dimension];
    Arrays.fill(even, 12);
    int[] odd = new int[dimension];
    Arrays.fill(odd, 9);
    double[] half = new double[dimension];
    Arrays.fill(half, 0.5);
    return List.of(
        KMesh.of(even, new double[dimension]),
        KMesh.of(even, half),
        KMesh.of(odd, new double[dimension]),
        mesh(dimension, 12));
  }

  /** Energies that no k-point of a mesh has: there g leaps, and rounding decides on which side. */
  private static Outcome reducible(TightBindingModel model, KMesh mesh, ZoneSampling sampling) {
    double[] energies = new double[40];
    Arrays.setAll(energies, i -> -2.9137 + 0.15017 * i);
    return new DensityOfStates(model, sampling)
        .on(mesh, Axis.of("E_eV", "eV", energies), Sweep.SERIAL);
  }

  private static SymmetryUse assertSame(TightBindingModel model, KMesh mesh) {
    Outcome whole = reducible(model, mesh, ZoneSampling.WHOLE);
    Outcome reduced = reducible(model, mesh, ZoneSampling.IRREDUCIBLE);
    Result a = whole.quantities().get(0);
    Result b = reduced.quantities().get(0);
    double scale = IntStream.range(0, a.size()).mapToDouble(a::value).max().orElseThrow();
    assertTrue(scale > 0);
    for (int i = 0; i < a.size(); i++) {
      // What the command line promises, of the largest value.
      assertEquals(a.value(i), b.value(i), 1e-10 * scale);
      assertEquals(a.error(i), b.error(i), 1e-10 * scale);
    }
    assertEquals(SymmetryUse.none(mesh.size()), whole.effort().symmetry());
    assertEquals(List.of(), whole.checks());
    assertTrue(reduced.checks().stream().allMatch(Check::passed), reduced.checks()::toString);
    SymmetryUse use = reduced.effort().symmetry();
    assertEquals(use.used().isEmpty() ? 0 : 1, reduced.checks().size());
    assertEquals(use.kPointsSolved(), new DensityOfStates(model).kPointsSolved(mesh));
    return use;
  }

  private static TightBindingModel rashba(int dimension, Map<String, Double> given) {
    return AnalyticModels.all().stream()
        .filter(m -> m.id().equals("rashba-zeeman-" + dimension + "d"))
        .map(m -> m.builder(Values.of(m.parameters(), given)).build())
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("chain: k and -k are one where there is no field, and not in one across it")
  void reducedChain() {
    for (KMesh mesh : meshes(1)) {
      SymmetryUse none = assertSame(rashba(1, Map.of()), mesh);
      assertEquals(List.of(), none.used());
      boolean symmetric = mesh.shift(0) == 0 || mesh.shift(0) == 0.5;
      SymmetryUse use = assertSame(rashba(1, Map.of("By", 0.0)), mesh);
      assertEquals(symmetric ? 1 : 0, use.used().size());
      assertEquals(symmetric ? 0 : 1, use.declined().size());
    }
    SymmetryUse use = assertSame(rashba(1, Map.of("By", 0.0)), meshes(1).get(0));
    assertEquals(7, use.kPointsSolved());
    assertEquals("k -> -k", use.used().get(0).name());
  }

  @ParameterizedTest
  @EnumSource(SymmetricModel.class)
  @DisplayName("layers of every symmetry")
  void reducedLayers(SymmetricModel symmetry) {
    for (KMesh mesh : meshes(2)) {
      assertSame(symmetry.random(2), mesh);
    }
  }

  @ParameterizedTest
  @EnumSource(SymmetricCrystal.class)
  @DisplayName("crystals of every symmetry")
  void reducedCrystals(SymmetricCrystal symmetry) {
    TightBindingModel model = symmetry.random(2).model();
    for (KMesh mesh : meshes(3).subList(0, 3)) {
      assertSame(model, mesh);
    }
    assertEquals(symmetry.maps() - 1, assertSame(model, meshes(3).get(0)).used().size());
  }

  @Test
  @DisplayName("a cube: 48 operations, a model without centres, 84 of 1728 points")
  void reducedCube() {
    TightBindingModel cube = cubic(3);
    TightBindingModel blind =
        TightBindingModel.withoutCentres(cube.lattice(), 3, cube.hamiltonian());
    SymmetryUse use = assertSame(blind, meshes(3).get(0));
    assertEquals(47, use.used().size());
    assertEquals(84, use.kPointsSolved()); // 7 · 8 · 9 / 6
  }
}
