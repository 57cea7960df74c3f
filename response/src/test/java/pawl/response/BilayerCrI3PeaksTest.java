package pawl.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pawl.geometry.BandValues;
import pawl.geometry.LambdaMoment;
import pawl.geometry.MetricCurl;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.GenericPoints;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.TightBindingModel;

/** Λ(k) of bilayer CrI3 among the conduction bands, as in Xiao Fig. 2 (c, d). */
class BilayerCrI3PeaksTest {

  private static final double MU = -1.95;

  private static final TightBindingModel MODEL = ReferenceModel.cri3();
  private static final BlochSolver SOLVER = new BlochSolver(MODEL, 1e-4);

  /** Λ summed over the states below μ, Å³. */
  private static double[] occupied(KPoint kFrac) {
    BlochPoint k = SOLVER.solve(kFrac);
    BandValues first = new LambdaMoment().at(k);
    BandValues metric = new MetricCurl(k, SOLVER.secondDerivatives(k)).values();
    double[] weights = new double[k.multiplets().count()];
    for (int g = 0; g < weights.length; g++) {
      weights[g] = k.multiplets().energy(g) < MU ? 1 : 0;
    }
    return new double[] {
      first.weighted(0, weights) + metric.weighted(0, weights),
      first.weighted(1, weights) + metric.weighted(1, weights)
    };
  }

  @Test
  @DisplayName("the bands at -1.95 eV avoid each other by 2.3 meV on a line from Γ to M")
  void avoidedCrossing() {
    BandSolver solver = new BandSolver(MODEL);
    double smallest = Double.POSITIVE_INFINITY;
    double where = 0;
    for (int i = 40; i <= 50; i++) {
      double[] energies = solver.energies(new KPoint(i / 100.0, i / 100.0, 0));
      double gap = energies[90] - energies[89];
      where = gap < smallest ? i / 100.0 : where;
      smallest = Math.min(gap, smallest);
      assertEquals(energies[88], energies[89], 1e-9, "PT makes doublets");
    }
    assertEquals(0.48, where);
    assertEquals(2.276e-3, smallest, 1e-5);
  }

  @Test
  @DisplayName("beside it Λ peaks, at the images under the mirror alike, far above the rest")
  void peaks() {
    double[] outer = occupied(new KPoint(0.514, 0.514, 0));
    double[] inner = occupied(new KPoint(0.455, 0.455, 0));
    double[] image = occupied(new KPoint(-0.514, 0, 0));
    // From one run: these stand where docs/theory.md says that the peaks are.
    assertArrayEquals(new double[] {1.619e5, -2.649e5}, outer, 1e2);
    assertArrayEquals(new double[] {-1.292e5, 2.701e5}, inner, 1e2);
    double[] between = occupied(new KPoint(0.48, 0.48, 0));
    assertArrayEquals(new double[] {-6.3e3, 4.8e3}, between, 1e2);
    double peakSize = Math.hypot(outer[0], outer[1]);
    for (double side : new double[] {-1, 1}) {
      double[] near = occupied(new KPoint(0.514 + 0.002 * side, 0.514 - 0.002 * side, 0));
      double[] far = occupied(new KPoint(0.514 + 0.006 * side, 0.514 - 0.006 * side, 0));
      assertTrue(Math.hypot(near[0], near[1]) < 0.5 * peakSize, near[0] + " " + near[1]);
      double[] expected = side < 0 ? new double[] {1.72e4, -4.5e3} : new double[] {1.41e4, -1.50e4};
      assertArrayEquals(expected, far, 1e2);
    }
    // kx → -kx: Λx is even, Λy odd, as far as the six decimals of the file go.
    double[] mirrored = {image[0], -image[1]};
    assertArrayEquals(outer, mirrored, 1e-4 * Math.abs(outer[1]));
    List<Double> elsewhere =
        GenericPoints.of(2, 5).stream()
            .map(BilayerCrI3PeaksTest::occupied)
            .map(lambda -> Math.hypot(lambda[0], lambda[1]))
            .sorted()
            .toList();
    assertEquals(7.0e3, elsewhere.get(2), 1e2);
    for (double[] peak : List.of(outer, inner)) {
      assertTrue(Math.hypot(peak[0], peak[1]) > 40 * elsewhere.get(2), elsewhere.toString());
    }
  }

  @Test
  @DisplayName("on the line that the mirror keeps Λy vanishes, and Λx has two peaks of either sign")
  void mirrorLine() {
    double[] first = occupied(new KPoint(0, 0.475, 0));
    double[] second = occupied(new KPoint(0, 0.52, 0));
    assertEquals(-2.82e5, first[0], 1e3);
    assertEquals(3.22e5, second[0], 1e3);
    // As far as the six decimals of the file have the mirror.
    assertEquals(0, first[1], 1e-6 * Math.abs(first[0]));
    assertEquals(0, second[1], 1e-6 * Math.abs(second[0]));
  }
}
