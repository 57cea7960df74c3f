package pawl.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import pawl.junction.Channel;
import pawl.junction.Flux;
import pawl.junction.Fluxes;
import pawl.junction.JunctionState;
import pawl.junction.Population;
import pawl.junction.Rectification;
import pawl.junction.Side;
import pawl.quantity.Estimate;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;

/** The quantities of a junction with their units and errors. */
final class JunctionReport {

  private final JunctionRun run;
  private final JunctionUnits units;

  JunctionReport(JunctionRun run) {
    this.run = run;
    this.units = run.job().units();
  }

  /** All quantities. */
  List<Result> quantities() {
    return JunctionQuantity.of(run.job().axes()).stream().map(this::result).toList();
  }

  private Result result(JunctionQuantity quantity) {
    OutputUnit unit = quantity.unit(units);
    List<String> components = quantity.isOfModes() ? modes() : List.of("value");
    double[] values = new double[run.points() * components.size()];
    double[] errors = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int point = i / components.size();
      Estimate estimate =
          quantity.isOfModes()
              ? ofMode(quantity, point, i % components.size())
              : at(quantity, point);
      values[i] = estimate.value() * unit.factor();
      errors[i] = estimate.error() * unit.factor();
    }
    return new Result(
        quantity.word(),
        quantity.longName(),
        unit,
        run.job().axes().list(),
        components,
        values,
        errors);
  }

  /** The modes, counted from 1. */
  private List<String> modes() {
    return IntStream.rangeClosed(1, run.job().bosons(0).modes())
        .mapToObj(Integer::toString)
        .toList();
  }

  private Estimate at(JunctionQuantity quantity, int point) {
    Fluxes fluxes = run.state(point).fluxes();
    return switch (quantity) {
      case J -> fluxes.energy();
      case ELECTRONS -> fluxes.electrons();
      case ETA -> run.state(point).estimate(s -> s.fluxes().perBoson(run.conditions(point)));
      case J_LL -> fluxes.of(Flux.ENERGY, Channel.LL);
      case J_LR -> fluxes.of(Flux.ENERGY, Channel.LR);
      case J_RL -> fluxes.of(Flux.ENERGY, Channel.RL);
      case J_RR -> fluxes.of(Flux.ENERGY, Channel.RR);
      case LEAVING_LEFT -> fluxes.leaving(Side.LEFT);
      case LEAVING_RIGHT -> fluxes.leaving(Side.RIGHT);
      case RECTIFICATION_SUM -> rectification(point, Rectification::overSum);
      case RECTIFICATION_MEAN -> rectification(point, Rectification::overMean);
      case NUMBER, TEMPERATURE, CHEMICAL_POTENTIAL ->
          throw new IllegalArgumentException(quantity.word());
    };
  }

  private Estimate rectification(int point, Function<Rectification, Estimate> reading) {
    return run.rectification(point, reading).orElse(Estimate.NONE);
  }

  private Estimate ofMode(JunctionQuantity quantity, int point, int mode) {
    JunctionState state = run.state(point);
    if (state.populations().isEmpty()) {
      return Estimate.NONE;
    }
    return state.estimate(s -> ofMode(quantity, s.populations().get(mode)));
  }

  private Estimate ofMode(JunctionQuantity quantity, Population population) {
    return switch (quantity) {
      case NUMBER -> population.number();
      case TEMPERATURE -> population.temperature().times(1 / units.boltzmann());
      case CHEMICAL_POTENTIAL -> population.chemicalPotential();
      default -> throw new IllegalArgumentException(quantity.word());
    };
  }
}
