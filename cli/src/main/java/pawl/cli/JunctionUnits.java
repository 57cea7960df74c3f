package pawl.cli;

import java.util.List;
import pawl.quantity.Constants;
import pawl.quantity.OutputUnit;
import pawl.quantity.Unit;

/** The units of a job file of the junction and of its results. */
enum JunctionUnits {
  /** ħ = k_B = 1, any unit of energy. */
  NATURAL("natural", 1),
  /** Energies in eV, temperatures in K; currents in W and 1/s. */
  EV("eV", Constants.BOLTZMANN_EV);

  private static final OutputUnit WATT = OutputUnit.si("W", Unit.EV.pow(2).over(Unit.HBAR));
  private static final OutputUnit PER_SECOND = OutputUnit.si("1/s", Unit.EV.over(Unit.HBAR));
  private static final OutputUnit KELVIN = OutputUnit.si("K", Unit.KELVIN);

  private final String word;
  private final double boltzmann;

  JunctionUnits(String word, double boltzmann) {
    this.word = word;
    this.boltzmann = boltzmann;
  }

  /** As in job files. */
  String word() {
    return word;
  }

  /** What a temperature is as an energy. */
  double boltzmann() {
    return boltzmann;
  }

  /** The name of an axis of energies. */
  String energyAxis(String name) {
    return this == EV ? name + "_eV" : name;
  }

  /** The name of an axis of temperatures. */
  String temperatureAxis(String name) {
    return this == EV ? name + "_K" : name;
  }

  OutputUnit energy() {
    return this == EV ? OutputUnit.ELECTRONVOLT : OutputUnit.ONE;
  }

  OutputUnit temperature() {
    return this == EV ? KELVIN : OutputUnit.ONE;
  }

  OutputUnit power() {
    return this == EV ? WATT : OutputUnit.ONE;
  }

  OutputUnit squaredEnergy() {
    return this == EV ? new OutputUnit("eV^2", Unit.EV.pow(2), 1) : OutputUnit.ONE;
  }

  OutputUnit perEnergy() {
    return this == EV ? new OutputUnit("1/eV", Unit.EV.pow(-1), 1) : OutputUnit.ONE;
  }

  OutputUnit perSquaredEnergy() {
    return this == EV ? new OutputUnit("1/eV^2", Unit.EV.pow(-2), 1) : OutputUnit.ONE;
  }

  OutputUnit powerPerEnergy() {
    return this == EV
        ? new OutputUnit("W/eV", Unit.EV.over(Unit.HBAR), WATT.factor())
        : OutputUnit.ONE;
  }

  OutputUnit rate() {
    return this == EV ? PER_SECOND : OutputUnit.ONE;
  }

  /** The words of all. */
  static List<String> words() {
    return List.of(NATURAL.word, EV.word);
  }
}
