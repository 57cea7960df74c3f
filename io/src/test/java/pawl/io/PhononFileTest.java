package pawl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhononFileTest {

  /** h/e times 1e12/s, to the digits that phonopy's users expect of a THz. */
  private static final double THZ = 4.135667696923859e-3;

  private static final String TABLE =
      """
      q1,q2,acoustic_THz,optical_THz
      0,0,-0.0001,5
      # in any zone and order; 2/3 stands for 1/3
      0.5 0 2 5.5
      0,-0.3333333,1,5.25 ! shared
      0.5,0.6666667,3,6
      """;

  private static final String YAML =
      """
      mesh: [     2,     1,     3 ]
      nqpoint: 4
      reciprocal_lattice:
      - [     0.1,     0.0,     0.0 ] # a*
      natom:   1
      phonon:
      - q-position: [    0.0000000,    0.0000000,    0.0000000 ]
        distance_from_gamma:  0.000000000
        weight: 1
        band:
        - # 1
          frequency:    -0.0000000012
        - # 2
          frequency:     0.0000000012
        - # 3
          frequency:     5.0000000000

      - q-position: [    0.5000000,    0.0000000,    0.0000000 ]
        weight: 1
        band:
        - # 1
          frequency:     2.0000000000
        - # 2
          frequency:     2.1000000000
        - # 3
          frequency:     5.5000000000

      - q-position: [    0.0000000,    0.0000000,    0.3333333 ]
        weight: 2
        band:
        - # 1
          frequency:     1.0000000000
        - # 2
          frequency:     1.1000000000
        - # 3
          frequency:     5.2500000000

      - q-position: [    0.5000000,    0.0000000,    0.3333333 ]
        weight: 2
        band:
        - # 1
          frequency:     3.0000000000
        - # 2
          frequency:     3.1000000000
        - # 3
          frequency:     6.0000000000
      """;

  @TempDir private Path directory;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private static double[] inThz(PhononFile file) {
    double[] energies = file.energiesEv().clone();
    for (int i = 0; i < energies.length; i++) {
      energies[i] /= THZ;
    }
    return energies;
  }

  @Test
  @DisplayName("a table has a unit in its names; q stands for -q, and rounding for zero")
  void table() throws IOException {
    PhononFile file = PhononFile.read(write("w.csv", TABLE), 2);
    assertEquals(List.of(2, 3), file.divisions());
    assertEquals(2, file.branches());
    double[] expected = {0, 5, 1, 5.25, 1, 5.25, 2, 5.5, 3, 6, 3, 6};
    assertArrayEquals(expected, inThz(file), 1e-12);
    assertEquals(64, file.input().sha256().length());
  }

  @ParameterizedTest
  @CsvSource({"eV, 1", "meV, 1e-3", "THz, 4.135667696923859e-3", "cm-1, 1.239841984332003e-4"})
  @DisplayName("units are those of CODATA")
  void units(String unit, double factor) throws IOException {
    PhononFile file = PhononFile.read(write("w.csv", "q1 w_" + unit + "\n0 3\n0.5 4\n"), 1);
    assertArrayEquals(new double[] {3 * factor, 4 * factor}, file.energiesEv(), 1e-14 * factor);
  }

  @Test
  @DisplayName("phonopy's mesh.yaml, reduced by time reversal as it comes without mesh symmetry")
  void phonopy() throws IOException {
    PhononFile file = PhononFile.read(write("mesh.yaml", YAML), 3);
    assertEquals(List.of(2, 1, 3), file.divisions());
    double[] found = inThz(file);
    assertArrayEquals(new double[] {0, 1.2e-9, 5}, Arrays.copyOf(found, 3), 1e-12);
    assertArrayEquals(new double[] {1, 1.1, 5.25}, Arrays.copyOfRange(found, 6, 9), 1e-12);
    assertArrayEquals(new double[] {3, 3.1, 6}, Arrays.copyOfRange(found, 12, 15), 1e-12);
  }

  private static NetCdfFixture abinit() {
    return new NetCdfFixture()
        .dimension("number_of_qpoints", 4)
        .dimension("number_of_reduced_dimensions", 3)
        .dimension("number_of_phonon_modes", 3)
        .variable(
            "qpoints",
            List.of("number_of_qpoints", "number_of_reduced_dimensions"),
            new double[] {0, 0, 0, 0.5, 0, 0, 0, 0, 1.0 / 3, 0.5, 0, -1.0 / 3})
        .variable(
            "phfreqs",
            List.of("number_of_qpoints", "number_of_phonon_modes"),
            new double[] {
              -1e-9, 0, 5e-3, 2e-3, 2.1e-3, 5.5e-3, 1e-3, 1.1e-3, 5.25e-3, 3e-3, 3.1e-3, 6e-3
            });
  }

  @Test
  @DisplayName("Abinit's PHBST.nc has energies in eV, and need not say so")
  void phbst() {
    PhononFile file = PhononFile.read(abinit().write(directory.resolve("x_PHBST.nc")), 3);
    assertEquals(List.of(2, 1, 3), file.divisions());
    assertEquals(3, file.branches());
    double[] found = file.energiesEv();
    assertArrayEquals(new double[] {0, 0, 5e-3}, Arrays.copyOf(found, 3));
    assertArrayEquals(new double[] {3e-3, 3.1e-3, 6e-3}, Arrays.copyOfRange(found, 12, 15));
    assertArrayEquals(new double[] {3e-3, 3.1e-3, 6e-3}, Arrays.copyOfRange(found, 15, 18));
  }

  private static void refused(Path path, int dimension, String complaint) {
    InputException problem =
        assertThrows(InputException.class, () -> PhononFile.read(path, dimension));
    assertTrue(problem.getMessage().startsWith(path.toString()), problem.getMessage());
    assertTrue(problem.getMessage().contains(complaint), problem.getMessage());
  }

  @Test
  @DisplayName("a PHBST.nc along a path, of another unit or with imaginary modes is refused")
  void wrongPhbst() {
    Path path = directory.resolve("x_PHBST.nc");
    refused(
        abinit().real("qpoints", 9, 0.25).write(path),
        3,
        "every q of a mesh [4, 1, 3] or its opposite, found 4 points; list all q-points of a mesh in"
            + " anaddb");
    refused(
        abinit().attribute("phfreqs", "units", "hartree").write(path),
        3,
        "variable phfreqs: expected units = \"eV\", or none, found \"hartree\"");
    refused(
        abinit().real("phfreqs", 3, -2e-3).write(path),
        3,
        "point 2: expected energies that are not negative, found -0.00200000 eV at q ="
            + " [0.5, 0.0, 0.0]; an imaginary mode");
    refused(
        abinit().write(path),
        2,
        "point 3: expected q in the 2 periodic directions of the model, found q = [0.0, 0.0");
    refused(
        new NetCdfFixture()
            .dimension("x", 1)
            .variable("y", List.of("x"), new double[1])
            .write(path),
        3,
        "a PHBST.nc with phfreqs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nqpoint: 4 | nqpoint: 5 | expected 5 q-points, as nqpoint says, found 4",
        "natom:   1 | natom:   2 | :7: expected 6 frequencies of this q-point, found 3",
        "phonon:    | band:      | expected a mesh.yaml of phonopy, with phonon:",
        "0.5000000,    0.0000000,    0.3333333 | 0.5000000,    0.0000000 | :38: expected - q-position:",
        "frequency:     3.0000000000 | frequency: x | :42: expected a number, found 'frequency: x'",
        "frequency:     3.0000000000 | frequency: -3 | :38: expected energies that are not negative",
        "0.5000000,    0.0000000,    0.3333333 | 0.2500000,    0.0000000,    0.3333333 | (--nomeshsym --gc)",
      })
  @DisplayName("a mesh.yaml that is not whole, not a mesh or not stable is refused with its line")
  void wrongYaml(String good, String bad, String complaint) throws IOException {
    refused(write("mesh.yaml", YAML.replace(good.strip(), bad.strip())), 3, complaint);
  }

  @Test
  @DisplayName("a mesh.yaml without its last lines is refused")
  void truncated() throws IOException {
    String[] lines = YAML.split("\n", -1);
    for (int kept = 1; kept < lines.length - 2; kept++) {
      Path path = write("mesh.yaml", String.join("\n", Arrays.copyOf(lines, kept)) + "\n");
      assertThrows(InputException.class, () -> PhononFile.read(path, 3), "" + kept);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "q1,q2,acoustic_THz,optical_THz ; ; :2: expected a first line with the names of the columns",
        "0.5,0.6666667,3,6 ; ; every q of the mesh [2, 3] or its opposite, found none for q = [0.5, 0.3",
        "optical_THz ; optical_meV ; that end with one unit",
        "optical_THz ; optical ; found q1,q2,acoustic_THz,optical",
        "0.5 0 2 5.5 ; 0.5 0 2 ; :4: expected 2 components of q and the energies",
        "0.5 0 2 5.5 ; 0.5 0 -2 5.5 ; :4: expected energies that are not negative, found -0.00827134 eV",
        "0.5 0 2 5.5 ; 0 0 2 5.5 ; expected every q once, found that of line 2 again",
        "0.5 0 2 5.5 ; 0.5 0.3333333 3.1 6 ; expected every q",
      })
  @DisplayName("a table that is no even function on a mesh is refused with its line")
  void wrongTable(String good, String bad, String complaint) throws IOException {
    String replaced = bad == null ? "" : bad.strip();
    refused(write("w.csv", TABLE.replace(good.strip(), replaced)), 2, complaint);
  }

  @Test
  @DisplayName("energies that differ at q and -q are refused")
  void uneven() throws IOException {
    String both = TABLE + "0,0.3333333,1.1,5.25\n";
    refused(write("w.csv", both), 2, "expected the energy of -q in line ");
    refused(write("w.csv", "q1,w_eV\n"), 1, "expected points of a mesh, found none");
  }
}
