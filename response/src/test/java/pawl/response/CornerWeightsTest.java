package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Constants;
import pawl.quantity.ThermalState;
import pawl.quantity.ThermalWeight;

/** What the corner of a simplex counts, against closed forms and brute force. */
class CornerWeightsTest {

  private static final List<ThermalWeight> ALL =
      List.of(
          ThermalWeight.OCCUPATION,
          ThermalWeight.OCCUPATION_SLOPE,
          ThermalWeight.ENTROPY,
          ThermalWeight.ENTROPY_SLOPE);

  private static double[] weights(CornerDensity corner, double mu, double temperature) {
    double[] sums = new double[ALL.size()];
    new CornerWeights(mu, temperature, ALL).add(corner, 1, sums);
    return sums;
  }

  @Test
  @DisplayName("the filled part of a triangle at T = 0 in closed form")
  void triangle() {
    // Below the middle energy the filled part is a triangle of area a b with the corners 0, a, b.
    double mu = 0.25;
    double a = 0.25 / 0.5;
    double b = 0.25 / 1.0;
    double lowest = weights(new CornerDensity(0, 0.5, 1), mu, 0)[0];
    double middle = weights(new CornerDensity(0.5, 1, 0), mu, 0)[0];
    double highest = weights(new CornerDensity(1, 0, 0.5), mu, 0)[0];
    assertEquals(a * b * (3 - a - b) / 3, lowest, 1e-15);
    assertEquals(a * b * a / 3, middle, 1e-15);
    assertEquals(a * b * b / 3, highest, 1e-15);
  }

  /** Midpoint rule with many points, on \(\int w D\). */
  @ParameterizedTest(name = "{0} corners at {1} K")
  @CsvSource({"2, 300", "3, 30", "3, 300", "4, 300", "4, 3000"})
  @DisplayName("all weights at T > 0 by brute force")
  void thermal(int corners, double temperature) {
    var random = new SplittableRandom(corners);
    for (int t = 0; t < 4; t++) {
      double[] others = random.doubles(corners - 1, -0.3, 0.3).toArray();
      CornerDensity corner = new CornerDensity(random.nextDouble(-0.3, 0.3), others);
      double mu = random.nextDouble(-0.2, 0.2);
      double[] exact = new double[ALL.size()];
      double[] sizes = new double[ALL.size()];
      int steps = 200_000;
      double step = (corner.highest() - corner.lowest()) / steps;
      for (int i = 0; i < steps; i++) {
        double energy = corner.lowest() + (i + 0.5) * step;
        ThermalState state = ThermalState.of(energy, mu, temperature);
        for (int w = 0; w < exact.length; w++) {
          double term = step * corner.at(energy) * ALL.get(w).at(state);
          exact[w] += term;
          sizes[w] += Math.abs(term);
        }
      }
      double[] found = weights(corner, mu, temperature);
      for (int w = 0; w < exact.length; w++) {
        // The brute force has kinks and leaps inside its steps: 1/steps of the largest term.
        assertEquals(exact[w], found[w], 1e-5 * sizes[w] + 1e-14);
      }
    }
  }

  /** \(\int(-f'(\eta))\,w_0(\eta)\,\mathrm d\eta\), as the thermal convolution is written. */
  @Test
  @DisplayName("the occupation is the convolution of the step occupation with -f'")
  void convolution() {
    CornerDensity corner = new CornerDensity(0.05, -0.11, 0.2, 0.01);
    double temperature = 400;
    double mu = 0.02;
    double kT = Constants.BOLTZMANN_EV * temperature;
    double occupation = 0;
    double entropy = 0;
    double h = 0.01;
    for (double y = -40 + h / 2; y < 40; y += h) {
      double cold = weights(corner, mu + y * kT, 0)[0];
      double broadening = 1 / Math.pow(2 * Math.cosh(y / 2), 2);
      occupation += h * broadening * cold;
      entropy += h * broadening * y * Constants.BOLTZMANN_EV * cold;
    }
    double[] found = weights(corner, mu, temperature);
    // The midpoint rule is good to h² times the curvature of the filled volume.
    assertEquals(occupation, found[0], 1e-6);
    assertEquals(entropy, found[2], 1e-6 * Constants.BOLTZMANN_EV);
    assertTrue(entropy > 1e-2 * Constants.BOLTZMANN_EV, "not of nothing");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 300, 5000})
  @DisplayName("all corners together have the weight of the simplex; a full one exactly 1")
  void sumsAndLimits(double temperature) {
    double[] full = weights(new CornerDensity(-30, -29, -29.5), 0, temperature);
    assertEquals(1.0 / 3, full[0]);
    double[] empty = weights(new CornerDensity(30, 29, 29.5), 0, temperature);
    assertEquals(0, empty[0], 1e-25);
    double[] flat = weights(new CornerDensity(0, 0, 0, 0), 0, temperature);
    assertEquals(0.5 / 4, flat[0]);
  }

  /** What corners that symmetry makes equal differ by: a panel of such a width has no nodes. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 1e-15, 1e-16})
  @DisplayName("a simplex that is flat but for rounding weighs as a flat one")
  void flatButForRounding(double width) {
    double e = 0.37;
    double[] flat = weights(new CornerDensity(e, e, e, e), 0.36, 300);
    CornerDensity corner = new CornerDensity(e, e + width, e - width, e + width / 2);
    double[] found = weights(corner, 0.36, 300);
    for (int w = 0; w < flat.length; w++) {
      assertEquals(flat[w], found[w], 1e-9 * Math.abs(flat[w]));
    }
  }

  @Test
  @DisplayName("-δ at T = 0 is the limit of f' at low temperature")
  void delta() {
    CornerDensity corner = new CornerDensity(0.3, -0.2, 0.5, 0.1);
    double cold = weights(corner, 0.2, 0)[1];
    assertEquals(-corner.at(0.2), cold);
    // D is cubic at most: corrections are (π kT)²/6 of its curvature, 1e-4 at 10 K.
    assertEquals(cold, weights(corner, 0.2, 10)[1], 1e-3 * Math.abs(cold));
  }
}
