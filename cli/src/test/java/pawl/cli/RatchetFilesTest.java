package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that the job of a ratchet names: phonons and relaxation times. */
class RatchetFilesTest {

  private static final int N = 8;

  private static final String JOB =
      """
      command = "ratchet"
      model = "MODEL"
      kmesh = "8x8"
      bins = 4
      window = 10
      thickness = 5e-10
      quiet = true
      force = true
      output = "by-job"
      [electrons]
      temperature = 300
      mu = -0.45
      tau = 5e-14
      [phonons]
      temperature = 330
      energy = 0.03
      [coupling]
      g2 = 1e-31
      q0 = 1e9
      kind = "screened"
      """;

  @TempDir private Path directory;

  private static String job(String good, String bad) {
    Path model = Path.of("..", "examples", "rashba2d_hr.dat").toAbsolutePath().normalize();
    String job = JOB.replace("MODEL", model.toString());
    assertTrue(job.contains(good), good);
    return job.replace(good, bad);
  }

  private JsonNode quantities(String job) throws IOException {
    Run run = run(job);
    assertEquals(new Run(0, "", ""), run);
    return result().get("quantities");
  }

  private Run run(String job) throws IOException {
    return Run.pawl("ratchet", Files.writeString(directory.resolve("job.toml"), job));
  }

  private JsonNode result() throws IOException {
    Path file = directory.resolve("by-job").resolve("result.json");
    return new ObjectMapper().readTree(file.toFile());
  }

  private static double first(JsonNode quantities, String name) {
    JsonNode at = quantities.get(name).get("values");
    while (at.isArray()) {
      at = at.get(0);
    }
    return at.asDouble();
  }

  /** Energies by q1 and q2, in meV, of springs in x, y and z that do not see each other. */
  private static double[] energies(double q1, double q2) {
    double x = Math.pow(Math.sin(Math.PI * q1), 2);
    double y = Math.pow(Math.sin(Math.PI * q2), 2);
    double[] squares = {4 * (150 * x + 40 * y), 4 * (40 * x + 150 * y), 4 * 60 * (x + y)};
    return Arrays.stream(squares).map(Math::sqrt).sorted().toArray();
  }

