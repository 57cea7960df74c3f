package pawl.tightbinding.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pawl.tightbinding.ModelException;

class ValuesTest {

  private static final List<Parameter> PARAMETERS =
      List.of(new Parameter("t", 1, "eV"), new Parameter("a", 3, "Å"));

  @Test
  void givenValuesReplaceTheStandardOnes() {
    Values values = Values.of(PARAMETERS, Map.of("t", 0.5));
    assertEquals(0.5, values.get("t"));
    assertEquals(3, values.length("a"));
    assertThrows(IllegalArgumentException.class, () -> values.get("x"));
  }

  @Test
  void refuses() {
    assertEquals("no parameter x; there are: t, a", refusal(Map.of("x", 1.0)));
    assertEquals("parameter t = NaN is not finite", refusal(Map.of("t", Double.NaN)));
    Values flat = Values.of(PARAMETERS, Map.of("a", 0.0));
    assertEquals(
        "the length a = 0.0 Å is not positive",
        assertThrows(ModelException.class, () -> flat.length("a")).getMessage());
  }

  private static String refusal(Map<String, Double> given) {
    return assertThrows(ModelException.class, () -> Values.of(PARAMETERS, given)).getMessage();
  }
}
