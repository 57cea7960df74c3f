package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenzMalikTest {

  static Stream<Arguments> monomials() {
    Stream.Builder<Arguments> all = Stream.builder();
    for (int d = 2; d <= 3; d++) {
      for (int code = 0; code < Math.pow(9, d); code++) {
        int[] powers = new int[d];
        int rest = code;
        for (int a = 0; a < d; a++) {
          powers[a] = rest % 9;
          rest /= 9;
        }
        if (Arrays.stream(powers).sum() <= 8) {
          all.add(Arguments.of(d, powers));
        }
      }
    }
    return all.build();
  }

  @ParameterizedTest
  @MethodSource("monomials")
  void integratesPolynomialsUpToItsDegreeAndNoFurther(int dimension, int[] powers) {
    GenzMalik rule = GenzMalik.of(dimension);
    int degree = Arrays.stream(powers).sum();
    double exact = 1;
    for (int p : powers) {
      exact *= p % 2 == 0 ? 1.0 / (p + 1) : 0;
    }
    double seventh = 0;
    double fifth = 0;
    for (int node = 0; node < rule.nodes().size(); node++) {
      double value = 1;
      for (int a = 0; a < dimension; a++) {
        value *= Math.pow(rule.nodes().get(node)[a], powers[a]);
      }
      seventh += rule.seventh()[node] * value;
      fifth += rule.fifth()[node] * value;
    }
    double rounding = 1e-14; // weights up to ten in magnitude
    if (degree <= 7) {
      assertEquals(exact, seventh, rounding);
    }
    if (degree <= 5) {
      assertEquals(exact, fifth, rounding);
    }
    if (powers[0] == 8 && degree == 8) {
      assertTrue(Math.abs(exact - seventh) > 1e-4, "degree 8 is beyond it");
    }
    if (powers[0] == 6 && degree == 6) {
      assertTrue(Math.abs(exact - fifth) > 1e-4, "degree 6 is beyond the embedded rule");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void theRoughnessIsTheFourthDifferenceOfItsAxisAlone(int dimension) {
    GenzMalik rule = GenzMalik.of(dimension);
    double[] quadratic = new double[rule.nodes().size()];
    double[] quartic = new double[rule.nodes().size()];
    for (int node = 0; node < quadratic.length; node++) {
      double x = rule.nodes().get(node)[0];
      double y = rule.nodes().get(node)[1];
      quadratic[node] = 1 + x - 3 * x * x + x * y + y * y;
      quartic[node] = quadratic[node] + x * x * x * x;
    }
    assertEquals(0, rule.roughness(0, quadratic), 1e-14);
    assertTrue(rule.roughness(0, quartic) > 0.1);
    assertEquals(0, rule.roughness(1, quartic), 1e-14);
  }
}
