package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.geometry.BandQuantity;
import pawl.geometry.BandValues;
import pawl.response.BandStructure.Property;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.Multiplets;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.Rounding;
import pawl.tightbinding.TightBindingModel;

/** No quantity of the catalogue knows the basis inside doublets, which no program chooses twice. */
class DoubletGaugeTest {

  /** Of the largest value, or of what the quantity could be: a few roundings through gaps. */
  private static final double SAME = 1e-11;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {0, 1, 2, 3, 4})
  @DisplayName("of a layer with PT, where both copies of a doublet are different functions")
  void layer(long seed) {
    var random = new SplittableRandom(seed);
    TightBindingModel model = ReferenceModel.fromTb("bilayer8");
    KPoint at = new KPoint(random.nextDouble(), random.nextDouble(), 0);
    assertUnchanged(model, positions(model, random), at, random);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {0, 1, 2, 3, 4})
  @DisplayName("of a layer and its mirror image, whose velocities across the mirror differ")
  void layerWithMirrorImage(long seed) {
    var random = new SplittableRandom(seed);
    TightBindingModel model = withMirrorImage(SymmetricModel.NONE.random(seed));
    KPoint at = new KPoint(0, random.nextDouble(), 0);
    assertUnchanged(model, positions(model, random), at, random);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {0, 1, 2, 3, 4})
  @DisplayName("of a crystal and its mirror image, whose velocities across the mirror differ")
  void solid(long seed) {
    var random = new SplittableRandom(seed);
    TightBindingModel model = withMirrorImage(SymmetricCrystal.NONE.random(seed).model());
    KPoint at = new KPoint(0, random.nextDouble(), random.nextDouble());
    assertUnchanged(model, positions(model, random), at, random);
  }

  private static void assertUnchanged(
      TightBindingModel model,
      List<RealSpaceMatrix> positions,
      KPoint at,
      SplittableRandom random) {
    BlochSolver solver = new BlochSolver(model, 1e-6, Kernel.SCALAR, positions);
    BlochPoint k = solver.solve(at);
    assertEquals(k.bands() / 2, k.multiplets().count(), "every band is double");
    BlochPoint turned = k.rotated(unitaryInside(k.multiplets(), k.bands(), random));
    double moved = Math.abs(k.velocity(0).re(0, 1) - turned.velocity(0).re(0, 1));
    moved += Math.abs(k.velocity(0).im(0, 1) - turned.velocity(0).im(0, 1));
    moved += Math.abs(k.connection(1).re(0, 2) - turned.connection(1).re(0, 2));
    assertTrue(moved > 1e-3, "the basis must matter to single states");
    for (BandQuantity quantity : quantities(model.dimension())) {
      double least = NaturalSize.of(quantity, List.of(k));
      double[] before = traces(quantity.at(k));
      assertSame(quantity.label().name(), before, traces(quantity.at(turned)), least);
    }
    boolean isLayer = model.dimension() == 2;
    PointBands here = bands(solver, k, isLayer);
    PointBands there = bands(solver, turned, isLayer);
    Rounding rounding = new Rounding(model);
    for (BandColumn column : columns(model, rounding)) {
      double[] before = column.values().apply(here);
      double error = Arrays.stream(column.errors(here)).max().orElseThrow();
      double least = error / SAME;
      assertSame(column.entry().name(), before, column.values().apply(there), least);
    }
    if (isLayer) {
      OccupiedLambda occupied = new OccupiedLambda(AllQuantities.MU, AllQuantities.KELVIN);
      double[] before = occupied.at(here, rounding).values();
      assertSame("lambda_occupied", before, occupied.at(there, rounding).values(), 0);
    }
  }

  private static PointBands bands(BlochSolver solver, BlochPoint k, boolean isLayer) {
    Optional<BlochSolver.Bends> bends = isLayer ? Optional.of(solver.bends()) : Optional.empty();
    return PointSolver.of(Optional.of(k), Optional.of(k.atCentres()), bends);
  }

  private static List<BandColumn> columns(TightBindingModel model, Rounding rounding) {
    Set<Property> properties = EnumSet.allOf(Property.class);
    properties.removeIf(property -> !property.exists(model.dimension()));
    return BandColumn.of(properties, model.dimension(), model.dimension(), "full", rounding);
  }

  /** All that is integrated. */
  private static List<BandQuantity> quantities(int dimension) {
    return Stream.of(dimension == 2 ? Catalogue.ofPlane() : Catalogue.ofSpace())
        .flatMap(List::stream)
        .flatMap(observable -> observable.integrands().stream())
        .map(Integrand::quantity)
        .distinct()
        .toList();
  }

  private static double[] traces(BandValues values) {
    double[] traces = new double[values.components() * values.multiplets()];
    Arrays.setAll(traces, i -> values.trace(i % values.components(), i / values.components()));
    return traces;
  }

  private static void assertSame(String name, double[] before, double[] after, double least) {
    double scale = Math.max(least, Arrays.stream(before).map(Math::abs).max().orElseThrow());
    for (int i = 0; i < before.length; i++) {
      assertEquals(before[i], after[i], SAME * scale, name);
    }
  }

  /** The centres, and elements between all orbitals of a cell at random. */
  private static List<RealSpaceMatrix> positions(TightBindingModel model, SplittableRandom random) {
    int n = model.orbitals();
    List<RealSpaceMatrix> positions = new ArrayList<>();
    for (int axis = 0; axis < 3; axis++) {
      double[][] re = new double[1][n * n];
      double[][] im = new double[1][n * n];
      for (int m = 0; m < n; m++) {
        re[0][m * n + m] = model.requireCentres()[m][axis];
        for (int p = 0; p < m; p++) {
          re[0][m * n + p] = random.nextDouble(-0.3, 0.3);
          im[0][m * n + p] = random.nextDouble(-0.3, 0.3);
          re[0][p * n + m] = re[0][m * n + p];
          im[0][p * n + m] = -im[0][m * n + p];
        }
      }
      positions.add(new RealSpaceMatrix(n, List.of(CellIndex.HOME), re, im));
    }
    return positions;
  }

  /** A crystal and what k1 → -k1 makes of it, side by side: at k1 = 0 every band is double. */
  private static TightBindingModel withMirrorImage(TightBindingModel single) {
    RealSpaceMatrix h = single.hamiltonian();
    int n = single.orbitals();
    double[][] re = new double[h.cells().size()][4 * n * n];
    double[][] im = new double[h.cells().size()][4 * n * n];
    double[][] centres = new double[2 * n][];
    for (int m = 0; m < n; m++) {
      centres[m] = single.requireCentres()[m];
      centres[n + m] = centres[m];
    }
    for (int i = 0; i < re.length; i++) {
      CellIndex cell = h.cells().get(i);
      int image = h.indexOf(new CellIndex(-cell.r1(), cell.r2(), cell.r3()));
      for (int e = 0; e < n * n; e++) {
        int first = e / n * 2 * n + e % n;
        int second = (n + e / n) * 2 * n + n + e % n;
        re[i][first] = h.re(i, e / n, e % n);
        im[i][first] = h.im(i, e / n, e % n);
        re[i][second] = h.re(image, e / n, e % n);
        im[i][second] = h.im(image, e / n, e % n);
      }
    }
    RealSpaceMatrix both = new RealSpaceMatrix(2 * n, h.cells(), re, im);
    return TightBindingModel.of(single.lattice(), single.dimension(), both, centres);
  }

  /** A random 2×2 unitary in every doublet. */
  private static ComplexMatrix unitaryInside(
      Multiplets groups, int bands, SplittableRandom random) {
    double[] re = new double[bands * bands];
    double[] im = new double[bands * bands];
    for (int g = 0; g < groups.count(); g++) {
      int n = groups.from(g) * bands + groups.from(g);
      double tilt = random.nextDouble(0.3, 1.2);
      double a = random.nextDouble(0, 2 * Math.PI);
      double b = random.nextDouble(0, 2 * Math.PI);
      re[n] = Math.cos(tilt) * Math.cos(a);
      im[n] = Math.cos(tilt) * Math.sin(a);
      re[n + 1] = -Math.sin(tilt) * Math.cos(b);
      im[n + 1] = Math.sin(tilt) * Math.sin(b);
      re[n + bands] = Math.sin(tilt) * Math.cos(b);
      im[n + bands] = Math.sin(tilt) * Math.sin(b);
      re[n + bands + 1] = Math.cos(tilt) * Math.cos(a);
      im[n + bands + 1] = -Math.cos(tilt) * Math.sin(a);
    }
    return new ComplexMatrix(bands, bands, re, im);
  }
}
