package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Densities of single corners, against that of the whole simplex and against random points. */
class CornerDensityTest {

  private static CornerDensity[] corners(double... e) {
    CornerDensity[] corners = new CornerDensity[e.length];
    for (int c = 0; c < e.length; c++) {
      double[] others = new double[e.length - 1];
      for (int o = 0, i = 0; i < e.length; i++) {
        if (i != c) {
          others[o++] = e[i];
        }
      }
      corners[c] = new CornerDensity(e[c], others);
    }
    return corners;
  }

  @ParameterizedTest(name = "{0} corners")
  @ValueSource(ints = {2, 3, 4})
  @DisplayName("corners add up to the density of states, and weighted with their energies to E g")
  void sums(int count) {
    var random = new SplittableRandom(count);
    for (int t = 0; t < 500; t++) {
      double[] e = random.doubles(count, -1, 1).toArray();
      if (t % 5 == 0) {
        e[0] = e[1]; // an edge along a line of constant energy
      }
      double energy = random.nextDouble(-1, 1);
      double[] g = new double[1];
      new SimplexDensity(new EnergyGrid(energy)).add(e, 0, g, 0);
      double sum = 0;
      double moment = 0;
      CornerDensity[] corners = corners(e);
      for (int c = 0; c < count; c++) {
        sum += corners[c].at(energy);
        moment += e[c] * corners[c].at(energy);
      }
      // Roundings of energies, over the differences that densities are divided by.
      double tolerance = 1e-11 * (1 + g[0]);
      assertEquals(g[0], sum, tolerance);
      assertEquals(energy * g[0], moment, tolerance);
    }
  }

  @ParameterizedTest(name = "{0} corners")
  @ValueSource(ints = {2, 3, 4})
  @DisplayName("each is what random points of the simplex give")
  void randomPoints(int count) {
    double[] e = {0.3, -0.5, 1.1, 0.45};
    e = Arrays.copyOf(e, count);
    int points = 400_000;
    double width = 0.05;
    var random = new SplittableRandom(7);
    double[][] histogram = new double[count][40];
    for (int p = 0; p < points; p++) {
      double[] lambda = new double[count];
      double norm = 0;
      for (int c = 0; c < count; c++) {
        lambda[c] = -Math.log(1 - random.nextDouble());
        norm += lambda[c];
      }
      double energy = 0;
      for (int c = 0; c < count; c++) {
        lambda[c] /= norm;
        energy += lambda[c] * e[c];
      }
      for (int c = 0; c < count; c++) {
        histogram[c][(int) ((energy + 0.7) / width)] += lambda[c] / points / width;
      }
    }
    CornerDensity[] corners = corners(e);
    for (int c = 0; c < count; c++) {
      for (int bin = 0; bin < 40; bin++) {
        double mean = 0;
        for (int i = 0; i < 1000; i++) {
          mean += corners[c].at(-0.7 + (bin + (i + 0.5) / 1000) * width) / 1000;
        }
        // Five deviations of the count in a bin: sqrt(mean / (points width)).
        assertEquals(mean, histogram[c][bin], 5 * Math.sqrt((mean + 1e-3) / (points * width)));
      }
    }
  }

  @Test
  @DisplayName("at the lowest and the highest energy and beyond there is nothing")
  void ends() {
    CornerDensity corner = new CornerDensity(1, 2, 3);
    assertEquals(0, corner.at(0.9));
    assertEquals(0, corner.at(1));
    assertEquals(0, corner.at(3));
    assertThrows(IllegalArgumentException.class, () -> new CornerDensity(1));
    assertThrows(IllegalArgumentException.class, () -> new CornerDensity(1, 2, 3, 4, 5));
  }
}
