package pawl.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import pawl.response.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Every quantity that Pawl computes. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {"Lists every quantity with its unit, what it is and where it is defined.", ""})
final class ListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Quantities.all().forEach(entry -> print(out, entry));
    return ExitCode.DONE;
  }

  private static void print(PrintWriter out, Catalogue.Entry entry) {
    out.printf(
        "%-23s %-16s %s (%s)%n",
        entry.name(), entry.unit(), entry.longName(), String.join(", ", entry.components()));
    for (String source : entry.source().split("; ", -1)) {
      out.printf("%41s%s%n", "", source);
    }
  }
}
