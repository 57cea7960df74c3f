package pawl.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import pawl.io.Setting;
import pawl.io.Settings;
import pawl.junction.BosonBath;
import pawl.junction.BosonExchange;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Effort;
import pawl.quantity.Estimate;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.response.Footprint;
import pawl.response.Outcome;
import pawl.response.Sweep;

/** Two biased bodies that radiate at each other, as a job file has them. */
final class ExchangeJob implements JunctionTask {

  /** The table that makes a job one of these. */
  static final String EXCHANGE = "exchange";

  private static final String BODY = "body";
  private static final String MU = "mu";
  private static final String TEMPERATURE = "temperature";
  private static final String SWEEP = "sweep";
  private static final List<String> TABLES = List.of("command", "units", EXCHANGE, BODY, SWEEP);
  private static final List<String> SWEPT =
      List.of("mu_1", "mu_2", "temperature_1", "temperature_2");

  /** Rounding of sums. */
  private static final double ROUNDING = 1e-12;

  private static final double PROGRAM = 16L << 20;
  private static final double POINT = 300;

  private final Settings file;
  private final JunctionUnits units;
  private final JunctionAxes axes;
  private final JobTable exchange;
  private final List<JobTable> bodies;

  /** What flows between the bodies. */
  private record Radiation(Estimate energy, Estimate photons, double entropyLost) {}

  private ExchangeJob(Settings file) {
    this.file = file;
    this.units = JunctionJob.units(file);
    this.axes =
        file.find(SWEEP)
            .map(sweep -> JunctionAxes.read(sweep, units, SWEPT))
            .orElse(JunctionAxes.NONE);
    this.exchange = JobTable.of(file, EXCHANGE, List.of("gap", "transmission"));
    exchange.positive("gap");
    exchange.nonNegative("transmission");
    Setting both = file.get(BODY);
    if (!both.isList() || both.list().size() != 2) {
      throw both.wrong("two tables [[body]]");
    }
    this.bodies =
        both.list().stream().map(body -> JobTable.of(body, List.of(MU, TEMPERATURE))).toList();
  }

  /**
   * Reads a job.
   *
   * @param options keys that are none of these tables
   */
  static ExchangeJob read(Settings file, Collection<String> options) {
    List<String> known = new ArrayList<>(TABLES);
    known.addAll(options);
    file.requireKnown(known);
    ExchangeJob job = new ExchangeJob(file);
    for (int point = 0; point < job.axes.size(); point++) {
      job.bodies(point);
    }
    return job;
  }

  private BosonExchange bodies(int point) {
    double open = exchange.number("transmission");
    return new BosonExchange(omega -> open, exchange.number("gap"), body(0, point), body(1, point));
  }

  private BosonBath body(int which, int point) {
    OptionalDouble mu = axes.at("mu_" + (which + 1), point);
    OptionalDouble temperature = axes.at("temperature_" + (which + 1), point);
    double potential = mu.isPresent() ? mu.getAsDouble() : bodies.get(which).number(MU);
    if (!(potential < exchange.number("gap"))) {
      Setting given =
          mu.isPresent()
              ? file.get(SWEEP).table().get("mu_" + (which + 1))
              : bodies.get(which).get(MU);
      throw given.wrong(
          "chemical potentials below the gap, " + Figures.of(exchange.number("gap")) + ",",
          Figures.of(potential));
    }
    double degrees =
        temperature.isPresent()
            ? temperature.getAsDouble()
            : bodies.get(which).positive(TEMPERATURE);
    return new BosonBath(potential, degrees * units.boltzmann());
  }

  @Override
  public List<Axis> axes() {
    return axes.list();
  }

  @Override
  public List<String> drawable() {
    return axes.list().isEmpty() ? List.of() : table();
  }

  @Override
  public List<String> table() {
    return List.of(JunctionDetail.RADIATION.word(), JunctionDetail.PHOTONS.word());
  }

  @Override
  public Outcome run(Sweep sweep) {
    List<Radiation> all = new ArrayList<>();
    sweep.over(axes.size(), this::radiation, all::add);
    return new Outcome(
        List.of(
            result(JunctionDetail.RADIATION, all, Radiation::energy),
            result(JunctionDetail.PHOTONS, all, Radiation::photons)),
        Effort.at(0, "scalar", "no k-points"),
        List.of(
            new Check(
                "entropy-production",
                all.stream().mapToDouble(Radiation::entropyLost).max().orElse(0),
                ROUNDING)),
        List.of());
  }

  private Radiation radiation(int point) {
    BosonExchange exchanged = bodies(point);
    Estimate energy = exchanged.energy();
    Estimate photons = exchanged.bosons();
    ToDoubleFunction<BosonBath> gained =
        bath -> (energy.value() - bath.mu() * photons.value()) / bath.temperature();
    double first = gained.applyAsDouble(exchanged.from());
    double second = gained.applyAsDouble(exchanged.to());
    double scale = Math.max(Math.abs(first), Math.abs(second));
    double lost = scale == 0 ? 0 : Math.max(0, first - second) / scale;
    return new Radiation(energy, photons, lost);
  }

  private interface Part {
    Estimate of(Radiation radiation);
  }

  private Result result(JunctionDetail detail, List<Radiation> all, Part part) {
    OutputUnit unit = detail.unit(units);
    return new Result(
        detail.word(),
        detail.longName(),
        unit,
        axes.list(),
        List.of("value"),
        all.stream().mapToDouble(r -> part.of(r).value() * unit.factor()).toArray(),
        all.stream().mapToDouble(r -> part.of(r).error() * unit.factor()).toArray());
  }

  @Override
  public Footprint footprint(int threads) {
    return new Footprint(
        List.of(
            new Footprint.Part("program", "whatever it is asked for", PROGRAM),
            new Footprint.Part(
                "points",
                String.format("%d points x %.0f B", axes.size(), POINT),
                axes.size() * POINT)),
        axes.size());
  }

  @Override
  public void tell(DryRun dryRun, int threads) {
    dryRun.count("points", axes.size(), "of the sweep");
    dryRun.count("integrals", 2L * axes.size(), "over boson energies");
    dryRun.memory(footprint(threads), footprint(threads));
    dryRun.time(this::run, 1);
  }
}
