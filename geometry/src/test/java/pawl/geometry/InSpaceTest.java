package pawl.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/** The components of three-dimensional crystals. */
class InSpaceTest {

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  private static TightBindingModel twoBands(SplittableRandom random) {
    List<CellIndex> cells = new ArrayList<>(List.of(CellIndex.HOME));
    for (int axis = 0; axis < 3; axis++) {
      CellIndex cell = new CellIndex(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0);
      cells.add(cell);
      cells.add(cell.negated());
    }
    double[][] re = new double[7][4];
    double[][] im = new double[7][4];
    for (int i = 0; i < 7; i++) {
      int mirror = cells.indexOf(cells.get(i).negated());
      for (int e = 0; e < 4; e++) {
        double x = random.nextDouble(-1, 1);
        double y = random.nextDouble(-1, 1);
        int transposed = e % 2 * 2 + e / 2;
        re[i][e] += x;
        im[i][e] += y;
        re[mirror][transposed] += x;
        im[mirror][transposed] -= y;
      }
    }
    Lattice lattice =
        Lattice.of(new double[] {2, 0.3, 0}, new double[] {0, 3, 0.2}, new double[] {0.1, 0, 2.5});
    return TightBindingModel.of(
        lattice,
        3,
        new RealSpaceMatrix(2, cells, re, im),
        new double[][] {{0, 0, 0}, {0.7, 0.2, 1.1}});
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("of two bands, Ω² = 4 det G per plane and the moment is half the gap times Ω")
  void twoBandIdentities(long seed) {
    var random = new SplittableRandom(seed);
    BlochPoint k =
        new BlochSolver(twoBands(random), 1e-4)
            .solve(new KPoint(random.nextDouble(), random.nextDouble(), random.nextDouble()));
    BandValues curvature = BerryCurvature.inSpace().at(k);
    BandValues moment = OrbitalMoment.inSpace().at(k);
    BandValues metric = QuantumMetric.inSpace().at(k);
    int[][] component = {{0, 1, 2}, {1, 3, 4}, {2, 4, 5}};
    for (int c = 0; c < 3; c++) {
      int a = (c + 1) % 3;
      int b = (c + 2) % 3;
      for (int n = 0; n < 2; n++) {
        double omega = curvature.trace(c, n);
        double product = metric.trace(component[a][a], n) * metric.trace(component[b][b], n);
        double off = metric.trace(component[a][b], n);
        // A difference of two products of this size.
        assertEquals(omega * omega, 4 * (product - off * off), 1e-11 * (1 + product));
        double gap = k.energy(1 - n) - k.energy(n);
        assertEquals(gap * omega / 2, moment.trace(c, n), 1e-12 * (1 + Math.abs(omega)));
      }
    }
  }

  @Test
  @DisplayName("a plane is a crystal in space that has no third direction of hopping")
  void plane() {
    TightBindingModel plane = ReferenceModel.read("haldane_str");
    TightBindingModel space =
        TightBindingModel.of(plane.lattice(), 3, plane.hamiltonian(), plane.requireCentres());
    KPoint at = new KPoint(0.13, 0.29, 0);
    BlochPoint flat = new BlochSolver(plane, 1e-4).solve(at);
    BlochPoint k = new BlochSolver(space, 1e-4).solve(at);
    double moment = new OrbitalMoment().at(flat).trace(0, 0);
    assertEquals(moment, OrbitalMoment.inSpace().at(k).trace(2, 0), 1e-14);
    assertEquals(0, OrbitalMoment.inSpace().at(k).trace(0, 0), 1e-14);
    BandValues metric = QuantumMetric.inSpace().at(k);
    assertEquals(new QuantumMetric().at(flat).trace(0, 0), metric.trace(0, 0), 1e-13);
    assertEquals(new QuantumMetric().at(flat).trace(1, 0), metric.trace(1, 0), 1e-13);
    assertEquals(new QuantumMetric().at(flat).trace(2, 0), metric.trace(3, 0), 1e-13);
    assertEquals(0, metric.trace(5, 0), 1e-14);
    assertTrue(Math.abs(moment) > 1e-3);
  }
}
