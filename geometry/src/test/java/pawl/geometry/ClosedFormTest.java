package pawl.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * The Chern insulator of Qi, Wu and Zhang, PRB 74, 085308 (2006): H = sin kx σx + sin ky σy + (m +
 * cos kx + cos ky) σz on a square lattice of 1 Å, whose geometry is that of the unit vector d.
 */
class ClosedFormTest {

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  static TightBindingModel insulator(double m) {
    double[][] re = new double[5][4];
    double[][] im = new double[5][4];
    re[0] = new double[] {m, 0, 0, -m};
    // e^{ikx}: σx / 2i + σz / 2, and its adjoint; e^{iky}: σy / 2i + σz / 2.
    re[1] = new double[] {0.5, 0, 0, -0.5};
    im[1] = new double[] {0, -0.5, -0.5, 0};
    re[2] = re[1].clone();
    im[2] = new double[] {0, 0.5, 0.5, 0};
    re[3] = new double[] {0.5, -0.5, 0.5, -0.5};
    re[4] = new double[] {0.5, 0.5, -0.5, -0.5};
    var cells =
        List.of(
            CellIndex.HOME,
            new CellIndex(1, 0, 0),
            new CellIndex(-1, 0, 0),
            new CellIndex(0, 1, 0),
            new CellIndex(0, -1, 0));
    Lattice square =
        Lattice.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});
    return TightBindingModel.of(square, 2, new RealSpaceMatrix(2, cells, re, im), new double[2][3]);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void geometryOfAUnitVector(long seed) {
    var random = new SplittableRandom(seed);
    double m = random.nextDouble(-3, 3);
    double kx = random.nextDouble(-3, 3);
    double ky = random.nextDouble(-3, 3);
    BlochPoint k =
        new BlochSolver(insulator(m), 0)
            .solve(new KPoint(kx / (2 * Math.PI), ky / (2 * Math.PI), 0));
    double[] d = {Math.sin(kx), Math.sin(ky), m + Math.cos(kx) + Math.cos(ky)};
    double[] dx = {Math.cos(kx), 0, -Math.sin(kx)};
    double[] dy = {0, Math.cos(ky), -Math.sin(ky)};
    double e = Math.sqrt(dot(d, d));
    double triple =
        d[0] * (dx[1] * dy[2] - dx[2] * dy[1])
            + d[1] * (dx[2] * dy[0] - dx[0] * dy[2])
            + d[2] * (dx[0] * dy[1] - dx[1] * dy[0]);
    double tolerance =
        1e-12 * Math.max(1, 1 / (e * e * e)); // rounding grows with the gap's inverse
    // Lower band: Ω = d·(∂x d × ∂y d) / 2|d|³ and moment |d| Ω, with e|d|Ω/ħ for either band.
    assertEquals(triple / (2 * e * e * e), new BerryCurvature().at(k).trace(0, 0), tolerance);
    assertEquals(-triple / (2 * e * e * e), new BerryCurvature().at(k).trace(0, 1), tolerance);
    assertEquals(triple / (2 * e * e), new OrbitalMoment().at(k).trace(0, 0), tolerance);
    assertEquals(triple / (2 * e * e), new OrbitalMoment().at(k).trace(0, 1), tolerance);
    double gxy = (dot(dx, dy) - dot(d, dx) * dot(d, dy) / (e * e)) / (4 * e * e);
    assertEquals(gxy, new QuantumMetric().at(k).trace(1, 0), tolerance);
    assertEquals(gxy, new QuantumMetric().at(k).trace(1, 1), tolerance);
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  /** H = d·σ with d = (sin kx + ½ sin kz, sin ky, m + cos kx + cos ky + cos kz), a = 1 Å. */
  static TightBindingModel weyl(double m) {
    Lattice cube =
        Lattice.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});
    double[][] re = new double[7][4];
    double[][] im = new double[7][4];
    re[0] = new double[] {m, 0, 0, -m};
    List<CellIndex> cells = new ArrayList<>(List.of(CellIndex.HOME));
    double[] sigmaX = {0.5, 0, 0.25};
    double[] sigmaY = {0, 0.5, 0};
    for (int axis = 0; axis < 3; axis++) {
      for (int sign : new int[] {1, -1}) {
        int i = cells.size();
        cells.add(new CellIndex(axis == 0 ? sign : 0, axis == 1 ? sign : 0, axis == 2 ? sign : 0));
        // sin k = (e^{ik} - e^{-ik}) / 2i: element 01 of σx is 1, of σy is -i.
        re[i] = new double[] {0.5, -sign * sigmaY[axis], sign * sigmaY[axis], -0.5};
        im[i] = new double[] {0, -sign * sigmaX[axis], -sign * sigmaX[axis], 0};
      }
    }
    return TightBindingModel.of(cube, 3, new RealSpaceMatrix(2, cells, re, im), new double[2][3]);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void curvatureInSpace(long seed) {
    var random = new SplittableRandom(seed);
    double m = random.nextDouble(-3, 3);
    double[] q = random.doubles(3, -3, 3).toArray();
    KPoint kFrac = new KPoint(q[0] / (2 * Math.PI), q[1] / (2 * Math.PI), q[2] / (2 * Math.PI));
    BlochPoint k = new BlochSolver(weyl(m), 0).solve(kFrac);
    double[] d = {
      Math.sin(q[0]) + Math.sin(q[2]) / 2,
      Math.sin(q[1]),
      m + Math.cos(q[0]) + Math.cos(q[1]) + Math.cos(q[2])
    };
    double[][] slopes = {
      {Math.cos(q[0]), 0, -Math.sin(q[0])},
      {0, Math.cos(q[1]), -Math.sin(q[1])},
      {Math.cos(q[2]) / 2, 0, -Math.sin(q[2])}
    };
    double e = Math.sqrt(dot(d, d));
    assertEquals(-e, k.energy(0), 1e-14); // the model is the one of the formula
    double tolerance = 1e-12 * Math.max(1, 1 / (e * e * e));
    BandValues curvature = BerryCurvature.inSpace().at(k);
    for (int c = 0; c < 3; c++) {
      double[] a = slopes[(c + 1) % 3];
      double[] b = slopes[(c + 2) % 3];
      double triple =
          d[0] * (a[1] * b[2] - a[2] * b[1])
              + d[1] * (a[2] * b[0] - a[0] * b[2])
              + d[2] * (a[0] * b[1] - a[1] * b[0]);
      assertEquals(triple / (2 * e * e * e), curvature.trace(c, 0), tolerance);
      assertEquals(-triple / (2 * e * e * e), curvature.trace(c, 1), tolerance);
    }
    // z alone and z of three are one formula.
    assertEquals(new BerryCurvature().at(k).trace(0, 0), curvature.trace(2, 0));
  }
}
