package pawl.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.GenericPoints;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.Multiplets;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/** Traces do not depend on the basis inside doublets, which no program can choose twice alike. */
class GaugeInvarianceTest {

  private static final List<BandQuantity> QUANTITIES =
      List.of(
          new LambdaMoment(),
          new MetricFlux(),
          new QuantumMetric(),
          new BerryCurvature(),
          new OrbitalMoment(),
          new MomentFlux());

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void randomRotationsInEveryDoubletChangeNothing(long seed) {
    var random = new SplittableRandom(seed);
    BlochSolver solver = new BlochSolver(ReferenceModel.read("bilayer8"), 1e-4);
    check(solver, new KPoint(random.nextDouble(), random.nextDouble(), 0), random);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {0, 1, 2})
  void soInBilayerCrI3(long seed) {
    var random = new SplittableRandom(seed);
    BlochSolver solver = new BlochSolver(ReferenceModel.cri3(), 1e-4);
    check(solver, new KPoint(random.nextDouble(), random.nextDouble(), 0), random);
  }

  /** Two copies of a crystal with Weyl points: doublets whose curvature is twice that of one. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void soOfTheThreeCurvaturesInSpace(long seed) {
    var random = new SplittableRandom(seed);
    KPoint at = new KPoint(random.nextDouble(), random.nextDouble(), random.nextDouble());
    TightBindingModel single = ClosedFormTest.weyl(random.nextDouble(-3, 3));
    BandValues once = BerryCurvature.inSpace().at(new BlochSolver(single, 0).solve(at));
    BlochPoint k = new BlochSolver(twice(single), 1e-8).solve(at);
    assertEquals(2, k.multiplets().count());
    BlochPoint turned = k.rotated(unitaryInside(k.multiplets(), 4, random));
    double tolerance = 1e-12 * Math.max(1, largest(new QuantumMetric().at(k)));
    for (int c = 0; c < 3; c++) {
      for (int g = 0; g < 2; g++) {
        double doubled = 2 * once.trace(c, g);
        assertEquals(doubled, BerryCurvature.inSpace().at(k).trace(c, g), tolerance);
        assertEquals(doubled, BerryCurvature.inSpace().at(turned).trace(c, g), tolerance);
      }
    }
  }

  /**
   * A crystal and its mirror image: at kx = 0 every band is double, and the two have opposite
   * velocities along x, so that velocities and moments inside a doublet do not commute.
   */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void soOfMomentsThatDifferentVelocitiesCarry(long seed) {
    var random = new SplittableRandom(seed);
    TightBindingModel single = ClosedFormTest.weyl(random.nextDouble(1.5, 3));
    KPoint at = new KPoint(0, random.nextDouble(), random.nextDouble());
    List<RealSpaceMatrix> positions = scatteredPositions(random);
    for (List<RealSpaceMatrix> full : List.of(List.<RealSpaceMatrix>of(), positions)) {
      TightBindingModel both = withMirrorImage(single);
      BlochPoint k = new BlochSolver(both, 1e-8, Kernel.SCALAR, full).solve(at);
      assertEquals(2, k.multiplets().count());
      BlochPoint turned = k.rotated(unitaryInside(k.multiplets(), 4, random));
      for (BandQuantity quantity :
          List.of(new CurvatureFlux(), MomentFlux.inSpace(), BerryCurvature.inSpace())) {
        BandValues before = quantity.at(k);
        BandValues after = quantity.at(turned);
        double tolerance = 1e-12 * Math.max(1, largest(before));
        for (int c = 0; c < before.components(); c++) {
          for (int g = 0; g < 2; g++) {
            String what = quantity.label().components().get(c);
            assertEquals(before.trace(c, g), after.trace(c, g), tolerance, what);
          }
        }
      }
      double moved = Math.abs(diagonalAlone(k) - diagonalAlone(turned));
      assertTrue(moved > 1e-8, "band by band the product depends on the basis: " + moved);
    }
  }

