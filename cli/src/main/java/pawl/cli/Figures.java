package pawl.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a person reads them. */
final class Figures {

  private static final int DIGITS = 6;

  private Figures() {}

  /** Six significant digits at most, without zeros at the end: 1.75 for 1.7500000000000031. */
  static String of(double value) {
    if (value == 0) {
      return "0";
    }
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal rounded =
        BigDecimal.valueOf(value).round(new MathContext(DIGITS)).stripTrailingZeros();
    double magnitude = Math.abs(value);
    if (magnitude >= 1e-4 && magnitude < 1e7) {
      return rounded.toPlainString();
    }
    return String.format(Locale.ROOT, "%." + (rounded.precision() - 1) + "e", rounded);
  }

  /** A value with its error, where there are any. */
  static String of(double value, double error) {
    if (Double.isNaN(value)) {
      return "-";
    }
    return Double.isNaN(error)
        ? scientific(value, 3)
        : scientific(value, 3) + " ± " + scientific(error, 0);
  }

  private static String scientific(double value, int decimals) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%." + decimals + "e", value);
  }
}
