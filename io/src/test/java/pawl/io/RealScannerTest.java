package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealScannerTest {

  private final RealScanner scanner = new RealScanner();

  private boolean accepts(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return scanner.scan(bytes, 0, bytes.length) == bytes.length;
  }

  private double read(String text) {
    assertEquals(true, accepts(text), text);
    return scanner.value();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1.5, 1.5",
    "-0.250000, -0.25",
    "+3, 3",
    ".5, 0.5",
    "5., 5",
    "0.1D+01, 1",
    "0.1d1, 1",
    "1.5q-3, 0.0015",
    "2E+2, 200",
    "0.10000000-119, 0.1e-119",
    "0.25+101, 0.25e101",
    "-0.000000, 0.0",
    "-0.00000000E+00, 0.0",
    "0.00000000E-999999999, 0.0",
    "1E-400, 0.0",
    "0000000000000000000000.5, 0.5",
    "123456789012345678901234567890, 123456789012345678901234567890",
    "9007199254740993, 9007199254740992",
  })
  @DisplayName("numbers as Fortran programs print them")
  void forms(String text, double expected) {
    assertEquals(expected, read(text));
    assertEquals(0, Double.compare(expected, scanner.value()), "the sign of zero");
  }

  @ParameterizedTest(name = "''{0}''")
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "-.",
        "1.0D",
        "1e",
        "1e+",
        "1.5f",
        "1.5d0d",
        "0x1p3",
        "NaN",
        "Infinity",
        "inf",
        "1E+999",
        "3*1.0",
        "*****",
        "1,2",
        "1.2.3",
        "1-5",
        "1.0-55",
        "1.0-5555",
        "--1",
        "1_2",
      })
  @DisplayName("what is not one finite number is refused")
  void refusals(String text) {
    assertEquals(false, accepts(text));
  }

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("correctly rounded, whatever the digits and exponents")
  void correctlyRounded(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String[] formats = {"%.6f", "%.8E", "%.14f", "%.16E", "%.3E", "%.17f"};
    for (int i = 0; i < 2000; i++) {
      double x = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-40, 30));
      String text = String.format(Locale.ROOT, formats[random.nextInt(formats.length)], x);
      assertEquals(Double.parseDouble(text) + 0.0, read(text), text);
    }
  }

  @Test
  @DisplayName(
      "the finest printed digit is remembered, of plain numbers and of those with exponent")
  void precision() {
    read("0.25");
    read("-1.500000");
    assertEquals(new PrintedPrecision(6, 0, false), scanner.precision());
    assertEquals(1e-6, scanner.precision().unitNear(123));
    read("0.05399000E-01");
    assertEquals(new PrintedPrecision(6, 7, true), scanner.precision());
    scanner.forgetPrecision();
    read("0.45399000E-01");
    assertEquals(1e-9, scanner.precision().unitNear(0.045399), 1e-24);
    assertEquals(1e-6, scanner.precision().unitNear(10.577), 1e-21);
  }

  @Test
  @DisplayName("numbers with few digits are taken as exact: the unit is never above 1e-4")
  void coarse() {
    assertEquals(1e-4, new PrintedPrecision(1, 0, false).unitNear(0.1));
    assertEquals(1e-4, new PrintedPrecision(0, 1, true).unitNear(0.1));
  }
}