  /** \(\sum_nV_{x,nn}\Omega_{z,nn}\) of the lower doublet, read band by band. */
  private static double diagonalAlone(BlochPoint k) {
    ComplexMatrix curvature = new InterbandCurl(k, 2).curvature();
    return k.velocity(0).re(0, 0) * curvature.re(0, 0)
        + k.velocity(0).re(1, 1) * curvature.re(1, 1);
  }

  private static TightBindingModel withMirrorImage(TightBindingModel single) {
    RealSpaceMatrix h = single.hamiltonian();
    double[][] re = new double[h.cells().size()][16];
    double[][] im = new double[h.cells().size()][16];
    for (int i = 0; i < re.length; i++) {
      CellIndex cell = h.cells().get(i);
      int image = h.indexOf(new CellIndex(-cell.r1(), cell.r2(), cell.r3()));
      for (int e = 0; e < 4; e++) {
        int first = e / 2 * 4 + e % 2;
        int second = (2 + e / 2) * 4 + 2 + e % 2;
        re[i][first] = h.re(i, e / 2, e % 2);
        im[i][first] = h.im(i, e / 2, e % 2);
        re[i][second] = h.re(image, e / 2, e % 2);
        im[i][second] = h.im(image, e / 2, e % 2);
      }
    }
    return TightBindingModel.of(
        single.lattice(), 3, new RealSpaceMatrix(4, h.cells(), re, im), new double[4][3]);
  }

  /** Positions between all orbitals of a cell, at random. */
  private static List<RealSpaceMatrix> scatteredPositions(SplittableRandom random) {
    List<RealSpaceMatrix> positions = new ArrayList<>();
    for (int axis = 0; axis < 3; axis++) {
      double[] re = new double[16];
      double[] im = new double[16];
      for (int m = 0; m < 4; m++) {
        for (int n = 0; n < m; n++) {
          re[4 * m + n] = random.nextDouble(-0.3, 0.3);
          im[4 * m + n] = random.nextDouble(-0.3, 0.3);
          re[4 * n + m] = re[4 * m + n];
          im[4 * n + m] = -im[4 * m + n];
        }
      }
      positions.add(
          new RealSpaceMatrix(
              4, List.of(CellIndex.HOME), new double[][] {re}, new double[][] {im}));
    }
    return positions;
  }

  /** H ⊗ 1. */
  private static TightBindingModel twice(TightBindingModel single) {
    RealSpaceMatrix h = single.hamiltonian();
    double[][] re = new double[h.cells().size()][16];
    double[][] im = new double[h.cells().size()][16];
    for (int i = 0; i < re.length; i++) {
      for (int e = 0; e < 16; e++) {
        int row = e / 4;
        int column = e % 4;
        if (row % 2 == column % 2) {
          re[i][e] = h.re(i, row / 2, column / 2);
          im[i][e] = h.im(i, row / 2, column / 2);
        }
      }
    }
    return TightBindingModel.of(
        single.lattice(), 3, new RealSpaceMatrix(4, h.cells(), re, im), new double[4][3]);
  }

