package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.response.Catalogue;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CommandTest {

  private static final List<String> COMMANDS =
      List.of(
          "demo",
          "magnetization",
          "junction",
          "bands",
          "dos",
          "geometry",
          "ratchet",
          "info",
          "check",
          "convert",
          "run",
          "models",
          "list",
          "explain",
          "help");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "demo",
        "magnetization",
        "junction",
        "bands",
        "dos",
        "geometry",
        "ratchet",
        "info",
        "check",
        "convert",
        "models",
        "run",
        "list",
        "explain"
      })
  @DisplayName("every command answers --help and --version")
  void helpAndVersion(String command) {
    Object[] words = command.isEmpty() ? new Object[] {"--help"} : new Object[] {command, "--help"};
    Run help = Run.pawl(words);
    assertEquals(0, help.code());
    assertTrue(help.out().startsWith("Usage: pawl" + (command.isEmpty() ? "" : " " + command)));
    words[words.length - 1] = "--version";
    Run version = Run.pawl(words);
    assertEquals(0, version.code());
    assertTrue(version.out().matches("pawl \\d+\\.\\d+\\.\\d+\\RJava [^\\n]*\\R"), version.out());
  }

  @Test
  @DisplayName("--help knows every command")
  void everyCommandIsTested() {
    StringWriter ignored = new StringWriter();
    CommandLine root = Pawl.commandLine(new PrintWriter(ignored), new PrintWriter(ignored));
    assertEquals(COMMANDS, List.copyOf(root.getSubcommands().keySet()));
  }

  @Test
  @DisplayName("a command goes by the name of its annotation")
  void names() {
    for (Commands.Named command : Commands.all()) {
      assertEquals(command.type().getAnnotation(Command.class).name(), command.name());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--version, ''",
    "list --help, list",
    "magnetization info, magnetization",
    "run job.toml, all",
    "help info, all",
    "lst, all",
    "--help, all",
    "'', all",
  })
  @DisplayName("only commands that can be meant are looked into")
  void meant(String line, String expected) {
    List<String> words = line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
    List<String> meant = Commands.meantBy(words).stream().map(Commands.Named::name).toList();
    assertEquals(expected, meant.equals(COMMANDS) ? "all" : String.join(" ", meant));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spectrum    | pawl: there is no command 'spectrum'",
        "--colour    | pawl: Unknown option: '--colour'",
      })
  void noSuchCommand(String word, String complaint) {
    Run run = Run.pawl(word);
    assertEquals(2, run.code());
    assertEquals(complaint, run.err().lines().findFirst().orElseThrow());
  }

  @Test
  void noCommand() {
    Run run = Run.pawl();
    assertEquals(2, run.code());
    assertEquals("pawl: a command is needed: " + String.join(", ", COMMANDS), run.complaint());
  }

  @Test
  void missingModel() {
    Run run = Run.pawl("info");
    assertEquals(2, run.code());
    assertEquals("pawl: Missing required parameter: 'MODEL'", run.complaint());
  }

  @Test
  @DisplayName("list names every quantity of the catalogue with its unit")
  void list() {
    List<String> lines = Run.pawl("list").out().lines().toList();
    Catalogue.all()
        .forEach(
            entry ->
                assertTrue(
                    lines.stream()
                        .anyMatch(
                            line ->
                                line.startsWith(entry.name() + " ") && line.contains(entry.unit())),
                    entry.name()));
  }

  @Test
  void demo() {
    Path output = directory.resolve("demo");
    Run run = Run.pawl("demo", "--kmesh", "6x6", "-o", output);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().startsWith("pawl magnetization builtin:cri3 --mu -4:-1.8:12 "));
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.out().contains("check mott-relation"), run.out());
    assertTrue(run.out().endsWith("results in " + output + System.lineSeparator()));
    assertTrue(
        run.out().lines().takeWhile(line -> !line.startsWith("check")).count() == 2 + 24 + 2);
    assertTrue(run.out().contains("zero by symmetry: chi_ext_per_tau, "), run.out());
    assertTrue(run.out().contains("symmetry: mirror normal to (1.0000, 0.0000, 0.0000) not used"));
    assertTrue(run.out().lines().allMatch(line -> line.length() <= 110), run.out());
    for (String file : List.of("result.json", "result.csv", "result.nc")) {
      assertTrue(Files.exists(output.resolve(file)), file);
    }
    assertEquals(7, Run.pawl("demo", "--kmesh", "6x6", "-o", output).code());
    Run quiet = Run.pawl("demo", "--kmesh", "6x6", "-o", output, "--force", "-q");
    assertEquals(new Run(0, "", ""), quiet);
  }

  @Test
  @DisplayName("info groups what is known, rounds it, and leaves out what is not")
  void info() throws IOException {
    SampleModel sample = new SampleModel(directory);
    Path model = sample.copy("haldane_C_tb.dat");
    Run run = Run.pawl("info", model);
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.out()
            .contains(
                String.join(
                    System.lineSeparator(),
                    "  lattice vectors (Å)",
                    "    2.46        0   0",
                    "    1.23  2.13042   0",
                    "       0        0  20",
                    "")),
        run.out());
    assertFalse(run.out().contains("null"), run.out());
    assertFalse(run.out().contains("SHA"), run.out());
    assertTrue(Run.pawl("info", model, "--verbose").out().contains("SHA-256"));
    assertEquals(new Run(0, "", ""), Run.pawl("info", model, "-q"));
  }

  @Test
  @DisplayName("info tells of a model that has no file")
  void infoWithoutFile() {
    Run run = Run.pawl("info", "builtin:haldane");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().matches("(?s).*orbitals +2.*"), run.out());
  }

  @Test
  @DisplayName("info says what is missing for more than energies")
  void infoWithoutCentres() throws IOException {
    Path model = new SampleModel(directory).damaged(lines -> {});
    Run run = Run.pawl("info", model, "--lattice", "2.46,0,0;1.23,2.13,0;0,0,20");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("only energies can be computed"), run.out());
  }

  @Test
  @DisplayName("info --json keeps everything")
  void infoAsJson() throws IOException {
    Path model = new SampleModel(directory).copy("haldane_C_tb.dat");
    var json = new ObjectMapper().readTree(Run.pawl("info", model, "--json").out());
    assertEquals(2, json.get("num_wann").intValue());
    assertEquals(2.130422493309719, json.get("lattice_angstrom").get(1).get(1).doubleValue());
    assertTrue(json.get("fermi_energy_eV").isNull());
    assertEquals(64, json.get("inputs").get(0).get("sha256").textValue().length());
  }

  @Test
  @DisplayName("a full heap is a matter of resources, any other surprise a defect")
  void surprises() {
    Run full = failing(new OutOfMemoryError("Java heap space"));
    Run defect = failing(new IllegalStateException("impossible"));
    Run broken = failing(new NoClassDefFoundError("Missing"));
    assertAll(
        () -> assertEquals(6, full.code()),
        () ->
            assertTrue(
                full.err()
                    .matches(
                        "pawl: out of memory \\(Java heap space\\) with a heap of at most \\d+ MiB;"
                            + " set PAWL_JAVA_OPTS=-Xmx\\d+m, ask the batch system for more, or use"
                            + " fewer --threads\\R"),
                full.err()),
        () -> assertEquals(1, defect.code()),
        () -> assertTrue(defect.err().matches("(?s)pawl .* has a defect\\. Please report.*")),
        () -> assertTrue(defect.err().contains("IllegalStateException: impossible")),
        () -> assertEquals(1, broken.code()),
        () -> assertTrue(broken.err().contains("NoClassDefFoundError: Missing")));
  }

  private static Run failing(Throwable problem) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine root = Pawl.commandLine(new PrintWriter(out), new PrintWriter(err));
    Refusals refusals = new Refusals();
    root.addSubcommand(new Failing(problem)).setErr(new PrintWriter(err, true));
    root.setExecutionStrategy(refusals).setExecutionExceptionHandler(refusals);
    return new Run(root.execute("fail"), out.toString(), err.toString());
  }

  /** A command with a defect. */
  @Command(name = "fail")
  private static final class Failing implements Callable<Integer> {

    private final Throwable problem;

    private Failing(Throwable problem) {
      this.problem = problem;
    }

    @Override
    public Integer call() throws Exception {
      if (problem instanceof Error error) {
        throw error;
      }
      throw (Exception) problem;
    }
  }
}
