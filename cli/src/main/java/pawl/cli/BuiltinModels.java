package pawl.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pawl.io.ImportedModel;
import pawl.io.ModelRequest;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.models.AnalyticModels;

/** Every model that comes with the program. */
final class BuiltinModels {

  private BuiltinModels() {}

  /** In the order in which they are listed. */
  static List<BuiltinModel> all() {
    Stream<BuiltinModel> formulas = AnalyticModels.all().stream().map(FormulaModel::new);
    return Stream.concat(formulas, Stream.of(ShippedModel.values())).toList();
  }

  /**
   * A name that is one of theirs.
   *
   * @throws ModelException if it is none
   */
  static BuiltinName known(BuiltinName name) {
    find(name);
    return name;
  }

  /**
   * The model of that name.
   *
   * @throws ModelException if there is none of that name
   */
  static ImportedModel read(BuiltinName name, ModelRequest request) {
    return find(name).read(name, request);
  }

  private static BuiltinModel find(BuiltinName name) {
    return all().stream()
        .filter(builtin -> builtin.id().equals(name.id()))
        .findFirst()
        .orElseThrow(
            () ->
                new ModelException(
                    "there is no built-in model '" + name.id() + "'; there are: " + names()));
  }

  private static String names() {
    return all().stream().map(BuiltinModel::id).collect(Collectors.joining(", "));
  }
}
