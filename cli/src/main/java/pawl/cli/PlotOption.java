package pawl.cli;

import java.nio.file.Path;
import java.util.List;
import pawl.io.ResultPlot;
import pawl.quantity.Results;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which quantities to draw. */
final class PlotOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--plot",
      paramLabel = "a,b,c",
      split = ",",
      description =
          "Draw these quantities, too, against their longest axis and with error bars where these"
              + " can be seen, as NAME.png and NAME.svg beside the results.")
  private List<String> names = List.of();

  boolean isGiven() {
    return !names.isEmpty();
  }

  /**
   * Refuses what cannot be drawn.
   *
   * @param drawable names of quantities
   * @param instead what there is to draw, a clause
   */
  void require(List<String> drawable, String instead) {
    for (String name : names) {
      if (!drawable.contains(name)) {
        throw new ParameterException(
            spec.commandLine(), "there is no " + name + " to plot; " + instead);
      }
    }
  }

  /** Draws what is wanted into a directory. */
  void write(Results results, Path directory) {
    names.forEach(name -> new ResultPlot(results.quantity(name)).write(directory));
  }
}
