package pawl.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import pawl.io.ImportCertificate;
import pawl.io.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The import certificate of a model as a verdict, for scripts. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Says whether a model is the one its files describe, and why not: good; usable, with warnings;"
          + " or fails, with exit code 4.",
      ""
    },
    footer = {
      "",
      "A model fails if its bands are more than 1 meV from its _band.dat, or more than 10 meV from"
          + " its .eig on the mesh inside the frozen window; if its .win asks for use_ws_distance"
          + " and there is no _wsvec.dat; if its .wout has other Wannier centres; or if the weights"
          + " of its R vectors do not add up to mp_grid. A file that is wrong in itself is refused,"
          + " with exit code 3."
    })
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;

  @Option(
      names = {"-q", "--quiet"},
      description = "Only the verdict.")
  private boolean quiet;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ImportCertificate certificate = model.read().certificate();
    CertificateText text = new CertificateText(certificate);
    out.println(text.verdict());
    text.reasons().forEach(out::println);
    if (!quiet) {
      text.findings().forEach(out::println);
    }
    out.flush();
    return certificate.verdict().grade() == Verdict.Grade.FAILS ? ExitCode.MODEL : ExitCode.DONE;
  }
}
