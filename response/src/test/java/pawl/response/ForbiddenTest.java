package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.response.AdaptiveIntegral.Goal;
import pawl.tightbinding.TightBindingModel;

/** Quantities that symmetry makes zero. */
class ForbiddenTest {

  private static final Tolerance TOLERANCE = new Tolerance(1e-3, 1e-3);
  private static final Axis MU = Axis.of("mu_eV", "eV", -0.3, 0.2);
  private static final Axis T = Axis.of("T_K", "K", 300);
  private static final int MOST = 20_000;
  private static final List<String> ALL =
      List.of("alpha_int", "chi_int", "chi_int_first", "chi_int_metric");

  private static Outcome boxes(TightBindingModel model, Tolerance tolerance) {
    return new Magnetization(model, 1e-4).to(new Goal(tolerance, MOST), MU, T, new ThreadSweep(2));
  }

  /** Time reversal, P and a threefold axis: each forbids every component. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"treal3", "psym2", "haldane_C"})
  @DisplayName("boxes meet a tolerance without them, and they are zero within their errors")
  void boxes(String name) {
    Outcome outcome = boxes(ReferenceModel.fromTb(name), TOLERANCE);
    assertTrue(outcome.zeros(TOLERANCE).containsAll(ALL), outcome.zeros(TOLERANCE)::toString);
    assertTrue(outcome.excess(TOLERANCE).ratio() <= 1);
    for (Result quantity : outcome.quantities()) {
      boolean zero = outcome.zeros(TOLERANCE).contains(quantity.name());
      for (int i = 0; i < quantity.size() && zero; i++) {
        assertEquals(0, quantity.value(i), quantity.error(i), quantity.name());
      }
    }
  }

  @Test
  @DisplayName("with them no number of k-points would meet it")
  void partOfValues() {
    TightBindingModel model = ReferenceModel.fromTb("psym2");
    Estimates found =
        new AdaptiveIntegral(List.of(Catalogue.CHI_INT), List.of(), MU.array(), T.array())
            .of(model, 1e-4, new ThreadSweep(2), new Goal(TOLERANCE, MOST));
    double[] values = found.values(Catalogue.CHI_INT);
    double[] allowed = new double[values.length];
    TOLERANCE.allow(values, 0, values.length, allowed);
    assertTrue(found.errors(Catalogue.CHI_INT)[0] > 10 * allowed[0]);
    assertTrue(found.kPoints() > MOST / 2, "k-points " + found.kPoints());
  }

  @Test
  @DisplayName("a mirror leaves one component of a vector in the plane, and nothing along z")
  void mirror() {
    Outcome outcome = boxes(ReferenceModel.fromTb("mirror2"), TOLERANCE);
    assertEquals(List.of("hall_conductivity", "magnetization"), outcome.zeros(TOLERANCE));
    assertTrue(outcome.excess(TOLERANCE).ratio() <= 1);
  }

  @Test
  @DisplayName("a symmetry that is broken by more than the tolerance forbids nothing")
  void broken() {
    Outcome outcome = boxes(SymmetricModel.T.broken(1, 1e-6), TOLERANCE);
    assertTrue(outcome.zeros(new Tolerance(0.1, 0.1)).containsAll(ALL));
    assertEquals(List.of(), outcome.zeros(new Tolerance(1e-8, 1e-8)));
  }
}