  private void writeTable() throws IOException {
    StringBuilder table = new StringBuilder("q1,q2,a_meV,b_meV,c_meV\n");
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        double[] all = energies((double) i / N, (double) j / N);
        table.append((double) i / N).append(',').append((double) j / N);
        Arrays.stream(all).forEach(e -> table.append(',').append(e));
        table.append('\n');
      }
    }
    Files.writeString(directory.resolve("w.csv"), table);
  }

  private void writeForceConstants(double sign) throws IOException {
    int[][] cells = {{0, 0}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}};
    double[][] springs = {
      {380, -150, -150, -40, -40}, {380, -40, -40, -150, -150}, {240, -60, -60, -60, -60}
    };
    StringBuilder text = new StringBuilder("springs\n3\n5\n1 1 1 1 1\n");
    for (int cell = 0; cell < cells.length; cell++) {
      for (int column = 0; column < 3; column++) {
        for (int row = 0; row < 3; row++) {
          double d = row == column ? sign * springs[row][cell] : 0;
          text.append(
              String.format(
                  Locale.ROOT,
                  "%5d%5d%5d%5d%5d%12.6f%12.6f%n",
                  cells[cell][0],
                  cells[cell][1],
                  0,
                  row + 1,
                  column + 1,
                  d,
                  0.0));
        }
      }
    }
    Files.writeString(directory.resolve("d_hr.dat"), text);
  }

  @Test
  @DisplayName("a table of energies and the force constants they come from give the same numbers")
  void sameDispersion() throws IOException {
    writeTable();
    writeForceConstants(1);
    JsonNode table = quantities(job("energy = 0.03", "file = \"w.csv\""));
    double mean = result().get("axes").get("hw_eV").get(0).asDouble();
    assertTrue(mean > 0.01 && mean < 0.02, "" + mean);
    assertEquals(5, result().get("provenance").get("inputs").size());
    String constants = "force_constants = \"d_hr.dat\"\nunit = \"meV^2\"";
    JsonNode matrix = quantities(job("energy = 0.03", constants));
    assertEquals(5, result().get("provenance").get("inputs").size());
    for (String name : new String[] {"j", "q", "L12", "L22"}) {
      double expected = first(table, name);
      assertTrue(expected != 0, name);
      // Twelve digits of the table; the sum j cancels to a hundredth.
      assertEquals(expected, first(matrix, name), 1e-9 * Math.abs(expected), name);
    }
    String twice = constants + "\nweights = [2, 2, 2.0]";
    assertEquals(
        2 * first(matrix, "q"),
        first(quantities(job("energy = 0.03", twice)), "q"),
        1e-12 * first(matrix, "q"));
    Run dry =
        run(job("energy = 0.03", "file = \"w.csv\"").replace("quiet = true", "dry-run = true"));
    assertEquals(0, dry.code(), dry.err());
  }

  @Test
  @DisplayName("a table of one energy gives the numbers of that energy, bit for bit")
  void flat() throws IOException {
    Files.writeString(directory.resolve("w.csv"), "q1 q2 w_eV\n" + points("0.03"));
    JsonNode einstein = quantities(job("energy = 0.03", "energy = 0.03"));
    assertEquals(einstein, quantities(job("energy = 0.03", "file = \"w.csv\"")));
  }

  @Test
  @DisplayName("a tolerance refines as far as the tables go, and says so")
  void refinement() throws IOException {
    writeTable();
    Files.writeString(
        directory.resolve("tau.csv"), "k1 k2 band tau\n" + points("1 5e-14") + points("2 4e-14"));
    String coarse = "kmesh = \"4x4\"\nrtol = 1e-9";
    for (String job :
        new String[] {
          job("energy = 0.03", "file = \"w.csv\""), job("tau = 5e-14", "tau_file = \"tau.csv\"")
        }) {
      Run run = run(job.replace("kmesh = \"8x8\"", coarse));
      assertEquals(ExitCode.NOT_CONVERGED, run.code(), run.err());
      assertEquals("[8,8,1]", result().get("provenance").get("kmesh").toString());
    }
  }

  private static String points(String rest) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        text.append((double) i / N).append(' ').append((double) j / N).append(' ');
        text.append(rest).append('\n');
      }
    }
    return text.toString();
  }

  @Test
  @DisplayName("a table of one relaxation time gives the numbers of that time, bit for bit")
  void relaxation() throws IOException {
    Files.writeString(
        directory.resolve("tau.csv"), "k1 k2 band tau\n" + points("1 5e-14") + points("2 5e-14"));
    JsonNode constant = quantities(job("tau = 5e-14", "tau = 5e-14"));
    String fromFile = job("tau = 5e-14", "tau_file = \"tau.csv\"");
    assertEquals(constant, quantities(fromFile));
    assertEquals(5, result().get("provenance").get("inputs").size());
    Run other = run(fromFile.replace("8x8", "6x6"));
    assertEquals(ExitCode.MODEL, other.code());
    assertTrue(other.err().contains("the table of relaxation times has the mesh [8, 8], of which"));
    Files.writeString(directory.resolve("tau.csv"), points("1 5e-14"));
    Run bands = run(fromFile);
    assertEquals(ExitCode.INPUT, bands.code());
    assertTrue(bands.err().contains("job.toml:13: expected the 2 bands of the model"), bands.err());
  }

  @Test
  @DisplayName("imaginary modes are refused with their q, other meshes with theirs")
  void modes() throws IOException {
    writeForceConstants(-1);
    String constants = "force_constants = \"d_hr.dat\"\nunit = \"meV^2\"";
    Run run = run(job("energy = 0.03", constants));
    assertEquals(ExitCode.MODEL, run.code(), run.err());
    assertTrue(run.err().contains("an imaginary mode"), run.err());
    writeTable();
    Run mesh = run(job("energy = 0.03", "file = \"w.csv\"").replace("8x8", "6x6"));
    assertEquals(ExitCode.MODEL, mesh.code(), mesh.err());
    assertTrue(mesh.err().contains("the table of phonon energies has the mesh [8, 8]"), mesh.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "energy = 0.03 | energy = 0.03~file = \"w.csv\" | 16 | no value, as there is a file of phonons",
        "energy = 0.03 | file = \"w.csv\"~unit = \"eV^2\" | 17 | no value, as there is a file of energies",
        "energy = 0.03 | force_constants = \"d_hr.dat\" | 14 | a key unit",
        "energy = 0.03 | force_constants = \"d_hr.dat\"~unit = \"eV\" | 17 | one of eV^2, meV^2, THz^2, eV/(",
        "energy = 0.03 | energy = 0.03~weights = [1] | 17 | no value, as there is no file of phonons",
        "energy = 0.03 | file = \"w.csv\"~weights = [1] | 17 | a list of 3 for weights",
        "energy = 0.03 | file = \"w.csv\"~weights = [1, 1, -1] | 17 | numbers of at least 0",
        "tau = 5e-14 | tau = 5e-14~tau_file = \"tau.csv\" | 14 | no value, as there is a tau",
        "tau = 5e-14 | tau_file = \"tau.csv\"~[estimate]~fermi_energy = 1 | 14 | no table, as it takes one phonon energy",
        "tau = 5e-14 | tow = 5e-14 | 13 | one of the keys mu, density, holes, filled, temperature, tau, tau_file",
      })
  @DisplayName("keys that do not go together are refused with their line")
  void refusals(String good, String bad, int line, String complaint) throws IOException {
    writeTable();
    writeForceConstants(1);
    Run run = run(job(good.strip(), bad.strip().replace("~", "\n")));
    Path job = directory.resolve("job.toml");
    assertAll(
        () -> assertEquals(ExitCode.INPUT, run.code(), run.err()),
        () -> assertTrue(run.err().startsWith(job + ":" + line + ": expected "), run.err()),
        () -> assertTrue(run.err().contains(complaint), run.err()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "energy = 0.03 | file = \"w.csv\" | 20 | a coupling that depends on q, as the phonons do",
        "tau = 5e-14 | tau_file = \"tau.csv\" | 13 | no value, as forward-backward coupling has one tau",
      })
  @DisplayName("couplings that tell directions alone know neither phonons nor states")
  void movers(String good, String bad, int line, String complaint) throws IOException {
    String movers = "gF2 = 1e-31\ngB2 = 3e-32\nkind = \"forward-backward\"\n";
    String job = job(good.strip(), bad.strip()).replaceFirst("(?s)g2 = .*", movers);
    Run run = run(job);
    assertAll(
        () -> assertEquals(ExitCode.INPUT, run.code(), run.err()),
        () -> assertTrue(run.err().contains(":" + line + ": expected "), run.err()),
        () -> assertTrue(run.err().contains(complaint), run.err()));
  }
}
