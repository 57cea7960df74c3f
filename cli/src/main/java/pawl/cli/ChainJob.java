package pawl.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import pawl.io.ResultDirectory;
import pawl.io.TomlFile;
import pawl.quantity.Provenance;
import pawl.quantity.Results;
import pawl.quantity.Results.Status;
import pawl.ratchet.ChainCalculation;
import pawl.ratchet.Conditions;
import pawl.response.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The ratchet of a one-dimensional band. */
@Command(name = RatchetCommand.NAME)
final class ChainJob implements RatchetJob {

  static final List<String> SHOWN = List.of("J", "q", "L12", "ZT", "crit25");

  static final List<String> TABLES =
      List.of(
          RatchetTables.BAND,
          RatchetTables.ELECTRONS,
          RatchetTables.PHONONS,
          RatchetTables.COUPLING);

  @Mixin private RunOptions run;
  @Mixin private ReportOptions report;
  @Mixin private OutputOptions output;

  @Override
  public List<String> tables() {
    return TABLES;
  }

  @Override
  public int run(Path path, TomlFile file) {
    long start = System.nanoTime();
    RatchetTables tables = new RatchetTables(path, file.settings());
    Conditions conditions = tables.conditions(0);
    ChainCalculation calculation = new ChainCalculation(tables.chain());
    if (run.isDry()) {
      new DryRun(report.out(), report.err(), run.threads())
          .time(sweep -> calculation.under(conditions, sweep), 1);
      return ExitCode.DONE;
    }
    ResultDirectory directory = output.claim(RatchetCommand.NAME, RatchetCommand.stem(path));
    Outcome outcome =
        calculation.under(conditions, report.withProgress(run.sweep(), RatchetCommand.NAME));
    Provenance provenance =
        new Provenance(
            Version.text(),
            List.of(file.input()),
            file.settings().flattened(),
            Map.of(),
            List.of(),
            outcome.effort(),
            (System.nanoTime() - start) * 1e-9);
    Results results =
        new Results(
            RatchetCommand.NAME,
            Status.COMPLETE,
            provenance,
            conditions.axes(),
            outcome.quantities(),
            outcome.checks(),
            outcome.warnings());
    return new Delivery(report.out(), report.err()).of(results, directory, SHOWN);
  }
}
