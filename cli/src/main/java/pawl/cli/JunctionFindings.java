package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import pawl.junction.Channel;
import pawl.junction.Conditions;
import pawl.junction.Fluxes;
import pawl.junction.NarrowModes;
import pawl.junction.Population;
import pawl.junction.Rectification;
import pawl.junction.Side;
import pawl.quantity.Check;
import pawl.quantity.Warning;

/** What is checked on the numbers of a junction, and what their reader must know. */
final class JunctionFindings {

  /** Rounding of sums. */
  private static final double ROUNDING = 1e-12;

  /** Two routes to the same rates, each to about 1e-11. */
  private static final double SECOND_ROUTE = 1e-9;

  private static final int MOST_COMPARED = 5;

  /** An error above this part of what is emitted and absorbed is worth a warning. */
  private static final double LARGE = 1e-8;

  private final JunctionRun run;

  JunctionFindings(JunctionRun run) {
    this.run = run;
  }

  List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    checks.add(new Check("energy-balance", worst(this::imbalance), ROUNDING));
    checks.add(new Check("entropy-production", worst(this::entropyLost), ROUNDING));
    closedForm().ifPresent(defect -> checks.add(new Check("closed-form", defect, SECOND_ROUTE)));
    return checks;
  }

  /** The worst of some points, spread evenly: it costs about as much as the numbers. */
  private OptionalDouble closedForm() {
    int step = Math.max(1, (run.points() + MOST_COMPARED - 1) / MOST_COMPARED);
    return IntStream.iterate(0, point -> point < run.points(), point -> point + step)
        .mapToObj(this::closedForm)
        .flatMapToDouble(OptionalDouble::stream)
        .max();
  }

  private OptionalDouble closedForm(int point) {
    return run.job().bosons(point) instanceof NarrowModes modes
        ? modes.closedFormDefect(run.job().conductor(), run.conditions(point), run.state(point))
        : OptionalDouble.empty();
  }

  private interface Deviation {
    double at(int point);
  }

  private double worst(Deviation deviation) {
    return IntStream.range(0, run.points())
        .filter(point -> run.state(point).isStationary())
        .mapToDouble(deviation::at)
        .max()
        .orElse(0);
  }

  /** What the leads lose against what the bosons get. */
  private double imbalance(int point) {
    Fluxes fluxes = run.state(point).fluxes();
    double lost = fluxes.leaving(Side.LEFT).value() + fluxes.leaving(Side.RIGHT).value();
    double scale = Math.max(Math.abs(fluxes.leaving(Side.LEFT).value()), fluxes.gross());
    return scale == 0 ? 0 : Math.abs(lost - fluxes.energy().value()) / scale;
  }

  /** How far the entropy production of a channel is below zero. */
  private double entropyLost(int point) {
    Conditions conditions = run.conditions(point);
    Fluxes fluxes = run.state(point).fluxes();
    double lowest = 0;
    double scale = 0;
    for (Channel channel : Channel.values()) {
      double produced = fluxes.entropyProduction(channel, conditions);
      lowest = Math.min(lowest, produced);
      scale = Math.max(scale, Math.abs(produced));
    }
    double gross = fluxes.gross() / conditions.bosonTemperature();
    return lowest == 0 ? 0 : -lowest / Math.max(scale, gross);
  }

  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    add(
        warnings,
        "W-JUN-001",
        "N, T_eff and mu_eff are null where electrons emit into a mode faster than it loses",
        p -> populations(p).stream().anyMatch(Population::isUnstable));
    add(
        warnings,
        "W-JUN-002",
        "T_eff and mu_eff are null where the leads have two temperatures",
        p -> !populations(p).isEmpty() && !run.conditions(p).hasOneElectronTemperature());
    add(
        warnings,
        "W-JUN-003",
        "eta is null where no bosons flow",
        p ->
            run.state(p).isStationary()
                && Double.isNaN(run.state(p).fluxes().perBoson(run.conditions(p)).value()));
    add(
        warnings,
        "W-JUN-004",
        "N, T_eff and mu_eff are null, as broadened modes have no population of their own",
        p -> populations(p).isEmpty());
    if (run.job().axes().has(JunctionAxes.ELECTRONS)) {
      add(
          warnings,
          "W-JUN-005",
          "the rectification is null where no other electron_temperature lies as far on the other"
              + " side of that of the bosons, or nothing flows",
          p ->
              run.rectification(p, Rectification::overSum)
                  .map(r -> Double.isNaN(r.value()))
                  .orElse(true));
    }
    add(
        warnings,
        "W-JUN-006",
        "errors exceed 1e-8 of the energy emitted and absorbed",
        p -> run.state(p).fluxes().energy().error() > LARGE * run.state(p).fluxes().gross());
    add(
        warnings,
        "W-JUN-007",
        "T_eff and mu_eff are null where N is below the smallest number",
        p -> populations(p).stream().anyMatch(m -> !m.isUnstable() && m.number().value() == 0));
    add(
        warnings,
        "W-JUN-008",
        "nothing is stated where electrons emit into dressed modes faster than these lose, or soften"
            + " them until nothing holds them",
        p -> !run.state(p).isStationary());
    run.job()
        .engine()
        .ifPresent(
            engine ->
                add(
                    warnings,
                    "W-JUN-009",
                    "eta_engine is null where the chemical potential of the bosons does not exist or"
                        + " reaches their energy",
                    p ->
                        populations(p).stream()
                            .map(mode -> engine.efficiency(mode, run.conditions(p)))
                            .anyMatch(efficiency -> Double.isNaN(efficiency.value()))));
    return warnings;
  }

  private List<Population> populations(int point) {
    return run.state(point).populations();
  }

  private void add(List<Warning> warnings, String code, String text, IntPredicate concerns) {
    int[] points = IntStream.range(0, run.points()).filter(concerns).toArray();
    if (points.length > 0) {
      warnings.add(
          new Warning(
              code,
              String.format(
                  Locale.ROOT,
                  "%s: at %d of %d points, the first at %s",
                  text,
                  points.length,
                  run.points(),
                  run.job().axes().text(points[0]))));
    }
  }
}
