package pawl.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import pawl.quantity.OutputUnit;
import pawl.response.Catalogue;

/** The quantities of a junction, in the order of the files. */
enum JunctionQuantity {
  J("J", "energy current from electrons to bosons", "Eq. (13)", JunctionUnits::power),
  ELECTRONS(
      "I_e",
      "electrons from left to right with the help of bosons, without the elastic current",
      "Eq. (14)",
      JunctionUnits::rate),
  ETA(
      "eta",
      "electrons from left to right per boson emitted",
      "Sec. III B, unnumbered",
      units -> OutputUnit.ONE),
  J_LL("J_LL", channel("left", "left"), "Eq. (13)", JunctionUnits::power),
  J_LR("J_LR", channel("left", "right"), "Eq. (13)", JunctionUnits::power),
  J_RL("J_RL", channel("right", "left"), "Eq. (13)", JunctionUnits::power),
  J_RR("J_RR", channel("right", "right"), "Eq. (13)", JunctionUnits::power),
  LEAVING_LEFT(
      "JE_L", "energy leaving the left lead, absolute", "docs/junction", JunctionUnits::power),
  LEAVING_RIGHT(
      "JE_R", "energy leaving the right lead, absolute", "docs/junction", JunctionUnits::power),
  NUMBER("N", "stationary population of a mode", "Eq. (9), with the bath", units -> OutputUnit.ONE),
  TEMPERATURE("T_eff", "effective temperature of a mode", "Eq. (10)", JunctionUnits::temperature),
  CHEMICAL_POTENTIAL(
      "mu_eff", "effective chemical potential of a mode", "Eq. (11)", JunctionUnits::energy),
  RECTIFICATION_SUM(
      "rectification_sum",
      "(a-b)/(a+b), a and b the size of J with electrons hotter and colder than bosons",
      "Fig. 3, unnumbered, twice its caption",
      units -> OutputUnit.ONE),
  RECTIFICATION_MEAN(
      "rectification_mean",
      "2(a-b)/(a+b), a and b the size of J with electrons hotter and colder than bosons",
      "Fig. 3, unnumbered",
      units -> OutputUnit.ONE);

  private static final String PAPER = "Nian, Lü (2019), ";

  private final String word;
  private final String longName;
  private final String equation;
  private final Function<JunctionUnits, OutputUnit> unit;

  JunctionQuantity(
      String word, String longName, String equation, Function<JunctionUnits, OutputUnit> unit) {
    this.word = word;
    this.longName = longName;
    this.equation = equation;
    this.unit = unit;
  }

  private static String channel(String from, String to) {
    return "part of J from electrons that go from " + from + " to " + to;
  }

  /** The name in files. */
  String word() {
    return word;
  }

  /** A few words. */
  String longName() {
    return longName;
  }

  /** The unit in files. */
  OutputUnit unit(JunctionUnits units) {
    return unit.apply(units);
  }

  /** Whether it has a value for every mode. */
  boolean isOfModes() {
    return this == NUMBER || this == TEMPERATURE || this == CHEMICAL_POTENTIAL;
  }

  private boolean isRectification() {
    return this == RECTIFICATION_SUM || this == RECTIFICATION_MEAN;
  }

  /** What it is, for the list of all quantities. */
  Catalogue.Entry entry() {
    String source = equation.startsWith("docs") ? equation : PAPER + equation;
    List<String> components = List.of(isOfModes() ? "mode" : "value");
    return new Catalogue.Entry(
        word,
        unit(JunctionUnits.EV).symbol(),
        longName,
        components,
        source,
        JunctionExplanations.of(word));
  }

  /** Those of a sweep: the rectification needs one of the temperature of the electrons. */
  static List<JunctionQuantity> of(JunctionAxes axes) {
    return Stream.of(values())
        .filter(q -> !q.isRectification() || axes.has(JunctionAxes.ELECTRONS))
        .toList();
  }
}
