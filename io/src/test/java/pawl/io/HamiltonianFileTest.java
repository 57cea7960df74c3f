package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;

class HamiltonianFileTest {

  @TempDir Path directory;

  private HamiltonianFile read(String text) {
    return HamiltonianFile.read(Fixture.write(directory, "x.dat", text));
  }

  private void refused(String text, String message) {
    Path file = Fixture.write(directory, "x.dat", text);
    InputException e = assertThrows(InputException.class, () -> HamiltonianFile.read(file));
    assertEquals(message, e.getMessage().replace(file.toString(), "x.dat"));
  }

  private static void assertSame(RealSpaceMatrix expected, RealSpaceMatrix actual) {
    assertEquals(expected.cells(), actual.cells());
    for (int i = 0; i < expected.cells().size(); i++) {
      for (int m = 0; m < expected.orbitals(); m++) {
        for (int n = 0; n < expected.orbitals(); n++) {
          assertEquals(expected.re(i, m, n), actual.re(i, m, n));
          assertEquals(expected.im(i, m, n), actual.im(i, m, n));
        }
      }
    }
  }

  @Test
  @DisplayName("H_mn(R) with the row index m first, divided by the degeneracy")
  void elements() {
    RealSpaceMatrix h = read(Fixture.HR).hamiltonian();
    int plus = h.indexOf(new CellIndex(1, 0, 0));
    assertEquals(2, h.orbitals());
    assertEquals(
        List.of(new CellIndex(-1, 0, 0), CellIndex.HOME, new CellIndex(1, 0, 0)), h.cells());
    assertEquals(0.025, h.re(plus, 0, 1));
    assertEquals(-0.05, h.im(plus, 0, 1));
    assertEquals(-0.15, h.im(plus, 1, 0));
    assertEquals(-0.1, h.re(h.indexOf(CellIndex.HOME), 1, 1));
    assertEquals(2.0, read(Fixture.HR).inverseDegeneracySum());
  }

  @Test
  @DisplayName("a _tb.dat holds the same H, the lattice and the positions")
  void tb() {
    HamiltonianFile file = read(Fixture.TB);
    assertSame(read(Fixture.HR).hamiltonian(), file.hamiltonian());
    assertEquals(Fixture.LATTICE, file.lattice().orElseThrow());
    assertEquals(
        new ImportCertificate.Dialect(
            "tb", "plain", "row-fastest", OptionalInt.empty(), OptionalInt.of(8), false),
        file.dialect());
    RealSpaceMatrix x = file.positions().get(0);
    assertEquals(0.1, x.re(x.indexOf(new CellIndex(-1, 0, 0)), 0, 1));
    assertEquals(-0.1, x.im(x.indexOf(new CellIndex(1, 0, 0)), 1, 0));
    assertEquals(2.0, file.centres().orElseThrow()[1][1]);
  }

