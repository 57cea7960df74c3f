package pawl.ratchet;

import pawl.quantity.Constants;
import pawl.quantity.OutputUnit;
import pawl.quantity.Unit;

/** The units of the ratchet: in the program's own, ħ = |e| = 1, and in SI with all digits of ħ. */
final class RatchetUnits {

  private static final Unit HEAT = Unit.EV.pow(2).over(Unit.HBAR).over(Unit.ANGSTROM.pow(3));

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
  static final OutputUnit SECOND =
      new OutputUnit(
          "s", Unit.HBAR.over(Unit.EV), Constants.HBAR_EXACT / Constants.ELEMENTARY_CHARGE);

  private RatchetUnits() {}

  /** One that goes with 1/ħ. */
  private static OutputUnit perHbar(String symbol, Unit dimension) {
    double digits = Constants.HBAR / Constants.HBAR_EXACT;
    return new OutputUnit(symbol, dimension, dimension.siFactor() * digits);
  }
}
