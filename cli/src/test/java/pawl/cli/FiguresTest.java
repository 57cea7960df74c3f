package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "1.7500000000000031, 1.75",
    "2.130422493309719, 2.13042",
    "-3.8000000000000003, -3.8",
    "-0.0, 0",
    "300, 300",
    "100000, 100000",
    "1234567, 1234570",
    "0.00012, 0.00012",
    "1.5e-7, 1.5e-07",
    "1e-30, 1e-30",
    "-2.5e12, -2.5e+12",
    "NaN, NaN",
  })
  void sixDigitsAtMost(double value, String text) {
    assertEquals(text, Figures.of(value));
  }

  @ParameterizedTest
  @CsvSource({
    "1.23456e-20, 3.4e-23, 1.235e-20 ± 3e-23",
    "0, 0, 0 ± 0",
    "1, NaN, 1.000e+00",
    "NaN, NaN, -",
  })
  void valueWithError(double value, double error, String text) {
    assertEquals(text, Figures.of(value, error));
  }
}