  /** Ways to write the same file. */
  static Stream<Arguments> dialects() {
    String hr = Fixture.HR;
    return Stream.of(
        Arguments.of("CR LF", hr.replace("\n", "\r\n")),
        Arguments.of("tabs", hr.replaceAll(" +", "\t")),
        Arguments.of("byte order mark", "\u00ef\u00bb\u00bf" + hr),
        Arguments.of(
            "blank lines", hr.replace("    1    1   -0.25", "    1    1   -0.25") + "\n\n"),
        Arguments.of("blank lines inside", hr.replaceAll("(?m)^(    [01])", "\n$1")),
        Arguments.of("comments", hr.replace("  2\n", "  2 ! num_wann\n").replace("3\n", "3# n\n")),
        Arguments.of("D exponents", hr.replaceAll("(\\d\\.\\d{6})", "$1D+00")),
        Arguments.of("d exponents", hr.replaceAll("(\\d\\.\\d{6})", "$1d0")),
        Arguments.of("q exponents", hr.replaceAll("(\\d\\.\\d{6})", "$1Q-0")),
        Arguments.of("lost exponent letter", hr.replace(" 0.000000", " 0.1000-119")),
        Arguments.of("degeneracies on lines", hr.replace("2    1    2\n", "2\n1\n\n2\n")),
        Arguments.of("no line feed at the end", hr.substring(0, hr.length() - 1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dialects")
  @DisplayName("dialects of the same file give the same H")
  void sameModel(String name, String text) {
    RealSpaceMatrix expected = read(Fixture.HR).hamiltonian();
    RealSpaceMatrix actual = read(text).hamiltonian();
    if (name.equals("lost exponent letter")) {
      assertEquals(expected.re(0, 0, 0), actual.re(0, 0, 0));
      assertEquals(0.5e-120, actual.re(0, 0, 1), 1e-130);
      return;
    }
    assertSame(expected, actual);
  }

  private static List<String> rows() {
    return new ArrayList<>(Fixture.HR.lines().skip(4).toList());
  }

  private static String withRows(List<String> rows) {
    String header = String.join("\n", Fixture.HR.lines().limit(4).toList());
    return header + "\n" + String.join("\n", rows) + "\n";
  }

  private static String column(String row, int column) {
    return row.trim().split(" +", -1)[column];
  }

  @Test
  @DisplayName("column-fastest files are read by index, and said to be such")
  void columnFastest() {
    List<String> rows = rows();
    rows.sort(
        (a, b) ->
            (column(a, 0) + "," + column(a, 3) + column(a, 4))
                .compareTo(column(b, 0) + "," + column(b, 3) + column(b, 4)));
    HamiltonianFile file = read(withRows(rows));
    assertEquals("column-fastest", file.dialect().rowOrder());
    assertSame(read(Fixture.HR).hamiltonian(), file.hamiltonian());
  }

  @Test
  @DisplayName("R fastest: the order of the R vectors is still that of the degeneracies")
  void cellFastest() {
    List<String> rows = rows();
    List<String> shuffled = new ArrayList<>();
    for (int e : new int[] {2, 0, 3, 1}) {
      for (int cell = 0; cell < 3; cell++) {
        shuffled.add(rows.get(4 * cell + e));
      }
    }
    HamiltonianFile file = read(withRows(shuffled));
    assertEquals("other", file.dialect().rowOrder());
    assertSame(read(Fixture.HR).hamiltonian(), file.hamiltonian());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @DisplayName("rows in any order give the same model bit by bit")
  void anyOrder(long seed) {
    List<String> rows = rows();
    Collections.shuffle(rows, new Random(seed));
    String ones = Fixture.HR.replace("    2    1    2\n", "    1    1    1\n");
    String shuffled = withRows(rows).replace("    2    1    2\n", "    1    1    1\n");
    assertSame(read(ones).hamiltonian(), read(shuffled).hamiltonian());
  }

  @Test
  @DisplayName("rows in no order and different degeneracies: which is whose is not known")
  void lostDegeneracies() {
    List<String> rows = rows();
    Collections.swap(rows, 0, 11);
    refused(
        withRows(rows),
        "x.dat: expected the R vectors in one order, that of the degeneracies,"
            + " found R vectors that come in another order for other elements");
  }

  @Test
  @DisplayName("columns that touch are taken apart where Fortran puts them")
  void touchingColumns() {
    String text =
        Fixture.HR
            .replace(
                "    0    0    0    1    1    0.100000", "    0    0    0    1    1-1234.567890")
            .replace(
                "   -1    0    0    1    1   -0.250000", "   -1    0-1000    1    1   -0.250000")
            .replace(
                "    1    0    0    1    1   -0.250000", "    1    0 1000    1    1   -0.250000")
            .replaceAll("(?m)^   -1    0    0", "   -1    0-1000")
            .replaceAll("(?m)^    1    0    0", "    1    0 1000");
    RealSpaceMatrix h = read(text).hamiltonian();
    assertEquals(-1234.56789, h.re(h.indexOf(CellIndex.HOME), 0, 0));
    assertEquals(0.0625, h.re(h.indexOf(new CellIndex(1, 0, 1000)), 1, 1));
  }

  @Test
  @DisplayName("more degeneracies than R vectors on the last line: a warning")
  void extraDegeneracies() {
    HamiltonianFile file =
        read(Fixture.HR.replace("    2    1    2\n", "    2    1    2    1    1\n"));
    assertSame(read(Fixture.HR).hamiltonian(), file.hamiltonian());
    assertEquals("W-DEG-001", file.warnings().get(0).code());
    assertEquals(
        directory.resolve("x.dat") + ": 5 degeneracies for nrpts = 3; the extra ones are ignored",
        file.warnings().get(0).text());
  }

  /** A piece of the file, what to put in its place, and the complaint. */
  static Stream<Arguments> faults() {
    String shape = "7 columns (R1 R2 R3 m n Re H Im H)";
    String first = "   -1    0    0    1    1   -0.250000    0.000000";
    return Stream.of(
        Arguments.of(
            "     2\n", "     two\n", "x.dat:2: expected num_wann from 1 to 20000, found 'two'"),
        Arguments.of(
            "     2\n", "     0\n", "x.dat:2: expected num_wann from 1 to 20000, found '0'"),
        Arguments.of(
            "     2\n",
            "     2 4\n",
            "x.dat:2: expected num_wann alone on its line, found 2 columns"),
        Arguments.of("  3\n", "  -3\n", "x.dat:3: expected nrpts from 1 to 10000000, found '-3'"),
        Arguments.of("  3\n", "  3.0\n", "x.dat:3: expected nrpts from 1 to 10000000, found '3.0'"),
        Arguments.of(
            "  3\n",
            "  4000\n",
            "x.dat:3: expected num_wann and nrpts that fit the file (at most 48 elements),"
                + " found num_wann = 2, nrpts = 4000"),
        Arguments.of(
            "  3\n", "  4\n", "x.dat:5: expected degeneracy 4 of 4 from 1 to 100000, found '-1'"),
        Arguments.of(
            "  3\n", "  2\n", "x.dat:13: expected nrpts = 2 R vectors, found another, R = (1,0,0)"),
        Arguments.of(
            "2    1    2\n",
            "2    0    2\n",
            "x.dat:4: expected degeneracy 2 of 3 from 1 to 100000, found '0'"),
        Arguments.of(
            "2    1    2\n",
            "2    1    2    0\n",
            "x.dat:4: expected degeneracy 4 of 3 from 1 to 100000, found '0'"),
        Arguments.of(
            first,
            "   -1    0    0    1    1   -0.250000",
            "x.dat:5: expected " + shape + ", found 6 columns"),
        Arguments.of(first, "x", "x.dat:5: expected " + shape + ", found 1 column"),
        Arguments.of(first, first + " 1", "x.dat:5: expected " + shape + ", found 8 columns"),
        Arguments.of(
            first,
            "   -1    0    0    1    1************    0.000000",
            "x.dat:5: expected the number Re H, found '************', a Fortran overflow;"
                + " the number did not fit its columns; write it with more, as in a _tb.dat"),
        Arguments.of(
            first,
            "*****    0    0    1    1   -0.250000    0.000000",
            "x.dat:5: expected the integer R1, found '*****', a Fortran overflow;"
                + " the number did not fit its columns; write it with more, as in a _tb.dat"),
        Arguments.of(
            first,
            "   -1    0    0    1    1         NaN    0.000000",
            "x.dat:5: expected the number Re H, found 'NaN'"),
        Arguments.of(
            first,
            "   -1    0    0    1    1   -0.250000    Infinity",
            "x.dat:5: expected the number Im H, found 'Infinity'"),
        Arguments.of(
            first,
            "   -1    0    0    1    1   -0.250000    1E+999",
            "x.dat:5: expected the number Im H, found '1E+999'"),
        Arguments.of(
            first,
            "   -1    0    0    1    1   2*0.250000    0.000000",
            "x.dat:5: expected the number Re H, found '2*0.250000', a repeat count;"
                + " write every number out"),
        Arguments.of(
            first,
            "   -1    0    0    1    1   -0x1p3    0.000000",
            "x.dat:5: expected the number Re H, found '-0x1p3'"),
        Arguments.of(
            first,
            "   -1    0    0    1    3   -0.250000    0.000000",
            "x.dat:5: expected m and n from 1 to 2, found m = 1, n = 3"),
        Arguments.of(
            first,
            "   -1    0    0    0    1   -0.250000    0.000000",
            "x.dat:5: expected m and n from 1 to 2, found m = 0, n = 1"),
        Arguments.of(
            first,
            "   -1    0    0    2    1   -0.250000    0.000000",
            "x.dat:6: expected each element once, found a second R = (-1,0,0), m = 2, n = 1"),
        Arguments.of(
            first + "\n",
            "",
            "x.dat:15: expected 12 elements (num_wann² × nrpts), found the end of the file after 11;"
                + " the first that is missing: R = (-1,0,0), m = 1, n = 1"),
        Arguments.of(
            first,
            "   -1    0    0    1    1   -0.250005    0.000000",
            "x.dat:5: expected a Hermitian H, H_mn(R) = H_nm(-R)* within 1.0e-06 eV,"
                + " found H_1,1(-1,0,0) = -0.1250025+0.0i eV and H_1,1(1,0,0) = -0.125+0.0i eV"),
        Arguments.of(
            "    0    0    0    2    2   -0.100000    0.000000",
            "    0    0    0    2    2   -0.100000    0.000003",
            "x.dat:12: expected a Hermitian H, H_mn(R) = H_nm(-R)* within 2.0e-06 eV,"
                + " found H_2,2(0,0,0) = -0.1+3.0E-6i eV and H_2,2(0,0,0) = -0.1+3.0E-6i eV"),
        Arguments.of(
            "   -1    0    0    1    1   -0.250000    0.000000",
            "\0\0\0",
            "x.dat:5: expected " + shape + ", found 1 column"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("faults")
  @DisplayName("a wrong _hr.dat is refused")
  void faultyHr(String piece, String replacement, String message) {
    assertEquals(2, Fixture.HR.split(java.util.regex.Pattern.quote(piece), -1).length, piece);
    refused(Fixture.HR.replace(piece, replacement), message);
  }

  @Test
  @DisplayName("a difference of two units in the last digit may be rounding and is accepted")
  void roundedHermiticity() {
    RealSpaceMatrix h =
        read(Fixture.HR.replace("-0.100000    0.000000", "-0.100000    0.000001")).hamiltonian();
    assertEquals(2e-6, h.hermiticityDefect().size(), 1e-18);
  }

  @Test
  @DisplayName("a missing -R is a missing Hermitian partner")
  void missingPartner() {
    String text = Fixture.HR.replaceAll("(?m)^    1    0    0", "    2    0    0");
    refused(
        text,
        "x.dat:5: expected a Hermitian H, H_mn(R) = H_nm(-R)* within 1.0e-06 eV,"
            + " found H_1,1(-1,0,0) = -0.125+0.0i eV and no matrix at R = (1,0,0)");
  }

  @Test
  @DisplayName("models written with few digits must be Hermitian all the same")
  void coarseModel() {
    refused(
        "model\n1\n3\n1 1 1\n-1 0 0 1 1 0.1 0\n0 0 0 1 1 0 0\n1 0 0 1 1 0.2 0\n",
        "x.dat:5: expected a Hermitian H, H_mn(R) = H_nm(-R)* within 2.0e-04 eV,"
            + " found H_1,1(-1,0,0) = 0.1+0.0i eV and H_1,1(1,0,0) = 0.2+0.0i eV");
  }

  @Test
  @DisplayName("files of wannier90 1.1 have no degeneracies")
  void oldDialect() {
    refused(
        "date\n    0    0    0    1    1    0.100000    0.000000\n",
        "x.dat:2: expected num_wann, found 7 columns, as wannier90 1.1 wrote them;"
            + " its files have no degeneracies: write it again with a later version");
  }

  @Test
  @DisplayName("a last line without line feed that is not as long as the others may lack digits")
  void cutLastNumber() {
    refused(
        Fixture.HR.substring(0, Fixture.HR.length() - 2),
        "x.dat:16: expected a line feed after the last number, found the end of the file;"
            + " if no digit is missing, add one");
  }

  @Test
  void empty() {
    refused("", "x.dat: expected a _hr.dat or a _tb.dat, found an empty file");
    refused(
        "date\n",
        "x.dat:1: expected num_wann of a _hr.dat or the first lattice vector of a _tb.dat,"
            + " found the end of the file");
  }

  @Test
  void utf16() {
    Path file = Fixture.write(directory, "x.dat", Fixture.HR.getBytes(StandardCharsets.UTF_16));
    InputException e = assertThrows(InputException.class, () -> HamiltonianFile.read(file));
    assertEquals(file + ": expected one byte a character, found UTF-16", e.getMessage());
  }

  /** As {@link #faults}, of a _tb.dat. */
  static Stream<Arguments> faultsOfTb() {
    String r = "    2    2    0.10000000E+01  0.00000000E+00  0.20000000E+01";
    return Stream.of(
        Arguments.of(
            "  0.0000000000000000        5.0000000000000000  ",
            "  8.0000000000000000        0.0000000000000000  ",
            "x.dat:4: expected lattice vectors that span a cell,"
                + " found [[4.0, 0.0, 0.0], [8.0, 0.0, 0.0], [0.0, 0.0, 6.0]] Å"),
        Arguments.of(
            "  0.0000000000000000        5.0000000000000000  ",
            "  0.0000000000000000        5.0000000000000000!",
            "x.dat:3: expected the number y, found '5.0000000000000000!'"),
        Arguments.of(
            "    2    2    0.12500000E+00 -0.50000000E+00\n",
            "",
            "x.dat:14: expected 4 columns (m n Re H Im H), found 3 columns"),
        Arguments.of(
            r,
            "    2    1    0.10000000E+01  0.00000000E+00  0.20000000E+01",
            "x.dat:37: expected each element once, found a second R = (0,0,0), m = 2, n = 1"),
        Arguments.of(
            r,
            "    2    2  1    0.10000000E+01  0.00000000E+00  0.20000000E+01",
            "x.dat:37: expected 8 columns (m n Re x Im x Re y Im y Re z Im z), found 9 columns"),
        Arguments.of(
            r,
            "    2    2    0.10000000E+01             NaN  0.20000000E+01",
            "x.dat:37: expected the number Im x, found 'NaN'"),
        Arguments.of(
            "    2    1    0.10000000E+00 -0.20000000E+00",
            "    3    1    0.10000000E+00 -0.20000000E+00",
            "x.dat:41: expected m and n from 1 to 2, found m = 3, n = 1"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("faultsOfTb")
  @DisplayName("a wrong _tb.dat is refused")
  void faultyTb(String piece, String replacement, String message) {
    int at = Fixture.TB.indexOf(piece);
    assertEquals(true, at > 0, piece);
    refused(
        Fixture.TB.substring(0, at) + replacement + Fixture.TB.substring(at + piece.length()),
        message);
  }

  @Test
  @DisplayName("a _tb.dat whose r has other R vectors, or something behind it, is refused")
  void tbStructure() {
    int second = Fixture.TB.lastIndexOf("    1    0    0\n    1    1");
    refused(
        Fixture.TB.substring(0, second) + "    2" + Fixture.TB.substring(second + 5),
        "x.dat:39: expected an R vector of H, found R = (2,0,0)");
    refused(Fixture.TB + "more\n", "x.dat:44: expected the end of the file, found 'more'");
    refused(
        Fixture.TB.substring(0, second),
        "x.dat:38: expected R vector 3 of 3 of r, found the end of the file");
  }
}
