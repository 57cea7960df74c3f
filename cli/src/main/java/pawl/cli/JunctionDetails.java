package pawl.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pawl.junction.Channel;
import pawl.junction.JunctionState;
import pawl.junction.LevelSpectra;
import pawl.junction.ModeRates;
import pawl.junction.PairSpectrum.Rates;
import pawl.junction.SpectrumPoint;
import pawl.junction.SquareMatrix;
import pawl.quantity.Axis;
import pawl.quantity.Estimate;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;

/** Rates, engines and spectra of a junction, with their units and errors. */
final class JunctionDetails {

  private final JunctionRun run;
  private final JunctionUnits units;

  JunctionDetails(JunctionRun run) {
    this.run = run;
    this.units = run.job().units();
  }

  /** Numbers of one point, in the order of the components. */
  private interface Row {
    List<Estimate> at(int point);
  }

  /** Names of the quantities of a job that have an axis. */
  static List<String> drawable(JunctionJob job) {
    Stream<JunctionDetail> swept = job.axes().list().isEmpty() ? Stream.of() : ofSweep(job);
    return Stream.of(swept, ofFrequency(job), ofEnergy(job))
        .flatMap(details -> details)
        .map(JunctionDetail::word)
        .toList();
  }

  private static Stream<JunctionDetail> ofSweep(JunctionJob job) {
    Stream<JunctionDetail> rates =
        job.areBroad()
            ? Stream.of()
            : Stream.of(JunctionDetail.EMISSION_RATE, JunctionDetail.ABSORPTION_RATE);
    Stream<JunctionDetail> engine =
        job.engine().isPresent()
            ? Stream.of(JunctionDetail.ENGINE, JunctionDetail.CARNOT)
            : Stream.of();
    return Stream.concat(rates, engine);
  }

  private static Stream<JunctionDetail> ofFrequency(JunctionJob job) {
    if (job.spectrum().omega().isEmpty()) {
      return Stream.of();
    }
    Stream<JunctionDetail> bath =
        job.areBroad()
            ? Stream.of(
                JunctionDetail.TRANSMISSION,
                JunctionDetail.SPECTRAL_ENERGY,
                JunctionDetail.BOSON_SPECTRUM)
            : Stream.of();
    return Stream.concat(
        bath,
        Stream.of(
            JunctionDetail.PAIR_EMISSION,
            JunctionDetail.PAIR_ABSORPTION,
            JunctionDetail.PAIR_DENSITY,
            JunctionDetail.PAIR_POWER));
  }

  private static Stream<JunctionDetail> ofEnergy(JunctionJob job) {
    return job.spectrum().energy().isEmpty()
        ? Stream.of()
        : Stream.of(JunctionDetail.LEFT_SPECTRUM, JunctionDetail.RIGHT_SPECTRUM);
  }

  /** All of them. */
  List<Result> quantities() {
    JunctionJob job = run.job();
    List<Axis> sweep = job.axes().list();
    List<Axis> frequencies = new ArrayList<>(sweep);
    job.spectrum().omega().ifPresent(frequencies::add);
    return Stream.of(
            ofSweep(job).map(d -> result(d, sweep)),
            ofFrequency(job).map(d -> result(d, frequencies)),
            ofEnergy(job).map(d -> result(d, List.of(job.spectrum().energy().orElseThrow()))))
        .flatMap(results -> results)
        .toList();
  }

  private Result result(JunctionDetail detail, List<Axis> axes) {
    List<String> components = components(detail);
    Row row = row(detail);
    OutputUnit unit = detail.unit(units);
    int points = axes.stream().mapToInt(Axis::size).reduce(1, Math::multiplyExact);
    double[] values = new double[points * components.size()];
    double[] errors = new double[values.length];
    for (int point = 0; point < points; point++) {
      List<Estimate> numbers = row.at(point);
      for (int c = 0; c < components.size(); c++) {
        values[point * components.size() + c] = numbers.get(c).value() * unit.factor();
        errors[point * components.size() + c] = numbers.get(c).error() * unit.factor();
      }
    }
    return new Result(detail.word(), detail.longName(), unit, axes, components, values, errors);
  }

  private int modes() {
    return run.job().bosons(0).modes();
  }

  private HermitianComponents modePairs() {
    return new HermitianComponents(modes(), 1);
  }

  private HermitianComponents levelPairs() {
    return new HermitianComponents(run.job().conductor().levels(), 0);
  }

