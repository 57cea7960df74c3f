package pawl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/** Damaged neighbours of a good {@code _hr.dat}, read a second time in a plain way. */
class NeighbourFuzzTest {

  private static final int TIMES = Integer.getInteger("pawl.fuzz", 1);
  private static final int PER_FILE = 1000;

  /** eV: sums of a few numbers below 1 eV in another order. */
  private static final double ROUNDING = 1e-15;

  @TempDir Path directory;

  @ParameterizedTest(name = "{0}")
  @CsvSource({"a_centres.xyz", "a_wsvec.dat", "a.win"})
  @DisplayName("a thousand damaged files each")
  void damaged(String file) {
    Map<String, String> files =
        Map.of(
            "a_hr.dat", Fixture.HR,
            "a_centres.xyz", Fixture.XYZ,
            "a_wsvec.dat", Fixture.WSVEC,
            "a.win", Fixture.WIN);
    files.forEach((name, text) -> Fixture.write(directory, name, text));
    RealSpaceMatrix h = HamiltonianFile.read(directory.resolve("a_hr.dat")).hamiltonian();
    byte[] whole = files.get(file).getBytes(StandardCharsets.ISO_8859_1);
    Mutation[] mutations = Mutation.values();
    SplittableRandom random = new SplittableRandom(file.length());
    int accepted = 0;
    for (int i = 0; i < PER_FILE * TIMES; i++) {
      byte[] mutant = mutations[i % mutations.length].of(whole, random);
      Fixture.write(directory, file, mutant);
      try {
        TightBindingModel model =
            ModelFiles.read(ModelRequest.of(directory.resolve("a_hr.dat"))).model();
        accepted++;
        switch (file) {
          case "a.win" -> assertEquals(lattice(mutant), model.lattice(), text(mutant));
          case "a_wsvec.dat" -> assertFolded(mutant, h, model.hamiltonian());
          default -> assertArrayEquals(centres(mutant), model.requireCentres(), text(mutant));
        }
      } catch (InputException e) {
        assertTrue(e.getMessage().startsWith(directory + "/a"), e.getMessage());
      } catch (ModelException e) {
        assertTrue(e.getMessage().contains("periodic"), e.getMessage());
      } catch (RuntimeException | Error e) {
        fail("input " + i + "\n" + text(mutant), e);
      }
    }
    assertTrue(accepted > PER_FILE / 50 && accepted < PER_FILE * TIMES, accepted + " accepted");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static double[][] centres(byte[] bytes) {
    List<String> lines = PlainReading.allLines(bytes);
    int first = 0;
    while (lines.get(first).isEmpty()) {
      first++;
    }
    int rows = PlainReading.integer(PlainReading.tokens(lines.get(first)).get(0));
    List<String> filled =
        lines.subList(first + 2, lines.size()).stream().filter(line -> !line.isEmpty()).toList();
    assertEquals(rows, filled.size());
    return filled.stream()
        .map(PlainReading::tokens)
        .filter(row -> row.get(0).equals("X"))
        .map(row -> row.subList(1, 4).stream().mapToDouble(PlainReading::real).toArray())
        .toArray(double[][]::new);
  }

  private static Lattice lattice(byte[] bytes) {
    List<List<String>> lines = new ArrayList<>();
    for (String line : PlainReading.allLines(bytes)) {
      String plain = line.toLowerCase(Locale.ROOT).replaceFirst("(?s)[!#].*$", "");
      lines.add(PlainReading.tokens(plain.replaceAll("[=:,]", " ")).stream().toList());
    }
    lines.removeIf(List::isEmpty);
    int begin = lines.indexOf(List.of("begin", "unit_cell_cart"));
    double[][] rows = new double[3][];
    for (int i = 0; i < 3; i++) {
      List<String> row = lines.get(begin + 1 + i);
      assertEquals(3, row.size());
      rows[i] = row.stream().mapToDouble(PlainReading::real).toArray();
    }
    assertEquals(List.of("end", "unit_cell_cart"), lines.get(begin + 4));
    return Lattice.of(rows);
  }

  private static void assertFolded(byte[] bytes, RealSpaceMatrix h, RealSpaceMatrix actual) {
    List<String> all = PlainReading.allLines(bytes);
    List<String> lines =
        all.subList(1, all.size()).stream().filter(line -> !line.isEmpty()).toList();
    Map<List<Integer>, double[]> expected = new HashMap<>();
    int at = 0;
    int records = 0;
    while (at < lines.size()) {
      List<Integer> key = integers(lines.get(at++), 5);
      int count = integers(lines.get(at++), 1).get(0);
      int cell = h.indexOf(new CellIndex(key.get(0), key.get(1), key.get(2)));
      int m = key.get(3);
      int n = key.get(4);
      for (int i = 0; i < count; i++) {
        // H has periods along the first lattice vector only.
        int r1 = key.get(0) + integers(lines.get(at++), 3).get(0);
        double[] sum = expected.computeIfAbsent(List.of(r1, m, n), k -> new double[2]);
        sum[0] += h.re(cell, m - 1, n - 1) / count;
        sum[1] += h.im(cell, m - 1, n - 1) / count;
      }
      records++;
    }
    assertEquals(h.cells().size() * h.orbitals() * h.orbitals(), records);
    for (Map.Entry<List<Integer>, double[]> element : expected.entrySet()) {
      List<Integer> key = element.getKey();
      int cell = actual.indexOf(new CellIndex(key.get(0), 0, 0));
      assertTrue(cell >= 0, key + text(bytes));
      double[] sum = element.getValue();
      assertEquals(sum[0], actual.re(cell, key.get(1) - 1, key.get(2) - 1), ROUNDING, text(bytes));
      assertEquals(sum[1], actual.im(cell, key.get(1) - 1, key.get(2) - 1), ROUNDING, text(bytes));
    }
    for (int i = 0; i < actual.cells().size(); i++) {
      for (int e = 0; e < h.orbitals() * h.orbitals(); e++) {
        int m = e / h.orbitals();
        int n = e % h.orbitals();
        if (!expected.containsKey(List.of(actual.cells().get(i).r1(), m + 1, n + 1))) {
          assertEquals(0, actual.re(i, m, n));
          assertEquals(0, actual.im(i, m, n));
        }
      }
    }
  }

  private static List<Integer> integers(String line, int count) {
    int[] widths = new int[count];
    Arrays.fill(widths, 5);
    return PlainReading.split(line, widths, 0, 0).stream().map(PlainReading::integer).toList();
  }
}
