package pawl.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pawl.response.ZoneCalculation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which of the quantities of a command to compute. */
final class QuantitiesOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--quantities",
      paramLabel = "a,b,c",
      split = ",",
      description =
          "Compute these alone, by their names in the result files (default: all that there are for"
              + " the dimension of the model). A tolerance then applies to these alone.")
  private List<String> names = List.of();

  /**
   * Refuses an option that none of what is wanted takes.
   *
   * @throws ParameterException naming what takes it
   */
  void requireAny(String option, List<String> takers) {
    if (!names.isEmpty() && takers.stream().noneMatch(names::contains)) {
      throw new ParameterException(
          spec.commandLine(),
          option
              + " is for "
              + String.join(", ", takers)
              + ", of which --quantities has none; add one, or leave "
              + option
              + " out");
    }
  }

  /**
   * A calculation of what is wanted.
   *
   * @throws ParameterException if it does not have a quantity that is wanted
   */
  ZoneCalculation of(ZoneCalculation all) {
    if (names.isEmpty()) {
      return all;
    }
    Set<String> wanted = new LinkedHashSet<>(names);
    for (String name : wanted) {
      if (!all.quantities().contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "there is no "
                + name
                + " to compute here; there are "
                + String.join(", ", all.quantities()));
      }
    }
    return all.only(wanted);
  }
}
