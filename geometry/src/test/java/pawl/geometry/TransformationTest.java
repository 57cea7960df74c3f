package pawl.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.GenericPoints;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.LatticeMap;
import pawl.tightbinding.LatticePointGroup;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.ZoneOperation;
import pawl.tightbinding.ZoneOperation.TimeReversal;

/** Every quantity at Sk, in models whose symmetries are known, against the rule of its label. */
class TransformationTest {

  private static final List<BandQuantity> QUANTITIES =
      List.of(
          new LambdaMoment(),
          new MetricFlux(),
          new BerryCurvature(),
          new OrbitalMoment(),
          new MomentFlux(),
          new StateCount(),
          new QuantumMetric());

  private static ZoneOperation operation(TightBindingModel model, String map, TimeReversal t) {
    LatticeMap found =
        LatticePointGroup.of(model.lattice(), 2).stream()
            .filter(m -> m.toString().equals(map))
            .findFirst()
            .orElseThrow();
    return new ZoneOperation(found, t);
  }

  @ParameterizedTest(name = "{0}: {1} {2} time reversal")
  @CsvSource({
    "mirror2, '[[-1, 0], [0, 1]]', WITHOUT",
    "mirror3, '[[-1, 0], [0, 1]]', WITHOUT",
    "treal3, '[[-1, 0], [0, -1]]', WITH", // T
    "treal3, '[[-1, 0], [0, 1]]', WITHOUT",
    "treal3, '[[1, 0], [0, -1]]', WITH",
    "psym2, '[[-1, 0], [0, -1]]', WITHOUT", // P
    "haldane_C, '[[1, 0], [1, -1]]', WITH", // neither T nor the mirror alone
  })
  @DisplayName("each quantity follows its rule, and a moment only with the right time reversal")
  void rules(String name, String map, TimeReversal reversal) {
    TightBindingModel model = ReferenceModel.read(name);
    ZoneOperation operation = operation(model, map, reversal);
    for (BandQuantity quantity : QUANTITIES) {
      double[][] d = quantity.label().transformation().matrix(operation).orElseThrow();
      double[] worstAndScale = deviation(model, quantity, operation, d);
      // Gaps of these models at generic points are wide: rounding stays rounding.
      assertEquals(0, worstAndScale[0], 1e-12 * worstAndScale[1], quantity.label().name());
    }
    TimeReversal other = reversal == TimeReversal.WITH ? TimeReversal.WITHOUT : TimeReversal.WITH;
    ZoneOperation wrong = new ZoneOperation(operation.map(), other);
    double[][] d = Transformation.NORMAL_MOMENT.matrix(wrong).orElseThrow();
    double[] worstAndScale = deviation(model, new OrbitalMoment(), wrong, d);
    assertTrue(worstAndScale[0] > 0.1 * worstAndScale[1], "T must matter to a moment");
  }

  @Test
  @DisplayName("without det S the rule of Λ is wrong under a mirror")
  void withoutTheDeterminant() {
    TightBindingModel model = ReferenceModel.read("mirror3");
    ZoneOperation mirror = operation(model, "[[-1, 0], [0, 1]]", TimeReversal.WITHOUT);
    double[][] s = {{-1, 0}, {0, 1}};
    double[] worstAndScale = deviation(model, new LambdaMoment(), mirror, s);
    assertTrue(worstAndScale[0] > 0.1 * worstAndScale[1]);
  }

  @Test
  @DisplayName("a velocity times a moment is no moment per field: T must matter to it")
  void velocityTimesMoment() {
    TightBindingModel model = ReferenceModel.read("treal3");
    ZoneOperation t = operation(model, "[[-1, 0], [0, -1]]", TimeReversal.WITH);
    double[][] right = Transformation.VELOCITY_TIMES_NORMAL_MOMENT.matrix(t).orElseThrow();
    assertEquals(1, right[0][0], 1e-12);
    double[][] wrong = Transformation.MOMENT_PER_FIELD.matrix(t).orElseThrow();
    double[] worstAndScale = deviation(model, new MomentFlux(), t, wrong);
    assertTrue(worstAndScale[0] > 0.1 * worstAndScale[1]);
  }

  /** The largest |X(Sk) - D X(k)| and the largest |X|, X summed over the lower bands. */
  private static double[] deviation(
      TightBindingModel model, BandQuantity quantity, ZoneOperation operation, double[]... d) {
    BlochSolver solver = new BlochSolver(model, 1e-4);
    double[] worstAndScale = new double[2];
    for (KPoint k : GenericPoints.of(2, 5)) {
      double[] here = lowestBand(quantity, solver.solve(k));
      double[] there = lowestBand(quantity, solver.solve(operation.map().image(k)));
      for (int row = 0; row < d.length; row++) {
        double mapped = 0;
        for (int column = 0; column < d.length; column++) {
          mapped += d[row][column] * here[column];
        }
        worstAndScale[0] = Math.max(worstAndScale[0], Math.abs(there[row] - mapped));
        worstAndScale[1] = Math.max(worstAndScale[1], Math.abs(there[row]));
      }
    }
    return worstAndScale;
  }

  private static double[] lowestBand(BandQuantity quantity, BlochPoint k) {
    BandValues values = quantity.at(k);
    double[] traces = new double[values.components()];
    for (int c = 0; c < traces.length; c++) {
      traces[c] = values.trace(c, 0);
    }
    return traces;
  }

  @Test
  @DisplayName("nothing is claimed of a quantity without a rule")
  void unknown() {
    TightBindingModel model = ReferenceModel.read("mirror3");
    ZoneOperation mirror = operation(model, "[[-1, 0], [0, 1]]", TimeReversal.WITHOUT);
    assertEquals(Optional.empty(), Transformation.UNKNOWN.matrix(mirror));
  }
}
