package pawl.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Provenance;
import pawl.quantity.Warning;

/** The small parts of a result as maps and lists, in the order and under the names of the files. */
final class ResultTree {

  private ResultTree() {}

  static Map<String, Object> provenance(Provenance provenance) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("version", provenance.version());
    tree.put("inputs", inputs(provenance.inputs()));
    tree.put("options", provenance.options());
    tree.put("certificate", provenance.certificate());
    tree.put("kmesh", provenance.kmesh());
    tree.put("k_points", provenance.kPoints());
    tree.put("seconds", provenance.seconds());
    return tree;
  }

  static Map<String, Object> axes(List<Axis> axes) {
    Map<String, Object> tree = new LinkedHashMap<>();
    axes.forEach(axis -> tree.put(axis.name(), axis.values()));
    return tree;
  }

  /** The names of points of axes that have any, by the number of the point from 0. */
  static Map<String, Object> labels(List<Axis> axes) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Axis axis : axes) {
      Map<String, Object> points = new LinkedHashMap<>();
      axis.labels().forEach((point, label) -> points.put(point.toString(), label));
      if (!points.isEmpty()) {
        tree.put(axis.name(), points);
      }
    }
    return tree;
  }

  static List<Map<String, Object>> checks(List<Check> checks) {
    return checks.stream().map(ResultTree::check).toList();
  }

  static List<Map<String, Object>> warnings(List<Warning> warnings) {
    return warnings.stream().map(ResultTree::warning).toList();
  }

  static List<Map<String, Object>> inputs(List<Provenance.Input> inputs) {
    return inputs.stream().map(ResultTree::input).toList();
  }

  private static Map<String, Object> input(Provenance.Input input) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("path", input.path());
    tree.put("sha256", input.sha256());
    return tree;
  }

  private static Map<String, Object> check(Check check) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", check.name());
    tree.put("value", check.value());
    tree.put("limit", check.limit());
    tree.put("passed", check.passed());
    return tree;
  }

  private static Map<String, Object> warning(Warning warning) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", warning.code());
    tree.put("text", warning.text());
    return tree;
  }
}
