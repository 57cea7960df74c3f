package pawl.cli;

import java.util.Locale;
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
    description = "Lists every quantity with its unit, what it is and where it is defined.")
final class ListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Catalogue.all()
        .forEach(
            observable ->
                spec.commandLine()
                    .getOut()
                    .printf(
                        Locale.ROOT,
                        "%-16s %-8s %s (%s)%n                          %s%n",
                        observable.name(),
                        observable.output().symbol(),
                        observable.longName(),
                        String.join(", ", observable.components()),
                        observable.source()));
    return ExitCode.DONE;
  }
}
