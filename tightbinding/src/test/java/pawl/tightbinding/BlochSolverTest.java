package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlochSolverTest {

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  private static KPoint randomPoint(SplittableRandom random) {
    return new KPoint(random.nextDouble(-1, 2), random.nextDouble(-1, 2), 0);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void energiesAreEigenvaluesOfTheLiteralSum(long seed) {
    var random = new SplittableRandom(seed);
    TightBindingModel model = RandomModel.of(random, 3);
    KPoint k = randomPoint(random);
    BlochPoint point = new BlochSolver(model, 1e-4).solve(k);
    // det(H - E) of the literal atomic-gauge sum vanishes at each energy.
    for (int n = 0; n < 3; n++) {
      double[][][] h = literal(model, k);
      for (int d = 0; d < 3; d++) {
        h[d][d][0] -= point.energy(n);
      }
      double[] det = determinant(h);
      assertEquals(0, Math.hypot(det[0], det[1]), 1e-13); // a cubic of O(1) coefficients
    }
    double[] withoutCentres = new BandSolver(model).energies(k);
    for (int n = 0; n < 3; n++) {
      assertEquals(point.energy(n), withoutCentres[n], 1e-13); // the gauge does not matter
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void velocitiesAreSlopesOfTheBands(long seed) {
    var random = new SplittableRandom(seed);
    TightBindingModel model = RandomModel.of(random, 4);
    KPoint k = randomPoint(random);
    BlochSolver solver = new BlochSolver(model, 1e-4);
    BlochPoint point = solver.solve(k);
    double h = 1e-3;
    for (int axis = 0; axis < 2; axis++) {
      for (int n = 0; n < 4; n++) {
        double slope =
            (8 * (energy(solver, model, k, axis, h, n) - energy(solver, model, k, axis, -h, n))
                    - (energy(solver, model, k, axis, 2 * h, n)
                        - energy(solver, model, k, axis, -2 * h, n)))
                / (12 * h);
        // h^4 times the fifth derivative, which grows as the inverse fourth power of the gap.
        assertEquals(slope, point.velocity(axis).re(n, n), 1e-8);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void bandMassesFollowFromTheSumRule(long seed) {
    var random = new SplittableRandom(seed);
    TightBindingModel model = RandomModel.of(random, 4);
    KPoint k = randomPoint(random);
    BlochSolver solver = new BlochSolver(model, 1e-4);
    BlochPoint p = solver.solve(k);
    ComplexMatrix[][] w = solver.secondDerivatives(p);
    double h = 1e-3;
    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 2; b++) {
        for (int n = 0; n < 4; n++) {
          double mass = w[a][b].re(n, n);
          for (int m = 0; m < 4; m++) {
            if (m != n) {
              ComplexMatrix va = p.velocity(a);
              ComplexMatrix vb = p.velocity(b);
              double product = va.re(n, m) * vb.re(m, n) - va.im(n, m) * vb.im(m, n);
              mass += 2 * product / (p.energy(n) - p.energy(m));
            }
          }
          double slope =
              (8
                          * (velocity(solver, model, k, b, h, a, n)
                              - velocity(solver, model, k, b, -h, a, n))
                      - (velocity(solver, model, k, b, 2 * h, a, n)
                          - velocity(solver, model, k, b, -2 * h, a, n)))
                  / (12 * h);
          // h^4 times the sixth derivative, which grows as the inverse fifth power of the gap.
          assertEquals(slope, mass, 1e-6 * (1 + Math.abs(mass)));
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void movingAnOrbitalByALatticeVectorChangesNothing(long seed) {
    var random = new SplittableRandom(seed);
    TightBindingModel model = RandomModel.of(random, 3);
    KPoint k = randomPoint(random);
    BlochPoint here = new BlochSolver(model, 1e-4).solve(k);
    BlochPoint moved =
        new BlochSolver(relabelled(model, 1, new CellIndex(1, -1, 0)), 1e-4).solve(k);
    for (int n = 0; n < 3; n++) {
      for (int m = 0; m < 3; m++) {
        double a = Math.hypot(here.connection(0).re(n, m), here.connection(0).im(n, m));
        double b = Math.hypot(moved.connection(0).re(n, m), moved.connection(0).im(n, m));
        assertEquals(a, b, 1e-10 * (1 + a)); // rounding over the smallest gap
      }
    }
  }

  /** The same crystal with orbital {@code o} labelled by another cell. */
  static TightBindingModel relabelled(TightBindingModel model, int o, CellIndex by) {
    RealSpaceMatrix h = model.hamiltonian();
    List<CellIndex> cells = new ArrayList<>();
    for (int r1 = -4; r1 <= 4; r1++) {
      for (int r2 = -4; r2 <= 4; r2++) {
        cells.add(new CellIndex(r1, r2, 0));
      }
    }
    int n = h.orbitals();
    double[][] re = new double[cells.size()][n * n];
    double[][] im = new double[cells.size()][n * n];
    for (int i = 0; i < h.cells().size(); i++) {
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          CellIndex r = h.cells().get(i);
          r = b == o ? r.plus(by.negated()) : r;
          r = a == o ? r.plus(by) : r;
          re[cells.indexOf(r)][a * n + b] = h.re(i, a, b);
          im[cells.indexOf(r)][a * n + b] = h.im(i, a, b);
        }
      }
    }
    double[][] centres = model.requireCentres();
    double[] shift = model.lattice().toCartesian(by.r1(), by.r2(), by.r3());
    for (int c = 0; c < 3; c++) {
      centres[o][c] += shift[c];
    }
    return TightBindingModel.of(model.lattice(), 2, new RealSpaceMatrix(n, cells, re, im), centres);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theConnectionIsHermitianAndEmptyInsideMultiplets(long seed) {
    var random = new SplittableRandom(seed);
    BlochPoint p = new BlochSolver(RandomModel.of(random, 5), 0.3).solve(randomPoint(random));
    Multiplets groups = p.multiplets();
    for (int n = 0; n < 5; n++) {
      for (int m = 0; m < 5; m++) {
        double re = p.connection(1).re(n, m);
        double im = p.connection(1).im(n, m);
        assertEquals(re, p.connection(1).re(m, n), 1e-14 * (1 + Math.abs(re)));
        assertEquals(im, -p.connection(1).im(m, n), 1e-14 * (1 + Math.abs(im)));
        if (groups.of(n) == groups.of(m)) {
          assertEquals(0, Math.abs(re) + Math.abs(im));
        } else {
          assertTrue(Math.abs(p.energy(n) - p.energy(m)) >= 0.3);
        }
      }
    }
  }

  @Test
  void refusesAModelWithoutCentres() {
    TightBindingModel known = RandomModel.of(new SplittableRandom(1), 2);
    TightBindingModel unknown =
        TightBindingModel.withoutCentres(known.lattice(), 2, known.hamiltonian());
    ModelException refusal =
        assertThrows(ModelException.class, () -> new BlochSolver(unknown, 1e-4));
    assertTrue(refusal.getMessage().contains("--centres FILE|zero"));
  }

  @Test
  void refusesAPlaneThatIsNotXy() {
    TightBindingModel flat = RandomModel.of(new SplittableRandom(1), 2);
    Lattice tilted =
        Lattice.of(new double[] {3, 0, 0}, new double[] {0, 2, 2}, new double[] {0, -20, 20});
    TightBindingModel model =
        TightBindingModel.of(tilted, 2, flat.hamiltonian(), flat.requireCentres());
    ModelException refusal = assertThrows(ModelException.class, () -> new BlochSolver(model, 1e-4));
    assertTrue(refusal.getMessage().contains("xy plane"));
  }

  @Test
  void multipletsChainNeighbours() {
    Multiplets groups = Multiplets.of(new double[] {0, 0.9e-4, 1.8e-4, 1, 1 + 2e-4}, 1e-4);
    assertEquals(3, groups.count());
    assertArrayEquals(
        new int[] {0, 3, 4}, new int[] {groups.from(0), groups.from(1), groups.from(2)});
    assertEquals(0.9e-4, groups.energy(0), 1e-19); // rounding of a mean
    assertEquals(5, groups.to(2));
  }

  private static double energy(
      BlochSolver solver, TightBindingModel model, KPoint k, int axis, double step, int band) {
    return solver.solve(moved(model, k, axis, step)).energy(band);
  }

  private static double velocity(
      BlochSolver solver,
      TightBindingModel model,
      KPoint k,
      int axis,
      double step,
      int component,
      int band) {
    return solver.solve(moved(model, k, axis, step)).velocity(component).re(band, band);
  }

  /** k moved along a Cartesian direction by a step in 1/Å. */
  private static KPoint moved(TightBindingModel model, KPoint k, int axis, double step) {
    Lattice a = model.lattice();
    double turn = step / (2 * Math.PI);
    return new KPoint(k.k1() + a.vector(0, axis) * turn, k.k2() + a.vector(1, axis) * turn, 0);
  }

  private static double[][][] literal(TightBindingModel model, KPoint k) {
    int n = model.orbitals();
    double[][] tau = model.requireCentres();
    double[][][] h = new double[n][n][2];
    RealSpaceMatrix matrix = model.hamiltonian();
    for (int i = 0; i < matrix.cells().size(); i++) {
      CellIndex r = matrix.cells().get(i);
      double[] cell = model.lattice().toCartesian(r.r1(), r.r2(), r.r3());
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          double phase = 0;
          for (int c = 0; c < 3; c++) {
            double kc =
                k.k1() * model.lattice().reciprocal(0, c)
                    + k.k2() * model.lattice().reciprocal(1, c);
            phase += kc * (cell[c] + tau[b][c] - tau[a][c]);
          }
          double re = matrix.re(i, a, b);
          double im = matrix.im(i, a, b);
          h[a][b][0] += re * Math.cos(phase) - im * Math.sin(phase);
          h[a][b][1] += im * Math.cos(phase) + re * Math.sin(phase);
        }
      }
    }
    return h;
  }

  private static double[] determinant(double[][][] h) {
    double[] sum = new double[2];
    for (int a = 0; a < 3; a++) {
      int b = (a + 1) % 3;
      int c = (a + 2) % 3;
      add(sum, 1, times(times(h[0][a], h[1][b]), h[2][c]));
      add(sum, -1, times(times(h[0][a], h[1][c]), h[2][b]));
    }
    return sum;
  }

  private static double[] times(double[] a, double[] b) {
    return new double[] {a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]};
  }

  private static void add(double[] sum, double sign, double[] x) {
    sum[0] += sign * x[0];
    sum[1] += sign * x[1];
  }
}
