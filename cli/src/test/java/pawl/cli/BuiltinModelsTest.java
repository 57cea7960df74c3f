package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.io.ImportedModel;
import pawl.io.ModelFiles;
import pawl.io.ModelRequest;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.ExchangeField;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

class BuiltinModelsTest {

  private static final ModelRequest PLAIN = ModelRequest.of(Path.of(""));

  static Stream<String> ids() {
    return BuiltinModels.all().stream().map(BuiltinModel::id);
  }

  private static ImportedModel read(String model) {
    return BuiltinModels.read(BuiltinName.of(model), PLAIN);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ids")
  @DisplayName("every model has the orbitals, the dimension and the spins that are listed")
  void listedAsItIs(String id) {
    BuiltinModel listed =
        BuiltinModels.all().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    ImportedModel imported = read("builtin:" + id);

    assertEquals(listed.orbitals(), imported.model().orbitals());
    assertEquals(listed.dimension(), imported.model().dimension());
    assertEquals(imported.model().orbitals(), imported.model().requireCentres().length);
    assertEquals(0, imported.model().hamiltonian().hermiticityDefect().size(), 2e-6);
    assertEquals(List.of(), imported.certificate().warnings());
    int pairs = imported.spins().map(p -> p.size()).orElse(0);
    assertTrue(pairs == 0 || 2 * pairs == listed.orbitals(), pairs + " pairs");
  }

  @Test
  @DisplayName("both spins of an orbital have one centre: the pairs are the right ones")
  void pairsShareTheirCentre() {
    for (String id : List.of("cri3", "gete", "bilayer8", "rashba2d", "cumnas", "kane-mele")) {
      ImportedModel imported = read("builtin:" + id);
      double[][] centres = imported.model().requireCentres();
      for (int pair = 0; pair < imported.spins().orElseThrow().size(); pair++) {
        int up = imported.spins().orElseThrow().up(pair);
        int down = imported.spins().orElseThrow().down(pair);
        // wannier90 converges the centres of the two spins to 1e-7 Å.
        assertArrayEquals(centres[up], centres[down], 1e-6, id + " " + up + " " + down);
      }
    }
  }

  @ParameterizedTest(name = "{0} is {1} in its files")
  @CsvSource({
    "haldane:a=2.46, haldane_C",
    "rashba-zeeman-2d, rashba2d",
    "rashba-zeeman-3d, rashba3d",
  })
  @DisplayName("the formula gives the H of an independent program's file")
  void formulaAgainstFile(String formula, String shipped) {
    RealSpaceMatrix built = read("builtin:" + formula).model().hamiltonian();
    RealSpaceMatrix file = read("builtin:" + shipped).model().hamiltonian();
    // The files are printed to six decimals.
    assertEquals(0, difference(built, file), 5.1e-7);
    assertEquals(0, difference(file, built), 5.1e-7);
  }

  @Test
  @DisplayName("examples/cumnas.toml writes out builtin:cumnas")
  void exampleAgainstFormula() {
    Path example = Path.of("..", "examples", "cumnas.toml");
    RealSpaceMatrix file = ModelFiles.read(ModelRequest.of(example)).model().hamiltonian();
    RealSpaceMatrix built = read("builtin:cumnas").model().hamiltonian();
    assertEquals(0, difference(file, built));
    assertEquals(0, difference(built, file));
  }

  @Test
  @DisplayName("Mn:GeTe is GeTe in an exchange field of 0.1 eV along x")
  void manganese() {
    RealSpaceMatrix mnGeTe = read("builtin:mngete").model().hamiltonian();
    ImportedModel geTe = read("builtin:gete");
    ExchangeField field = new ExchangeField(0.1, 0, 0);

    assertEquals(0, difference(geTe.in(field).model().hamiltonian(), mnGeTe));
    assertEquals(0.05, difference(geTe.model().hamiltonian(), mnGeTe), 1e-15);
    double[] there = new BandSolver(read("builtin:mngete").model()).energies(KX);
    double[] back = new BandSolver(read("builtin:mngete").model()).energies(KX_BACK);
    double asymmetry = 0;
    for (int n = 0; n < there.length; n++) {
      asymmetry = Math.max(asymmetry, Math.abs(there[n] - back[n]));
    }
    assertTrue(asymmetry > 0.01, "E(k) and E(-k) differ by " + asymmetry + " eV");
  }

  private static final KPoint KX = new KPoint(0.11, -0.07, 0.19);
  private static final KPoint KX_BACK = new KPoint(-0.11, 0.07, -0.19);

  private static double difference(RealSpaceMatrix a, RealSpaceMatrix b) {
    double largest = 0;
    for (int i = 0; i < a.cells().size(); i++) {
      int j = b.indexOf(a.cells().get(i));
      for (int m = 0; m < a.orbitals(); m++) {
        for (int n = 0; n < a.orbitals(); n++) {
          largest = Math.max(largest, Math.abs(a.re(i, m, n) - (j < 0 ? 0 : b.re(j, m, n))));
          largest = Math.max(largest, Math.abs(a.im(i, m, n) - (j < 0 ? 0 : b.im(j, m, n))));
        }
      }
    }
    return largest;
  }

  @Test
  @DisplayName("PT makes every band of the antiferromagnets double, at a general k")
  void doubleDegeneracy() {
    for (String id : List.of("cri3", "bilayer8", "cumnas")) {
      TightBindingModel model = read("builtin:" + id).model();
      double[] energies = new BandSolver(model).energies(new KPoint(0.13, 0.29, 0));
      for (int n = 0; n < energies.length; n += 2) {
        // H of CrI3 is printed to 1e-6 eV and PT relates rounded numbers.
        assertEquals(energies[n], energies[n + 1], 1e-5, id + " band " + n);
      }
    }
  }

  @Test
  void parameters() {
    TightBindingModel model = read("builtin:haldane:M=0.7,t2=0").model();
    int home = model.hamiltonian().indexOf(CellIndex.HOME);
    assertEquals(0.7, model.hamiltonian().re(home, 0, 0));
    assertEquals("builtin:haldane", read("builtin:haldane").certificate().origins().lattice());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "builtin:haldane:m=1 | no parameter m; there are: M, t1, t2, phi, a",
        "builtin:haldane:M | 'M' in builtin:haldane:M is not parameter=value",
        "builtin:haldane:M=x | 'x' in builtin:haldane:M=x is not a number",
        "builtin:haldane:M=1,M=2 | parameter M is given twice in builtin:haldane:M=1,M=2",
        "builtin:haldane:M=NaN | parameter M = NaN is not finite",
        "builtin:haldane:a=-1 | the length a = -1.0 Å is not positive",
        "builtin:cri3:U=1 | builtin:cri3 has no parameters",
      })
  void refusals(String model, String message) {
    assertEquals(message, assertThrows(ModelException.class, () -> read(model)).getMessage());
  }

  @Test
  void refusesUnknownNamesAndWhatAFormulaSays() {
    String unknown =
        assertThrows(ModelException.class, () -> read("builtin:graphane")).getMessage();
    assertTrue(
        unknown.startsWith("there is no built-in model 'graphane'; there are: haldane, "), unknown);
    ModelRequest request =
        new ModelRequest(
            Path.of(""),
            Optional.empty(),
            PLAIN.centres(),
            PLAIN.wsvec(),
            Optional.empty(),
            OptionalInt.of(2));
    assertEquals(
        "--dimension does not go with builtin:qwz, whose formula says it",
        assertThrows(
                ModelException.class,
                () -> BuiltinModels.read(BuiltinName.of("builtin:qwz"), request))
            .getMessage());
  }
}
