package pawl.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimplexDensityTest {

  static LongStream seeds() {
    return LongStream.range(0, 30);
  }

  private static double[] density(double[] corners, double... energies) {
    EnergyGrid grid = new EnergyGrid(energies);
    double[] sums = new double[energies.length];
    int first = grid.from(Arrays.stream(corners).min().orElseThrow());
    new SimplexDensity(grid).add(corners, first, sums, 0);
    return grid.asGiven(sums);
  }

  /** Between corner energies g is a parabola at most: Simpson's rule is exact on each piece. */
  private static double integral(double[] corners) {
    double[] e = corners.clone();
    Arrays.sort(e);
    double sum = 0;
    for (int piece = 1; piece < e.length; piece++) {
      double width = e[piece] - e[piece - 1];
      double inset = 1e-9 * width; // a leap has the mean of both sides at its energy
      double from = e[piece - 1] + inset;
      double to = e[piece] - inset;
      double[] g = density(corners, from, (from + to) / 2, to);
      sum += width * (g[0] + 4 * g[1] + g[2]) / 6;
    }
    return sum;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("sum rule: a simplex holds one state, whatever the order of its corners")
  void holdsOneState(long seed) {
    var random = new SplittableRandom(seed);
    for (int corners = 2; corners <= 4; corners++) {
      double[] e = random.doubles(corners, -1, 1).toArray();
      assertEquals(1, integral(e), 1e-7); // the insets
    }
  }

  /** Without the bend, the middle of a tetrahedron would still look plausible. */
  @Test
  @DisplayName("the sum rule tells the formula from one without its quadratic term")
  void catchesAMissingTerm() {
    double e1 = 0;
    double e2 = 1;
    double e3 = 2;
    double e4 = 3;
    double[] right = density(new double[] {e1, e2, e3, e4}, 1.5);
    double wrong = 3 / ((e3 - e1) * (e4 - e1)) * (e2 - e1 + 2 * (1.5 - e2));
    // Simpson's weight of this point is 2/3: the integral would be off by as much.
    assertEquals(0.75, right[0], 1e-15);
    assertTrue(2.0 / 3 * (wrong - right[0]) > 0.1);
  }

  /** Points spread over the simplex: the shares of energy bins, which need no formula. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isTheShareOfPointsInAnInterval(long seed) {
    var random = new SplittableRandom(seed);
    for (int corners = 2; corners <= 4; corners++) {
      double[] e = random.doubles(corners, -1, 1).toArray();
      double lowest = Arrays.stream(e).min().orElseThrow();
      double highest = Arrays.stream(e).max().orElseThrow();
      double from = lowest + random.nextDouble(0.1, 0.6) * (highest - lowest);
      double width = 0.2 * (highest - lowest);
      double[] fine = new double[2001];
      Arrays.setAll(fine, i -> from + width * i / 2000);
      double share = Arrays.stream(density(e, fine)).average().orElseThrow() * width;
      int hits = 0;
      int tries = 40_000;
      for (int t = 0; t < tries; t++) {
        double[] weights = random.doubles(corners).map(x -> -Math.log(1 - x)).toArray();
        double norm = Arrays.stream(weights).sum();
        double energy = 0;
        for (int c = 0; c < corners; c++) {
          energy += weights[c] / norm * e[c];
        }
        hits += energy >= from && energy < from + width ? 1 : 0;
      }
      assertEquals(share, (double) hits / tries, 0.013); // five standard deviations
    }
  }

  @Test
  @DisplayName("where the density leaps, it is the mean of both sides")
  void leaps() {
    assertArrayEquals(
        new double[] {0, 0.25, 0.5, 0.25, 0}, density(new double[] {0, 2}, -1, 0, 1, 2, 3));
    assertArrayEquals(new double[] {0.5, 0.5, 0}, density(new double[] {0, 0, 2}, 0, 1, 2));
    assertArrayEquals(new double[] {0, 0.5, 0.5}, density(new double[] {0, 2, 2}, 0, 1, 2));
    assertArrayEquals(new double[] {0.75, 0.375, 0}, density(new double[] {0, 0, 0, 2}, 0, 1, 2));
    assertArrayEquals(new double[] {0, 0.375, 0.75}, density(new double[] {0, 2, 2, 2}, 0, 1, 2));
    assertArrayEquals(new double[] {0, 0.75, 0}, density(new double[] {0, 2, 0, 2}, 0, 1, 2));
    assertArrayEquals(new double[] {0}, density(new double[] {1, 1, 1, 1}, 1));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theGridFindsTheFirstEnergy(long seed) {
    var random = new SplittableRandom(seed);
    double[] energies = random.doubles(1 + random.nextInt(40), -1, 1).toArray();
    if (energies.length > 3) {
      energies[1] = energies[3];
    }
    EnergyGrid grid = new EnergyGrid(energies);
    double[] sorted = energies.clone();
    Arrays.sort(sorted);
    assertArrayEquals(sorted, grid.ascending());
    assertArrayEquals(energies, grid.asGiven(sorted));
    for (int t = 0; t < 200; t++) {
      double e = t < energies.length ? energies[t] : random.nextDouble(-1.5, 1.5);
      int expected = (int) Arrays.stream(sorted).filter(x -> x < e).count();
      assertEquals(expected, grid.from(e));
    }
    assertEquals(energies.length, grid.from(Double.POSITIVE_INFINITY));
    assertEquals(0, grid.from(Double.NEGATIVE_INFINITY));
  }

  @Test
  void refusesOtherShapes() {
    assertThrows(IllegalArgumentException.class, () -> density(new double[5], 0));
  }
}
