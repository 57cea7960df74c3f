package pawl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.SpinOrder;
import pawl.tightbinding.SpinPairs;
import pawl.tightbinding.TightBindingModel;

class ModelTomlTest {

  /** The numbers of haldane_C, which are printed to six decimals. */
  private static final String HALDANE =
      """
      dimension = 2
      lattice = [[2.46, 0, 0],
                 [1.23, 2.1304224933097191, 0],
                 [0, 0, 20]]
      spinless = true
      orbitals = [
        { name = "A", position = [0, 0, 0], energy = 0.2 },
        { name = "B", cartesian = [1.23, 0.710141, 0], energy = -0.2 },
      ]
      hoppings = [
        { bra = "A", ket = "B", R = [0, 0], amplitude = 1 },
        { bra = "A", ket = "B", R = [-1, 0], amplitude = 1.0 },
        { bra = "A", ket = "B", R = [0, -1, 0], amplitude = 1.0 },
        { bra = "A", ket = "A", R = [1, 0], amplitude = [0.045399, 0.089101] },
        { bra = "A", ket = "A", R = [-1, 1], amplitude = [0.045399, 0.089101] },
        { bra = "A", ket = "A", R = [0, -1], amplitude = [0.045399, 0.089101] },
        { bra = "B", ket = "B", R = [1, 0], amplitude = [0.045399, -0.089101] },
        { bra = "B", ket = "B", R = [-1, 1], amplitude = [0.045399, -0.089101] },
        { bra = "B", ket = "B", R = [0, -1], amplitude = [0.045399, -0.089101] },
      ]
      """;

  private static final String PYTHTB =
      """
      dim_k = 2
      dim_r = 2
      lat = [[2.46, 0.0], [1.23, 2.1304224933097191]]
      orb = [[0.0, 0.0], [0.3333333333333333, 0.3333333333333333]]
      onsite = [0.2, -0.2]
      hop = [
        [1.0, 0, 1, [0, 0]],
        [1.0, 0, 1, [-1, 0]],
        [1.0, 0, 1, [0, -1]],
        [[0.045399, 0.089101], 0, 0, [1, 0]],
        [[0.045399, 0.089101], 0, 0, [-1, 1]],
        [[0.045399, 0.089101], 0, 0, [0, -1]],
        [[0.045399, -0.089101], 1, 1, [1, 0]],
        [[0.045399, -0.089101], 1, 1, [-1, 1]],
        [[0.045399, -0.089101], 1, 1, [0, -1]],
      ]
      """;

  @TempDir Path directory;

  private ImportedModel read(String text) {
    Path file = Fixture.write(directory, "model.toml", text.getBytes(StandardCharsets.UTF_8));
    return ModelFiles.read(ModelRequest.of(file));
  }

  @ParameterizedTest(name = "model {index}")
  @ValueSource(strings = {HALDANE, PYTHTB})
  @DisplayName("our tables and PythTB's arguments give the H of haldane_C")
  void haldane(String text) {
    TightBindingModel model = read(text).model();
    Fixture.copy("models/haldane_C_tb.dat.gz", directory, "haldane_C_tb.dat.gz");
    TightBindingModel expected =
        ModelFiles.read(ModelRequest.of(directory.resolve("haldane_C_tb.dat.gz"))).model();

    assertSame(expected.hamiltonian(), model.hamiltonian());
    assertEquals(expected.dimension(), model.dimension());
    double[][] centres = model.requireCentres();
    for (int n = 0; n < 2; n++) {
      assertArrayEquals(expected.requireCentres()[n], centres[n], 1e-6);
    }
  }

  /** The sum with 0.0 makes of -0.0, which a file may print, a 0.0. */
  private static void assertSame(RealSpaceMatrix expected, RealSpaceMatrix found) {
    assertEquals(expected.cells(), found.cells());
    for (int i = 0; i < expected.cells().size(); i++) {
      for (int m = 0; m < expected.orbitals(); m++) {
        for (int n = 0; n < expected.orbitals(); n++) {
          assertEquals(expected.re(i, m, n) + 0.0, found.re(i, m, n) + 0.0);
          assertEquals(expected.im(i, m, n) + 0.0, found.im(i, m, n) + 0.0);
        }
      }
    }
  }

