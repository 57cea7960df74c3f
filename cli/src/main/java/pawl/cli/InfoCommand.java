package pawl.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Callable;
import pawl.io.ImportedModel;
import pawl.io.ResultText;
import pawl.quantity.Provenance;
import pawl.quantity.Warning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a model file holds and how far it can be trusted. */
@Command(
    name = "info",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Reads a model and prints its import certificate: format, orbitals, R vectors, Hermiticity,"
          + " where lattice and centres came from, and what was noticed.",
      ""
    })
final class InfoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;

  @Option(names = "--json", description = "Print the certificate as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    ImportedModel imported = model.read();
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Object> certificate = Certificate.of(imported);
    if (json) {
      out.println(ResultText.json(certificate));
      return ExitCode.DONE;
    }
    for (Provenance.Input input : imported.inputs()) {
      out.println("read " + input.path() + "  sha256 " + input.sha256());
    }
    certificate.forEach((key, value) -> out.printf("%-28s %s%n", key, plain(value)));
    for (Warning warning : imported.certificate().warnings()) {
      out.println("warning " + warning.code() + ": " + warning.text());
    }
    return ExitCode.DONE;
  }

  private static String plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      StringBuilder text = new StringBuilder();
      map.forEach(
          (k, v) -> text.append(text.length() == 0 ? "" : ", ").append(k).append(" ").append(plain(v)));
      return text.toString();
    }
    if (value instanceof Collection<?> list) {
      return String.join(", ", list.stream().map(InfoCommand::plain).toList());
    }
    return String.valueOf(value);
  }
}
