package pawl.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The models that come with the program. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Lists the built-in models: what can be given as MODEL, the number of Wannier functions, the"
          + " dimension, symmetries, parameters and origin.",
      ""
    },
    footer = {
      "",
      "Parameters are set after a second colon:",
      "  pawl info builtin:haldane:M=0.5,phi=1.2"
    })
final class ModelsCommand implements Callable<Integer> {

  private static final String INDENT = " ".repeat(27);

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    BuiltinModels.all().forEach(model -> print(out, model));
    return ExitCode.DONE;
  }

  private static void print(PrintWriter out, BuiltinModel model) {
    out.printf(
        Locale.ROOT,
        "%-26s %s%n%s%d Wannier functions, %dD; %s%n",
        BuiltinName.PREFIX + model.id(),
        model.title(),
        INDENT,
        model.orbitals(),
        model.dimension(),
        model.symmetries());
    if (!model.parameters().isBlank()) {
      out.println(INDENT + model.parameters());
    }
    out.println(INDENT + model.reference());
  }
}
