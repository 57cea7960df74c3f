package pawl.ratchet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pawl.quantity.Axis;
import pawl.quantity.Constants;
import pawl.quantity.Effort;
import pawl.quantity.Warning;
import pawl.response.Outcome;

/**
 * Orders of magnitude for a material of which little is known: \(N\sim1/\varepsilon_Fa^3\),
 * \(\Delta N'\sim\Delta\varepsilon_F/\varepsilon_F^3a^3\). Onishi et al. (2021), Sec. IV.
 *
 * @param fermiEv Fermi energy, eV
 * @param splittingEv by how much right and left movers differ in it, eV
 * @param aAngstrom lattice constant, Å
 * @param strength |g|², eV² Å³
 * @param asymmetry \(\Delta|g|^2/|g|^2\)
 */
public record MagnitudeEstimate(
    double fermiEv, double splittingEv, double aAngstrom, double strength, double asymmetry) {

  /** Refuses what has no meaning. */
  public MagnitudeEstimate {
    if (!(fermiEv > 0) || !(aAngstrom > 0) || !(strength > 0)) {
      throw new IllegalArgumentException(fermiEv + " eV, " + aAngstrom + " Å, " + strength);
    }
  }

  private double density() {
    return 1 / (fermiEv * aAngstrom * aAngstrom * aAngstrom);
  }

  /** \(\Delta|g|^2\,\Delta N'\). */
  private double imbalance() {
    return strength * asymmetry * splittingEv * density() / (fermiEv * fermiEv);
  }

  /** All of them at one pair of temperatures. */
  Map<Magnitude, Double> at(PhononDrive drive, double tau) {
    double w = drive.energyEv();
    double x = drive.reduced();
    double n = drive.occupation();
    double thermal = x * n * (n + 1);
    double excess = drive.excess();
    double coupled = strength * density();
    double current = tau * w * w / (aAngstrom * aAngstrom) * imbalance();
    double heat = w * w * coupled * density();
    double flow = Constants.BOLTZMANN_EV * w * coupled * density();
    double drift = Constants.BOLTZMANN_EV * w * imbalance();
    double power = tau * density() * drift * drift;
    double merit = tau * w * w * imbalance() * imbalance() / coupled;
    double difference = drive.phononK() - drive.electronK();
    Map<Magnitude, Double> all = new EnumMap<>(Magnitude.class);
    all.put(Magnitude.CURRENT, current * excess);
    all.put(Magnitude.HEAT, heat * excess);
    all.put(Magnitude.HEAT_FULL, 8 * Math.PI * heat * excess);
    all.put(Magnitude.CURRENT_PREFACTOR, current);
    all.put(Magnitude.HEAT_PREFACTOR, heat);
    all.put(Magnitude.FLOW_PREFACTOR, flow);
    all.put(Magnitude.FLOW, flow * x * thermal);
    all.put(Magnitude.FLOW_FULL, 8 * Math.PI * flow * x * thermal);
    all.put(Magnitude.POWER_PREFACTOR, power);
    all.put(Magnitude.POWER, power * x * x * thermal * thermal);
    all.put(Magnitude.POWER_FULL, 2 * Math.PI * Math.PI * power * x * x * thermal * thermal);
    all.put(Magnitude.OUTPUT, power * x * x * thermal * thermal * difference * difference / 4);
    all.put(Magnitude.MERIT_PREFACTOR, merit);
    all.put(Magnitude.MERIT, merit * thermal);
    all.put(Magnitude.MERIT_FULL, Math.PI / 4 * merit * thermal);
    double relative = asymmetry * w * splittingEv / (fermiEv * fermiEv);
    all.put(Magnitude.MERIT_OF_PHONONS, relative * relative * x * n);
    all.put(Magnitude.TIME, 1 / (2 * Math.PI * coupled * (n + 1)));
    all.put(Magnitude.TIME_OF_TEXT, 1 / (coupled * (n + 1)));
    all.put(Magnitude.EXCESS, excess);
    all.put(
        Magnitude.CRITERION_25,
        2 * Math.PI * tau * x * coupled * (n + 1) * Math.abs(drive.force()));
    all.put(Magnitude.CRITERION_27, x * Math.abs(drive.force()));
    return all;
  }

  /**
   * All of them under many conditions, of which the chemical potentials do not matter.
   *
   * @param tauHbarPerEv relaxation time, ħ/eV
   * @throws IllegalArgumentException for phonons of several branches or more than one chemical
   *     potential
   */
  public Outcome under(Conditions conditions, double tauHbarPerEv) {
    boolean branches =
        IntStream.range(0, conditions.phonons().size())
            .anyMatch(kind -> conditions.einstein(kind).branches().size() > 1);
    if (branches || conditions.muEv().size() > 1) {
      throw new IllegalArgumentException("an estimate is for one chemical potential and branch");
    }
    Map<Magnitude, double[]> numbers = new EnumMap<>(Magnitude.class);
    for (int e = 0; e < conditions.electronK().size(); e++) {
      for (int p = 0; p < conditions.phononK().size(); p++) {
        for (int kind = 0; kind < conditions.phonons().size(); kind++) {
          int index = conditions.index(0, e, p, kind);
          at(conditions.drives(e, p, kind).get(0), tauHbarPerEv)
              .forEach(
                  (magnitude, value) ->
                      numbers
                              .computeIfAbsent(magnitude, m -> new double[conditions.size()])[
                              index] =
                          value);
        }
      }
    }
    List<Axis> axes = axes(conditions);
    return new Outcome(
        numbers.entrySet().stream().map(m -> m.getKey().result(axes, m.getValue())).toList(),
        Effort.at(0, "scalar", "no k-points: orders of magnitude"),
        List.of(),
        List.of(new Warning("W-RAT-004", "orders of magnitude have no errors")));
  }

  /** The axes but the chemical potential. */
  public static List<Axis> axes(Conditions conditions) {
    return conditions.axes().subList(1, conditions.axes().size());
  }
}
