package pawl.cli;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Decimal numbers as given on the command line. */
final class Decimal {

  private static final Pattern FORM =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private Decimal() {}

  /**
   * Reads a number.
   *
   * @throws TypeConversionException if the text is none, or none that a double can hold
   */
  static double of(String text) {
    String number = text.strip();
    if (!FORM.matcher(number).matches()) {
      throw new TypeConversionException("'" + text + "' is not a number");
    }
    double value = Double.parseDouble(number);
    if (Double.isInfinite(value)) {
      throw new TypeConversionException("'" + text + "' is too large");
    }
    return value;
  }

  /** The sum as one would write it: 0.1 + 0.2 is 0.3. */
  static double sum(double a, double b) {
    return BigDecimal.valueOf(a).add(BigDecimal.valueOf(b)).doubleValue();
  }

  /** Any number. */
  static final class Converter implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      return of(text);
    }
  }

  /** A number above 0. */
  static final class Positive implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double value = of(text);
      if (value <= 0) {
        throw new TypeConversionException("'" + text + "' is not positive");
      }
      return value;
    }
  }

  /** 0 or a number above. */
  static final class NonNegative implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double value = of(text);
      if (value < 0) {
        throw new TypeConversionException("'" + text + "' is negative");
      }
      return value;
    }
  }
}
