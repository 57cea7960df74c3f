package pawl.ratchet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import pawl.quantity.Axis;
import pawl.quantity.Estimate;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.response.Catalogue;

/**
 * Everything that is reported of a ratchet. Equation numbers are those of Onishi, Isobe, Nagaosa
 * (2021); where docs/theory says that one is misprinted, the corrected one is meant.
 */
public enum RatchetQuantity {
  N_R("N_R", RatchetUnits.STATES, "density of states of right movers", "Eq. (17)"),
  N_L("N_L", RatchetUnits.STATES, "density of states of left movers", "Eq. (18)"),
  DN_R("dN_R", RatchetUnits.STATES_SLOPE, "slope of N_R in energy", "below Eq. (30)"),
  DN_L("dN_L", RatchetUnits.STATES_SLOPE, "slope of N_L in energy", "below Eq. (30)"),
  CURRENT("J", RatchetUnits.AMPERE, "current of the wire", "Eq. (29)"),
  CURRENT_DENSITY("j", RatchetUnits.AMPERE_PER_SQUARE_METRE, "current density", "Eqs. (28), (29)"),
  HEAT(
      "q",
      RatchetUnits.WATT_PER_CUBIC_METRE,
      "heat from phonons to electrons per volume",
      "Eq. (31)"),
  CURRENT_PER_HEAT(
      "J_over_JQ",
      RatchetUnits.AMPERE_METRE_PER_WATT,
      "current per heat and length of wire",
      "Eq. (33)"),
  L11("L11", RatchetUnits.SIEMENS_PER_METRE, "current density per field", "Eqs. (34a), (38)"),
  L12(
      "L12",
      RatchetUnits.AMPERE_PER_SQUARE_METRE,
      "current density per relative difference of temperature",
      "Eqs. (34a), (35)"),
  L21("L21", RatchetUnits.AMPERE_PER_SQUARE_METRE, "heat per volume and field", "Eqs. (34b), (39)"),
  L22(
      "L22",
      RatchetUnits.WATT_PER_CUBIC_METRE,
      "heat per volume and relative difference of temperature",
      "Eqs. (34b), (36)"),
  SIGMA("sigma", RatchetUnits.SIEMENS_PER_METRE, "conductivity", "Eq. (40a)"),
  LAMBDA("lambda", RatchetUnits.PER_KELVIN, "heat flow rate without current", "Eq. (40b)"),
  POWER("p", RatchetUnits.PER_KELVIN_SQUARED, "power density", "Eq. (40c)"),
  FIGURE_OF_MERIT("ZT", OutputUnit.ONE, "figure of merit, L12^2/(L11 L22)", "Eq. (40d)"),
  CURRENT_CLOSED(
      "J_closed",
      RatchetUnits.AMPERE,
      "current to lowest order in energy and temperature",
      "Eq. (30)"),
  CURRENT_DENSITY_CLOSED(
      "j_closed",
      RatchetUnits.AMPERE_PER_SQUARE_METRE,
      "current density to lowest order in energy and temperature",
      "Eq. (30)"),
  HEAT_CLOSED(
      "q_closed",
      RatchetUnits.WATT_PER_CUBIC_METRE,
      "heat to lowest order in energy and temperature",
      "Eq. (32)"),
  CURRENT_PAPER_SIGN(
      "j_paper_sign",
      RatchetUnits.AMPERE_PER_SQUARE_METRE,
      "current density with the sign as printed",
      "Eqs. (29), (30) as printed"),
  CRITERION_23("crit23", OutputUnit.ONE, "largest change of an occupation, to be << 1", "Eq. (23)"),
  CRITERION_25("crit25", OutputUnit.ONE, "bound of crit23, to be << 1", "Eq. (25)"),
  CRITERION_27(
      "crit27", OutputUnit.ONE, "the same where phonons limit tau, to be << 1", "Eq. (27)");

  private static final String PAPER = "Onishi, Isobe, Nagaosa (2021), ";

  private final String text;
  private final OutputUnit unit;
  private final String longName;
  private final String equation;

  RatchetQuantity(String text, OutputUnit unit, String longName, String equation) {
    this.text = text;
    this.unit = unit;
    this.longName = longName;
    this.equation = equation;
  }

  /** The name in files. */
  public String text() {
    return text;
  }

  /** What it is, for lists. */
  public static Stream<Catalogue.Entry> catalogue() {
    return Arrays.stream(values())
        .map(
            q ->
                new Catalogue.Entry(
                    q.text,
                    q.unit.symbol(),
                    q.longName,
                    List.of("value"),
                    PAPER + q.equation,
                    RatchetExplanations.of(q.text)));
  }

  /**
   * Numbers that are this, in the program's units.
   *
   * @param components names of the last dimension
   * @param numbers the last dimension fastest
   */
  Result result(List<Axis> axes, List<String> components, Estimate... numbers) {
    double factor = unit.from(1, unit.dimension());
    return new Result(
        text,
        longName,
        unit,
        axes,
        components,
        Arrays.stream(numbers).mapToDouble(n -> n.value() * factor).toArray(),
        Arrays.stream(numbers).mapToDouble(n -> n.error() * factor).toArray());
  }
}
