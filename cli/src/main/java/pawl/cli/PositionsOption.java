package pawl.cli;

import java.util.List;
import pawl.io.ImportedModel;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How much of the position matrix enters connections and curvatures. */
final class PositionsOption {

  @Option(
      names = "--positions",
      paramLabel = "diagonal|full",
      converter = Converter.class,
      description =
          "Position matrix: the Wannier centres alone, or all of a _tb.dat. Default: full, where"
              + " the model has it, for Berry curvatures, their dipole and Hall conductivities;"
              + " diagonal for chi_int and alpha_int, for which it is verified. magnetization tells"
              + " the difference, of both, on a coarser mesh. Magnetizations, orbital moments and"
              + " what rests on them always take the centres.")
  private Extent extent;

  /** What the user may ask for. */
  private enum Extent {
    DIAGONAL,
    FULL
  }

  /** Whether all is asked for by name. */
  boolean isFull() {
    return extent == Extent.FULL;
  }

  /**
   * The matrices to use; none for the centres alone.
   *
   * @throws ModelException if all are asked for and the model has none
   */
  List<RealSpaceMatrix> of(ImportedModel model) {
    if (extent == Extent.DIAGONAL) {
      return List.of();
    }
    if (extent == Extent.FULL && model.positions().isEmpty()) {
      throw new ModelException(
          "--positions full needs position matrices, which a _tb.dat or _r.dat holds, and the model"
              + " has only centres; leave it out or give a _tb.dat");
    }
    return model.positions().orElse(List.of());
  }

  private static final class Converter implements ITypeConverter<Extent> {
    @Override
    public Extent convert(String text) {
      return switch (text) {
        case "diagonal" -> Extent.DIAGONAL;
        case "full" -> Extent.FULL;
        default -> throw new TypeConversionException("'" + text + "' is not diagonal or full");
      };
    }
  }
}
