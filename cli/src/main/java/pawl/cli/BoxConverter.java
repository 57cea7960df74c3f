package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import pawl.tightbinding.KBox;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A box of the zone as given on the command line, {@code A:B,C:D}. */
final class BoxConverter implements ITypeConverter<KBox> {

  @Override
  public KBox convert(String text) {
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (String edge : text.split(",", -1)) {
      String[] ends = edge.split(":", -1);
      if (ends.length != 2) {
        throw new TypeConversionException(
            "'" + text + "' is not A:B,C:D, a range along each reciprocal vector");
      }
      low.add(Decimal.of(ends[0].strip()));
      high.add(Decimal.of(ends[1].strip()));
    }
    try {
      return new KBox(low, high);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "'" + text + "': expected one to three ranges A:B with A < B, found " + e.getMessage());
    }
  }
}
