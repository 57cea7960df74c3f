package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.geometry.BandQuantity;
import pawl.geometry.LambdaMoment;
import pawl.geometry.MetricFlux;
import pawl.quantity.OutputUnit;
import pawl.quantity.ThermalWeight;
import pawl.quantity.Unit;
import pawl.response.PrintedLambda.Reading;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.TightBindingModel;

/**
 * Every plausible misreading of Eq. (11) gives the number known for it, and none of these passes
 * for the right one: the reference values distinguish them all.
 */
class WrongVariantsTest {

  private static final Unit E2_OVER_HBAR = Unit.CHARGE.pow(2).over(Unit.HBAR);
  private static final List<String> MODELS = List.of("mirror2", "mirror3", "bilayer8");
  private static final double[] MU = {-0.45, 1.0, -0.12};
  private static final double[] CORRECT = {5.7410641850e-16, 3.0229736805e-16, -5.5633035467e-17};

  /** Half a unit in the last digit of the published numbers. */
  private static final double PRINTED = 0.0051;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "CORRECT,                     1, 5.7411e-16,  3.0230e-16, -5.5633e-17",
    "WITHOUT_GROUP_VELOCITY,      1, 1.0686e-15, -7.57e-17,   -1.58e-17",
    "WITHOUT_DIAGONAL_VELOCITY,   1, 1.965e-16,   7.88e-16,   -3.95e-17",
    "CONNECTION_BEFORE_VELOCITY,  1, 5.7411e-16,  2.9737e-16, -4.843e-17",
    "CORRECT,                    -1, -8.08e-16,  -5.30e-16,   -1.324e-16",
    "CORRECT,                     0, -1.17e-16,  -1.14e-16,   -9.40e-17",
    "CORRECT,                     2, 1.265e-15,   7.18e-16,   -1.73e-17",
  })
  void eachMisreadingIsCaught(
      Reading reading, int metricFactor, double first, double second, double third) {
    double[] known = {first, second, third};
    boolean differs = false;
    for (int i = 0; i < 3; i++) {
      TightBindingModel model = ReferenceModel.fromTb(MODELS.get(i));
      double chi = chi(model, MU[i], new PrintedLambda(reading), metricFactor);
      assertEquals(known[i], chi, PRINTED * Math.abs(known[i]), MODELS.get(i));
      differs |= Math.abs(chi - CORRECT[i]) > 1e-3 * Math.abs(CORRECT[i]);
    }
    boolean correct = reading == Reading.CORRECT && metricFactor == 1;
    assertEquals(!correct, differs);
  }

  /** The sign of the interband moment, and its origin: centres that are ignored. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"mirror2, -0.45, 8.08e-16", "mirror3, 1.0, 5.30e-16", "bilayer8, -0.12, 1.324e-16"})
  void theSignOfTheMomentMatters(String name, double mu, double flipped) {
    TightBindingModel model = ReferenceModel.fromTb(name);
    double first = chi(model, mu, new LambdaMoment(), 0);
    double metric = chi(model, mu, new LambdaMoment(), 1) - first;
    assertEquals(flipped, metric - first, PRINTED * flipped);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"mirror3, 1.0, 3.309e-16, 1.77e-16", "bilayer8, -0.12, -3.46e-17, 0"})
  void ignoringTheCentresIsWrong(String name, double mu, double x, double y) {
    TightBindingModel model = ReferenceModel.fromTb(name);
    TightBindingModel atOrigin =
        TightBindingModel.of(
            model.lattice(), 2, model.hamiltonian(), new double[model.orbitals()][3]);
    double[] chi = chiVector(atOrigin, mu, new LambdaMoment(), 1);
    assertEquals(x, chi[0], PRINTED * Math.abs(x));
    assertTrue(y == 0 || Math.abs(chi[1] - y) < PRINTED * y, "a spurious y component " + chi[1]);
  }

  private static double chi(
      TightBindingModel model, double mu, BandQuantity lambda, int metricFactor) {
    return chiVector(model, mu, lambda, metricFactor)[0];
  }

  private static double[] chiVector(
      TightBindingModel model, double mu, BandQuantity lambda, int metricFactor) {
    Observable first = observable(List.of(new Integrand(lambda, ThermalWeight.OCCUPATION)));
    Observable metric =
        observable(List.of(new Integrand(new MetricFlux(), ThermalWeight.OCCUPATION_SLOPE)));
    // At 300 K these bands are converged to 1e-4 on this mesh, the printed digits need no more.
    KMesh mesh = KMesh.of(new int[] {100, 100}, new double[] {0.25, 0.35});
    Estimates estimates =
        new BrillouinIntegral(List.of(first, metric), new double[] {mu}, new double[] {300})
            .of(model, mesh, 1e-4, new ThreadSweep(2));
    double[] a = estimates.values(first);
    double[] b = estimates.values(metric);
    return new double[] {a[0] + metricFactor * b[0], a[1] + metricFactor * b[1]};
  }

  private static Observable observable(List<Integrand> integrands) {
    return new Observable("chi", "", 1, E2_OVER_HBAR, OutputUnit.METRE_PER_OHM, integrands);
  }
}
