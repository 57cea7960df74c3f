package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DryRunTest {

  /** No JVM has so much. */
  private static final String HUGE_AXIS = "--mu=0:1:100000";

  @TempDir private Path directory;

  private Path model;
  private Path output;

  @BeforeEach
  void files() throws IOException {
    model = new SampleModel(directory).copy("bilayer8_tb.dat");
    output = directory.resolve("output");
  }

  private Run run(String... words) {
    List<Object> all = new ArrayList<>(List.of("magnetization", model, "-o", output));
    all.addAll(List.of(words));
    return Run.pawl(all.toArray());
  }

  /** Number by name. */
  private static Map<String, Double> table(Run run) {
    Map<String, Double> table = new LinkedHashMap<>();
    run.out()
        .lines()
        .forEach(
            line -> {
              String name = line.substring(0, 22).strip();
              String number = line.substring(22).strip().split(" ", 2)[0];
              table.put(name, Double.valueOf(number));
            });
    return table;
  }

  @Test
  @DisplayName("on a mesh: its k-points, memory, heap and time, and nothing written")
  void mesh() {
    Run run =
        run("--mu=-1:1:40", "--temperature=0,300", "--kmesh=120x90", "--threads=3", "--dry-run");
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    Map<String, Double> table = table(run);
    assertEquals(10800, table.get("k_points"));
    assertFalse(table.containsKey("k_points_most"), run.out());
    assertEquals(3, table.get("threads"));
    double parts =
        table.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("- "))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    assertEquals(table.get("memory"), parts, 0.5, "each is rounded to 0.1 MB");
    assertTrue(table.containsKey("- energies at T = 0"), run.out());
    assertEquals(Runtime.getRuntime().maxMemory() / 1e6, table.get("heap"), 0.1);
    assertTrue(table.get("time") > 1e-3 && table.get("time") < 600, run.out());
    assertFalse(Files.exists(output));
  }

  @Test
  @DisplayName("to a tolerance: the first round and where refinement gives up")
  void boxes() {
    Run run = run("--mu=0.1", "--temperature=300", "--rtol=1e-3", "--dry-run");
    assertEquals(0, run.code(), run.err());
    Map<String, Double> table = table(run);
    assertEquals(64 * 17, table.get("k_points"));
    assertEquals(1 << 20, table.get("k_points_most"));
    assertTrue(table.get("memory_most") > table.get("memory"), run.out());
    assertTrue(table.get("time_most") > 100 * table.get("time"), run.out());
    assertFalse(Files.exists(output));
  }

  @Test
  @DisplayName("on finer meshes: the first and the last")
  void finerMeshes() {
    Run run = run("--mu=0.1", "--temperature=300", "--rtol=1e-3", "--kmesh=24x20", "--dry-run");
    Map<String, Double> table = table(run);
    assertEquals(480, table.get("k_points"));
    assertEquals(480 << 10, table.get("k_points_most"), "24x20 doubled five times");
  }

  @Test
  @DisplayName("the calculation takes about the time that is told")
  void time() {
    String[] words = {"--mu=0.1", "--temperature=300", "--kmesh=180x180", "--threads=1", "-q", ""};
    words[5] = "--dry-run";
    String quiet = run(words).out();
    assertEquals("", quiet);
    words[4] = "-v";
    double told = table(run(words)).get("time");
    words[5] = "--force";
    long start = System.nanoTime();
    assertEquals(0, run(words).code());
    double taken = (System.nanoTime() - start) * 1e-9;
    // Other work on the machine, the JIT and what is not the sweep: an order of magnitude is meant.
    assertTrue(taken < 10 * told && told < 10 * taken, told + " s told, " + taken + " s taken");
  }

  @ParameterizedTest
  @CsvSource({
    "--kmesh=24x24, --temperature=1:1000:10000",
    "--kmesh=24x24, --temperature=0:300:200",
    "--rtol=1e-2, --temperature=1:1000:10000",
    "--kmesh=60000x30000, --temperature=0",
  })
  @Timeout(60)
  @DisplayName("what does not fit is refused before any work, with numbers and the cure")
  void tooMuch(String mesh, String temperature) {
    Run run = run(mesh, temperature, HUGE_AXIS);
    assertEquals(6, run.code(), run.err());
    assertTrue(
        run.complaint()
            .matches(
                "pawl: (mesh|a first round of) .* at 100000 mu x \\d+ T (takes [\\d.]+"
                    + " GB of memory \\(most of it for .*\\), and Java may fill [\\d.]+ GB, 75 % of a"
                    + " heap of [\\d.]+ GB; ask for fewer k-points, mu or temperatures, use fewer"
                    + " --threads, or give it more: PAWL_JAVA_OPTS=-Xmx\\d+m, or more from the batch"
                    + " system|has \\d+ numbers at all mu and T, more than the \\d+ of one array; ask"
                    + " for fewer mu or temperatures at a time)"),
        run.complaint());
    assertFalse(Files.exists(output));
    Run dry = run(mesh, temperature, HUGE_AXIS, "--dry-run");
    assertEquals(run.complaint(), dry.complaint());
    assertEquals(6, dry.code());
    Map<String, Double> table = table(dry);
    assertTrue(table.get("memory") > table.get("heap") / 2, dry.out());
    assertFalse(table.containsKey("time"), dry.out());
  }

  @Test
  @DisplayName("so is a mesh of more k-points than can be numbered")
  void countless() {
    Run run = run("--mu=0", "--temperature=300", "--kmesh=65536x65536");
    assertEquals(6, run.code());
    assertTrue(
        run.complaint().startsWith("pawl: a mesh of 4294967296 k-points is more than"), run.err());
  }

  @Test
  @DisplayName("a job can be tried dry, a command that computes nothing cannot")
  void job() throws IOException {
    Path job = directory.resolve("job.toml");
    Files.writeString(
        job,
        """
        command = "magnetization"
        model = "bilayer8_tb.dat"
        mu = 0.1
        temperature = 300
        kmesh = "6x6"
        output = "output"
        """);
    assertEquals(36, table(Run.pawl("run", job, "--dry-run")).get("k_points"));
    Files.writeString(job, "dry-run = true\n", StandardOpenOption.APPEND);
    assertEquals(36, table(Run.pawl("run", job)).get("k_points"));
    assertEquals(36, table(Run.pawl("run", job, "--dry-run")).get("k_points"));
    assertFalse(Files.exists(output));
    Files.writeString(job, "command = \"check\"\nmodel = \"bilayer8_tb.dat\"\n");
    Run check = Run.pawl("run", job, "--dry-run");
    assertEquals(2, check.code());
    assertEquals("pawl: check has no --dry-run", check.complaint());
  }

  @Test
  @DisplayName("the demo can be tried dry")
  void demo() {
    Run run = Run.pawl("demo", "--kmesh=4x4", "--dry-run", "-o", output);
    assertEquals(0, run.code(), run.err());
    assertEquals(16, table(run).get("k_points"));
    assertFalse(Files.exists(output));
  }

  @ParameterizedTest
  @CsvSource({"1000, 900", "'', ", "later, ", "0, "})
  @DisplayName("Slurm tells when the job ends")
  void batch(String end, Double left) {
    OptionalDouble found =
        BatchJob.secondsLeft(Map.of("SLURM_JOB_END_TIME", end), Instant.ofEpochSecond(100));
    assertEquals(left == null ? OptionalDouble.empty() : OptionalDouble.of(left), found);
  }

  @Test
  void noBatch() {
    assertTrue(BatchJob.secondsLeft(Map.of(), Instant.EPOCH).isEmpty());
  }
}
