package pawl.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Points of an axis as given on the command line: {@code A:B:N} for N points from A to B, ends
 * included, or {@code a,b,c}.
 *
 * @param values at least one
 */
record Points(List<Double> values) {

  private static final int MOST = 1_000_000;

  double[] array() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** These points moved by an offset. */
  Points plus(double offset) {
    return new Points(values.stream().map(value -> Decimal.sum(value, offset)).toList());
  }

  private static Points of(String text) {
    return new Points(text.contains(":") ? range(text) : list(text));
  }

  private static List<Double> list(String text) {
    String[] numbers = text.split(",", -1);
    if (Stream.of(numbers).anyMatch(String::isBlank)) {
      throw new TypeConversionException(
          "'" + text + "' lacks a number; write a,b,c without blanks, or in quotes");
    }
    return Stream.of(numbers).map(Decimal::of).toList();
  }

  private static List<Double> range(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3) {
      throw new TypeConversionException("'" + text + "' is not A:B:N");
    }
    double from = Decimal.of(parts[0]);
    double to = Decimal.of(parts[1]);
    int count = count(parts[2]);
    if (count == 1 && from != to) {
      throw new TypeConversionException("'" + text + "' asks for one point on two ends");
    }
    return IntStream.range(0, count)
        .mapToObj(i -> i == 0 ? from : between(from, to, i, count - 1))
        .toList();
  }

  /** Point i of 0 … n in decimal arithmetic, so that -0.3:0.3:7 passes through -0.2 and 0. */
  private static double between(double from, double to, int i, int n) {
    BigDecimal weighted =
        BigDecimal.valueOf(from)
            .multiply(BigDecimal.valueOf(n - i))
            .add(BigDecimal.valueOf(to).multiply(BigDecimal.valueOf(i)));
    return weighted.divide(BigDecimal.valueOf(n), MathContext.DECIMAL128).doubleValue();
  }

  private static int count(String text) {
    int count;
    try {
      count = Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is not a number of points");
    }
    if (count < 1 || count > MOST) {
      throw new TypeConversionException("'" + text + "' is not between 1 and " + MOST + " points");
    }
    return count;
  }

  /** Reads either form. */
  static final class Converter implements ITypeConverter<Points> {
    @Override
    public Points convert(String text) {
      return of(text);
    }
  }

  /** Reads either form with temperatures in it. */
  static final class Kelvin implements ITypeConverter<Points> {
    @Override
    public Points convert(String text) {
      Points points = of(text);
      for (double temperature : points.values()) {
        if (temperature < 0) {
          throw new TypeConversionException(
              "'" + text + "' goes below absolute zero, to " + temperature + " K");
        }
      }
      return points;
    }
  }
}
