package pawl.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.GenericPoints;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * The same crystal in other Wannier functions: mixed by a unitary matrix, one of them moved by a
 * lattice vector, mixed again. Positions that were diagonal no longer are, at R = 0 and beyond, and
 * curvatures and metrics of the bands must not notice.
 */
class FullPositionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"haldane_C", "haldane_str", "mirror3", "bilayer8"})
  void otherWannierFunctionsGiveTheSameGeometry(String name) {
    TightBindingModel model = ReferenceModel.read(name);
    Functions mixed = Functions.of(model).mixed(1).moved(model, 1, -1).mixed(2);
    BlochSolver original = new BlochSolver(model, 1e-4);
    BlochSolver full = new BlochSolver(mixed.model(model), 1e-4, Kernel.SCALAR, mixed.positions);
    BlochSolver wrong = new BlochSolver(mixed.model(model), 1e-4);
    double worst = 0;
    double worstMoment = 0;
    for (KPoint k : GenericPoints.of(2, 20)) {
      BlochPoint at = original.solve(k);
      assertSame(new BerryCurvature(), at, full.solve(k));
      assertSame(new QuantumMetric(), at, full.solve(k));
      assertSame(LambdaMoment.withPositions(), at, full.solve(k));
      assertSame(MetricFlux.withPositions(), at, full.solve(k));
      worst = Math.max(worst, difference(new QuantumMetric(), at, wrong.solve(k)));
      BlochPoint there = full.solve(k);
      worstMoment = Math.max(worstMoment, difference(new LambdaMoment(), at, there));
    }
    assertTrue(worstMoment > 0.1, "without them Λ is off by " + worstMoment + " Å³");
    assertTrue(worst > 0.1, "with the new centres alone the metric is off by " + worst + " Å²");
  }

  @ParameterizedTest(name = "m = {0}")
  @ValueSource(doubles = {-1.4, 0.4, 2.3})
  void soOfThreeDimensionalCrystals(double m) {
    TightBindingModel model = ClosedFormTest.weyl(m);
    Functions mixed = Functions.of(model).mixed(3).moved(model, 1, -1).mixed(4);
    BlochSolver original = new BlochSolver(model, 1e-4);
    BlochSolver full = new BlochSolver(mixed.model(model), 1e-4, Kernel.SCALAR, mixed.positions);
    BlochSolver centres = new BlochSolver(mixed.model(model), 1e-4);
    double worst = 0;
    for (KPoint at : GenericPoints.of(3, 20)) {
      BlochPoint expected = original.solve(at);
      BlochPoint k = full.solve(at);
      assertSame(BerryCurvature.inSpace(), expected, k);
      assertSame(new CurvatureFlux(), expected, k);
      assertEquals(
          OrbitalMoment.inSpace().at(centres.solve(at)).trace(0, 0),
          OrbitalMoment.inSpace().at(k).trace(0, 0),
          "moments take the centres alone");
      worst = Math.max(worst, difference(new CurvatureFlux(), expected, centres.solve(at)));
    }
    assertTrue(worst > 0.01, "with the new centres alone the flux is off by " + worst + " eV Å³");
  }

  private static void assertSame(BandQuantity quantity, BlochPoint expected, BlochPoint actual) {
    BandValues metric = new QuantumMetric().at(expected);
    for (int g = 0; g < metric.multiplets(); g++) {
      // Rounding relative to what cancels, which the metric bounds, enlarged by small gaps.
      double tolerance = 1e-9 * (1 + metric.trace(0, g) + metric.trace(2, g));
      for (int c = 0; c < quantity.label().components().size(); c++) {
        assertEquals(
            quantity.at(expected).trace(c, g),
            quantity.at(actual).trace(c, g),
            tolerance,
            quantity.label().name());
      }
    }
  }

  private static double difference(BandQuantity quantity, BlochPoint a, BlochPoint b) {
    return Math.abs(quantity.at(a).trace(0, 0) - quantity.at(b).trace(0, 0));
  }

  /** H(R), x(R), y(R), z(R) in some Wannier functions. */
  private static final class Functions {

    private final RealSpaceMatrix hamiltonian;
    private final List<RealSpaceMatrix> positions;

    private Functions(RealSpaceMatrix hamiltonian, List<RealSpaceMatrix> positions) {
      this.hamiltonian = hamiltonian;
      this.positions = positions;
    }

    static Functions of(TightBindingModel model) {
      int n = model.orbitals();
      List<RealSpaceMatrix> positions = new ArrayList<>();
      for (int axis = 0; axis < 3; axis++) {
        double[] re = new double[n * n];
        for (int m = 0; m < n; m++) {
          re[m * n + m] = model.requireCentres()[m][axis];
        }
        double[] im = new double[n * n];
        positions.add(
            new RealSpaceMatrix(
                n, List.of(CellIndex.HOME), new double[][] {re}, new double[][] {im}));
      }
      return new Functions(model.hamiltonian(), positions);
    }

    /** The model with the centres that the positions have now. */
    TightBindingModel model(TightBindingModel original) {
      int n = original.orbitals();
      double[][] centres = new double[n][3];
      for (int axis = 0; axis < 3; axis++) {
        int home = positions.get(axis).indexOf(CellIndex.HOME);
        for (int m = 0; m < n; m++) {
          centres[m][axis] = positions.get(axis).re(home, m, m);
        }
      }
      return TightBindingModel.of(original.lattice(), original.dimension(), hamiltonian, centres);
    }

    /** In functions mixed by a random unitary matrix, O' = W†OW. */
    Functions mixed(long seed) {
      Rotation rotation = Rotation.random(hamiltonian.orbitals(), seed);
      return new Functions(rotation.of(hamiltonian), positions.stream().map(rotation::of).toList());
    }

    /** With function 0 replaced by that of another cell. */
    Functions moved(TightBindingModel model, int r1, int r2) {
      CellIndex by = new CellIndex(r1, r2, 0);
      double[] vector = model.lattice().toCartesian(r1, r2, 0);
      List<RealSpaceMatrix> moved = new ArrayList<>();
      for (int axis = 0; axis < 3; axis++) {
        moved.add(shifted(positions.get(axis), by, vector[axis]));
      }
      return new Functions(shifted(hamiltonian, by, 0), moved);
    }

    /** O'_mn(R) = O_mn(R + T_n - T_m), and the diagonal at R = 0 grows by a component of T. */
    private static RealSpaceMatrix shifted(RealSpaceMatrix o, CellIndex t, double along) {
      int n = o.orbitals();
      TreeSet<CellIndex> cells = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
      for (CellIndex cell : o.cells()) {
        cells.add(cell);
        cells.add(plus(cell, t, 1));
        cells.add(plus(cell, t, -1));
      }
      List<CellIndex> all = List.copyOf(cells);
      double[][] re = new double[all.size()][n * n];
      double[][] im = new double[all.size()][n * n];
      for (int i = 0; i < re.length; i++) {
        for (int row = 0; row < n; row++) {
          for (int column = 0; column < n; column++) {
            int sign = (column == 0 ? 1 : 0) - (row == 0 ? 1 : 0);
            int from = o.indexOf(plus(all.get(i), t, sign));
            if (from >= 0) {
              re[i][row * n + column] = o.re(from, row, column);
              im[i][row * n + column] = o.im(from, row, column);
            }
          }
        }
      }
      re[all.indexOf(CellIndex.HOME)][0] += along;
      return new RealSpaceMatrix(n, all, re, im);
    }

    private static CellIndex plus(CellIndex cell, CellIndex t, int sign) {
      return new CellIndex(
          cell.r1() + sign * t.r1(), cell.r2() + sign * t.r2(), cell.r3() + sign * t.r3());
    }
  }

  /** A unitary matrix. */
  private record Rotation(int n, double[] re, double[] im) {

    /** Rotations by random angles and phases in all pairs of functions. */
    static Rotation random(int n, long seed) {
      var random = new SplittableRandom(seed);
      double[] re = new double[n * n];
      double[] im = new double[n * n];
      for (int i = 0; i < n; i++) {
        re[i * n + i] = 1;
      }
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          double angle = random.nextDouble(0.3, 1.2);
          double phase = random.nextDouble(0, 6);
          for (int row = 0; row < n; row++) {
            int a = row * n + p;
            int b = row * n + q;
            double turnedRe = re[b] * Math.cos(phase) - im[b] * Math.sin(phase);
            double turnedIm = re[b] * Math.sin(phase) + im[b] * Math.cos(phase);
            double x = re[a];
            double y = im[a];
            re[a] = Math.cos(angle) * x + Math.sin(angle) * turnedRe;
            im[a] = Math.cos(angle) * y + Math.sin(angle) * turnedIm;
            re[b] = Math.cos(angle) * turnedRe - Math.sin(angle) * x;
            im[b] = Math.cos(angle) * turnedIm - Math.sin(angle) * y;
          }
        }
      }
      return new Rotation(n, re, im);
    }

    RealSpaceMatrix of(RealSpaceMatrix o) {
      double[][] turnedRe = new double[o.cells().size()][n * n];
      double[][] turnedIm = new double[o.cells().size()][n * n];
      for (int cell = 0; cell < turnedRe.length; cell++) {
        for (int e = 0; e < n * n; e++) {
          for (int s = 0; s < n * n; s++) {
            int left = s / n * n + e / n;
            int right = s % n * n + e % n;
            double aRe = re[left] * re[right] + im[left] * im[right];
            double aIm = re[left] * im[right] - im[left] * re[right];
            double x = o.re(cell, s / n, s % n);
            double y = o.im(cell, s / n, s % n);
            turnedRe[cell][e] += aRe * x - aIm * y;
            turnedIm[cell][e] += aRe * y + aIm * x;
          }
        }
      }
      return new RealSpaceMatrix(n, o.cells(), turnedRe, turnedIm);
    }
  }
}
