package pawl.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import pawl.quantity.Diagnostic;
import pawl.response.PositionsComparison.Difference;

/** What the positions between Wannier functions change, for people and for machines. */
final class PositionsDiagnostic {

  private PositionsDiagnostic() {}

  /**
   * The differences.
   *
   * @param mesh N1xN2xN3, on which they were found
   * @param divisions the same as numbers
   */
  static Diagnostic of(List<Difference> differences, String mesh, List<Integer> divisions) {
    List<Object> quantities = new ArrayList<>();
    for (Difference difference : differences) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("quantity", difference.quantity());
      map.put("unit", difference.unit());
      map.put("largest_difference", difference.largest());
      map.put("relative_to_largest", difference.relative());
      quantities.add(map);
    }
    String each =
        differences.stream().map(PositionsDiagnostic::text).collect(Collectors.joining("; "));
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("kmesh", divisions);
    numbers.put("quantities", quantities);
    return new Diagnostic(
        "positions-full-minus-diagonal",
        "positions full - diagonal on " + mesh + ": " + each + "; all else takes the centres",
        numbers);
  }

  private static String text(Difference difference) {
    return String.format(
        Locale.ROOT,
        "%s at most %.1e %s (%.2g of the largest)",
        difference.quantity(),
        difference.largest(),
        difference.unit(),
        difference.relative());
  }
}
