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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
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
 * <p>Both make the diagonal of the position matrices from the logarithm of the overlaps, unless
 * said otherwise. {@code Fe_tb.dat} prints H in eV and positions in Å with eight significant
 * digits; energies differ by that, slopes and curvatures by that divided by gaps.
 */
class PostW90Test {

  private static final Path DATA =
      Path.of("../testdata/src/main/resources/pawl/testdata/fe/postw90");

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

  /** Minus the Berry curvatures of the states below some energies, Å², at the points of a path. */
  private static NavigableMap<Double, List<double[]>> curvaturesBelow() throws IOException {
    NavigableMap<Double, List<double[]>> below = new TreeMap<>();
    for (double[] row : numbers("Fe-curv.dat.gz")) {
      below
          .computeIfAbsent(row[0], energy -> new ArrayList<>())
          .add(new double[] {-row[2], -row[3], -row[4]});
    }
    return below;
  }

  /** The sum of the Berry curvatures of the bands from one on, up to another, at one k-point. */
  private static double[] curvature(JsonNode found, int k, int from, int to) {
    double[] sum = new double[3];
    for (int n = from; n < to; n++) {
      for (int c = 0; c < 3; c++) {
        sum[c] += at(found.get("berry_curvature"), k, n, c);
      }
    }
    return sum;
  }

  private static int bandsBelow(JsonNode found, int k, double energyEv) {
    int n = 0;
    while (n < BANDS && at(found.get("energy"), k, n, 0) < energyEv) {
      n++;
    }
    return n;
  }

  private static double[] difference(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
  }

  private static double norm(double[] v) {
    return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
  }

  /** As a part of their size, plus 1e-8 Å²: that many of the digits of both files are printed. */
  private static double off(double[] expected, double[] found) {
    return norm(difference(expected, found)) / (norm(expected) + 1e-4);
  }

  @Test
  @DisplayName(
      "Berry curvatures below eight energies, and of single bands, each to 1e-4 of its size")
  void curvatures() throws IOException {
    NavigableMap<Double, List<double[]>> below = curvaturesBelow();
    Path points = points("Fe-path.kpt.gz", 0);
    JsonNode found = quantities("bands", "builtin:fe", "--kpoints", points, "--berry");
    JsonNode centres =
        quantities(
            "bands", "builtin:fe", "--kpoints", points, "--berry", "--positions", "diagonal");
    assertEquals(8, below.size());
    int single = 0;
    int wrong = 0;
    for (double energy : below.keySet()) {
      assertEquals(61, below.get(energy).size());
      for (int k = 0; k < 61; k++) {
        double[] expected = below.get(energy).get(k);
        int n = bandsBelow(found, k, energy);
        assertTrue(off(expected, curvature(found, k, 0, n)) < 1e-4, k + " below " + energy);
        wrong += off(expected, curvature(centres, k, 0, n)) < 1e-4 ? 0 : 1;
        int m = energy == below.firstKey() ? 0 : bandsBelow(found, k, below.lowerKey(energy));
        if (n == m + 1 && m > 0) {
          double[] band = difference(expected, below.lowerEntry(energy).getValue().get(k));
          assertTrue(off(band, curvature(found, k, m, n)) < 1e-4, k + ": band " + n);
          single++;
        }
      }
    }
    assertEquals(112, single);
    assertTrue(wrong > 400, "without matrices between orbitals " + wrong + " of 488 differ");
  }

