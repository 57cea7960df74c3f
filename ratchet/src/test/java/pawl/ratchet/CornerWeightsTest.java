package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CornerWeightsTest {

  private static final int STEPS = 60_000;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  @DisplayName("over all energies, moments of the weights are those of the simplex")
  void moments(int corners) {
    SplittableRandom random = new SplittableRandom(7);
    for (int trial = 0; trial < 5; trial++) {
      double[] energies = random.doubles(corners, -1, 1).toArray();
      CornerWeights rule = new CornerWeights();
      rule.set(energies, corners);
      double[] zeroth = new double[corners];
      double[] first = new double[corners];
      double step = (rule.highest() - rule.lowest()) / STEPS;
      for (int i = 0; i < STEPS; i++) {
        double energy = rule.lowest() + (i + 0.5) * step;
        double[] weights = new double[corners];
        rule.add(energy, weights);
        for (int c = 0; c < corners; c++) {
          zeroth[c] += weights[c] * step;
          first[c] += weights[c] * energy * step;
        }
      }
      double sum = 0;
      for (double energy : energies) {
        sum += energy;
      }
      for (int c = 0; c < corners; c++) {
        // Means of λ_c and of λ_c ε over the simplex; the midpoint rule errs by a step at kinks.
        assertEquals(1.0 / corners, zeroth[c], 2e-4);
        assertEquals((sum + energies[c]) / (corners * (corners + 1)), first[c], 2e-4);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  @DisplayName("weights are continuous where energies of corners coincide")
  void coincidences(int corners) {
    double[] apart = {0.1, 0.4, 0.4 + 1e-11, 0.9};
    double[] same = {0.1, 0.4, 0.4, 0.9};
    for (double energy : new double[] {0.2, 0.399, 0.401, 0.7}) {
      double[] one = new double[corners];
      double[] other = new double[corners];
      CornerWeights rule = new CornerWeights();
      rule.set(apart, corners);
      rule.add(energy, one);
      rule.set(same, corners);
      rule.add(energy, other);
      for (int c = 0; c < corners; c++) {
        assertEquals(other[c], one[c], 1e-8);
      }
    }
  }
}
