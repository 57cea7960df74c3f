package pawl.ratchet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import pawl.quantity.Axis;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.response.Catalogue;

/** The orders of magnitude of Onishi, Isobe, Nagaosa (2021), Sec. IV. */
public enum Magnitude {
  CURRENT("j_estimate", RatchetUnits.AMPERE_PER_SQUARE_METRE, "current density", "Eq. (44)"),
  HEAT("q_estimate", RatchetUnits.WATT_PER_CUBIC_METRE, "heat per volume", "Eq. (45)"),
  HEAT_FULL(
      "q_estimate_full",
      RatchetUnits.WATT_PER_CUBIC_METRE,
      "heat per volume with the factors of Eq. (32)",
      "Eq. (32) with N_R = N_L, g_F = g_B"),
  CURRENT_PREFACTOR(
      "j_prefactor",
      RatchetUnits.AMPERE_PER_SQUARE_METRE,
      "current density over the difference of occupations",
      "Eq. (46)"),
  HEAT_PREFACTOR(
      "q_prefactor",
      RatchetUnits.WATT_PER_CUBIC_METRE,
      "heat per volume over the difference of occupations",
      "Eq. (47)"),
  FLOW_PREFACTOR("lambda_prefactor", RatchetUnits.PER_KELVIN, "of lambda_estimate", "Eq. (48a)"),
  FLOW("lambda_estimate", RatchetUnits.PER_KELVIN, "heat flow rate", "Eq. (48a)"),
  FLOW_FULL(
      "lambda_estimate_full",
      RatchetUnits.PER_KELVIN,
      "heat flow rate with the factors of Eq. (40b)",
      "Eq. (40b) with N_R = N_L, g_F = g_B"),
  POWER_PREFACTOR("p_prefactor", RatchetUnits.PER_KELVIN_SQUARED, "of p_estimate", "Eq. (48b)"),
  POWER("p_estimate", RatchetUnits.PER_KELVIN_SQUARED, "power density", "Eq. (48b)"),
  POWER_FULL(
      "p_estimate_full",
      RatchetUnits.PER_KELVIN_SQUARED,
      "power density with the factors of Eq. (40c)",
      "Eq. (40c) with N_R = N_L"),
  OUTPUT(
      "power_estimate",
      RatchetUnits.WATT_PER_CUBIC_METRE,
      "largest power per volume, p dT^2/4",
      "below Eq. (48)"),
  MERIT_PREFACTOR("ZT_prefactor", OutputUnit.ONE, "of ZT_estimate", "Eq. (48c)"),
  MERIT("ZT_estimate", OutputUnit.ONE, "figure of merit", "Eq. (48c)"),
  MERIT_FULL(
      "ZT_estimate_full",
      OutputUnit.ONE,
      "figure of merit with the factors of Eq. (40d)",
      "Eq. (40d) with N_R = N_L, g_F = g_B"),
  MERIT_OF_PHONONS(
      "ZT_estimate_phonons", OutputUnit.ONE, "figure of merit if phonons limit tau", "Eq. (49)"),
  TIME("tau_el_ph", RatchetUnits.SECOND, "time between collisions with phonons", "Eq. (26)"),
  TIME_OF_TEXT(
      "tau_el_ph_text",
      RatchetUnits.SECOND,
      "the same without 2 pi, as in the text",
      "Sec. IV, unnumbered"),
  EXCESS("dn", OutputUnit.ONE, "difference of occupations", "below Eq. (22)"),
  CRITERION_25("crit25_estimate", OutputUnit.ONE, "to be << 1", "Eq. (25)"),
  CRITERION_27("crit27_estimate", OutputUnit.ONE, "to be << 1", "Eq. (27)");

  private final String text;
  private final OutputUnit unit;
  private final String longName;
  private final String equation;

  Magnitude(String text, OutputUnit unit, String longName, String equation) {
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
            m ->
                new Catalogue.Entry(
                    m.text,
                    m.unit.symbol(),
                    m.longName,
                    List.of("value"),
                    "Onishi, Isobe, Nagaosa (2021), " + m.equation,
                    MagnitudeExplanations.of(m)));
  }

  /** Numbers that are this, in the program's units; an order of magnitude has no error. */
  Result result(List<Axis> axes, double... numbers) {
    double factor = unit.from(1, unit.dimension());
    double[] errors = new double[numbers.length];
    Arrays.fill(errors, Double.NaN);
    double[] values = Arrays.stream(numbers).map(number -> number * factor).toArray();
    return new Result(text, longName, unit, axes, List.of("value"), values, errors);
  }
}
