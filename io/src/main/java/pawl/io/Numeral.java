package pawl.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as Fortran reads them, correctly rounded and the same under every Java; the sign of zero
 * is dropped.
 */
final class Numeral {

  /** The width of {@link #scientific} for exponents of two digits. */
  static final int SCIENTIFIC_WIDTH = 23;

  /** What every double can be told apart with. */
  private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

  private Numeral() {}

  /** Seventeen digits, {@code -1.2345678901234567E-01}, from which the same double is read. */
  static String scientific(double x) {
    BigDecimal rounded = new BigDecimal(x).round(DIGITS);
    String digits = rounded.unscaledValue().abs().toString();
    int exponent = x == 0 ? 0 : digits.length() - 1 - rounded.scale();
    StringBuilder text = new StringBuilder(SCIENTIFIC_WIDTH + 1);
    text.append(x < 0 ? "-" : "")
        .append(digits.charAt(0))
        .append('.')
        .append(digits, 1, digits.length());
    text.append("0".repeat(DIGITS.getPrecision() - digits.length()));
    text.append(exponent < 0 ? "E-" : "E+");
    text.append(Math.abs(exponent) < 10 ? "0" : "").append(Math.abs(exponent));
    return text.toString();
  }

  /** So many digits after the point. */
  static String fixed(double x, int decimals) {
    return new BigDecimal(x).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** At the right of a column; a text that does not fit is kept whole, after one blank. */
  static String right(String text, int width) {
    return " ".repeat(text.length() < width ? width - text.length() : 1) + text;
  }
}
