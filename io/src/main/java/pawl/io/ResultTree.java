package pawl.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Diagnostic;
import pawl.quantity.Provenance;
import pawl.quantity.SymmetryUse;
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
    tree.put("k_points", provenance.effort().kPoints());
    tree.put("symmetry", symmetry(provenance.effort().symmetry()));
    tree.put("kernel", provenance.effort().kernel());
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

  static List<Map<String, Object>> diagnostics(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(ResultTree::diagnostic).toList();
  }

  static List<Map<String, Object>> inputs(List<Provenance.Input> inputs) {
    return inputs.stream().map(ResultTree::input).toList();
  }

  private static Map<String, Object> symmetry(SymmetryUse use) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("used", use.used().stream().map(ResultTree::operation).toList());
    tree.put("not_used", use.declined().stream().map(ResultTree::declined).toList());
    tree.put("k_points_solved", use.kPointsSolved());
    return tree;
  }

  private static Map<String, Object> operation(SymmetryUse.Operation operation) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("operation", operation.name());
    tree.put("k_matrix", operation.kMatrix());
    return tree;
  }

  private static Map<String, Object> declined(SymmetryUse.Declined declined) {
    Map<String, Object> tree = operation(declined.operation());
    tree.put("reason", declined.reason());
    return tree;
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

  private static Map<String, Object> diagnostic(Diagnostic diagnostic) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", diagnostic.name());
    tree.put("text", diagnostic.text());
    tree.putAll(diagnostic.numbers());
    return tree;
  }

  private static Map<String, Object> warning(Warning warning) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", warning.code());
    tree.put("text", warning.text());
    return tree;
  }
}
