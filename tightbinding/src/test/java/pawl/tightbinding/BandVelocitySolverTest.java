package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BandVelocitySolverTest {

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  private static KPoint point(SplittableRandom random) {
    return new KPoint(random.nextDouble(), random.nextDouble(), 0);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("the slopes are the diagonal of U†∂HU, whose gauge has the centres in it")
  void agreesWithTheFullVelocities(long seed) {
    var random = new SplittableRandom(seed);
    TightBindingModel model = RandomModel.of(random, 5);
    KPoint k = point(random);
    BandVelocitySolver.Slopes found = new BandVelocitySolver(model, 0).walk().at(k);
    BlochPoint full = new BlochSolver(model, 0).solve(k);
    assertEquals(2, found.slopes().length);
    for (int n = 0; n < 5; n++) {
      assertEquals(full.energy(n), found.energies()[n], 1e-13);
      for (int c = 0; c < 2; c++) {
        assertEquals(full.velocity(c).re(n, n), found.slopes()[c][n], 1e-11);
      }
    }
  }

  /** Central differences of step s are wrong by s²ε'''/6 and rounding over s: 1e-8 at s = 1e-5. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void areTheDerivativesOfTheEnergies(long seed) {
    var random = new SplittableRandom(seed);
    TightBindingModel model = RandomModel.of(random, 4);
    KPoint k = point(random);
    BandVelocitySolver.Slopes found = new BandVelocitySolver(model, 0).walk().at(k);
    double step = 1e-5;
    BandSolver solver = new BandSolver(model);
    double[] up = solver.energies(new KPoint(k.k1() + step, k.k2(), 0));
    double[] down = solver.energies(new KPoint(k.k1() - step, k.k2(), 0));
    Lattice lattice = model.lattice();
    for (int n = 0; n < 4; n++) {
      double slope = 0;
      for (int c = 0; c < 2; c++) {
        slope += found.slopes()[c][n] * lattice.reciprocal(0, c);
      }
      assertEquals((up[n] - down[n]) / (2 * step), slope, 1e-6);
    }
  }

  /** H ⊕ H has doublets only: each band carries the slope of the one it was made from. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aMultipletCarriesItsMean(long seed) {
    var random = new SplittableRandom(seed);
    TightBindingModel single = RandomModel.of(random, 3);
    KPoint k = point(random);
    BandVelocitySolver.Slopes once = new BandVelocitySolver(single, 0).walk().at(k);
    BandVelocitySolver.Slopes twice = new BandVelocitySolver(doubled(single), 1e-8).walk().at(k);
    assertEquals(3, twice.multiplets().count());
    for (int n = 0; n < 6; n++) {
      assertEquals(once.slopes()[0][n / 2], twice.slopes()[0][n], 1e-11);
      assertEquals(once.slopes()[1][n / 2], twice.slopes()[1][n], 1e-11);
    }
    assertEquals(twice.slopes()[0][0], twice.slopes()[0][1]);
  }

  private static TightBindingModel doubled(TightBindingModel single) {
    int n = single.orbitals();
    RealSpaceMatrix h = single.hamiltonian();
    int cells = h.cells().size();
    double[][] re = new double[cells][4 * n * n];
    double[][] im = new double[cells][4 * n * n];
    for (int i = 0; i < cells; i++) {
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          for (int copy = 0; copy < 2; copy++) {
            int at = (2 * a + copy) * 2 * n + 2 * b + copy;
            re[i][at] = h.re(i, a, b);
            im[i][at] = h.im(i, a, b);
          }
        }
      }
    }
    return TightBindingModel.withoutCentres(
        single.lattice(), 2, new RealSpaceMatrix(2 * n, h.cells(), re, im));
  }

  @Test
  @DisplayName("what a walk gives does not depend on where it has been")
  void walksForget() {
    TightBindingModel model = RandomModel.of(new SplittableRandom(1), 4);
    BandVelocitySolver solver = new BandVelocitySolver(model, 1e-4);
    KPoint k = new KPoint(0.1, 0.2, 0);
    BandVelocitySolver.Walk walk = solver.walk();
    walk.at(new KPoint(0.1, 0.7, 0));
    assertArrayEquals(solver.walk().at(k).slopes()[1], walk.at(k).slopes()[1]);
  }

  @Test
  @DisplayName("a chain that leaves the xy plane has a third component")
  void tilted() {
    Lattice lattice =
        Lattice.of(new double[] {0, 0, 2}, new double[] {9, 0, 0}, new double[] {0, 9, 0});
    TightBindingModel chain =
        TightBindingBuilder.on(lattice, 1)
            .orbital("s", 0, 0, 0)
            .hop("s", "s", new CellIndex(1, 0, 0), -1.0)
            .build();
    double[][] slopes = new BandVelocitySolver(chain, 0).walk().at(new KPoint(0.25, 0, 0)).slopes();
    assertEquals(3, slopes.length);
    assertEquals(4, slopes[2][0], 1e-14); // 2 t a sin(ka)
  }

  @Test
  void refusesANegativeTolerance() {
    TightBindingModel model = RandomModel.of(new SplittableRandom(1), 2);
    assertThrows(IllegalArgumentException.class, () -> new BandVelocitySolver(model, -1));
  }

  /** k and k + G give the same energies up to rounding, which the bound must hold and not drown. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void roundingStaysBelowItsBound(long seed) {
    var random = new SplittableRandom(seed);
    TightBindingModel model = RandomModel.of(random, 6);
    KPoint k = point(random);
    KPoint same = new KPoint(k.k1() + 1, k.k2() - 1, 0);
    Rounding rounding = new Rounding(model);
    BandVelocitySolver solver = new BandVelocitySolver(model, 1e-6);
    BandVelocitySolver.Slopes one = solver.walk().at(k);
    BandVelocitySolver.Slopes other = solver.walk().at(same);
    assertTrue(rounding.energyEv() < 1e-12, rounding.energyEv() + " eV");
    for (int n = 0; n < 6; n++) {
      assertEquals(one.energies()[n], other.energies()[n], rounding.energyEv());
      double gap = one.multiplets().gapAbout(n, one.energies());
      for (int c = 0; c < 2; c++) {
        assertEquals(one.slopes()[c][n], other.slopes()[c][n], rounding.slope(gap));
      }
    }
  }

  @Test
  void theGapOfAMultipletIsToTheNearestOutsideIt() {
    double[] energies = {0, 1e-6, 0.5, 2};
    Multiplets groups = Multiplets.of(energies, 1e-4);
    assertEquals(0.5 - 1e-6, groups.gapAbout(0, energies));
    assertEquals(0.5 - 1e-6, groups.gapAbout(2, energies));
    assertEquals(1.5, groups.gapAbout(3, energies));
    assertEquals(
        Double.POSITIVE_INFINITY, Multiplets.of(new double[] {1}, 0).gapAbout(0, new double[] {1}));
    assertEquals(
        List.of(0, 0, 1, 2), List.of(groups.of(0), groups.of(1), groups.of(2), groups.of(3)));
  }
}
