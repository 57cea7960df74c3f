package pawl.ratchet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import pawl.quantity.Axis;
import pawl.quantity.Constants;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.quantity.Unit;
import pawl.response.Catalogue;

/**
 * Everything that is reported of a ratchet. Equation numbers are those of Onishi, Isobe, Nagaosa
 * (2021); where docs/theory says that one is misprinted, the corrected one is meant.
 */
public enum RatchetQuantity {
  N_R("N_R", Units.STATES, "density of states of right movers", "Eq. (17)"),
  N_L("N_L", Units.STATES, "density of states of left movers", "Eq. (18)"),
  DN_R("dN_R", Units.STATES_SLOPE, "slope of N_R in energy", "below Eq. (30)"),
  DN_L("dN_L", Units.STATES_SLOPE, "slope of N_L in energy", "below Eq. (30)"),
  CURRENT("J", Units.AMPERE, "current of the wire", "Eq. (29)"),
  CURRENT_DENSITY("j", Units.AMPERE_PER_SQUARE_METRE, "current density", "Eqs. (28), (29)"),
  HEAT("q", Units.WATT_PER_CUBIC_METRE, "heat from phonons to electrons per volume", "Eq. (31)"),
  CURRENT_PER_HEAT(
      "J_over_JQ", Units.AMPERE_METRE_PER_WATT, "current per heat and length of wire", "Eq. (33)"),
  L11("L11", Units.SIEMENS_PER_METRE, "current density per field", "Eqs. (34a), (38)"),
  L12(
      "L12",
      Units.AMPERE_PER_SQUARE_METRE,
      "current density per relative difference of temperature",
      "Eqs. (34a), (35)"),
  L21("L21", Units.AMPERE_PER_SQUARE_METRE, "heat per volume and field", "Eqs. (34b), (39)"),
  L22(
      "L22",
      Units.WATT_PER_CUBIC_METRE,
      "heat per volume and relative difference of temperature",
      "Eqs. (34b), (36)"),
  SIGMA("sigma", Units.SIEMENS_PER_METRE, "conductivity", "Eq. (40a)"),
  LAMBDA("lambda", Units.PER_KELVIN, "heat flow rate without current", "Eq. (40b)"),
  POWER("p", Units.PER_KELVIN_SQUARED, "power density", "Eq. (40c)"),
  FIGURE_OF_MERIT("ZT", OutputUnit.ONE, "figure of merit, L12^2/(L11 L22)", "Eq. (40d)"),
  CURRENT_CLOSED(
      "J_closed", Units.AMPERE, "current to lowest order in energy and temperature", "Eq. (30)"),
  HEAT_CLOSED(
      "q_closed",
      Units.WATT_PER_CUBIC_METRE,
      "heat to lowest order in energy and temperature",
      "Eq. (32)"),
  CURRENT_PAPER_SIGN(
      "j_paper_sign",
      Units.AMPERE_PER_SQUARE_METRE,
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

  /** Units in the program's own, ħ = |e| = 1, and in SI. */
  private static final class Units {

    static final Unit HEAT = Unit.EV.pow(2).over(Unit.HBAR).over(Unit.ANGSTROM.pow(3));
    static final OutputUnit STATES = OutputUnit.statesPerEnergy(3);
    static final OutputUnit STATES_SLOPE =
        new OutputUnit("1/(eV^2 m^3)", STATES.dimension().over(Unit.EV), 1e30);
    static final OutputUnit AMPERE = perHbar("A", Unit.CHARGE.times(Unit.EV).over(Unit.HBAR));
    static final OutputUnit AMPERE_PER_SQUARE_METRE =
        perHbar("A/m^2", AMPERE.dimension().over(Unit.ANGSTROM.pow(2)));
    static final OutputUnit SIEMENS_PER_METRE =
        perHbar(OutputUnit.SIEMENS_PER_METRE.symbol(), OutputUnit.SIEMENS_PER_METRE.dimension());
    static final OutputUnit WATT_PER_CUBIC_METRE = perHbar("W/m^3", HEAT);
    static final OutputUnit PER_KELVIN = perHbar("W/(K m^3)", HEAT.over(Unit.KELVIN));
    static final OutputUnit PER_KELVIN_SQUARED =
        perHbar("W/(K^2 m^3)", HEAT.over(Unit.KELVIN.pow(2)));
    static final OutputUnit AMPERE_METRE_PER_WATT =
        OutputUnit.si("A m/W", Unit.CHARGE.times(Unit.ANGSTROM).over(Unit.EV));

    private Units() {}

    /** One that goes with 1/ħ, with all digits of ħ. */
    private static OutputUnit perHbar(String symbol, Unit dimension) {
      double digits = Constants.HBAR / Constants.HBAR_EXACT;
      return new OutputUnit(symbol, dimension, dimension.siFactor() * digits);
    }
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
                    q.text, q.unit.symbol(), q.longName, q.components(), PAPER + q.equation));
  }

  private List<String> components() {
    return List.of("value");
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
