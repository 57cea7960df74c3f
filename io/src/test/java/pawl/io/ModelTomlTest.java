package pawl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.SpinOrder;
import pawl.tightbinding.SpinPairs;
import pawl.tightbinding.TightBindingModel;

class ModelTomlTest {

  @TempDir Path directory;

  private ImportedModel read(String text) {
    Path file = Fixture.write(directory, "model.toml", text.getBytes(StandardCharsets.UTF_8));
    return ModelFiles.read(ModelRequest.of(file));
  }

  @ParameterizedTest(name = "model {index}")
  @ValueSource(strings = {TomlText.HALDANE, TomlText.PYTHTB})
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
    ImportedModel imported = read(TomlText.HALDANE);
    String file = directory.resolve("model.toml").toString();
    assertEquals("toml", imported.certificate().dialect().format());
    assertEquals(7, imported.certificate().content().cells());
    assertEquals(file, imported.certificate().origins().lattice());
    assertEquals(Optional.of(false), imported.certificate().origins().spinors());
    assertEquals(List.of(), imported.certificate().warnings());
    assertEquals(file, imported.inputs().get(0).path());
    assertEquals(Optional.of(SpinPairs.none()), imported.spins());

    ImportedModel other = read(TomlText.PYTHTB);
    assertEquals("toml-pythtb", other.certificate().dialect().format());
    assertEquals("W-LAT-001", other.certificate().warnings().get(0).code());
  }

  @Test
  @DisplayName("Pauli blocks give the H of rashba2d")
  void pauliBlocks() {
    for (String ending : List.of("_hr.dat.gz", "_centres.xyz.gz", ".win.gz")) {
      Fixture.copy("models/rashba2d" + ending, directory, "rashba2d" + ending);
    }
    TightBindingModel expected =
        ModelFiles.read(ModelRequest.of(directory.resolve("rashba2d"))).model();
    ImportedModel imported = read(TomlText.RASHBA);

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
        TomlText.RASHBA
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
            + TomlText.HALDANE.replace("\n", "\r\n");
    Fixture.write(directory, "job.toml", job.getBytes(StandardCharsets.UTF_8));
    TightBindingModel model =
        ModelFiles.read(ModelRequest.of(directory.resolve("job.toml"))).model();
    assertSame(read(TomlText.HALDANE).model().hamiltonian(), model.hamiltonian());

    Fixture.write(directory, "packed.toml", Fixture.gzip(TomlText.HALDANE));
    ImportedModel packed = ModelFiles.read(ModelRequest.of(directory.resolve("packed.toml")));
    assertEquals("gzip", packed.certificate().dialect().compression());
  }

  @Test
  @DisplayName("a truncated file is refused wherever it ends, or is the whole model")
  void truncation() {
    RealSpaceMatrix whole = read(TomlText.HALDANE).model().hamiltonian();
    int accepted = 0;
    for (int end = 0; end < TomlText.HALDANE.length(); end++) {
      String part = TomlText.HALDANE.substring(0, end);
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
      StringBuilder text =
          new StringBuilder(random.nextBoolean() ? TomlText.RASHBA : TomlText.PYTHTB);
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
    double[] energies =
        new BandSolver(read(TomlText.RASHBA).model()).energies(new KPoint(0.1, 0.2, 0));
    double kx = 2 * Math.PI * 0.1;
    double ky = 2 * Math.PI * 0.2;
    double centre = -0.5 * (Math.cos(kx) + Math.cos(ky));
    double half = Math.hypot(0.1 * Math.sin(ky), 0.08 - 0.1 * Math.sin(kx));
    assertArrayEquals(new double[] {centre - half, centre + half}, energies, 1e-14);
  }
}
