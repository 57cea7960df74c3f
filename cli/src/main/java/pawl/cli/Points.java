package pawl.cli;

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

  double[] array() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Reads either form. */
  static final class Converter implements ITypeConverter<Points> {

    @Override
    public Points convert(String text) {
      return new Points(text.contains(":") ? range(text) : list(text));
    }

    private static List<Double> range(String text) {
      String[] parts = text.split(":", -1);
      if (parts.length != 3) {
        throw new TypeConversionException("'" + text + "' is not A:B:N");
      }
      double from = number(parts[0]);
      double to = number(parts[1]);
      int count = count(parts[2]);
      if (count == 1 && from != to) {
        throw new TypeConversionException("'" + text + "' asks for one point on two ends");
      }
      return IntStream.range(0, count)
          .mapToObj(i -> i == count - 1 ? to : from + i * (to - from) / (count - 1))
          .toList();
    }

    private static List<Double> list(String text) {
      return Stream.of(text.split(",", -1)).map(Converter::number).toList();
    }

    private static double number(String text) {
      double value;
      try {
        value = Double.parseDouble(text.strip());
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + text + "' is not a number");
      }
      if (!Double.isFinite(value)) {
        throw new TypeConversionException("'" + text + "' is not finite");
      }
      return value;
    }

    private static int count(String text) {
      try {
        int count = Integer.parseInt(text.strip());
        if (count >= 1 && count <= 1_000_000) {
          return count;
        }
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + text + "' is not a number of points");
      }
      throw new TypeConversionException("'" + text + "' is not between 1 and 1000000 points");
    }
  }
}
