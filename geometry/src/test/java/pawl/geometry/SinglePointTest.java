package pawl.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Multiplets;

/** Every quantity at one k-point against numbers of an independent program, per multiplet. */
class SinglePointTest {

  private static final double RELATIVE = 1e-9;

  /** The largest traces are of order 10 in these units; this is their rounding. */
  private static final double ABSOLUTE = 1e-11;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mirror2",
        "mirror3",
        "bilayer8",
        "treal3",
        "psym2",
        "haldane_C",
        "haldane_triv",
        "haldane_str"
      })
  void agreesWithTheIndependentProgram(String name) throws IOException {
    JsonNode expected = ReferenceModel.numbers(name).get("single_k");
    BlochSolver solver = new BlochSolver(ReferenceModel.read(name), 1e-4);
    KPoint at =
        new KPoint(
            expected.get("k_frac").get(0).asDouble(), expected.get("k_frac").get(1).asDouble(), 0);
    BlochPoint k = solver.solve(at);
    MetricCurl curl = new MetricCurl(k, solver.secondDerivatives(k));
    BandValues first = new LambdaMoment().at(k);
    BandValues metric = new QuantumMetric().at(k);
    BandValues curvature = new BerryCurvature().at(k);
    BandValues moment = new OrbitalMoment().at(k);
    Multiplets groups = k.multiplets();
    for (int g = 0; g < groups.count(); g++) {
      int from = groups.from(g);
      int to = groups.to(g);
      for (int n = from; n < to; n++) {
        close(expected.get("energies").get(n).asDouble(), k.energy(n), name + " E");
      }
      for (int i = 0; i < 2; i++) {
        close(sum(expected.get("L1").get(i), from, to), first.trace(i, g), name + " L1");
        close(sum(expected.get("L2").get(i), from, to), curl.values().trace(i, g), name + " L2");
        for (int l = 0; l < 2; l++) {
          double g0 = sum(expected.get("G").get(i).get(l), from, to);
          close(g0, metric.trace(i + l, g), name + " G");
          for (int j = 0; j < 2; j++) {
            double slope = sum(expected.get("dG_kil").get(j).get(i).get(l), from, to);
            close(slope, curl.derivative(g, j, i, l), name + " dG");
          }
        }
        double velocity = 0;
        for (int n = from; n < to; n++) {
          velocity += k.velocity(i).re(n, n);
        }
        close(sum(expected.get("velocity_eVA").get(i), from, to), velocity, name + " v");
      }
      close(sum(expected.get("Omega"), from, to), curvature.trace(0, g), name + " Ω");
      close(sum(expected.get("mom"), from, to), moment.trace(0, g), name + " m");
    }
  }

  private static double sum(JsonNode perBand, int from, int to) {
    double sum = 0;
    for (int n = from; n < to; n++) {
      sum += perBand.get(n).asDouble();
    }
    return sum;
  }

  private static void close(double expected, double actual, String what) {
    assertEquals(expected, actual, RELATIVE * Math.abs(expected) + ABSOLUTE, what);
  }
}
