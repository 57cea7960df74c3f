package pawl.cli;

import java.util.Arrays;
import pawl.io.ImportedModel;
import pawl.tightbinding.ExchangeField;
import pawl.tightbinding.SpinOrder;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the user says about the spins of a model. */
final class SpinOptions {

  @Option(
      names = "--exchange",
      paramLabel = "x,y,z",
      converter = FieldConverter.class,
      description = "Exchange field in eV: adds ½ Δ·σ on every orbital.")
  private ExchangeField exchange;

  @Option(
      names = "--spin-order",
      paramLabel = "interleaved|block",
      converter = OrderConverter.class,
      description =
          "How the spins are ordered, for --exchange: up, down, up, down, … or all up, then all"
              + " down. Needed where the model does not say it.")
  private SpinOrder order;

  /**
   * The model with its spins in the order stated and in the field.
   *
   * @throws pawl.tightbinding.ModelException if the model has no such spins, or they are not known
   */
  ImportedModel applied(ImportedModel model) {
    ImportedModel ordered = order == null ? model : model.ordered(order);
    return exchange == null ? ordered : ordered.in(exchange);
  }

  private static final class FieldConverter implements ITypeConverter<ExchangeField> {
    @Override
    public ExchangeField convert(String text) {
      double[] field = new Points.Converter().convert(text).array();
      if (field.length != 3 || text.contains(":")) {
        throw new TypeConversionException("'" + text + "' is not a vector x,y,z");
      }
      return new ExchangeField(field[0], field[1], field[2]);
    }
  }

  private static final class OrderConverter implements ITypeConverter<SpinOrder> {
    @Override
    public SpinOrder convert(String text) {
      return Arrays.stream(SpinOrder.values())
          .filter(candidate -> candidate.word().equals(text))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("'" + text + "' is neither interleaved nor block"));
    }
  }
}
