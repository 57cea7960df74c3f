package pawl.io;

import java.nio.charset.StandardCharsets;

/**
 * Reads real numbers as Fortran prints them, correctly rounded, without a string per number.
 *
 * <p>The exponent letter may be e, d or q in either case, or missing where the exponent has three
 * digits (Fortran prints {@code 0.1-119}). A mantissa below 2^53 with a power of ten up to 22 is
 * one exact product or quotient; other numbers take the library's slower way.
 */
final class RealScanner {

  private static final double[] POWERS = new double[23];
  private static final long EXACT = 1L << 53;
  private static final int MANTISSA_DIGITS = 18;
  private static final int HUGE_EXPONENT = 100_000;

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private double value;
  private int finestDecimals;
  private int finestDigits;
  private boolean exponents;

  /** The number read last. */
  double value() {
    return value;
  }

  /** How finely the numbers read so far were printed. */
  PrintedPrecision precision() {
    return new PrintedPrecision(finestDecimals, finestDigits, exponents);
  }

  /** Forgets how finely the numbers read so far were printed. */
  void forgetPrecision() {
    finestDecimals = 0;
    finestDigits = 0;
    exponents = false;
  }

  /**
   * Reads the number at {@code from}, which must end at a blank or at {@code to}.
   *
   * @return the index after it, or -1 if there is no finite number
   */
  int scan(byte[] text, int from, int to) {
    int i = from;
    boolean negative = false;
    if (i < to && (text[i] == '-' || text[i] == '+')) {
      negative = text[i] == '-';
      i++;
    }
    long mantissa = 0;
    int digits = 0;
    int first = i;
    while (i < to && isDigit(text[i])) {
      mantissa = 10 * mantissa + (text[i] - '0');
      digits += mantissa == 0 ? 0 : 1;
      i++;
    }
    int count = i - first;
    int decimals = 0;
    if (i < to && text[i] == '.') {
      int point = ++i;
      while (i < to && isDigit(text[i])) {
        mantissa = 10 * mantissa + (text[i] - '0');
        digits += mantissa == 0 ? 0 : 1;
        i++;
      }
      decimals = i - point;
      count += decimals;
    }
    if (count == 0) {
      return -1;
    }
    int mantissaEnd = i;
    int exponent = 0;
    boolean scientific = i < to && !isBlank(text[i]);
    if (scientific) {
      i = exponentDigits(text, i, to);
      if (i < 0) {
        return -1;
      }
      exponent = exponentValue(text, mantissaEnd, i);
    }
    if (count > MANTISSA_DIGITS || mantissa >= EXACT) {
      value = parse(text, from, mantissaEnd, exponent);
    } else {
      int power = exponent - decimals;
      double magnitude;
      if (mantissa == 0) {
        magnitude = 0;
      } else if (power >= 0 && power < POWERS.length) {
        magnitude = mantissa * POWERS[power];
      } else if (power < 0 && -power < POWERS.length) {
        magnitude = mantissa / POWERS[-power];
      } else {
        magnitude = Math.abs(parse(text, from, mantissaEnd, exponent));
      }
      value = negative && magnitude != 0 ? -magnitude : magnitude;
    }
    if (scientific) {
      exponents = true;
      finestDigits = Math.max(finestDigits, digits);
    } else {
      finestDecimals = Math.max(finestDecimals, decimals);
    }
    return Double.isFinite(value) ? i : -1;
  }

  /** The end of the exponent that starts at {@code from}, -1 if there is none. */
  private static int exponentDigits(byte[] text, int from, int to) {
    int i = from;
    boolean letter =
        switch (text[i]) {
          case 'e', 'E', 'd', 'D', 'q', 'Q' -> true;
          default -> false;
        };
    if (letter) {
      i++;
    }
    boolean sign = i < to && (text[i] == '-' || text[i] == '+');
    if (sign) {
      i++;
    }
    int first = i;
    while (i < to && isDigit(text[i])) {
      i++;
    }
    int digits = i - first;
    boolean whole = letter ? digits > 0 : sign && digits == 3;
    return whole && (i == to || isBlank(text[i])) ? i : -1;
  }

  private static int exponentValue(byte[] text, int from, int to) {
    int exponent = 0;
    boolean negative = false;
    for (int i = from; i < to; i++) {
      if (text[i] == '-') {
        negative = true;
      } else if (isDigit(text[i]) && exponent < HUGE_EXPONENT) {
        exponent = 10 * exponent + (text[i] - '0');
      }
    }
    return negative ? -exponent : exponent;
  }

  private static double parse(byte[] text, int from, int mantissaEnd, int exponent) {
    String mantissa = new String(text, from, mantissaEnd - from, StandardCharsets.ISO_8859_1);
    return Double.parseDouble(mantissa + "e" + exponent) + 0.0;
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  static boolean isBlank(byte b) {
    return b == ' ' || (b >= '\t' && b <= '\r');
  }
}
