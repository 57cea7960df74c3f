package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import pawl.tightbinding.KPath;
import pawl.tightbinding.KPath.Segment;
import pawl.tightbinding.KPoint;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A path as given on the command line: {@code "G 0 0 0; X 0.5 0 0; …"}. */
final class KPathOption implements ITypeConverter<KPath> {

  private record Corner(String label, KPoint point) {}

  @Override
  public KPath convert(String text) {
    List<Corner> corners = new ArrayList<>();
    for (String part : text.strip().replaceFirst(";$", "").split(";", -1)) {
      corners.add(corner(part.strip()));
    }
    if (corners.size() < 2) {
      throw new TypeConversionException(
          "'" + text + "' is one point; a path has at least two, between semicolons");
    }
    List<Segment> segments = new ArrayList<>();
    for (int i = 1; i < corners.size(); i++) {
      Corner from = corners.get(i - 1);
      Corner to = corners.get(i);
      segments.add(new Segment(from.label, from.point, to.label, to.point));
    }
    return new KPath(segments);
  }

  private static Corner corner(String text) {
    String[] words = text.split("\\s+", -1);
    boolean isNumber = words[0].matches("[-+.\\d].*");
    if (words.length != 4 || isNumber) {
      throw new TypeConversionException(
          "'" + text + "' is not a label and three coordinates, as in \"G 0 0 0; X 0.5 0 0\"");
    }
    KPoint point = new KPoint(Decimal.of(words[1]), Decimal.of(words[2]), Decimal.of(words[3]));
    return new Corner(words[0], point);
  }
}
