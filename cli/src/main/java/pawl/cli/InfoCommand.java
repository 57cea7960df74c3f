package pawl.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Callable;
import pawl.io.JsonText;
import pawl.io.ModelSummary;
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
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Object> summary = ModelSummary.of(model.read());
    if (json) {
      out.println(JsonText.of(summary));
    } else {
      summary.forEach((key, value) -> print(out, key, value));
    }
    return ExitCode.DONE;
  }

  private static void print(PrintWriter out, String key, Object value) {
    if (value instanceof Collection<?> list && list.stream().anyMatch(Map.class::isInstance)) {
      list.forEach(entry -> print(out, key, entry));
    } else {
      out.printf("%-30s %s%n", key, plain(value));
    }
  }

  private static String plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      StringBuilder text = new StringBuilder();
      map.forEach(
          (k, v) ->
              text.append(text.length() == 0 ? "" : ", ").append(k).append(" ").append(plain(v)));
      return text.toString();
    }
    if (value instanceof Collection<?> list) {
      return String.join(", ", list.stream().map(InfoCommand::plain).toList());
    }
    return value == null ? "unknown" : value.toString();
  }
}