  /**
   * On {@code Fe_tb.dat} the conductivity is 0.3 to 1.5 S/cm larger than by the default of
   * postw90.x, which differs from the other file in the diagonal of the positions alone.
   */
  @Test
  @DisplayName("the Hall conductivity, and all of its difference from the default of postw90.x")
  void hallConductivity() throws IOException {
    double[][] logarithm = numbers("Fe-ahc-logarithm.dat");
    double[][] overlap = numbers("Fe-ahc-overlap.dat");
    Map<Double, Double> known =
        Map.of(
            12.13, 558.942, 12.33, 90.882, 12.53, 965.959, 12.63, 540.766, 12.73, 1551.517, 12.93,
            1737.502, 13.13, 352.797);
    JsonNode found =
        quantities(
            "magnetization",
            "builtin:fe",
            "--kmesh",
            "12x12x12",
            "--mu",
            "12.13:13.13:11",
            "--temperature",
            "0",
            "--quantities",
            "hall_conductivity");
    int compared = 0;
    for (int mu = 0; mu < 11; mu++) {
      double siemensPerCentimetre = at(found.get("hall_conductivity"), mu, 0, 2) / 100;
      // 2e-6 of the largest, 1738 S/cm: the digits of Fe_tb.dat
      assertEquals(logarithm[mu][3], siemensPerCentimetre, 0.0035);
      assertEquals(0.9, siemensPerCentimetre - overlap[mu][3], 0.6);
      Double printed = known.get(overlap[mu][0]);
      if (printed != null) {
        assertEquals(printed, overlap[mu][3], 6e-4); // three decimals
        compared++;
      }
    }
    assertEquals(known.size(), compared);
  }

  private static final double WIDTH_EV = 0.3;

  private static double gauss(double energy) {
    double x = energy / WIDTH_EV;
    return Math.exp(-x * x) / WIDTH_EV / Math.sqrt(Math.PI);
  }

  /** Root of the mean square difference of two densities, as a part of the largest. */
  private static double rms(double[][] expected, double[] found) {
    double sum = 0;
    double largest = 0;
    for (int e = 0; e < found.length; e++) {
      sum += Math.pow(found[e] - expected[e][1], 2);
      largest = Math.max(largest, expected[e][1]);
    }
    return Math.sqrt(sum / found.length) / largest;
  }

  /** Densities of postw90.x are sums of Gaussians over the points of a mesh; these are the same. */
  @Test
  @DisplayName("the density of states of a coarse mesh, by the same sum over points")
  void densityOfStatesByPoints() throws IOException {
    int n = 12;
    double[][] expected = numbers("Fe-dos-12.dat.gz");
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
        for (int e = 0; e < sum.length; e++) {
          sum[e] += weight * gauss(expected[e][0] - energy);
        }
      }
    }
    assertTrue(rms(expected, sum) < 1e-6, "off by " + rms(expected, sum));
  }

  /** The density of states that the program writes, with every state as wide as there. */
  private double[] broadened(int n, double[][] expected) throws IOException {
    String mesh = n + "x" + n + "x" + n;
    JsonNode dos =
        quantities("dos", "builtin:fe", "--kmesh", mesh, "--energy", "7:17:1001", "--threads", "1")
            .get("dos");
    double cell = Math.pow(2 * 2.71175 * 0.529177210903, 3) / 2;
    double step = 10.0 / 1000;
    double[] sum = new double[expected.length];
    for (int i = 0; i <= 1000; i++) {
      double states = step * at(dos, i, 0) * cell * 1e-30;
      for (int e = 0; e < sum.length; e++) {
        sum[e] += states * gauss(expected[e][0] - 7 - i * step);
      }
    }
    return sum;
  }

  /**
   * The sum of postw90.x over 48×48×48 points is that over 96×96×96 to 4e-5; energies linear in
   * tetrahedra are off by the square of the step, here 1.3e-2 and 3.7e-3 of the largest density.
   */
  @Test
  @DisplayName("the density of states, as broad, nears that of a fine mesh as meshes get finer")
  void densityOfStates() throws IOException {
    double[][] fine = numbers("Fe-dos-48.dat.gz");
    double coarse = rms(fine, broadened(12, fine));
    double[] half = broadened(24, fine);
    assertTrue(rms(fine, half) < 0.005, "off by " + rms(fine, half));
    assertEquals(4, coarse / rms(fine, half), 1, "from " + coarse + " to " + rms(fine, half));
    double[] shifted = Arrays.copyOfRange(half, 1, half.length);
    assertTrue(rms(fine, shifted) > 0.015, "0.05 eV too low: " + rms(fine, shifted));
  }
}
