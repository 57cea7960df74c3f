package pawl.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.TightBindingModel;

/** The first part of Λ is additive: what states do to each other inside an occupied set cancels. */
class AdditivityTest {

  static LongStream seeds() {
    return LongStream.range(0, 30);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("the sum over bands of a set equals the trace over the set as one multiplet")
  void sumsAreTraces(long seed) {
    var random = new SplittableRandom(seed);
    TightBindingModel model = ReferenceModel.read("mirror3");
    KPoint at = new KPoint(random.nextDouble(), random.nextDouble(), 0);
    BlochPoint fine = new BlochSolver(model, 1e-4).solve(at);
    // A tolerance between the two gaps gathers two of the three bands.
    double lower = fine.energy(1) - fine.energy(0);
    double upper = fine.energy(2) - fine.energy(1);
    BlochPoint coarse = new BlochSolver(model, (lower + upper) / 2).solve(at);
    assertEquals(2, coarse.multiplets().count());
    int pair = coarse.multiplets().degeneracy(0) == 2 ? 0 : 1;
    for (int i = 0; i < 2; i++) {
      BandValues single = new LambdaMoment().at(fine);
      double sum = single.trace(i, pair) + single.trace(i, pair + 1);
      // Rounding of terms that grow as the inverse cube of the smaller gap.
      double tolerance = 1e-13 * (1 + Math.pow(Math.min(lower, upper), -3));
      assertEquals(new LambdaMoment().at(coarse).trace(i, pair), sum, tolerance);
    }
  }

  /**
   * A micro-electronvolt from a protected crossing the two bands carry ±1e11 Å³ each. Equally
   * occupied they must leave what the pair has as one multiplet; summed up they leave rounding.
   */
  @Test
  void nothingLargeIsSubtractedAtACrossing() {
    TightBindingModel model = ReferenceModel.read("mirror3x");
    KPoint crossing = crossing(model);
    KPoint at = new KPoint(2e-7, crossing.k2() + 1e-7, 0);
    BlochPoint k = new BlochSolver(model, 1e-9).solve(at);
    double gap = k.energy(1) - k.energy(0);
    assertTrue(gap > 1e-8 && gap < 1e-5, "gap " + gap);
    BandValues lambda = new LambdaMoment().at(k);
    BandValues asOne = new LambdaMoment().at(new BlochSolver(model, 1e-3).solve(at));
    assertTrue(Math.abs(lambda.trace(0, 0)) > 1e9);
    double[] bothFilled = {1, 1, 0};
    for (int i = 0; i < 2; i++) {
      double expected = asOne.trace(i, 0);
      // The rest carries one power of the inverse gap: 1e-16 / 1e-6 of terms of order one.
      assertEquals(expected, lambda.weighted(i, bothFilled), 1e-6);
    }
    double naive = lambda.trace(0, 0) + lambda.trace(0, 1);
    assertTrue(Math.abs(naive - asOne.trace(0, 0)) > 1e-6, "the plain sum has lost it: " + naive);
  }

  /** Where bands 1 and 2 meet on the mirror line k1 = 0. */
  private static KPoint crossing(TightBindingModel model) {
    BandSolver bands = new BandSolver(model);
    double[] gaps = new double[2000];
    Arrays.setAll(gaps, i -> gap(bands, i / 2000.0));
    int best = 0;
    for (int i = 0; i < gaps.length; i++) {
      best = gaps[i] < gaps[best] ? i : best;
    }
    double a = (best - 1) / 2000.0;
    double b = (best + 1) / 2000.0;
    while (b - a > 1e-13) {
      double left = a + (b - a) / 3;
      double right = b - (b - a) / 3;
      if (gap(bands, left) < gap(bands, right)) {
        b = right;
      } else {
        a = left;
      }
    }
    return new KPoint(0, (a + b) / 2, 0);
  }

  private static double gap(BandSolver bands, double k2) {
    double[] energies = bands.energies(new KPoint(0, k2, 0));
    return energies[1] - energies[0];
  }
}