  @Test
  @DisplayName("the certificate says where everything is from")
  void certificate() {
    ImportedModel imported = read(HALDANE);
    String file = directory.resolve("model.toml").toString();
    assertEquals("toml", imported.certificate().dialect().format());
    assertEquals(7, imported.certificate().content().cells());
    assertEquals(file, imported.certificate().origins().lattice());
    assertEquals(Optional.of(false), imported.certificate().origins().spinors());
    assertEquals(List.of(), imported.certificate().warnings());
    assertEquals(file, imported.inputs().get(0).path());
    assertEquals(Optional.of(SpinPairs.none()), imported.spins());

    ImportedModel other = read(PYTHTB);
    assertEquals("toml-pythtb", other.certificate().dialect().format());
    assertEquals("W-LAT-001", other.certificate().warnings().get(0).code());
  }

  private static final String RASHBA =
      """
      dimension = 2
      lattice = [[5, 0, 0], [0, 5, 0], [0, 0, 5]]
      [[orbitals]]
      name = "s"
      position = [0, 0, 0]
      spin = "both"
      field = [0, 0.08, 0]
      [[hoppings]]
      bra = "s"
      ket = "s"
      R = [1, 0]
      pauli = [-0.25, 0, [0, 0.05], 0]
      [[hoppings]]
      bra = "s"
      ket = "s"
      R = [0, 1]
      pauli = [-0.25, [0, -0.05], 0, 0]
      """;

