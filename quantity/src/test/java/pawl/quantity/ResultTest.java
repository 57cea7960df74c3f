package pawl.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTest {

  private static final Axis MU = Axis.of("mu_eV", "eV", -1, 0, 1);
  private static final Axis T = Axis.of("T_K", "K", 100, 300);

  private static Result numbered() {
    double[] values = new double[12];
    for (int i = 0; i < 12; i++) {
      values[i] = i;
    }
    values[11] = Double.NaN;
    return new Result(
        "chi_int", "", OutputUnit.METRE_PER_OHM, List.of(MU, T), List.of("x", "y"), values, values);
  }

  @Test
  void theComponentIsTheFastestDimension() {
    assertEquals(1, numbered().index(0, 0, 1));
    assertEquals(2, numbered().index(0, 1, 0));
    assertEquals(9, numbered().index(2, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> numbered().index(0, 2, 0));
    assertThrows(IllegalArgumentException.class, () -> numbered().index(0, 0));
  }

  @Test
  void theScaleIgnoresWhatDoesNotExist() {
    assertEquals(10, numbered().scale());
  }

  @Test
  void refusesAnotherShape() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Result(
                "q",
                "",
                OutputUnit.METRE_PER_OHM,
                List.of(MU),
                List.of("x"),
                new double[2],
                new double[3]));
  }

  @Test
  void aCheckThatIsNotANumberFails() {
    assertTrue(new Check("a", 1, 1).passed());
    assertFalse(new Check("a", 1.1, 1).passed());
    assertFalse(new Check("a", Double.NaN, 1).passed());
  }
}
