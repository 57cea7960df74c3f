package pawl.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import pawl.quantity.OutputUnit;
import pawl.response.Catalogue;
import pawl.response.Explanation;

/** What a junction's results have beyond the currents, in the order of the files. */
enum JunctionDetail {
  EMISSION_RATE(
      "emission_rate",
      "golden-rule rate at which a channel emits into an empty mode",
      "Nian, Lü (2019), Eqs. (3) to (5)",
      List.of("1_LL", "1_LR", "1_RL", "1_RR"),
      JunctionUnits::rate,
      JunctionDetailExplanations.RATES),
  ABSORPTION_RATE(
      "absorption_rate",
      "golden-rule rate per boson at which a channel absorbs from a mode",
      "Nian, Lü (2019), Eqs. (3) to (5)",
      List.of("1_LL", "1_LR", "1_RL", "1_RR"),
      JunctionUnits::rate,
      JunctionDetailExplanations.RATES),
  ENGINE(
      "eta_engine",
      "efficiency of a heat engine that works with the bosons of a mode",
      "Nian, Lü, draft of 2019, Eq. (13)",
      List.of("mode"),
      units -> OutputUnit.ONE,
      JunctionDetailExplanations.ENGINE),
  CARNOT(
      "eta_carnot",
      "Carnot efficiency between the electrons and the cold bath of the engine",
      "Nian, Lü, draft of 2019, Eq. (13)",
      List.of("mode"),
      units -> OutputUnit.ONE,
      JunctionDetailExplanations.ENGINE),
  TRANSMISSION(
      "transmission",
      "transmission between electron-hole pairs and the bath of the bosons",
      "Nian, Lü, draft of 2019, Eq. (8)",
      List.of("LL", "LR", "RL", "RR"),
      units -> OutputUnit.ONE,
      JunctionDetailExplanations.TRANSMISSION),
  SPECTRAL_ENERGY(
      "J_omega",
      "energy current from electrons to bosons per boson energy",
      "Nian, Lü (2019), Eq. (13); draft, Eq. (7)",
      List.of("LL", "LR", "RL", "RR"),
      JunctionUnits::powerPerEnergy,
      JunctionDetailExplanations.SPECTRAL_ENERGY),
  BOSON_SPECTRUM(
      "A_ph",
      "spectral function of the bosons",
      "Nian, Lü, draft of 2019, Eq. (8)",
      List.of("1-1", "1-2_re", "1-2_im", "2-2"),
      JunctionUnits::perSquaredEnergy,
      JunctionDetailExplanations.BOSON_SPECTRUM),
  PAIR_EMISSION(
      "pair_emission",
      "coupling-weighted emission spectrum of electron-hole pairs",
      "docs/junction",
      List.of("LR_1-1", "LR_1-2_re", "LR_1-2_im", "LR_2-2"),
      JunctionUnits::squaredEnergy,
      JunctionDetailExplanations.PAIRS),
  PAIR_ABSORPTION(
      "pair_absorption",
      "coupling-weighted absorption spectrum of electron-hole pairs",
      "docs/junction",
      List.of("LR_1-1", "LR_1-2_re", "LR_1-2_im", "LR_2-2"),
      JunctionUnits::squaredEnergy,
      JunctionDetailExplanations.PAIRS),
  PAIR_DENSITY(
      "pair_density",
      "coupling-weighted density of electron-hole pairs, Λ",
      "Nian, Lü (2019), Eq. (7), second line",
      List.of("LR_1-1", "LR_1-2_re", "LR_1-2_im", "LR_2-2"),
      JunctionUnits::squaredEnergy,
      JunctionDetailExplanations.PAIRS),
  PAIR_POWER(
      "pair_power",
      "coupling-weighted power spectrum of electron-hole pairs, Π",
      "Nian, Lü (2019), Eq. (6)",
      List.of("LR_1-1", "LR_1-2_re", "LR_1-2_im", "LR_2-2"),
      JunctionUnits::squaredEnergy,
      JunctionDetailExplanations.PAIRS),
  LEFT_SPECTRUM(
      "A_L",
      "spectral function of the levels fed by the left lead",
      "Nian, Lü (2019), Eq. (5)",
      List.of("0-0", "0-1_re", "0-1_im", "1-1"),
      JunctionUnits::perEnergy,
      JunctionDetailExplanations.LEVELS),
  RIGHT_SPECTRUM(
      "A_R",
      "spectral function of the levels fed by the right lead",
      "Nian, Lü (2019), Eq. (5)",
      List.of("0-0", "0-1_re", "0-1_im", "1-1"),
      JunctionUnits::perEnergy,
      JunctionDetailExplanations.LEVELS),
  RADIATION(
      "J_radiative",
      "energy radiated from the first body to the second",
      "Nian, Lü, draft of 2019, Eq. (1), Fig. 5",
      List.of("value"),
      JunctionUnits::power,
      JunctionDetailExplanations.RADIATION),
  PHOTONS(
      "I_photon",
      "photons radiated from the first body to the second",
      "Nian, Lü, draft of 2019, Eq. (1), Fig. 5",
      List.of("value"),
      JunctionUnits::rate,
      JunctionDetailExplanations.RADIATION);

  private final String word;
  private final String longName;
  private final String source;
  private final List<String> components;
  private final Function<JunctionUnits, OutputUnit> unit;
  private final Explanation explanation;

  JunctionDetail(
      String word,
      String longName,
      String source,
      List<String> components,
      Function<JunctionUnits, OutputUnit> unit,
      Explanation explanation) {
    this.word = word;
    this.longName = longName;
    this.source = source;
    this.components = components;
    this.unit = unit;
    this.explanation = explanation;
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

  /** What all of them are, for the list of all quantities. */
  static Stream<Catalogue.Entry> catalogue() {
    return Stream.of(values())
        .map(
            d ->
                new Catalogue.Entry(
                    d.word,
                    d.unit(JunctionUnits.EV).symbol(),
                    d.longName,
                    d.components,
                    d.source,
                    d.explanation));
  }
}