  private static void check(BlochSolver solver, KPoint at, SplittableRandom random) {
    BlochPoint k = solver.solve(at);
    assertEquals(k.bands() / 2, k.multiplets().count()); // PT makes every band double
    BlochPoint turned = k.rotated(unitaryInside(k.multiplets(), k.bands(), random));
    double moved = 0;
    for (int n = 0; n < k.bands(); n++) {
      moved = Math.max(moved, Math.abs(k.velocity(0).re(n, 0) - turned.velocity(0).re(n, 0)));
    }
    assertTrue(moved > 1e-3, "the rotation must do something");
    // Curvature and moment of a PT doublet vanish by cancellation of what the metric bounds.
    double metric = largest(new QuantumMetric().at(k));
    for (BandQuantity quantity : QUANTITIES) {
      assertSame(quantity.label().name(), quantity.at(k), quantity.at(turned), metric);
    }
    BandValues curl = new MetricCurl(k, solver.secondDerivatives(k)).values();
    BandValues turnedCurl = new MetricCurl(turned, solver.secondDerivatives(turned)).values();
    assertSame("curl of the metric", curl, turnedCurl, metric);
    double[] occupations = random.doubles(k.multiplets().count()).toArray();
    for (int c = 0; c < 2; c++) {
      double before = weighted(new LambdaMoment().at(k), curl, c, occupations);
      double after = weighted(new LambdaMoment().at(turned), turnedCurl, c, occupations);
      assertEquals(before, after, 1e-12 * Math.max(largest(curl), metric), "Λ of occupied states");
    }
  }

  private static double weighted(
      BandValues first, BandValues curl, int component, double... occupations) {
    return first.weighted(component, occupations) + curl.weighted(component, occupations);
  }

  private static void assertSame(
      String what, BandValues before, BandValues after, double leastScale) {
    double tolerance = 1e-12 * Math.max(largest(before), leastScale);
    for (int c = 0; c < before.components(); c++) {
      for (int g = 0; g < before.multiplets(); g++) {
        assertEquals(before.trace(c, g), after.trace(c, g), tolerance, what);
      }
    }
  }

  private static double largest(BandValues values) {
    double largest = 0;
    for (int c = 0; c < values.components(); c++) {
      for (int g = 0; g < values.multiplets(); g++) {
        largest = Math.max(largest, Math.abs(values.trace(c, g)));
      }
    }
    return largest;
  }

  /** A connection inside a doublet is rounding divided by rounding: at times small, not always. */
  @Test
  void readBandByBandTheSameStatesAreMeaningless() {
    BlochSolver doublets = new BlochSolver(ReferenceModel.read("bilayer8"), 1e-4);
    BlochSolver singles = new BlochSolver(ReferenceModel.read("bilayer8"), 0);
    double worst = 0;
    for (KPoint at : GenericPoints.of(2, 20)) {
      double right = new QuantumMetric().at(doublets.solve(at)).trace(0, 0);
      BandValues wrong = new QuantumMetric().at(singles.solve(at));
      double sum = wrong.trace(0, 0) + wrong.trace(0, 1);
      worst = Math.max(worst, Double.isNaN(sum) ? Double.MAX_VALUE : Math.abs(sum / right - 1));
    }
    assertTrue(worst > 1, "band by band within a factor of " + worst);
  }

  /** A random 2×2 unitary in every doublet, the identity elsewhere. */
  static ComplexMatrix unitaryInside(Multiplets groups, int bands, SplittableRandom random) {
    double[] re = new double[bands * bands];
    double[] im = new double[bands * bands];
    for (int g = 0; g < groups.count(); g++) {
      int n = groups.from(g);
      if (groups.degeneracy(g) != 2) {
        re[n * bands + n] = 1;
        continue;
      }
      double tilt = random.nextDouble(0, Math.PI);
      double a = random.nextDouble(0, 2 * Math.PI);
      double b = random.nextDouble(0, 2 * Math.PI);
      int m = n + 1;
      re[n * bands + n] = Math.cos(tilt) * Math.cos(a);
      im[n * bands + n] = Math.cos(tilt) * Math.sin(a);
      re[n * bands + m] = -Math.sin(tilt) * Math.cos(b);
      im[n * bands + m] = Math.sin(tilt) * Math.sin(b);
      re[m * bands + n] = Math.sin(tilt) * Math.cos(b);
      im[m * bands + n] = Math.sin(tilt) * Math.sin(b);
      re[m * bands + m] = Math.cos(tilt) * Math.cos(a);
      im[m * bands + m] = -Math.cos(tilt) * Math.sin(a);
    }
    return new ComplexMatrix(bands, bands, re, im);
  }
}
