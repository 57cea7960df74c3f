package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.tightbinding.RealSpaceMatrix;

class SparseFileTest {

  @TempDir Path directory;

  private HamiltonianFile read(String text) {
    return HamiltonianFile.read(Fixture.write(directory, "x.dat", text));
  }

  /** Ways to write the same file. */
  static Stream<Arguments> forms() {
    String sparse = Fixture.SPARSE;
    String withoutZeros =
        sparse
            .replace("1 0 0 2 1 0.000000000 -0.150000000\n", "")
            .replace("-1 0 0 1 2 0.000000000 0.150000000\n", "");
    return Stream.of(
        Arguments.of("with nrpts", sparse),
        Arguments.of("without nrpts", sparse.replaceFirst("\n2\n3\n", "\n2\n")),
        Arguments.of("commented", sparse.replaceFirst("\n2\n3\n", "\n2 ! n\n3 # R\n")),
        Arguments.of("wide columns", sparse.replaceAll(" ", "      ")),
        Arguments.of("tabs and CR LF", sparse.replaceAll(" ", "\t").replace("\n", "\r\n")),
        Arguments.of("blank lines", sparse.replaceAll("\n", "\n\n")),
        Arguments.of("nrpts of the dense file", sparse.replaceFirst("\n2\n3\n", "\n2\n19\n")),
        Arguments.of(
            "integers", sparse.replace("0.000000000", "0").replaceFirst("\n2\n3\n", "\n2\n")),
        Arguments.of("without -1 0 0 1 2", withoutZeros.replace("12 !", "10 !")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  @DisplayName("both forms of WannierTools, and deviations, give the H of the dense file")
  void same(String name, String text) {
    HamiltonianFile file = read(text);
    RealSpaceMatrix dense = read(Fixture.HR).hamiltonian();
    assertEquals(3.0, file.inverseDegeneracySum());
    if (name.startsWith("without -1")) {
      assertEquals(0, file.hamiltonian().im(0, 0, 1));
      assertEquals(dense.im(0, 1, 0), file.hamiltonian().im(0, 1, 0));
      return;
    }
    SameMatrix.assertSame(dense, file.hamiltonian(), name);
    assertEquals(
        new ImportCertificate.Dialect(
            "sparse", "plain", "row-fastest", OptionalInt.of(9), OptionalInt.empty(), true),
        file.dialect());
  }

  @Test
  @DisplayName("orders: column-fastest, and none")
  void orders() {
    assertEquals("column-fastest", read(swapped(5, 6, 9, 10, 13, 14)).dialect().rowOrder());
    String other = swapped(4, 7, 8, 11);
    assertEquals("other", read(other).dialect().rowOrder());
    SameMatrix.assertSame(
        read(Fixture.SPARSE).hamiltonian(), read(other).hamiltonian(), "another order");
    assertEquals("other", read(swapped(4, 8)).dialect().rowOrder());
  }

  /** The file with lines exchanged in pairs. */
  private static String swapped(int... lines) {
    String[] text = Fixture.SPARSE.split("\n", -1);
    for (int i = 0; i < lines.length; i += 2) {
      String first = text[lines[i]];
      text[lines[i]] = text[lines[i + 1]];
      text[lines[i + 1]] = first;
    }
    return String.join("\n", text);
  }

  @Test
  @DisplayName("dense files with 7 R vectors, or degeneracies on lines of their own, stay dense")
  void denseAllTheSame() {
    assertEquals("hr", read(chain("7\n 1 1 1 1 1 1 1", 3)).dialect().format());
    assertEquals("hr", read(chain("7\n 1\n 1 1 1 1 1 1", 3)).dialect().format());
    assertEquals("hr", read(chain("9\n 1\n 1 1 1 1 1 1 1\n 1", 4)).dialect().format());
    assertEquals("hr", read(chain("1\n 1", 0)).dialect().format());
  }

  /** A single orbital and the R vectors up to {@code most}. */
  private static String chain(String header, int most) {
    StringBuilder text = new StringBuilder("chain\n 1\n " + header + "\n");
    for (int r = -most; r <= most; r++) {
      text.append(r).append(" 0 0 1 1 0.5 0\n");
    }
    return text.toString();
  }

  /** A piece of the file, what to put in its place, and the complaint. */
  static Stream<Arguments> faults() {
    String first = "-1 0 0 1 1 -0.125000000 0.000000000\n";
    String last = "\n1 0 0 2 2 0.062500000 0.250000000\n";
    return Stream.of(
        Arguments.of(
            "12 !",
            "11 !",
            "x.dat:16: expected the end of the file after 11 elements," + " found another one"),
        Arguments.of(
            "12 !", "13 !", "x.dat:16: expected 13 elements, found the end of the file after 12"),
        Arguments.of(
            "12 !",
            "1000 !",
            "x.dat:2: expected no more elements than fit the file (at most 33), found 1000"),
        Arguments.of(
            "12 !",
            "0 !",
            "x.dat:2: expected the number of elements from 1 to 999999999, found '0'"),
        Arguments.of(
            "\n2\n", "\n30000\n", "x.dat:3: expected num_wann from 1 to 20000, found '30000'"),
        Arguments.of(
            "\n2\n",
            "\n3\n",
            "x.dat:16: expected elements of all num_wann = 3 orbitals, found none of orbital 3"),
        Arguments.of(
            "\n3\n",
            "\n2\n",
            "x.dat:13: expected nrpts = 2 R vectors," + " found another, R = (1,0,0)"),
        Arguments.of(
            first,
            "-1 0 0 1 3 -0.125 0\n",
            "x.dat:5: expected m and n from 1 to 2," + " found m = 1, n = 3"),
        Arguments.of(
            "0 0 0 2 1 0.0",
            "0 0 0 1 1 0.0",
            "x.dat:10: expected each element once," + " found a second R = (0,0,0), m = 1, n = 1"),
        Arguments.of(
            "0 0 0 2 1 0.000000000 0.080000000",
            "0 0 0 2 1 0.000000000",
            "x.dat:10: expected 7 columns (R1 R2 R3 m n Re H" + " Im H), found 6 columns"),
        Arguments.of(
            "0 0 0 1 2 0.000000000 -0.080",
            "0 0 0 1 2 0.000000000 -0.090",
            "x.dat:11: expected a Hermitian H, H_mn(R) = H_nm(-R)* within 2.1e-09 eV,"
                + " found H_1,2(0,0,0) = 0.0-0.09i eV and H_2,1(0,0,0) = 0.0+0.08i eV"),
        Arguments.of(
            last, "\n", "x.dat:15: expected 12 elements, found the end of the file after 11"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("faults")
  @DisplayName("wrong sparse files are refused")
  void faulty(String piece, String replacement, String message) {
    assertEquals(true, Fixture.SPARSE.contains(piece), piece);
    String text = Fixture.SPARSE.replaceFirst(java.util.regex.Pattern.quote(piece), replacement);
    InputException e = assertThrows(InputException.class, () -> read(text));
    assertEquals(message, e.getMessage().replace(directory + "/", ""));
  }

  private static String diagonal(int orbitals, int cells) {
    StringBuilder text = new StringBuilder("diagonal\n");
    text.append((long) orbitals * cells).append('\n').append(orbitals).append('\n');
    for (int r = 0; r < cells; r++) {
      for (int m = 1; m <= orbitals; m++) {
        int shell = (r + 1) / 2 * (r % 2 == 0 ? 1 : -1);
        text.append(String.format(Locale.ROOT, "%d 0 0 %d %d 0.5 0%n", shell, m, m));
      }
    }
    return text.toString();
  }

  @Test
  @DisplayName("600 orbitals")
  void manyOrbitals() {
    RealSpaceMatrix h = read(diagonal(600, 3)).hamiltonian();
    assertEquals(600, h.orbitals());
    assertEquals(0.5, h.re(1, 599, 599));
    assertEquals(0.0, h.re(1, 599, 598));
  }

  @Test
  @DisplayName("matrices that do not fit the memory are refused with the numbers")
  void tooLarge() {
    long heap = Runtime.getRuntime().maxMemory();
    int orbitals = 20_000;
    int cells = (int) (heap / 16 / orbitals / orbitals) + 1;
    StringBuilder rows = new StringBuilder("few\n" + orbitals + "\n" + orbitals + "\n");
    for (int m = 1; m <= orbitals; m++) {
      rows.append(m % cells + " 0 0 " + m + " " + m + " 0.5 0\n");
    }
    MemoryException e = assertThrows(MemoryException.class, () -> read(rows.toString()));
    assertEquals(
        String.format(
            Locale.ROOT,
            "x.dat is sparse, %d elements; as dense matrices it holds %d matrix elements, which"
                + " take %.2f GB of memory, and Java may use %.2f GB; give it more with -Xmx",
            orbitals,
            cells * 400_000_000L,
            cells * 6.4,
            heap / 1e9),
        e.getMessage().replace(directory + "/", ""));
  }
}
