package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "0, 0.0000000000000000E+00",
    "-0.0, 0.0000000000000000E+00",
    "1, 1.0000000000000000E+00",
    "-0.1, -1.0000000000000001E-01",
    "123.456, 1.2345600000000000E+02",
    "9.9999999999999999, 1.0000000000000000E+01",
    "1e-120, 9.9999999999999998E-121",
    "4.9e-324, 4.9406564584124654E-324",
    "1.7976931348623157e308, 1.7976931348623157E+308",
  })
  void scientific(double x, String expected) {
    assertEquals(expected, Numeral.scientific(x));
  }

  @ParameterizedTest(name = "{0} with {1} decimals")
  @CsvSource({
    "0.5, 0, 0",
    "1.5, 0, 2",
    "-0.0000004, 6, 0.000000",
    "0.1234567, 6, 0.123457",
    "-1234.5, 6, -1234.500000",
    "1e22, 1, 10000000000000000000000.0"
  })
  @DisplayName("ties go to the even digit, and there is no negative zero")
  void fixed(double x, int decimals, String expected) {
    assertEquals(expected, Numeral.fixed(x, decimals));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  @DisplayName("every double is read back, with one digit before the point and 17 in all")
  void roundTrip(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 20_000; i++) {
      double x = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(x)) {
        String text = Numeral.scientific(x);
        assertEquals(x, Double.parseDouble(text), text);
        assertEquals(true, text.matches("-?\\d\\.\\d{16}E[+-]\\d{2,3}"), text);
      }
    }
  }

  @ParameterizedTest(name = "''{0}''")
  @CsvSource({"12, 5, '   12'", "12345, 5, ' 12345'", "1234567, 5, ' 1234567'"})
  @DisplayName("a number never touches the one before it")
  void right(String text, int width, String expected) {
    assertEquals(expected, Numeral.right(text, width));
  }
}
