package pawl.cli;

import java.nio.file.Path;
import java.util.List;
import pawl.io.ImportedModel;
import pawl.io.ResultDirectory;
import pawl.io.TomlFile;
import pawl.quantity.Results;
import pawl.ratchet.ChainCalculation;
import pawl.ratchet.ChainRatchet;
import pawl.ratchet.Conditions;
import pawl.response.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The ratchet of the bands on one line through a Wannier model. */
@Command(name = RatchetCommand.NAME)
final class LineJob implements RatchetJob {

  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;
  @Mixin private RunOptions run;
  @Mixin private ReportOptions report;
  @Mixin private OutputOptions output;

  @Override
  public List<String> tables() {
    return ChainJob.TABLES;
  }

  @Override
  public int run(Path path, TomlFile file) {
    RatchetTables tables = new RatchetTables(path, file.settings());
    Conditions conditions = tables.conditions(model.fermiEv().orElse(0));
    if (run.isDry()) {
      ChainCalculation calculation = new ChainCalculation(line(tables, file, model.read()));
      new DryRun(report.out(), report.err(), run.threads())
          .time(sweep -> calculation.under(conditions, sweep), 1);
      return ExitCode.DONE;
    }
    ResultDirectory directory = output.claim(RatchetCommand.NAME, model.seedname());
    ImportedModel imported = model.read();
    RunRecord record = new RunRecord(spec, imported);
    ChainCalculation calculation = new ChainCalculation(line(tables, file, imported));
    Outcome outcome =
        calculation.under(conditions, report.withProgress(run.sweep(), RatchetCommand.NAME));
    Results results =
        record.results(
            CrystalJob.axes(conditions, model),
            new MeshRefinement.Found(outcome, List.of(), List.of()),
            file.settings().flattened());
    return new Delivery(report.out(), report.err()).of(results, directory, ChainJob.SHOWN);
  }

  private static ChainRatchet line(RatchetTables tables, TomlFile file, ImportedModel imported) {
    return tables.wire(LineTable.of(file.settings(), imported.model()));
  }
}
