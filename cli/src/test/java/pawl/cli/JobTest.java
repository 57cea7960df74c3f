package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JobTest {

  private static final Path EXAMPLES = Path.of("..", "examples");

  @TempDir Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void copy() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(EXAMPLES)) {
      for (Path file : files) {
        Files.copy(file, directory.resolve(file.getFileName()));
      }
    }
  }

  private int pawl(String... words) {
    return Pawl.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(words);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  static List<String> examples() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(EXAMPLES, "*.toml")) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    assertTrue(names.contains("haldane.toml"), names.toString());
    return List.copyOf(names);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  @DisplayName("every example runs, on a small mesh")
  void example(String name) throws IOException {
    Path job = directory.resolve(name);
    String text = Files.readString(job);
    String small =
        text.replaceAll("kmesh = \"\\d+x\\d+\"", "kmesh = \"12x12\"")
            .replaceAll("kmesh = \"\\d+x\\d+x\\d+\"", "kmesh = \"8x8x8\"")
            .replaceAll("(?m)^rtol = .*$", "kmesh = \"4x4\"")
            .replace("force = true", "force = true\noutput = \"results\"");
    Files.writeString(job, small);

    int code = pawl("run", job.toString());

    assertEquals(ExitCode.DONE, code, err.toString());
    assertEquals("", err.toString());
    assertTrue(text.contains("pawl run examples/" + name), "says how to run it");
    if (!small.equals(text)) {
      String json = Files.readString(directory.resolve("results").resolve("result.json"));
      assertTrue(json.replace(" ", "").contains("\"status\":\"complete\""), json);
      assertTrue(json.contains(job.toString()) && json.contains(sha256(job)), json);
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("a job gives the numbers of the same words on the command line")
  void sameAsCommandLine() throws IOException {
    Path job =
        write(
            "job.toml",
            """
            command = "magnetization"
            model = "builtin:rashba-zeeman-2d:By=0.05"
            mu = "-0.5:-0.3:3"
            temperature = [100, 300.0]
            kmesh = "12x12"
            kshift = [0.25, 0.5]
            exchange = [0, -0.01, 0.02]
            tau = 2e-14
            tau-model = "phonon"
            tau-temperature = 200
            threads = 1
            quiet = true
            force = false
            output = "by-job"
            """);
    Path byHand = directory.resolve("by-hand");

    assertEquals(ExitCode.DONE, pawl("run", job.toString()), err.toString());
    int code =
        pawl(
            "magnetization",
            "builtin:rashba-zeeman-2d:By=0.05",
            "--mu=-0.5:-0.3:3",
            "--temperature=100,300",
            "--kmesh=12x12",
            "--kshift=0.25,0.5",
            "--exchange=0,-0.01,0.02",
            "--tau=2e-14",
            "--tau-model=phonon",
            "--tau-temperature=200",
            "-o",
            byHand.toString());

    assertEquals(ExitCode.DONE, code, err.toString());
    assertEquals(
        Files.readString(byHand.resolve("result.csv")),
        Files.readString(directory.resolve("by-job").resolve("result.csv")));
  }

  @Test
  @DisplayName("no-symmetry solves every k-point")
  void withoutSymmetry() throws IOException {
    for (String word : List.of("false", "true")) {
      Path job =
          write(
              word + ".toml",
              """
              command = "magnetization"
              model = "builtin:rashba-zeeman-2d:By=0.05"
              mu = -0.4
              temperature = 300
              kmesh = "12x12"
              quiet = true
              """
                  + "no-symmetry = "
                  + word
                  + "\noutput = \""
                  + word
                  + "\"\n");
      assertEquals(ExitCode.DONE, pawl("run", job.toString()), err.toString());
      String json = Files.readString(directory.resolve(word).resolve("result.json"));
      String all = "\"k_points_solved\":144";
      assertEquals(word.equals("true"), json.replace(" ", "").contains(all), json);
    }
  }

  @Test
  @DisplayName("inline and PythTB tables of one model give the same numbers")
  void sameModelInBothForms() throws IOException {
    Stream.of("haldane", "pythtb")
        .forEach(
            name ->
                assertEquals(
                    ExitCode.DONE,
                    pawl(
                        "magnetization",
                        directory.resolve(name + ".toml").toString(),
                        "--mu=0.3",
                        "--temperature=300",
                        "--kmesh=12x12",
                        "-o",
                        directory.resolve(name).toString()),
                    err.toString()));
    assertEquals(
        Files.readString(directory.resolve("haldane").resolve("result.csv")),
        Files.readString(directory.resolve("pythtb").resolve("result.csv")));
  }

  static List<Arguments> refusals() {
    String job =
        """
        command = "magnetization"
        model = "builtin:haldane"
        mu = 0.3
        temperature = 300
        kmesh = "6x6"
        """;
    return List.of(
        arguments(
            job.replace("kmesh", "kmsh"),
            ":5: expected one of the keys ",
            "found kmsh; did you mean kmesh?"),
        arguments(job + "job = \"x\"\n", ":6: expected one of the keys ", "found job; "),
        arguments(job + "help = true\n", ":6: expected one of the keys ", "found help; "),
        arguments(
            job.replace("mu = 0.3", "mu = \"a:b:c\""),
            ":3: expected what magnetization can take, found ",
            "'a' is not a number"),
        arguments(
            job + "spin-order = \"upwards\"\n",
            ":6: expected what magnetization can take, found ",
            "'upwards' is neither interleaved nor block"),
        arguments(job.replace("mu = 0.3\n", ""), ": expected a value for mu, found none", ""),
        arguments(
            job.replace("model = \"builtin:haldane\"\n", ""),
            ": expected a value for model, found none",
            ""),
        arguments(
            job.replace("magnetization", "magnetisation"),
            ":1: expected one of ",
            "magnetization, junction, bands, dos, geometry, ratchet, info, "),
        arguments(
            job.replace("magnetization", "run"), ":1: expected one of ", "found the text \"run\""),
        arguments("mu = 1\n", ": expected a key command, found only mu", ""),
        arguments(job + "force = 1\n", ":6: expected true or false for force, found 1", ""),
        arguments(
            job.replace("mu = 0.3", "mu = { a = 1 }"),
            ":3: expected a number, text or a list for mu, found a table",
            ""));
  }

  @ParameterizedTest(name = "{1} … {2}")
  @MethodSource("refusals")
  void refuses(String text, String start, String part) throws IOException {
    Path job = write("wrong.toml", text);
    assertEquals(ExitCode.INPUT, pawl("run", job.toString()));
    assertTrue(err.toString().startsWith(job + start), err.toString());
    assertTrue(err.toString().contains(part), err.toString());
  }

  @Test
  @DisplayName("an exchange field needs spins that are known or stated")
  void exchangeNeedsSpins() {
    String spinless = "builtin:haldane";
    assertEquals(ExitCode.MODEL, pawl("info", spinless, "--exchange", "0,0,0.1"));
    assertTrue(err.toString().contains("this model has none"), err.toString());
    String hr = directory.resolve("rashba2d_hr.dat").toString();
    assertEquals(ExitCode.MODEL, pawl("info", hr, "--exchange", "0,0,0.1"));
    assertTrue(err.toString().contains("say --spin-order interleaved"), err.toString());
    assertEquals(ExitCode.DONE, pawl("info", hr, "--exchange", "0,0,0.1", "--spin-order", "block"));
    assertEquals(ExitCode.USAGE, pawl("info", hr, "--exchange", "0,0.1"));
    assertEquals(ExitCode.USAGE, pawl("info", hr, "--exchange", "0:1:3"));
  }

  @Test
  @DisplayName("models lists every one with its parameters and its origin")
  void models() {
    assertEquals(ExitCode.DONE, pawl("models"));
    String list = out.toString();
    assertTrue(list.contains("builtin:haldane "), list);
    assertTrue(list.contains("phi = 1.09956 rad"), list);
    assertTrue(list.contains("112 Wannier functions, 2D"), list);
    assertEquals(
        BuiltinModels.all().size(), list.lines().filter(l -> l.startsWith("builtin:")).count());
  }
}