  private List<String> components(JunctionDetail detail) {
    Stream<String> channels = Stream.of(Channel.values()).map(Channel::name);
    Stream<String> modes = IntStream.rangeClosed(1, modes()).mapToObj(Integer::toString);
    return switch (detail) {
      case EMISSION_RATE, ABSORPTION_RATE ->
          modes
              .flatMap(mode -> Stream.of(Channel.values()).map(channel -> mode + "_" + channel))
              .toList();
      case ENGINE, CARNOT -> modes.toList();
      case TRANSMISSION, SPECTRAL_ENERGY -> channels.toList();
      case BOSON_SPECTRUM -> modePairs().names();
      case PAIR_EMISSION, PAIR_ABSORPTION, PAIR_DENSITY, PAIR_POWER ->
          channels
              .flatMap(channel -> modePairs().names().stream().map(pair -> channel + "_" + pair))
              .toList();
      case LEFT_SPECTRUM, RIGHT_SPECTRUM -> levelPairs().names();
      case RADIATION, PHOTONS -> throw new IllegalArgumentException(detail.word());
    };
  }

  private Row row(JunctionDetail detail) {
    return switch (detail) {
      case EMISSION_RATE -> point -> rates(point, ModeRates::emission);
      case ABSORPTION_RATE -> point -> rates(point, ModeRates::absorption);
      case ENGINE, CARNOT -> point -> engine(detail, point);
      case TRANSMISSION -> stationary(i -> channels(bath(i).transmission()));
      case SPECTRAL_ENERGY -> stationary(i -> channels(bath(i).energy()));
      case BOSON_SPECTRUM -> stationary(i -> elements(modePairs(), bath(i).spectral(), 0));
      case PAIR_EMISSION -> i -> pairs(i, Rates::emission);
      case PAIR_ABSORPTION -> i -> pairs(i, Rates::absorption);
      case PAIR_DENSITY -> i -> pairs(i, Rates::lambda);
      case PAIR_POWER -> i -> pairs(i, Rates::power);
      case LEFT_SPECTRUM -> i -> levels(i, LevelSpectra::left);
      case RIGHT_SPECTRUM -> i -> levels(i, LevelSpectra::right);
      case RADIATION, PHOTONS -> throw new IllegalArgumentException(detail.word());
    };
  }

  private List<Estimate> rates(int point, Function<ModeRates, Map<Channel, Estimate>> which) {
    List<Estimate> all = new ArrayList<>();
    for (ModeRates rates : run.state(point).rates()) {
      all.addAll(channels(which.apply(rates)));
    }
    return all;
  }

  private static List<Estimate> channels(Map<Channel, Estimate> values) {
    return Stream.of(Channel.values()).map(values::get).toList();
  }

  private List<Estimate> engine(JunctionDetail detail, int point) {
    JunctionState state = run.state(point);
    JunctionEngine engine = run.job().engine().orElseThrow();
    return IntStream.range(0, modes())
        .mapToObj(
            mode ->
                detail == JunctionDetail.ENGINE
                    ? state.estimate(
                        s -> engine.efficiency(s.populations().get(mode), run.conditions(point)))
                    : engine.carnot(state.populations().get(mode), run.conditions(point)))
        .toList();
  }

  /** Nothing where there is no stationary state. */
  private Row stationary(Row row) {
    return i -> {
      int frequencies = run.job().spectrum().omega().orElseThrow().size();
      List<Estimate> numbers = row.at(i);
      return run.state(i / frequencies).isStationary()
          ? numbers
          : Collections.nCopies(numbers.size(), Estimate.NONE);
    };
  }

  private SpectrumPoint.ToBath bath(int i) {
    return run.spectra().get(i).bath().orElseThrow();
  }

  private List<Estimate> pairs(int i, Function<Rates, SquareMatrix> which) {
    List<Estimate> all = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      Rates rates = run.spectra().get(i).pairs().get(channel);
      // Sums and differences of two matrices are off by the errors of both.
      all.addAll(elements(modePairs(), which.apply(rates), 2 * rates.error()));
    }
    return all;
  }

  private List<Estimate> levels(int i, Function<LevelSpectra, SquareMatrix> which) {
    LevelSpectra spectra = run.levels().get(i);
    return elements(levelPairs(), which.apply(spectra), spectra.error());
  }

  private static List<Estimate> elements(
      HermitianComponents components, SquareMatrix matrix, double error) {
    List<Estimate> all = new ArrayList<>();
    for (double value : components.of(matrix)) {
      double rounded = Estimate.rounded(value).error();
      all.add(new Estimate(value, rounded + error));
    }
    return all;
  }
}
