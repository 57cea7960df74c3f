package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pawl.junction.Channel;
import pawl.junction.Flux;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Effort;
import pawl.quantity.Result;
import pawl.response.Footprint;
import pawl.response.Outcome;
import pawl.response.Sweep;

/**
 * Electrons and bosons of a junction.
 *
 * @param job what was asked for
 */
record JunctionCalculation(JunctionJob job) implements JunctionTask {

  private static final double REAL = Double.BYTES;

  /** The program before it reads anything. */
  private static final double PROGRAM = 16L << 20;

  /** A value and its error as an object, and again as numbers of a result. */
  private static final double ESTIMATE = 56;

  /** Panels of an integral when it gives up, each with values, errors and magnitudes. */
  private static final double PANELS = 4000 * 3;

  /** Integrals over energies at one boson energy: four kinds of four channels. */
  private static final int INTEGRALS = 16;

  @Override
  public List<Axis> axes() {
    return Stream.concat(job.axes().list().stream(), job.spectrum().axes().stream()).toList();
  }

  @Override
  public List<String> drawable() {
    Stream<String> currents =
        job.axes().list().isEmpty()
            ? Stream.of()
            : JunctionQuantity.of(job.axes()).stream().map(JunctionQuantity::word);
    return Stream.concat(currents, JunctionDetails.drawable(job).stream()).toList();
  }

  @Override
  public List<String> table() {
    List<String> shown = new ArrayList<>();
    for (JunctionQuantity quantity : JunctionQuantity.of(job.axes())) {
      boolean always =
          quantity == JunctionQuantity.J
              || quantity == JunctionQuantity.ELECTRONS
              || quantity == JunctionQuantity.ETA
              || quantity == JunctionQuantity.RECTIFICATION_SUM;
      if (always || (quantity.isOfModes() && !job.areBroad())) {
        shown.add(quantity.word());
      }
    }
    if (job.engine().isPresent()) {
      shown.add(JunctionDetail.ENGINE.word());
      shown.add(JunctionDetail.CARNOT.word());
    }
    return shown;
  }

  @Override
  public Outcome run(Sweep sweep) {
    JunctionRun run = JunctionRun.of(job, sweep);
    List<Result> quantities = new ArrayList<>(new JunctionReport(run).quantities());
    quantities.addAll(new JunctionDetails(run).quantities());
    JunctionFindings findings = new JunctionFindings(run);
    List<Check> checks = new ArrayList<>(findings.checks());
    checks.addAll(new PairBalance(run).checks());
    return new Outcome(
        quantities, Effort.at(0, "scalar", "no k-points"), checks, findings.warnings());
  }

  private int frequencies() {
    return job.axes().size() * job.spectrum().omega().map(Axis::size).orElse(0);
  }

  @Override
  public Footprint footprint(int threads) {
    double modes = job.bosons(0).modes();
    double levels = job.conductor().levels();
    int channels = Channel.values().length;
    double fluxes = Flux.values().length * channels + (2 * channels + 6) * modes + 20;
    double pairs = 6 * channels * modes * modes + 2 * channels + modes * modes;
    int energies = job.spectrum().energy().map(Axis::size).orElse(0);
    double integrals = Math.max(INTEGRALS, 4 * channels * modes * modes);
    return new Footprint(
        List.of(
            new Footprint.Part("program", "whatever it is asked for", PROGRAM),
            new Footprint.Part(
                "currents",
                String.format("%d points x %.0f numbers x 56 B", job.axes().size(), fluxes),
                job.axes().size() * fluxes * ESTIMATE),
            new Footprint.Part(
                "spectra",
                String.format(
                    "(%d frequencies x %.0f + %d energies x %.0f) x 56 B",
                    frequencies(), pairs, energies, 2 * levels * levels),
                (frequencies() * pairs + energies * 2 * levels * levels) * ESTIMATE),
            new Footprint.Part(
                "panels at most",
                String.format("%d threads x 4000 x 3 x %.0f integrals x 8 B", threads, integrals),
                threads * PANELS * integrals * REAL)),
        (long) (frequencies() * pairs));
  }

  @Override
  public void tell(DryRun dryRun, int threads) {
    int lines = job.areBroad() ? 1 : job.bosons(0).modes();
    String kind = job.areBroad() ? "double integrals" : "integrals over energies";
    String doubled = job.conductor().isExact() ? "" : ", twice each for the error of the leads";
    dryRun.count("points", job.axes().size(), "of the sweep");
    dryRun.count("integrals", (long) job.axes().size() * lines, kind + doubled);
    if (frequencies() > 0) {
      dryRun.count("frequencies", frequencies(), "points x omega of the spectrum" + doubled);
    }
    Footprint footprint = footprint(threads);
    dryRun.memory(footprint, footprint);
    dryRun.time(sweep -> JunctionRun.states(job, sweep), 1);
    if (frequencies() > 0) {
      dryRun.time("time_spectrum", sweep -> JunctionRun.spectra(job, sweep), 1);
    }
  }
}
