package pawl.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.stream.Collectors;
import pawl.io.ImportedModel;
import pawl.io.ModelFiles;
import pawl.io.ModelRequest;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.models.AnalyticModel;
import pawl.tightbinding.models.Parameter;
import pawl.tightbinding.models.Values;

/** A built-in model that a formula defines. */
record FormulaModel(AnalyticModel model) implements BuiltinModel {

  private static final int DIGITS = 6;

  @Override
  public String id() {
    return model.id();
  }

  @Override
  public String title() {
    return model.title();
  }

  @Override
  public String symmetries() {
    return model.symmetries();
  }

  @Override
  public String reference() {
    return model.reference();
  }

  @Override
  public String parameters() {
    return model.parameters().stream().map(FormulaModel::text).collect(Collectors.joining(", "));
  }

  private static String text(Parameter parameter) {
    String value =
        BigDecimal.valueOf(parameter.standard())
            .round(new MathContext(DIGITS))
            .stripTrailingZeros()
            .toPlainString();
    return parameter.name() + " = " + value + " " + parameter.unit();
  }

  @Override
  public int orbitals() {
    return builder(Map.of()).orbitals();
  }

  @Override
  public int dimension() {
    return builder(Map.of()).build().dimension();
  }

  @Override
  public ImportedModel read(BuiltinName name, ModelRequest request) {
    return ModelFiles.built(BuiltinName.PREFIX + id(), builder(name.values()), request);
  }

  private TightBindingBuilder builder(Map<String, Double> given) {
    return model.builder(Values.of(model.parameters(), given));
  }
}