  @Test
  @DisplayName("Pauli blocks give the H of rashba2d")
  void pauliBlocks() {
    for (String ending : List.of("_hr.dat.gz", "_centres.xyz.gz", ".win.gz")) {
      Fixture.copy("models/rashba2d" + ending, directory, "rashba2d" + ending);
    }
    TightBindingModel expected =
        ModelFiles.read(ModelRequest.of(directory.resolve("rashba2d"))).model();
    ImportedModel imported = read(RASHBA);

    assertSame(expected.hamiltonian(), imported.model().hamiltonian());
    assertEquals(Optional.of(SpinOrder.INTERLEAVED.pairs(2)), imported.spins());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "hop = [[[0.5, 0, 0, 0.25], 0, 0, [1]]]\nonsite = [[0.1, 0.2, 0.3, 0]]",
        "hop = [[[[0.75, 0], [0, 0.25]], 0, 0, [1]]]\n"
            + "onsite = [[[0.1, [0.2, -0.3]], [[0.2, 0.3], 0.1]]]",
      })
  @DisplayName("PythTB's spinors: four Pauli coefficients or a 2×2 matrix")
  void pythTbSpinors(String hops) {
    ImportedModel imported = read("dim_k = 1\nlat = [[3]]\norb = [[0]]\nnspin = 2\n" + hops);
    RealSpaceMatrix h = imported.model().hamiltonian();
    int there = h.indexOf(new CellIndex(1, 0, 0));
    int home = h.indexOf(CellIndex.HOME);
    assertEquals(0.75, h.re(there, 0, 0));
    assertEquals(0.25, h.re(there, 1, 1));
    assertEquals(0.2, h.re(home, 0, 1));
    assertEquals(-0.3, h.im(home, 0, 1));
    assertEquals(Optional.of(SpinOrder.INTERLEAVED.pairs(2)), imported.spins());
  }

  @Test
  @DisplayName("a plain amplitude between orbitals of both spins is that of either spin")
  void amplitudeOfBothSpins() {
    String text =
        RASHBA
            .replace("pauli = [-0.25, 0, [0, 0.05], 0]", "amplitude = [-0.25, 0.1]")
            .replace("field = [0, 0.08, 0]\n", "");
    RealSpaceMatrix h = read(text).model().hamiltonian();
    int there = h.indexOf(new CellIndex(1, 0, 0));
    assertEquals(-0.25, h.re(there, 0, 0));
    assertEquals(0.1, h.im(there, 1, 1));
    assertEquals(0, h.re(there, 0, 1));
  }

  @Test
  @DisplayName("a job file with a table [model] is a model file; gzip, BOM and CRLF do not matter")
  void jobFile() {
    String job =
        "\uFEFFcommand = \"magnetization\"\r\nmu = 0.1\r\n[model]\r\n"
            + HALDANE.replace("\n", "\r\n");
    Fixture.write(directory, "job.toml", job.getBytes(StandardCharsets.UTF_8));
    TightBindingModel model =
        ModelFiles.read(ModelRequest.of(directory.resolve("job.toml"))).model();
    assertSame(read(HALDANE).model().hamiltonian(), model.hamiltonian());

    Fixture.write(directory, "packed.toml", Fixture.gzip(HALDANE));
    ImportedModel packed = ModelFiles.read(ModelRequest.of(directory.resolve("packed.toml")));
    assertEquals("gzip", packed.certificate().dialect().compression());
  }

  static List<Arguments> refusals() {
    return List.of(
        own(
            "amplitude = 1 }",
            "amplitud = 1 }",
            11,
            "one of the keys bra, ket, R, amplitude, pauli, found amplitud; did you mean"
                + " amplitude?"),
        own(
            "spinless = true",
            "nonsense = 3",
            5,
            "one of the keys dimension, lattice, orbitals, hoppings, spinless, found nonsense;"
                + " remove it"),
        own(
            "dimension = 2\n",
            "#\n",
            0,
            "a key dimension, found only lattice, spinless, orbitals," + " hoppings"),
        own(
            "dimension = 2",
            "dimension = 2.5",
            1,
            "an integer from 1 to 3 for dimension, found 2.5"),
        own("[0, 0, 20]", "[0, 0]", 4, "a list of 3 for lattice, found a list of 2"),
        own(
            "[1.23, 2.1304224933097191, 0]",
            "[1.23, 0, 0]",
            2,
            "a consistent entry of lattice, found that the lattice vectors [[2.46, 0.0, 0.0],"
                + " [1.23, 0.0, 0.0], [0.0, 0.0, 20.0]] Å do not span a cell"),
        own(
            "R = [-1, 0], amplitude = 1.0",
            "R = [0, 0], amplitude = 1.0",
            12,
            "a consistent entry of hoppings, found that <0 A|H|(0,0,0) B> is given twice"),
        own(
            "{ bra = \"A\", ket = \"B\", R = [-1, 0], amplitude = 1.0",
            "{ bra = \"B\", ket = \"A\", R = [0, 0], amplitude = 1.0",
            12,
            "a consistent entry of hoppings, found that <0 B|H|(0,0,0) A> is the Hermitian partner"
                + " of <0 A|H|(0,0,0) B>, which is there already and brings it along"),
        own(
            "ket = \"A\", R = [1, 0]",
            "ket = \"A\", R = [0, 0]",
            14,
            "a consistent entry of hoppings, found that <0 A|H|(0,0,0) A> is the energy of an"
                + " orbital, which must be real"),
        own(
            "ket = \"B\", R = [-1, 0]",
            "ket = \"C\", R = [-1, 0]",
            12,
            "a consistent entry of hoppings, found that there is no orbital C; there are: A, B"),
        own(
            "R = [0, -1, 0]",
            "R = [0, -1, 1]",
            13,
            "a consistent entry of hoppings, found that <0 A|H|(0,-1,1) B> leaves the first 2"
                + " direction(s), the periodic ones"),
        own("R = [0, 0], a", "R = 0, a", 11, "one to three integers for R, found 0"),
        own(
            "R = [0, 0], a",
            "R = [0.5, 0], a",
            11,
            "an integer from -1000000 to 1000000 for R, found 0.5"),
        own(
            "amplitude = 1 }",
            "amplitude = \"1\" }",
            11,
            "a number or [re, im] for amplitude, found the text \"1\""),
        own("amplitude = 1 }", "amplitude = nan }", 11, "a number for amplitude, found NaN"),
        own(
            "amplitude = 1 }",
            "amplitude = 1, pauli = [1, 0, 0, 0] }",
            11,
            "amplitude or pauli for hoppings, found a table"),
        own(
            "name = \"B\"",
            "name = \"A\"",
            8,
            "a consistent entry of orbitals, found that there are" + " two orbitals A"),
        own(
            "position = [0, 0, 0], energy",
            "energy",
            7,
            "position (lattice coordinates) or cartesian (Å) for orbitals, found a table"),
        own("energy = 0.2", "energy = [0.2, 0.1]", 7, "a number for energy, found a list of 2"),
        own(
            "energy = 0.2",
            "spin = \"left\"",
            7,
            "up, down or both for spin, found the text" + " \"left\""),
        own(
            "energy = 0.2",
            "field = [0, 0, 1]",
            7,
            "spin = \"both\" in an orbital with a field, a value for field, found a list of 3"),
        own(
            "energy = 0.2",
            "spin = \"both\"",
            5,
            "orbitals without spin in a spinless model, not true for spinless, found true"),
        own("spinless = true", "spinless = 1", 5, "true or false for spinless, found 1"),
        own(
            "name = \"A\", position",
            "name = 1979-05-27, position",
            7,
            "a number, text, a list or a table for name, found a date"),
        own(
            "[2.46, 0, 0]",
            "[2.46, 0, 0",
            5,
            "valid TOML, found unexpected 's' instead of ], a comma, or a newline"),
        own(
            "dimension = 2",
            "dimension = 2\ndimension = 2",
            2,
            "valid TOML, found dimension previously" + " defined at line 1, column 1"),
        pythTb(
            "nspin",
            "dim_k = 2",
            "nspn = 2\ndim_k = 2",
            1,
            "one of the keys dim_k, dim_r, lat, orb, per, nspin, onsite, hop, found nspn; did you"
                + " mean nspin?"),
        pythTb(
            "partner",
            "[1.0, 0, 1, [-1, 0]]",
            "[1.0, 1, 0, [0, 0]]",
            8,
            "a consistent entry of hop, found that <0 1|H|(0,0,0) 0> is the Hermitian partner of"
                + " <0 0|H|(0,0,0) 1>, which is there already and brings it along"),
        pythTb(
            "number of orbital",
            "[1.0, 0, 1, [-1, 0]]",
            "[1.0, 0, 2, [-1, 0]]",
            8,
            "an integer from 0 to 1 for hop, found 2"),
        pythTb(
            "arguments",
            "[1.0, 0, 1, [-1, 0]]",
            "[1.0, 0, 1]",
            8,
            "a list of 4 for hop, found a list of 3"),
        pythTb(
            "R",
            "[1.0, 0, 1, [-1, 0]]",
            "[1.0, 0, 1, [-1]]",
            8,
            "a list of 2, one integer per lattice vector, for hop, found a list of 1"),
        pythTb(
            "periods",
            "dim_r = 2",
            "dim_r = 2\nper = [1, 0]",
            3,
            "the first 2 lattice vector(s), in order, for per, found a list of 2"),
        pythTb(
            "energies",
            "onsite = [0.2, -0.2]",
            "onsite = [0.2]",
            5,
            "a list of 2 for onsite, found a list of 1"),
        pythTb(
            "spins",
            "dim_k = 2",
            "nspin = 3\ndim_k = 2",
            1,
            "an integer from 1 to 2 for nspin, found 3"),
        pythTb(
            "block",
            "onsite = [0.2, -0.2]",
            "nspin = 2\nonsite = [[[1, 2], [3, 4]], 0]",
            6,
            "a consistent entry of onsite, found that the on-site block of 0 is not Hermitian"));
  }

  private static Arguments own(String text, String mistake, int line, String message) {
    assertTrue(HALDANE.contains(text), text);
    return arguments(mistake, HALDANE.replace(text, mistake), line, message);
  }

  private static Arguments pythTb(
      String what, String text, String mistake, int line, String message) {
    assertTrue(PYTHTB.contains(text), text);
    return arguments("PythTB: " + what, PYTHTB.replace(text, mistake), line, message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void refuses(String mistake, String text, int line, String message) {
    InputException refusal = assertThrows(InputException.class, () -> read(text));
    String file = directory.resolve("model.toml") + (line > 0 ? ":" + line : "");
    assertTrue(
        refusal.getMessage().startsWith(file + ": expected " + message), refusal.getMessage());
    assertEquals(line, refusal.line());
  }

  @Test
  void refusesWhatTheFileSaysItself() {
    Path file = Fixture.write(directory, "model.toml", HALDANE);
    ModelRequest request = ModelRequest.of(file).withDimension(2);
    assertEquals(
        "--dimension does not go with a TOML model, which says it itself; change the file",
        assertThrows(ModelException.class, () -> ModelFiles.read(request)).getMessage());
  }

  @Test
  void refusesFilesThatAreNoText() {
    byte[] latin = {'a', '=', '"', (byte) 0xe9, '"'};
    Path file = Fixture.write(directory, "latin.toml", latin);
    assertEquals(
        file + ": expected text in UTF-8, found bytes that are not",
        assertThrows(InputException.class, () -> TomlFile.read(file)).getMessage());
  }

  @Test
  @DisplayName("brackets without end are refused before they fill the stack")
  void refusesBrackets() {
    Path file = Fixture.write(directory, "deep.toml", "\na = " + "[".repeat(100_000));
    assertEquals(
        file + ":2: expected at most 64 brackets open at a time, found more",
        assertThrows(InputException.class, () -> TomlFile.read(file)).getMessage());
  }

  @Test
  @DisplayName("a truncated file is refused wherever it ends, or is the whole model")
  void truncation() {
    RealSpaceMatrix whole = read(HALDANE).model().hamiltonian();
    int accepted = 0;
    for (int end = 0; end < HALDANE.length(); end++) {
      String part = HALDANE.substring(0, end);
      try {
        assertSame(whole, read(part).model().hamiltonian());
        accepted++;
      } catch (InputException e) {
        assertTrue(e.getMessage().startsWith(directory.toString()), e.getMessage());
      }
    }
    // Without the last line end the text is complete.
    assertEquals(1, accepted);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  @DisplayName("a mutated file is refused with its name, or is a Hermitian model")
  void mutations(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String[] pieces = {"[", "]", "{", "\"", "-", "1e308", "1e999", "9", "\n", "=", "\0", "\u00e5"};
    int accepted = 0;
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? RASHBA : PYTHTB);
      for (int change = random.nextInt(1, 3); change > 0; change--) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.deleteCharAt(at);
        }
        text.insert(at, pieces[random.nextInt(pieces.length)]);
      }
      try {
        RealSpaceMatrix h = read(text.toString()).model().hamiltonian();
        assertEquals(0, h.hermiticityDefect().size(), text.toString());
        accepted++;
      } catch (InputException e) {
        assertTrue(e.getMessage().startsWith(directory.toString()), e.getMessage());
      }
    }
    assertTrue(accepted > 5 && accepted < 395, accepted + " accepted");
  }

  @Test
  @DisplayName("bands of the file are those of the formula")
  void bands() {
    double[] energies = new BandSolver(read(RASHBA).model()).energies(new KPoint(0.1, 0.2, 0));
    double kx = 2 * Math.PI * 0.1;
    double ky = 2 * Math.PI * 0.2;
    double centre = -0.5 * (Math.cos(kx) + Math.cos(ky));
    double half = Math.hypot(0.1 * Math.sin(ky), 0.08 - 0.1 * Math.sin(kx));
    assertArrayEquals(new double[] {centre - half, centre + half}, energies, 1e-14);
  }
}
