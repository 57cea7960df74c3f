package pawl.cli;

import java.util.List;
import java.util.Optional;
import pawl.io.Setting;
import pawl.io.Settings;
import pawl.junction.BosonBath;
import pawl.junction.Conditions;
import pawl.junction.HeatEngine;
import pawl.junction.Population;
import pawl.quantity.Estimate;

/**
 * The table {@code [engine]} of a job file: a heat engine that works with the bosons of the modes.
 *
 * @param coldTemperature of the bath in which it leaves its heat, an energy
 * @param source what the chemical potential of the bosons is
 */
record JunctionEngine(double coldTemperature, Source source) {

  private static final String COLD = "cold_temperature";
  private static final String SOURCE = "chemical_potential";

  /** Whose chemical potential the bosons have. */
  enum Source {
    /** Their own, μ_eff. */
    MODE("mode"),
    /** That of the pairs of left electrons and right holes, the bias. */
    BIAS("bias");

    private final String word;

    Source(String word) {
      this.word = word;
    }
  }

  static JunctionEngine read(Setting table, JunctionUnits units) {
    Settings engine = table.table();
    engine.requireKnown(List.of(COLD, SOURCE));
    double cold = JunctionModes.positive(engine.get(COLD)) * units.boltzmann();
    return new JunctionEngine(
        cold, engine.find(SOURCE).map(JunctionEngine::source).orElse(Source.MODE));
  }

  private static Source source(Setting setting) {
    for (Source source : Source.values()) {
      if (source.word.equals(setting.text())) {
        return source;
      }
    }
    throw setting.wrong(Source.MODE.word + " or " + Source.BIAS.word);
  }

  /**
   * Its efficiency, draft Eq. (13); NONE where the bosons have no chemical potential below their
   * energy, or electrons no one temperature.
   */
  Estimate efficiency(Population mode, Conditions conditions) {
    Estimate mu = chemicalPotential(mode, conditions);
    double hot = conditions.left().temperature();
    double slope = coldTemperature / (hot * mode.energy());
    return engine(mode, conditions, mu)
        .map(engine -> new Estimate(engine.efficiency(), slope * mu.error()))
        .orElse(Estimate.NONE);
  }

  /** Carnot's between the same temperatures; NONE where electrons have no one temperature. */
  Estimate carnot(Population mode, Conditions conditions) {
    return engine(mode, conditions, Estimate.ZERO)
        .map(engine -> Estimate.rounded(engine.carnot()))
        .orElse(Estimate.NONE);
  }

  private Estimate chemicalPotential(Population mode, Conditions conditions) {
    return source == Source.MODE
        ? mode.chemicalPotential()
        : Estimate.rounded(conditions.left().mu() - conditions.right().mu());
  }

  private Optional<HeatEngine> engine(Population mode, Conditions conditions, Estimate mu) {
    boolean exists = conditions.hasOneElectronTemperature() && mu.value() < mode.energy();
    return exists
        ? Optional.of(
            new HeatEngine(
                mode.energy(),
                new BosonBath(mu.value(), conditions.left().temperature()),
                coldTemperature))
        : Optional.empty();
  }
}
