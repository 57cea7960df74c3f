package pawl.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import pawl.junction.Channel;
import pawl.junction.Estimate;
import pawl.junction.Flux;
import pawl.junction.Population;
import pawl.junction.Rectification;
import pawl.junction.Side;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;

/** The quantities of a junction with their units and errors. */
final class JunctionReport {

  private static final String BIAS_NOTE =
      "electrons from left to right with the help of bosons, without the elastic current";

  private final JunctionRun run;
  private final JunctionUnits units;

  JunctionReport(JunctionRun run) {
    this.run = run;
    this.units = run.job().units();
  }

  /** Names of all quantities. */
  static List<String> names(JunctionAxes axes) {
    List<String> names = new ArrayList<>(List.of("J", "I_e", "eta"));
    for (Channel channel : Channel.values()) {
      names.add("J_" + channel);
    }
    names.addAll(List.of("JE_L", "JE_R", "N", "T_eff", "mu_eff"));
    if (axes.has(JunctionAxes.ELECTRONS)) {
      names.addAll(List.of("rectification_sum", "rectification_mean"));
    }
    return names;
  }

  /** Names of the quantities that the table shows. */
  List<String> table() {
    List<String> names = new ArrayList<>(List.of("J", "I_e", "eta"));
    if (modes() > 0) {
      names.addAll(List.of("N", "T_eff", "mu_eff"));
    }
    if (isRectifying()) {
      names.add("rectification_sum");
    }
    return names;
  }

  /** How many narrow modes there are. */
  private int modes() {
    return run.state(0).populations().size();
  }

  private boolean isRectifying() {
    return run.job().axes().has(JunctionAxes.ELECTRONS);
  }

  /** All quantities. */
  List<Result> quantities() {
    List<Result> all = new ArrayList<>();
    all.add(
        scalar(
            "J",
            "energy current from electrons to bosons",
            units.power(),
            p -> run.state(p).fluxes().energy()));
    all.add(scalar("I_e", BIAS_NOTE, units.rate(), p -> run.state(p).fluxes().electrons()));
    all.add(
        scalar(
            "eta",
            "electrons from left to right per boson emitted",
            OutputUnit.ONE,
            p -> run.state(p).fluxes().perBoson(run.conditions(p))));
    for (Channel channel : Channel.values()) {
      all.add(
          scalar(
              "J_" + channel,
              "part of J from electrons that go "
                  + channel.from().word()
                  + " to "
                  + channel.to().word(),
              units.power(),
              p -> run.state(p).fluxes().of(Flux.ENERGY, channel)));
    }
    all.add(leaving("JE_L", Side.LEFT));
    all.add(leaving("JE_R", Side.RIGHT));
    all.addAll(populations());
    if (isRectifying()) {
      all.add(rectification("rectification_sum", "(a-b)/(a+b)", Rectification::overSum));
      all.add(rectification("rectification_mean", "2(a-b)/(a+b)", Rectification::overMean));
    }
    return all;
  }

  private Result leaving(String name, Side side) {
    return scalar(
        name,
        "energy leaving the " + side.word() + " lead, absolute",
        units.power(),
        p -> run.state(p).fluxes().leaving(side));
  }

  private Result rectification(
      String name, String formula, Function<Rectification, Estimate> ratio) {
    return scalar(
        name,
        formula + ", a and b the size of J with electrons hotter and colder than bosons",
        OutputUnit.ONE,
        p -> run.rectification(p).map(ratio).orElse(Estimate.NONE));
  }

  private List<Result> populations() {
    Map<String, OutputUnit> unit = new LinkedHashMap<>();
    unit.put("N", OutputUnit.ONE);
    unit.put("T_eff", units.temperature());
    unit.put("mu_eff", units.energy());
    List<Result> results = new ArrayList<>();
    unit.forEach(
        (name, u) ->
            results.add(
                result(
                    name,
                    switch (name) {
                      case "N" -> "stationary population of the mode";
                      case "T_eff" -> "effective temperature of the mode";
                      default -> "effective chemical potential of the mode";
                    },
                    u,
                    components(),
                    (p, mode) -> of(name, p, mode))));
    return results;
  }

  /** The modes, counted from 1. */
  private List<String> components() {
    return IntStream.rangeClosed(1, run.job().bosons(0).modes())
        .mapToObj(Integer::toString)
        .toList();
  }

  private Estimate of(String name, int point, int mode) {
    if (modes() == 0) {
      return Estimate.NONE;
    }
    Population population = run.state(point).populations().get(mode);
    return switch (name) {
      case "N" -> population.number();
      case "T_eff" -> population.temperature().times(1 / units.boltzmann());
      default -> population.chemicalPotential();
    };
  }

  private Result scalar(
      String name, String longName, OutputUnit unit, IntFunction<Estimate> value) {
    return result(name, longName, unit, List.of("value"), (point, c) -> value.apply(point));
  }

  /** An estimate at a point and a component. */
  private interface Value {
    Estimate at(int point, int component);
  }

  private Result result(
      String name, String longName, OutputUnit unit, List<String> components, Value value) {
    double[] values = new double[run.points() * components.size()];
    double[] errors = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      Estimate estimate = value.at(i / components.size(), i % components.size());
      values[i] = estimate.value() * unit.factor();
      errors[i] = estimate.error() * unit.factor();
    }
    return new Result(name, longName, unit, run.job().axes().list(), components, values, errors);
  }
}
