package pawl.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import pawl.io.NearestName;
import pawl.response.Catalogue;
import pawl.response.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One quantity in full. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Explains a quantity: formula, unit, signs, papers and equations, what is left out, and which"
          + " identities the tests hold it to. `pawl list` has all of them.",
      ""
    },
    footer = {"", "Example:", "  pawl explain chi_int"})
final class ExplainCommand implements Callable<Integer> {

  private static final int WIDTH = 100;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "QUANTITY", description = "Its name, as in result files.")
  private String name;

  @Override
  public Integer call() {
    List<Catalogue.Entry> entries =
        Quantities.all().filter(entry -> entry.name().equals(name)).toList();
    if (entries.isEmpty()) {
      throw unknown();
    }
    PrintWriter out = spec.commandLine().getOut();
    String gap = "";
    for (Catalogue.Entry entry : entries) {
      out.print(gap);
      print(out, entry);
      gap = System.lineSeparator();
    }
    return ExitCode.DONE;
  }

  private ParameterException unknown() {
    List<String> names = Quantities.all().map(Catalogue.Entry::name).distinct().toList();
    List<String> near = NearestName.allNear(names, name);
    return new ParameterException(
        spec.commandLine(),
        "there is no quantity '"
            + name
            + "'; "
            + (near.isEmpty()
                ? "`pawl list` has all of them"
                : "did you mean " + String.join(", ", near) + "?"));
  }

  private static void print(PrintWriter out, Catalogue.Entry entry) {
    Explanation explanation = entry.explanation();
    paragraph(out, "", entry.name() + ": " + entry.longName());
    section(out, "unit", entry.unit());
    section(out, "components", String.join(", ", entry.components()));
    if (!explanation.formula().isBlank()) {
      out.println("formula");
      explanation.formula().lines().forEach(line -> out.println("  " + line));
    }
    section(out, "signs", explanation.sign());
    section(out, "source", entry.source());
    section(out, "left out", explanation.omitted());
    section(out, "tested", explanation.tested());
  }

  /** A heading and a text below it; nothing without a text. */
  private static void section(PrintWriter out, String heading, String text) {
    if (!text.isBlank()) {
      out.println(heading);
      paragraph(out, "  ", text);
    }
  }

  /** A text in lines that a terminal holds, all but the first of them indented. */
  private static void paragraph(PrintWriter out, String first, String text) {
    StringBuilder line = new StringBuilder(first);
    String gap = "";
    for (String word : text.lines().collect(Collectors.joining(" ")).split(" +", -1)) {
      if (line.length() + gap.length() + word.length() > WIDTH) {
        out.println(line);
        line = new StringBuilder("  ");
        gap = "";
      }
      line.append(gap).append(word);
      gap = " ";
    }
    out.println(line);
  }
}
