package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pawl.io.ModelFiles;
import pawl.io.ModelRequest;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.KPoint;

/**
 * Iron against {@code postw90.x}, which reads overlaps and eigenvalues and makes its own matrices
 * of H and of the position from them; {@code testdata/src/main/sh/fe-postw90.sh} made the files.
 *
 * <p>{@code Fe_tb.dat} prints H in eV and positions in Å with eight significant digits; energies
 * differ by that, slopes and curvatures by that divided by gaps.
 */
class PostW90Test {

  private static final Path DATA =
      Path.of("../testdata/src/main/resources/pawl/testdata/fe/postw90");

  private static final double FERMI_EV = 12.6295;
  private static final int BANDS = 18;

  @TempDir private Path directory;

  /** Every line of numbers. */
  private static double[][] numbers(String name) throws IOException {
    Path file = DATA.resolve(name);
    try (InputStream bytes = Files.newInputStream(file);
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.matches("\\s*[-+0-9][-+.0-9E\\s]*"))
          .map(line -> Stream.of(line.trim().split("\\s+")).mapToDouble(Double::parseDouble))
          .map(DoubleStream::toArray)
          .toArray(double[][]::new);
    }
  }

  /** A file of the k-points in the rows of four numbers, from some column on. */
  private Path points(String name, int firstColumn) throws IOException {
    List<String> lines = new ArrayList<>();
    for (double[] row : numbers(name)) {
      if (row.length == 4) {
        lines.add(row[firstColumn] + " " + row[firstColumn + 1] + " " + row[firstColumn + 2]);
      }
    }
    return Files.write(directory.resolve("k.txt"), lines);
  }

  private JsonNode quantities(Object... words) throws IOException {
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("-o", directory.resolve("output"), "--force"));
    Run run = Run.pawl(all.toArray());
    assertEquals(0, run.code(), run.err());
    return new ObjectMapper()
        .readTree(directory.resolve("output/result.json").toFile())
        .get("quantities");
  }

  private static double at(JsonNode quantity, int... indices) {
    JsonNode node = quantity.get("values");
    for (int index : indices) {
      node = node.get(index);
    }
    return node.doubleValue();
  }

  @Test
  @DisplayName("energies and slopes at generic k-points")
  void bands() throws IOException {
    double[][] expected = numbers("Fe_geninterp.dat.gz");
    JsonNode found =
        quantities("bands", "builtin:fe", "--kpoints", points("Fe_geninterp.kpt", 1), "--velocity");
    assertEquals(24 * BANDS, expected.length);
    for (int i = 0; i < expected.length; i++) {
      double[] row = expected[i];
      assertEquals(row[4], at(found.get("energy"), i / BANDS, i % BANDS, 0), 1e-6);
      for (int c = 0; c < 3; c++) {
        // 1e-6 of the largest, 20 eV Å, which two bands 19 meV apart come close to
        assertEquals(row[5 + c], at(found.get("velocity"), i / BANDS, i % BANDS, c), 2e-5);
      }
    }
  }

  @Test
  @DisplayName("Berry curvatures of the occupied states on two lines")
  void curvatures() throws IOException {
    double[][] expected = numbers("Fe-curv.dat.gz");
    JsonNode found =
        quantities("bands", "builtin:fe", "--kpoints", points("Fe-path.kpt.gz", 0), "--berry");
    double largest = 0;
    double worst = 0;
    for (int k = 0; k < expected.length; k++) {
      for (int c = 0; c < 3; c++) {
        double sum = 0;
        for (int n = 0; n < BANDS; n++) {
          if (at(found.get("energy"), k, n, 0) < FERMI_EV) {
            sum += at(found.get("berry_curvature"), k, n, c);
          }
        }
        worst = Math.max(worst, Math.abs(sum + expected[k][c + 1]));
        largest = Math.max(largest, Math.abs(sum));
      }
    }
    assertTrue(largest > 10, "Å²: " + largest);
    assertTrue(worst < 1e-4 * largest, "Å²: " + worst);
  }

  @Test
  @DisplayName("the Hall conductivity, with the diagonal of the positions from the logarithm")
  void hallConductivity() throws IOException {
    double[][] expected = numbers("Fe-ahc-fermiscan.dat");
    JsonNode found =
        quantities(
            "magnetization",
            "builtin:fe",
            "--kmesh",
            "12x12x12",
            "--mu",
            "12.13:13.13:11",
            "--temperature",
            "0");
    double largest = Stream.of(expected).mapToDouble(row -> Math.abs(row[3])).max().orElseThrow();
    for (int mu = 0; mu < expected.length; mu++) {
      double siemensPerCentimetre = at(found.get("hall_conductivity"), mu, 0, 2) / 100;
      assertEquals(expected[mu][3], siemensPerCentimetre, 2e-6 * largest);
    }
  }

  /**
   * Every state as wide as the thermal step, 1/4kT cosh², on the energies of the file; postw90.x
   * cuts it off at ten widths on both sides, to the nearest of these energies. What is left are the
   * digits of {@code Fe_tb.dat}.
   */
  @Test
  @DisplayName("the density of states, by the same sum over points")
  void densityOfStatesByPoints() throws IOException {
    double kT = 0.2;
    int n = 24;
    double[][] expected = numbers("Fe-dos.dat.gz");
    double first = expected[0][0];
    double step = expected[1][0] - first;
    double[] sum = new double[expected.length];
    BandSolver solver =
        new BandSolver(
            ModelFiles.read(ModelRequest.of(DATA.resolveSibling("Fe_tb.dat.gz"))).model());
    // Inversion, which the bands keep to 3e-7 eV, gives the other half.
    for (int i = 0; i < (n / 2 + 1) * n * n; i++) {
      int plane = i / (n * n);
      double weight = (plane == 0 || plane == n / 2 ? 1.0 : 2.0) / (n * n * n);
      double k2 = i / n % n / (double) n;
      double k3 = i % n / (double) n;
      for (double energy : solver.energies(new KPoint(plane / (double) n, k2, k3))) {
        int from = (int) Math.max(0, Math.rint((energy - 10 * kT - first) / step));
        int to = (int) Math.min(sum.length - 1, Math.rint((energy + 10 * kT - first) / step));
        for (int e = from; e <= to; e++) {
          double decay = Math.exp(-Math.abs(expected[e][0] - energy) / kT);
          sum[e] += weight * decay / ((1 + decay) * (1 + decay) * kT);
        }
      }
    }
    double largest = Stream.of(expected).mapToDouble(row -> row[1]).max().orElseThrow();
    double worst = 0;
    for (int e = 0; e < sum.length; e++) {
      worst = Math.max(worst, Math.abs(expected[e][1] - sum[e]));
    }
    // 2e-7 by an independent program; without the cut it would be 6e-5.
    assertTrue(worst < 1e-6 * largest, "states per eV and cell: " + worst);
  }

  /**
   * Energies linear in tetrahedra against a sum over points, both on 24×24×24: the sum is off by
   * 0.4 % of the largest density on this mesh, and linear energies by 0.8 %, each against the sum
   * on 64×64×64.
   */
  @Test
  @DisplayName("the density of states, as wide as the thermal step")
  void densityOfStates() throws IOException {
    double kT = 0.2;
    double cell = Math.pow(2 * 2.71175 * 0.529177210903, 3) / 2;
    double[][] expected = numbers("Fe-dos.dat.gz");
    JsonNode dos =
        quantities(
                "dos",
                "builtin:fe",
                "--kmesh",
                "24x24x24",
                "--energy",
                "2:26:1201",
                "--threads",
                "1")
            .get("dos");
    double step = 24.0 / 1200;
    double largest = Stream.of(expected).mapToDouble(row -> row[1]).max().orElseThrow();
    for (double[] row : expected) {
      if (row[0] < 5 || row[0] > 23) {
        continue;
      }
      double sum = 0;
      for (int i = 0; i <= 1200; i++) {
        double cosh = Math.cosh((2 + i * step - row[0]) / 2 / kT);
        sum += step * at(dos, i, 0) * cell * 1e-30 / (4 * kT * cosh * cosh);
      }
      assertEquals(row[1], sum, 0.01 * largest);
    }
  }
}
